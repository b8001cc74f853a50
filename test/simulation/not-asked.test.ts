import { expect, test } from 'vitest'
import type { Evaluation, StageAnswer } from '../../functions/domain/evaluation/evaluation.ts'
import type { Person } from '../../functions/domain/school/person.ts'
import type { StoredRequest } from '../../functions/workflow/books.ts'
import { thistledownLane } from '../../infra/local/schools/thistledown-lane.ts'
import { notAsked } from '../../infra/local/year/not-asked.ts'
import { aPerson, aRequest } from '../make.ts'

// Priya went to half a day on 10 November 2026; the year is played to 12 March. Asked the week after, nothing since.

const at = '2026-11-02T15:45:00.000Z'
const decision = { stage: 'approved', at, leftAt: at, basis: { how: 'noted' }, seen: {} } as never
const asked = { firstDay: '2026-11-10', lastDay: '2026-11-10', minutes: 150 } as const
const desk = { clock: { now: () => '2027-03-12T16:00:00.000Z' as const }, sample: thistledownLane }

const overlooked = (
  then: readonly Partial<Evaluation>[],
  more: { readonly person?: Partial<Person>; readonly request?: Partial<StoredRequest> } = {},
) => {
  const request = { ...aRequest({ decision, asked }), shown: 'decided', ...more.request } as StoredRequest
  const evaluations = then.map(
    (one) => ({ request: request.id, person: 'priya', state: 'stopped', ...one }) as Evaluation,
  )
  return notAsked({ requests: [request], evaluations, people: [aPerson(more.person)] }, desk)
}

const told = (attended: StageAnswer['attended']): Partial<Evaluation> => ({
  ...{ stage: 1, state: 'answered', askedOn: '2026-11-17' },
  answer: { at: '2026-11-18T09:00:00.000Z', attended, ratings: {}, words: {} },
})
const never: Partial<Evaluation> = { stage: 2, because: 'they did not go' }
const booking = (state: 'attended' | 'booked') =>
  ({
    booking: { approval: at, at: '2026-11-20T09:00:00.000Z', state, coverCalledOff: false, cover: {} },
  }) as const

test.for<[what: string, found: readonly string[], is: readonly string[]]>([
  ['says she was not there', overlooked([told('no'), never]), []],
  ['said no, then that she was there', overlooked([told('all'), never]), ['R-0032 stage 2']],
  [
    'said no, and the office has her there',
    overlooked([told('no'), never], { request: booking('attended') }),
    ['R-0032 stage 2'],
  ],
  [
    'is in Hilda’s place',
    overlooked([{ ...told('no'), person: 'hilda' }]),
    ['R-0032 stage 1', 'R-0032 stage 2'],
  ],
  [
    'was away in the autumn only',
    overlooked([told('all'), never], { person: { away: { from: '2026-09-07', to: '2026-10-02' } } }),
    ['R-0032 stage 2'],
  ],
  [
    'was away when it was due',
    overlooked([told('all'), never], { person: { away: { from: '2027-01-04', to: '2027-02-12' } } }),
    [],
  ],
])('the year’s check of whoever %s', ([, found, is]) => {
  expect(found).toEqual(is)
})
