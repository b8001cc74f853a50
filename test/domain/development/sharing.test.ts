import { expect, test } from 'vitest'
import {
  type Consent,
  type HadBefore,
  type Sharing,
  shared,
  sharedSince,
  toAsk,
  toTell,
  uptake,
} from '../../../functions/domain/development/sharing.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import { aCalendar, aPerson } from '../../make.ts'
import { aSharing } from '../../pages/a-sharing.ts'

const yes: Consent = {
  ...{ at: '2026-12-01T18:00:00.000Z', may: 'with name' },
  ...{ forWhom: 'all teachers', how: 'come and see me' },
}
const typed = { worth: true, forWhom: '', adopted: false }
const sharing = (changes: Partial<Sharing> = {}) => aSharing({ said: [yes], typed, ...changes })

test.for<{ what: string; given: Partial<Sharing>; is: { messages?: string; person?: string } | undefined }>([
  { what: 'a tick alone shares nothing', given: { said: [] }, is: undefined },
  { what: 'a yes alone shares nothing', given: { typed: { ...typed, worth: false } }, is: undefined },
  { what: 'with both, messages and name are shared', given: {}, is: { person: 'owen' } },
  {
    what: 'a no is a no',
    given: { said: [{ at: '2026-12-02T08:00:00.000Z', may: 'no' }] },
    is: undefined,
  },
  {
    what: 'the last answer counts',
    given: { said: [yes, { at: '2026-12-02T08:00:00.000Z', may: 'no' }] },
    is: undefined,
  },
  {
    what: 'after a no, yes counts again',
    given: { said: [{ at: '2026-11-30T08:00:00.000Z', may: 'no' }, yes] },
    is: { person: 'owen' },
  },
  {
    what: 'without their name nobody is named',
    given: { said: [{ ...yes, may: 'without name' }] },
    is: { person: undefined },
  },
  {
    what: 'put otherwise, only the new words are shared',
    given: { said: [{ ...yes, words: 'Wait, then listen.' }] },
    is: { messages: 'Wait, then listen.' },
  },
])('what may be shared: $what', ({ given, is }) => {
  const found = shared(sharing(given))

  expect(found && { ...found }).toEqual(is && { ...found, ...is })
})

const owen = aPerson({ id: 'owen', name: 'Owen Hartnoll', job: 'Year 1' })
const kit = aPerson({ id: 'kit', name: 'Kit Farrow', job: 'Year 6' })
const bryony = aPerson({ id: 'bryony', job: 'Year 2', roleGroup: 'Teaching assistant' })
const people = [owen, aPerson(), kit, bryony]
const on = (today: Day) => ({ people, calendar: aCalendar(), today })
const told = (all: readonly Sharing[], today: Day = '2026-12-02') =>
  toTell(all, on(today)).map(({ person }) => person.id)
const asked = (all: readonly Sharing[], today: Day) => toAsk(all, on(today)).map(({ person }) => person.id)

test.for<{ what: string; all: readonly Sharing[]; today?: Day; who: readonly string[] }>([
  { what: 'those for whom it is, never whoever shares it', all: [sharing()], who: ['priya', 'kit'] },
  {
    what: 'whom the CPD lead names goes first',
    all: [sharing({ typed: { ...typed, forWhom: 'all teaching assistants' } })],
    who: ['bryony'],
  },
  {
    what: 'everyone reads the Staffroom',
    all: [sharing({ typed: { ...typed, forWhom: 'everyone' } })],
    who: [],
  },
  {
    what: 'a group that we do not know is nobody',
    all: [sharing({ typed: { ...typed, forWhom: 'the keen' } })],
    who: [],
  },
  { what: 'nobody without a yes', all: [sharing({ said: [] })], who: [] },
  { what: 'nobody twice', all: [sharing({ told: { kit: { on: '2026-12-01' } } })], who: ['priya'] },
  { what: 'nobody on a Saturday', all: [sharing()], today: '2026-12-05', who: [] },
  { what: 'nobody in holidays', all: [sharing()], today: '2026-12-28', who: [] },
  {
    what: 'what comes on the same day goes the same day',
    all: [
      sharing(),
      sharing({ request: 'R-0029', told: { kit: { on: '2026-12-02' }, priya: { on: '2026-12-02' } } }),
    ],
    who: ['priya', 'kit'],
  },
  {
    what: 'a second one waits for three school weeks: one day before',
    all: [
      sharing(),
      sharing({ request: 'R-0029', told: { kit: { on: '2026-11-12' }, priya: { on: '2026-11-12' } } }),
    ],
    who: [],
  },
  {
    what: 'a second one waits for three school weeks: on the day',
    all: [
      sharing(),
      sharing({ request: 'R-0029', told: { kit: { on: '2026-11-11' }, priya: { on: '2026-11-11' } } }),
    ],
    who: ['priya', 'kit'],
  },
  {
    what: 'a second one, after a first before the calendar begins',
    all: [
      sharing(),
      sharing({ request: 'R-0029', told: { kit: { on: '2026-06-15' }, priya: { on: '2026-06-15' } } }),
    ],
    who: ['priya', 'kit'],
  },
  {
    what: 'nobody of what was said long before the calendar begins',
    all: [sharing({ said: [{ ...yes, at: '2026-06-10T18:00:00.000Z' }] })],
    who: [],
  },
  { what: 'long afterwards only the Staffroom has it', all: [sharing()], today: '2027-06-14', who: [] },
])('who is told by letter: $what', ({ all, today, who }) => {
  expect(told(all, today)).toEqual(who)
})

