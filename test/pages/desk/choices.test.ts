import { expect, test } from 'vitest'
import { agreements, declineReasons, votes } from '../../../functions/domain/approval/decision.ts'
import { blank, choicesIn, handOf } from '../../../functions/pages/desk/choices.ts'
import { voteColumnId } from '../../../functions/pages/desk/vote-columns.ts'
import type { Cell } from '../../../functions/sheet.ts'
import { settings } from '../../thistledown-lane.ts'

const { leaders } = settings.roles
const [head = { email: '', called: '' }, deputy = head] = leaders
const vote = voteColumnId(head)

const chosen = (cells: Readonly<Record<string, Cell>>) => choicesIn({ row: 2, cells }, leaders)
const hand = (cells: Readonly<Record<string, Cell>>) => handOf({ row: 2, cells }, leaders)

test.for([
  ['Approve', 'Approve'],
  ['yes', 'Approve'],
  [' YES ', 'Approve'],
  ['y', 'Approve'],
  ['approved', 'Approve'],
  ['agree', 'Approve'],
  ['OK', 'Approve'],
  ['Discuss', 'Discuss'],
  ['talk about it', 'Discuss'],
  ['Decline', 'Decline'],
  ['No', 'Decline'],
  ['n', 'Decline'],
] as const)('“%s” in a leader’s column is %s', ([typed, is]) => {
  const { choices, problems } = chosen({ [vote]: { value: typed } })

  expect(choices.votes).toEqual({ [head.email]: is })
  expect(problems).toEqual([])
})

test.for([
  'Yess',
  'maybe',
  1,
  '✔',
  true,
  false,
  'constructor',
  '__proto__',
  'toString',
  'not yes',
  'yes no',
  'Yes – but ask Niamh',
])('“%s” is no vote: it counts as blank, and the row says so', (value) => {
  const { choices, problems } = chosen({ [vote]: { value } })

  expect(choices.votes).toEqual({})
  expect(problems).toEqual([
    `Choose Approve, Discuss or Decline under Head; we could not read “${String(value)}”.`,
  ])
})

test('a formula is no vote, whatever it comes to', () => {
  const { choices, problems } = chosen({ [vote]: { value: 'Approve', formula: '=A1' } })

  expect(choices.votes).toEqual({})
  expect(problems).toEqual(['Choose Approve, Discuss or Decline under Head, without a formula.'])
})

test('spaces in a cell are no vote and no fault', () => {
  expect(chosen({ [vote]: { value: '   ' } })).toEqual({ choices: { votes: {}, words: '' }, problems: [] })
})

test('one vote that cannot be read does not spoil the other', () => {
  const { choices } = chosen({ [vote]: { value: 'Yess' }, [voteColumnId(deputy)]: { value: 'yes' } })

  expect(choices.votes).toEqual({ [deputy.email]: 'Approve' })
})

test('every word that the lists offer is understood', () => {
  for (const word of votes) expect(chosen({ [vote]: { value: word } }).choices.votes[head.email]).toBe(word)
  for (const word of agreements) expect(chosen({ agreed: { value: word } }).choices.agreed).toBe(word)
  for (const word of declineReasons) expect(chosen({ reason: { value: word } }).choices.reason).toBe(word)
})

test.for(['discuss', 'perhaps', 'constructor'])('“%s” was not agreed in any meeting', (typed) => {
  const { choices, problems } = chosen({ agreed: { value: typed } })

  expect(choices.agreed).toBeUndefined()
  expect(problems).toHaveLength(1)
})

test.for<[string, Cell, string | undefined]>([
  ['a date cell', { value: 46_409 }, '2027-01-22'],
  ['a date as text', { value: '22/01/2027' }, '2027-01-22'],
  ['a month', { value: 'January' }, undefined],
  ['a formula', { value: 46_044, formula: '=TODAY()+30' }, undefined],
  ['a small number', { value: 22 }, undefined],
])('“Wait until” with %s is a day only when it says which', ([, cell, day]) => {
  const { choices, problems } = chosen({ wait: cell })

  expect(choices.waitUntil).toBe(day)
  expect(problems).toEqual(day === undefined ? ['Write “Wait until” as a date, like 22/01/2027.'] : [])
})

test('words for the letter go word for word, and never as a formula', () => {
  expect(chosen({ words: { value: ' If you take the 7.15 train. ' } }).choices.words).toBe(
    'If you take the 7.15 train.',
  )
  expect(chosen({ words: { value: 'x', formula: '=A1' } })).toEqual({
    choices: { votes: {}, words: '' },
    problems: ['Write the words for the letter without a formula.'],
  })
})

test('a row in which nobody has chosen anything reads as blank', () => {
  expect(hand({})).toBe(blank)
  expect(hand({ [vote]: { value: ' ' }, words: { value: '' }, who: { value: 'Priya' } })).toBe(blank)
})

test('another choice is another hand, and so is a formula that shows the same', () => {
  const yes = hand({ [vote]: { value: 'Approve' } })

  expect(hand({ [vote]: { value: 'Decline' } })).not.toBe(yes)
  expect(hand({ [voteColumnId(deputy)]: { value: 'Approve' } })).not.toBe(yes)
  expect(hand({ [vote]: { value: 'Approve', formula: '=A1' } })).not.toBe(yes)
  expect(hand({ [vote]: { value: 'Approve' } })).toBe(yes)
})
