import { expect, test } from 'vitest'
import { type Attention, inOrder } from '../../../functions/domain/attention.ts'
import { attentionAnswersIn, needsAttention } from '../../../functions/pages/desk/needs-attention.ts'
import { handedOverIn } from '../../../functions/pages/office/letters-to-hand-over.ts'
import { typed } from './typed-rows.ts'

const amiss = (key: string, more: Partial<Attention> = {}): Attention => ({
  key,
  who: 'you',
  what: 'A price could not be read.',
  where: 'Ask for training',
  remedy: 'Ask what it costs.',
  since: '2026-11-11T16:05:00.000Z',
  answers: [],
  ...more,
})
const many = (count: number) => Array.from({ length: count }, (_, place) => amiss(`k${place + 10}`))

test('those who must act come first, and then the oldest', () => {
  const list = [
    amiss('later', { since: '2026-11-12T08:00:00.000Z' }),
    amiss('nobody', { who: 'nobody', since: '2026-01-01T08:00:00.000Z' }),
    amiss('IT', { who: 'IT' }),
    amiss('office', { who: 'office' }),
    amiss('earlier'),
  ]

  expect(inOrder(list).map(({ key }) => key)).toEqual(['earlier', 'later', 'office', 'IT', 'nobody'])
  expect(inOrder([...list].reverse()).map(({ key }) => key)).toEqual(inOrder(list).map(({ key }) => key))
})

test.for([
  [0, 0, 'Nothing needs attention.'],
  [10, 10, 'other lines go when their cause has gone.'],
  [11, 10, 'And 1 more, shown as these are dealt with.'],
  [25, 10, 'And 15 more, shown as these are dealt with.'],
] as const)('of %i lines %i are shown, and the rest are counted', ([count, rows, sentence]) => {
  const page = needsAttention(many(count))

  expect(page.rows).toHaveLength(rows)
  expect(page.about.endsWith(sentence)).toBe(true)
})

test.for(['Done', 'done', ' DONE '])('“%s” is the answer Done', (answer) => {
  expect(attentionAnswersIn(typed({ key: 'k1', answer }))).toEqual([{ key: 'k1', answer: 'Done' }])
})

test.for(['Finished', 'constructor', 1, true])('“%s” answers nothing', (answer) => {
  expect(attentionAnswersIn(typed({ key: 'k1', answer }))).toEqual([])
})

test('an answer beside a row without a key answers nothing', () => {
  expect(attentionAnswersIn(typed({ answer: 'Done' }))).toEqual([])
})

test('a letter is handed over once it is ticked, and not before', () => {
  const rows = typed(
    { key: 'a', done: true },
    { key: 'b', done: 'yes' },
    { key: 'c', done: false },
    { key: 'd' },
    { key: 'e', done: 'tomorrow' },
    { key: '', done: true },
  )

  expect(handedOverIn(rows)).toEqual(['a', 'b'])
})
