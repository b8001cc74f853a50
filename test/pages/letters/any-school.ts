import fc from 'fast-check'
import { assess } from '../../../functions/domain/allocation/assess.ts'
import type { Balances } from '../../../functions/domain/budget/accounts.ts'
import type { Need } from '../../../functions/domain/development/need.ts'
import type { Offer } from '../../../functions/domain/development/offer.ts'
import type { Opportunity } from '../../../functions/domain/development/opportunity.ts'
import type { Shared } from '../../../functions/domain/development/sharing.ts'
import { counted, countedTogether } from '../../../functions/domain/governors/count.ts'
import type { Report } from '../../../functions/domain/governors/report.ts'
import type { Shared as Learned } from '../../../functions/pages/letters/staffroom.ts'
import { aPlan, aRequest, aStanding } from '../../make.ts'
import { anyAbout } from './any-about.ts'
import { form } from './who-and-what.ts'

const perhaps = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined })
const words = fc.constantFrom('', 'Thank you.', 'One.\nTwo, too.')
const title = fc.constantFrom('', 'Guided reasoning', 'Maths & “reasoning”: what next?')
const messages = fc.constantFrom('Wait.', 'Count to five\nThen ask.', 'It’s “theirs”, not ours')
const somebody = fc.constantFrom('priya', 'samir.quayle', 'somebody.who.left')
const day = fc.constantFrom('2026-11-10', '2026-11-12', '2027-01-14', '2027-08-30')
const minutes = fc.constantFrom(0, 30, 60, 225)
const pence = fc.constantFrom(0, 100, 48_000)
/** None, a few, or one thing so often that not all of it is told. */
const several = <T>(one: fc.Arbitrary<T>, often: number): fc.Arbitrary<readonly T[]> =>
  fc
    .tuple(fc.array(one, { maxLength: 2 }), fc.boolean())
    .map(([few, many]) => (many ? few.flatMap((each) => Array<T>(often).fill(each)) : few))

const shared: fc.Arbitrary<Shared> = fc.record({
  request: fc.constant('R-0031' as const),
  title,
  messages,
  person: perhaps(somebody),
  how: fc.constantFrom('staff meeting', 'Staffroom letter', 'come and see me', 'page of notes'),
  since: fc.constant('2026-11-01T12:00:00.000Z' as const),
  meetingOn: perhaps(day),
  adopted: fc.boolean(),
} as const)

const learned: fc.Arbitrary<Learned> = fc.record({ title, messages, by: perhaps(fc.constant('Jo Bright')) })

const need = fc
  .record({
    person: somebody,
    need: fc.constantFrom('Phonics', 'Leading maths across the school.', 'What next?'),
    source: fc.constantFrom('school plan', 'appraisal'),
    since: fc.constantFrom('2026-09-14', '2026-11-12'),
    became: fc.constantFrom('open', 'planned', 'met'),
  } as const)
  .map((one) => one as Need)

const offer = fc
  .record({
    person: somebody,
    what: fc.constantFrom('outdoor maths', 'phonics games.'),
    when: fc.constantFrom('', 'Tuesdays'),
    forWhom: perhaps(fc.constantFrom('Teacher', 'Office')),
  } as const)
  .map((one) => one as Offer)

const opportunity = fc
  .record({
    ...{ title, contact: fc.constantFrom('', 'Northern Reading Hub'), source: fc.constant('local') },
    ...{ on: day, bookBy: perhaps(day), fundedBy: words },
  } as const)
  .map((one) => one as Opportunity)

const money = fc.record({ set: pence, spent: pence, committed: pence, free: pence })
const people = fc.constantFrom(0, 1, 5, 12)
const activities = fc.constantFrom(0, 1, 2, 23)

const report: fc.Arbitrary<Report> = fc
  .record({
    from: fc.constantFrom('2026-09-03', '2025-11-03'),
    ...{ allocation: money, travel: money, cover: money },
    days: fc.constantFrom(0, 1, 2, 5),
    byCode: fc.array(
      fc.record({
        code: fc.constantFrom('E08', 'E09'),
        pence,
        spent: perhaps(pence),
        committed: perhaps(pence),
      }),
      { maxLength: 2 },
    ),
    byPriority: fc.array(fc.record({ pence, activities, people: people.map(counted) }), { maxLength: 2 }),
    otherPriorities: fc.record({ pence, activities }),
    reached: fc.record({ Teacher: people, 'Teaching assistant': people, Office: people, Site: people }),
    inAll: people,
    activities,
    planned: perhaps(activities),
    children: perhaps(
      fc.record({
        ...{ all: activities, 'early years': activities, SEND: activities, disadvantaged: activities },
        ...{ 'learning English': activities, 'high attainers': activities, 'not directly': activities },
        'not asked': activities,
      }),
    ),
    lens: fc.record({ n: people.map(counted), median: perhaps(fc.constantFrom(1, 3.5)) }),
    asked: activities,
    answered: activities,
    toEarlier: perhaps(activities),
  } as const)
  .map(({ days, inAll, lens, reached, byPriority, cover, ...one }) => {
    const priority = { number: '1', name: 'Reading' }
    return {
      ...{ ...one, to: '2026-12-18', yearFrom: '2026-04-01', classHalfDays: days, otherHalfDays: days },
      cover: { ...cover, halfDays: { set: 66, spent: days, committed: days, free: days } },
      byPriority: byPriority.map((line) => ({ priority, ...line })),
      reached: countedTogether({ ...reached, Midday: 0, Other: 0 }),
      reachedInAll: counted(inAll),
      lenses: [{ lens: 'own learning', ...lens }],
    } as Report
  })

const assessment = assess(aRequest(), aStanding())

/** What a letter about more than one request can be about, with every part that may be missing there or not. */
export const anySchool = fc
  .record({
    one: anyAbout,
    others: several(anyAbout, 27),
    ...{ words, yes: fc.boolean(), shared, report },
    learned: several(learned, 7),
    needs: several(need, 30),
    offers: several(offer, 7),
    opportunities: several(opportunity, 7),
    portfolio: several(fc.record({ title, on: day, minutes }), 32),
    time: fc.record({ promised: minutes, taken: minutes, left: minutes, inset: minutes, times: activities }),
    inVain: fc.constantFrom(0, 1, 2),
    version: perhaps(fc.constant(2)),
    free: fc.constantFrom(-50, 0, 1, 260_000),
  })
  .map(({ one, others, report: governors, version, free, ...more }) => ({
    ...{ ...one, ...more, plan: aPlan() },
    report: governors,
    waits: version,
    waiting: others.map(({ request }) => ({ request, assessment })),
    balances: { 'statutory first/free': free, 'cover/free': free, 'cover-half-days/free': free } as Balances,
    ...{ linkFor: () => form, formAddress: form, staffroomAddress: form },
  }))
export type AnySchool = typeof anySchool extends fc.Arbitrary<infer T> ? T : never
