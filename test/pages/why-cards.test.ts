import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assess } from '../../functions/domain/allocation/assess.ts'
import type { Standing } from '../../functions/domain/allocation/finding.ts'
import { pounds } from '../../functions/domain/budget/money.ts'
import type { Asked } from '../../functions/domain/request/request.ts'
import { approvals } from '../../functions/pages/desk/approvals.ts'
import type { Decided } from '../../functions/pages/letters/about.ts'
import { declined } from '../../functions/pages/letters/declined.ts'
import { letterTemplates } from '../../functions/services/letter-templates.ts'
import { anAsked, aPerson, aRequest, aSettings, aStanding } from '../make.ts'
import { about } from './letters/who-and-what.ts'

// The seven sentences as leaders read them in the row, and as the person reads them when it was declined.

type Case = { readonly asked?: Partial<Asked>; readonly standing?: Partial<Standing> }
const value = anAsked().bestValue
const vatKept = aSettings({ money: { vatRecovered: false } })

/** Literal requests: what is not said is as in R-0032, £295 and £59 VAT, rail £64, a day of cover on Friday 4 December. */
const cases: Readonly<Record<string, Case>> = {
  'three are out that day': { standing: { othersOut: { '2026-12-04': 3 } } },
  'two are out that day': { standing: { othersOut: { '2026-12-04': 2 } } },
  'in a week in which nobody is released': {
    asked: { firstDay: '2026-12-08', lastDay: '2026-12-08', cover: [{ day: '2026-12-08', part: 'all day' }] },
  },
  'half a day for £85, covered in school': {
    asked: {
      price: pounds(85),
      vat: 0,
      travel: 0,
      coverInSchool: 'Mrs Castle',
      bestValue: { ...value, band: 'one question', nearer: 'It is the nearest.' },
    },
  },
  'no priority, no link, and an idea without an aim': {
    asked: { priority: undefined, appraisal: 'no', idea: 'my own idea', difference: '', help: '' },
  },
  'a priority that is no longer there, and little else known': {
    asked: { priority: '9', appraisal: 'rather not say', idea: 'other' },
  },
  'first aid, required by law': {
    asked: { kind: 'required by law', priority: undefined, price: pounds(95), vat: 0, travel: 0, cover: [] },
  },
  'more than the pot has left': { asked: { price: pounds(6500), vat: 0 } },
  'a penny more than leaders talk about': { asked: { price: pounds(318.01), vat: 0 } },
  'exactly what leaders talk above': { asked: { price: pounds(318), vat: 0 } },
  'VAT that is not known and stays with the school': {
    asked: { vat: undefined },
    standing: { settings: vatKept },
  },
  'a year without a budget': {
    asked: { firstDay: '2027-04-20', lastDay: '2027-04-20', cover: [{ day: '2027-04-20', part: 'all day' }] },
  },
  'a colleague can show it': {
    standing: { offers: [{ name: 'Kit Farrow', what: 'reasoning in maths', when: 'Thursdays at 2 pm' }] },
  },
  'questions about value that are not answered': {
    asked: { bestValue: { ...value, whyNotHere: '', alternatives: '', discount: '' } },
  },
  'on a day off, by choice': {
    asked: { ownTime: 'by choice', cover: [] },
    standing: { person: aPerson({ weekdays: ['Mon', 'Tue', 'Wed', 'Thu'] }) },
  },
  'beyond the calendar': {
    asked: { firstDay: '2027-09-14', lastDay: '2027-09-14', cover: [{ day: '2027-09-14', part: 'all day' }] },
  },
}

const decision: Decided = {
  stage: 'declined',
  at: '2026-11-12T15:00:00.000Z',
  leftAt: '2026-11-12T15:45:00.000Z',
  basis: { how: 'meeting', on: '2026-11-12', who: 'Ruth, Samir' },
  seen: { votes: {}, agreed: 'Decline', reason: 'Timing', words: 'Not this term.' },
}
const { write } = letterTemplates({ folder: join(import.meta.dirname, '../../templates') })
const weighed = ({ asked = {}, standing = {} }: Case) => {
  const given = aStanding(standing)
  const request = aRequest({ asked, settings: given.settings })
  return { request, assessment: assess(request, given), given }
}

function card(one: Case): string {
  const { request, assessment, given } = weighed(one)
  const row = approvals({ ...given, rows: [{ request, assessment, word: { stands: 'not asked' } }] }).rows[0]
  const columns = ['cost', 'adds', 'advice', 'reasons', '1', '2', '3', '4', '5', '6', '7']
  const letter = declined({ ...about(given.person), request, decision, assessment })
  const { text } = write(letter.kind, letter.facts)
  return [
    ...columns.map((id) => `${id}: ${String(row?.cells[id])}`),
    '',
    ...text
      .slice(text.indexOf('Why.'))
      .split('\n')
      .filter((line) => line !== ''),
  ].join('\n')
}

test('why a request should or should not be agreed reads the same in the row and in the letter', async () => {
  const cards = Object.entries(cases).map(([name, one]) => `=== ${name}\n${card(one)}`)

  await expect(`${cards.join('\n\n')}\n`).toMatchFileSnapshot('../golden/why-cards.txt')
})

test.for(Object.keys(cases))(
  '%s: the letter has all seven sentences of the row, and what would change it',
  (name) => {
    const one = cases[name] ?? {}
    const { assessment } = weighed(one)
    const [, letter = ''] = card(one).split('\n\n')

    for (const { finding } of assessment.findings) expect(letter).toContain(finding.because)
    for (const sentence of assessment.whatWouldChange) expect(letter).toContain(sentence)
  },
)

test('among these cards every reason is heard with every advice that it can give', () => {
  const heard = Object.values(cases).flatMap((one) =>
    weighed(one).assessment.findings.map(({ number, finding }) => `${number} ${finding.advice}`),
  )

  expect([...new Set(heard)].sort()).toEqual([
    ...['1 discuss', '1 supports', '1 unknown'],
    ...['2 discuss', '2 supports', '2 unknown'],
    ...['3 discuss', '3 supports', '3 unknown'],
    ...['4 discuss', '4 supports', '4 unknown'],
    ...['5 against', '5 discuss', '5 supports', '5 unknown'],
    ...['6 against', '6 discuss', '6 supports', '6 unknown'],
    ...['7 discuss', '7 supports', '7 unknown'],
  ])
})
