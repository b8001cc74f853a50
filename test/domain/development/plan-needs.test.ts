import { expect, test } from 'vitest'
import type { Need } from '../../../functions/domain/development/need.ts'
import { needKey, servedNeeds, standing } from '../../../functions/domain/development/need-served.ts'
import { planNeeds } from '../../../functions/domain/development/plan-needs.ts'
import type { Plan } from '../../../functions/domain/school/plan.ts'
import { aPerson, aRequest } from '../../make.ts'

const bryony = aPerson({ id: 'bryony', job: 'Year 2', roleGroup: 'Teaching assistant' })
const deena = aPerson({ id: 'deena', job: 'Year 5', roleGroup: 'Teaching assistant' })
const people = [aPerson(), bryony, deena]
const reading = { number: '1', name: 'Reading', aim: '', lead: '' }
const plan: Plan = [
  { ...reading, planned: 'A fluency course; hearing children read, for teaching assistants' },
]
const at = (changes: Partial<Parameters<typeof planNeeds>[1]> = {}) => ({
  plan,
  people,
  today: '2026-11-12' as const,
  served: {},
  ...changes,
})
const bryonys: Need = {
  person: 'bryony',
  need: 'Hearing children read, for teaching assistants',
  source: 'school plan',
  since: '2026-11-12',
  became: 'open',
  raisedBy: { number: '1', name: 'Reading' },
}

test('a row of Plan that names a group raises a need for each of its people', () => {
  expect(planNeeds([], at())).toEqual([bryonys, { ...bryonys, person: 'deena' }])
})

test('the same plan raises it once: a later day changes nothing', () => {
  const first = planNeeds([], at())

  const later = planNeeds(first, at({ today: '2027-01-11' }))

  expect(later).toEqual(first)
})

test('what became of a need stays when the words of the row change', () => {
  const met: Need = { ...bryonys, became: 'met' }

  const [now] = planNeeds([met], at({ plan: [{ ...reading, planned: 'Reading aloud, all TAs' }] }))

  expect(now).toEqual({ ...met, need: 'Reading aloud, all TAs' })
})

test.for<[string, number, Need]>([
  ['nothing came of it', 0, bryonys],
  ['somebody wrote that it is met', 1, { ...bryonys, became: 'met' }],
  ['somebody wrote that it is not met', 1, { ...bryonys, became: 'not met' }],
])('of a need whose row has gone, where %s, %i stays', ([, left, need]) => {
  const gone = at({ plan: [{ ...reading, planned: 'A fluency course' }] })

  expect(planNeeds([need], gone)).toHaveLength(left)
})

test('a need whose row has gone stays where something has been agreed for it', () => {
  const served = { [needKey(bryonys)]: { request: 'R-0031', title: 'x', lastDay: '2027-01-12' } } as const

  expect(planNeeds([bryonys], at({ plan: [{ ...reading, planned: '' }], served }))).toEqual([bryonys])
})

test('an empty Plan takes nothing back', () => {
  expect(planNeeds([bryonys], at({ plan: [] }))).toEqual([bryonys])
})

test('another priority under the same number is another need', () => {
  const next: Plan = [{ ...reading, name: 'Writing', planned: 'Spelling, for all TAs' }]

  const needs = planNeeds([{ ...bryonys, became: 'met' }], at({ plan: next }))

  expect(needs.map(({ need, became }) => [need, became])).toEqual([
    ['Spelling, for all TAs', 'open'],
    ['Spelling, for all TAs', 'open'],
    [bryonys.need, 'met'],
  ])
})

const typed: Need = {
  person: 'priya',
  need: 'Maths reasoning in Year 4',
  source: 'appraisal',
  since: '2026-09-14',
  became: 'open',
}
const agreed = { stage: 'noted', at: '2026-11-12T09:00:00.000Z' } as const
const stands = (need: Need, ...requests: readonly ReturnType<typeof aRequest>[]) =>
  standing([need], servedNeeds([need], requests, {}))[0]

test.for<[string, Parameters<typeof aRequest>[0], Need['became']]>([
  ['is agreed and about it', { decision: agreed }, 'planned'],
  ['still waits', {}, 'open'],
  ['is about something else', { decision: agreed, asked: { title: 'Phonics', help: '' } }, 'open'],
  ['is somebody else’s', { decision: agreed, person: 'bryony' }, 'open'],
  [
    'was over before the need was raised',
    { decision: agreed, asked: { firstDay: '2026-09-11', lastDay: '2026-09-11' } },
    'open',
  ],
])('when a request %s its need stands as it should', ([, request, became]) => {
  expect(stands(typed, aRequest(request))?.became).toBe(became)
})

test('what somebody wrote is not overruled by what is agreed', () => {
  expect(stands({ ...typed, became: 'met' }, aRequest({ decision: agreed }))?.became).toBe('met')
})

test('a need that the plan raised is served by what helps its priority, whatever it is called', () => {
  const request = aRequest({ person: 'bryony', decision: agreed, asked: { title: 'Phonics', priority: '1' } })

  expect(stands(bryonys, request)).toMatchObject({ became: 'planned', servedBy: request.id })
})

test('what was agreed stays when its row has left Approvals, and goes when it is taken back', () => {
  const first = servedNeeds([typed], [aRequest({ decision: agreed })], {})

  const later = servedNeeds([typed], [], first)
  const back = servedNeeds([typed], [aRequest()], later)

  expect([Object.keys(later).length, Object.keys(back).length]).toEqual([1, 0])
})