const wasTold = sharing({ told: { kit: { on: '2026-12-02' }, priya: { on: '2026-12-02' } } })

test.for<{ what: string; one: Sharing; today: Day; who: readonly string[] }>([
  { what: 'not in the middle of a half-term', one: wasTold, today: '2027-02-12', who: [] },
  { what: 'with the next Staffroom letter', one: wasTold, today: '2027-02-22', who: ['priya', 'kit'] },
  { what: 'in its two weeks and no later', one: wasTold, today: '2027-03-08', who: [] },
  {
    what: 'whoever was told before the calendar begins',
    one: sharing({ told: { kit: { on: '2026-06-15' } } }),
    today: '2026-11-03',
    who: ['kit'],
  },
  {
    what: 'not who had less than four school weeks to try it',
    one: sharing({ told: { kit: { on: '2027-01-22' }, priya: { on: '2027-01-15' } } }),
    today: '2027-02-22',
    who: ['priya'],
  },
  {
    what: 'once only',
    one: { ...wasTold, told: { ...wasTold.told, kit: { on: '2026-12-02', askedOn: '2027-02-22' } } },
    today: '2027-02-23',
    who: ['priya'],
  },
  {
    what: 'not whoever has said already',
    one: { ...wasTold, tried: { kit: { tried: 'yes', different: false } } },
    today: '2027-02-22',
    who: ['priya'],
  },
  {
    what: 'not about what is shared no more',
    one: { ...wasTold, said: [yes, { at: '2027-01-04T08:00:00.000Z', may: 'no' }] },
    today: '2027-02-22',
    who: [],
  },
])('who is asked whether they tried it: $what', ({ one, today, who }) => {
  expect(asked([one], today)).toEqual(who)
})

const answers = (count: number): Sharing['tried'] =>
  Object.fromEntries(
    Array.from({ length: count }, (_, place) => [
      `reader ${place}`,
      { tried: place === 0 ? 'not yet' : 'yes', different: place === 1 } as const,
    ]),
  )

test.for([
  { count: 4, told: undefined },
  { count: 5, told: { all: 5, tried: 4, different: 1 } },
])('totals of $count answers', ({ count, told: totals }) => {
  expect(uptake({ told: {}, tried: answers(count) }).answers).toEqual(totals)
})

test('a letter to all staff has what was said since a day, and only what may be shared', () => {
  const earlier = sharing({ request: 'R-0020', said: [{ ...yes, at: '2026-11-30T23:00:00.000Z' }] })
  const refused = sharing({ request: 'R-0021', said: [{ at: '2026-12-03T08:00:00.000Z', may: 'no' }] })
  const later = sharing({
    request: 'R-0022',
    said: [{ ...yes, at: '2026-12-04T08:00:00.000Z', may: 'without name' }],
  })

  const since = sharedSince([later, refused, earlier, sharing()], 'priya', { since: '2026-12-01' })

  expect(since.map(({ request, person }) => [request, person])).toEqual([
    ['R-0028', 'owen'],
    ['R-0022', undefined],
  ])
})

test('before there was any such letter, it has everything that may be shared', () => {
  expect(sharedSince([sharing()], 'priya', {})).toHaveLength(1)
})

test.for<{ what: string; had: HadBefore; times: number }>([
  { what: 'was in the last one', had: { at: '2026-12-02T08:00:00.000Z', told: ['R-0028'] }, times: 0 },
  { what: 'was read too late for it', had: { at: '2026-12-02T08:00:00.000Z', told: [] }, times: 1 },
  { what: 'was said anew since', had: { at: '2026-12-01T08:00:00.000Z', told: ['R-0028'] }, times: 1 },
])('what $what is $times times in the next letter to all staff', ({ had, times }) => {
  expect(sharedSince([sharing()], 'priya', { since: '2026-12-01', had })).toHaveLength(times)
})

test('nobody reads in a letter to all staff what they wrote themselves, or what they have had by letter', () => {
  const told = sharing({ told: { priya: { on: '2026-12-03' } } })
  const readBy = (reader: string) => sharedSince([told], reader, { since: '2026-12-01' }).length

  expect([readBy('owen'), readBy('priya'), readBy('samir.quayle')]).toEqual([0, 0, 1])
})
