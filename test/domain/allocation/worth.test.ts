import { expect, test } from 'vitest'
import type { Finding } from '../../../functions/domain/allocation/finding.ts'
import { worth } from '../../../functions/domain/allocation/worth.ts'

const advised = (...advice: readonly Finding['advice'][]) => ({
  findings: advice.map((one, place) => ({
    number: place + 1,
    name: '',
    finding: { advice: one, because: '', inShort: '' },
  })),
})
const [yes, talk, no, unsure] = ['supports', 'discuss', 'against', 'unknown'] as const

test.for<[string, number, readonly Finding['advice'][]]>([
  ['all seven reasons speak for it', 11, [yes, yes, yes, yes, yes, yes, yes]],
  ['only the plan does', 3, [yes, talk, talk, talk, talk, talk, talk]],
  ['only the appraisal does', 2, [talk, yes, talk, talk, talk, talk, talk]],
  ['only the need does', 2, [talk, talk, yes, talk, talk, talk, talk]],
  ['only what they have had so far does', 1, [talk, talk, talk, yes, talk, talk, talk]],
  ['only its cost, its cover and its value do', 3, [talk, talk, talk, talk, yes, yes, yes]],
  ['the plan speaks for it and cost and cover against', 1, [yes, talk, talk, talk, no, no, talk]],
  ['the plan and the need speak for it and the appraisal against', 3, [yes, no, yes, talk, talk, talk, talk]],
  ['the plan speaks for it and its cost against', 2, [yes, talk, talk, talk, no, talk, talk]],
  ['appraisal speaks for it and cost and cover against', 1, [talk, yes, talk, talk, no, no, talk]],
  ['nothing is known', 1, [unsure, unsure, unsure, unsure, unsure, unsure, unsure]],
  ['all seven speak against it', 1, [no, no, no, no, no, no, no]],
])('when %s, a request is worth %d', ([, points, advice]) => {
  expect(worth(advised(...advice))).toBe(points)
})
