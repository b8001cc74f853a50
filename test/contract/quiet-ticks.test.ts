import { expect, test } from 'vitest'
import { newSchool, type School } from '../../functions/workflow/school.ts'
import { quietTicks } from '../../infra/local/quiet-ticks.ts'

const file = { id: 'file', address: '' }
const school: School = newSchool({
  id: 'thistledown',
  name: 'Thistledown Lane Primary School',
  began: '2026-10-08T07:00:00.000Z',
  keepers: [],
  files: { desk: file, office: file, coordinator: file, staffroom: file },
  evaluationForm: 'how',
  requestForm: 'form',
})

/** A morning in which the tick at 08:00 was played and left the school like this. */
const after = (left: Partial<School> = {}) => {
  const ticks = quietTicks()
  ticks.played('2026-11-12T08:00:00.000Z')
  ticks.saw({ ...school, ...left })
  return ticks
}

const quarterPast = '2026-11-12T08:15:00.000Z'

test('a tick in which nothing can happen is passed over', () => {
  expect(after().quiet(quarterPast)).toBe(true)
  expect(after().quiet('2026-11-12T23:45:00.000Z')).toBe(true)
})

test('the very first tick is played, and so is the first of each London day', () => {
  expect(quietTicks().quiet(quarterPast)).toBe(false)
  expect(after().quiet('2026-11-13T00:00:00.000Z')).toBe(false)
})

test('in summer the London day begins at 23:00 by the other clock', () => {
  const ticks = quietTicks()
  ticks.played('2027-06-10T08:00:00.000Z')
  ticks.saw(school)

  expect(ticks.quiet('2027-06-10T22:45:00.000Z')).toBe(true)
  expect(ticks.quiet('2027-06-10T23:00:00.000Z')).toBe(false)
})

test('the tick after somebody wrote is played', () => {
  const ticks = after()
  ticks.news()

  expect(ticks.quiet(quarterPast)).toBe(false)
  ticks.played(quarterPast)
  expect(ticks.quiet('2026-11-12T08:30:00.000Z')).toBe(true)
})

test.for([
  ['after it', '2026-11-12T08:15:00.001Z', true],
  ['at the tick', '2026-11-12T08:15:00.000Z', false],
  ['before it', '2026-11-12T08:10:00.000Z', false],
] as const)('a letter that is due %s: may the tick be passed over?', ([_, dueAt, quiet]) => {
  expect(after({ dueAt }).quiet(quarterPast)).toBe(quiet)
})

test.for<[string, Partial<School>]>([
  [
    'a failure to try again',
    {
      failure: { say: '', since: quarterPast, count: 1, nextTry: quarterPast },
    },
  ],
  ['a look under way', { lease: { holder: 'look', until: quarterPast, again: false } }],
  ['choices that settle', { unsettled: { 'R-0031': { hand: '[]', since: quarterPast } } }],
])('a school with %s has no quiet ticks', ([_, left]) => {
  expect(after(left).quiet(quarterPast)).toBe(false)
})

test('for a leap, whole days are idle in which nobody is asked anything', () => {
  const ticks = after()
  ticks.saw(school, '2026-11-26')

  expect(ticks.idle('2026-11-25T23:45:00.000Z')).toBe(true)
  expect(ticks.idle('2026-11-26T00:00:00.000Z')).toBe(false)
})

test('the day on which somebody is asked has one tick for it; the rest of that day is idle', () => {
  const ticks = after()
  ticks.saw(school, '2026-11-12')

  expect(ticks.idle(quarterPast)).toBe(true)
  expect(ticks.idle('2026-11-13T00:00:00.000Z')).toBe(false)
})

test.for<[string, Partial<School>]>([
  ['a letter due by then', { dueAt: quarterPast }],
  ['choices that settle', { unsettled: { 'R-0031': { hand: '[]', since: quarterPast } } }],
])('%s is not leapt over', ([_, left]) => {
  expect(after(left).idle(quarterPast)).toBe(false)
})
