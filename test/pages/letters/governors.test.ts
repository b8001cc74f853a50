import { expect, test } from 'vitest'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { Report } from '../../../functions/domain/governors/report.ts'
import { partsOf } from '../../../functions/pages/letters/governors.ts'
import { toGovernors } from './to-leaders.ts'

const text = (heading: string, different: Partial<Report>): string =>
  partsOf({ ...toGovernors.report, ...different })
    .filter((part) => part.heading === heading)
    .flatMap(({ lines }) => lines)
    .join(' ')

const money = (set: number, committed: number) => ({
  ...{ set: pounds(set), committed: pounds(committed) },
  ...{ spent: 0, free: pounds(set - committed) },
})
const cover = (set: number, days: number) => ({
  ...money(set * 218, days * 218),
  halfDays: { set: set * 2, spent: 0, committed: days * 2, free: (set - days) * 2 },
})

test('where nobody has typed a year’s sums yet it says so, and what has been promised all the same', () => {
  const unset = { yearFrom: '2027-04-01', travel: money(0, 0) } as const

  const said = text('The money of this financial year', {
    ...{ ...unset, allocation: money(0, 0), cover: cover(0, 1) },
  })

  expect(said).toBe(
    'Since Thursday 1 April 2027, from the ledger. No allocation for staff development (E09) has been set for 2027–28 yet. No cover budget, which stands outside E09, has been set for 2027–28 yet: £0.00 spent, £218.00 committed, for 1 day of cover.',
  )
})

test.for([
  [1, 0, '£218.00 free; 1 day of cover is left'],
  [2, 2, '£0.00 free; no days of cover are left'],
  [3, 1, '£436.00 free; 2 days of cover are left'],
  [2, 3, '£218.00 more than there is; 1 day of cover more than there is'],
] as const)('of %d days of cover, with %d promised, it says “%s”', ([set, days, says]) => {
  expect(text('The money of this financial year', { cover: cover(set, days) })).toContain(`${says}.`)
})

test.for([
  [1, '1 activity took place. It had been planned for'],
  [1, 'It cost £3,486.00, £3,026.00 of it spent'],
  [1, 'That is £20.00 less than was agreed for it.'],
  [2, 'Together they cost £3,486.00'],
  [2, 'less than was agreed for them.'],
] as const)('of %d activities it says “%s”', ([activities, says]) => {
  const different = { activities, planned: activities }

  expect(text('What this term’s training truly cost', different)).toContain(says)
})

test.for<[asked: number, answered: number, toEarlier: number, says: string]>([
  [0, 0, 0, 'Nobody was asked this term; the first questions come a week after an activity.'],
  [0, 0, 4, 'Nobody was asked anew this term; 4 answers came to earlier questions.'],
  [1, 0, 0, 'We asked once how it went this term, and had no answer by the end of term.'],
  [1, 1, 1, 'and had the answer by the end of term; 1 answer came to an earlier question.'],
  [6, 0, 6, 'this term, none were answered by the end of term; 6 answers came to earlier questions.'],
  [6, 1, 0, 'Of the 6 times we asked how it went this term, 1 was answered by the end of term.'],
  [6, 6, 0, 'this term, all were answered by the end of term.'],
])('asked %d times, with %d answers, and %d to earlier questions', ([asked, answered, toEarlier, says]) => {
  expect(text('What came of it', { asked, answered, toEarlier })).toContain(says)
})

const nobody = {
  ...{ all: 0, 'early years': 0, SEND: 0, disadvantaged: 0 },
  ...{ 'learning English': 0, 'high attainers': 0, 'not directly': 0, 'not asked': 0 },
}
test.for([
  [0, {}, 'Nothing this term.'],
  [
    3,
    { all: 1, SEND: 2, 'not directly': 1, 'not asked': 1 },
    'Of 3 activities 1 was for all children and 2 for children with SEND; one can be for several of these. For the early years, disadvantaged children, children learning English and high attainers in particular there was none. 1 was not for children directly. The form does not ask this of the one that cost nothing.',
  ],
] as const)('of %d activities it says for which children they were', ([activities, children, says]) => {
  expect(text('For which children', { activities, children: { ...nobody, ...children } })).toBe(says)
})
