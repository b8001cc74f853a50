import fc from 'fast-check'
import { changedBySender } from '../../../functions/domain/approval/changed-by-sender.ts'
import { decide } from '../../../functions/domain/approval/decide.ts'
import { agreements, type Choices, votes } from '../../../functions/domain/approval/decision.ts'
import { leftNow } from '../../../functions/domain/approval/leave.ts'
import type { Circumstances, Exception, Step } from '../../../functions/domain/approval/step.ts'
import { withdrawnBySender } from '../../../functions/domain/approval/withdrawn-by-sender.ts'
import { type BookingState, bookings } from '../../../functions/domain/booking/booking.ts'
import { paidSoFar } from '../../../functions/domain/booking/paid.ts'
import { recorded, recordedWithin, settledByItself } from '../../../functions/domain/booking/record.ts'
import { chargedByTerms, termsTyped } from '../../../functions/domain/booking/terms.ts'
import {
  type Balances,
  type Entry,
  type Fund,
  funds,
  post,
} from '../../../functions/domain/budget/accounts.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import { dayOf, daysAfter, type Instant, secondsAfter } from '../../../functions/domain/school/day.ts'
import { aRequest } from '../../make.ts'
import { byRuth, bySamir, choose, feeOf, onThursday } from '../approval/leadership.ts'

// A school of four requests in which anything may follow anything, from the first vote to the last refund.

/** What the books bear: some of what is asked below, not all of it. */
const granted: Readonly<Record<string, Readonly<Partial<Record<Fund, number>>>>> = {
  '2026-27': { plan: 80_000, travel: 10_000, cover: 30_000, 'cover-half-days': 3 },
  '2027-28': { plan: 20_000, travel: 4_000, cover: 30_000, 'cover-half-days': 3 },
}

const asked: readonly TrainingRequest[] = [
  aRequest({ id: 'R-0001' }),
  aRequest({ id: 'R-0002', ...byRuth, asked: { firstDay: '2026-11-18', lastDay: '2026-12-11' } }),
  aRequest({ id: 'R-0003', ...bySamir, ...feeOf(640) }),
  // Two days, one in each financial year.
  aRequest({
    id: 'R-0004',
    asked: { price: 24_001, travel: 3_000, lastDay: '2027-04-22', otherTimes: [], cover: [] },
  }),
]
const tomasz = { person: 'tomasz', who: 'Tomasz Ferrow, Year 5' }

export type School = {
  readonly now: Instant
  readonly requests: readonly TrainingRequest[]
  readonly entries: readonly Entry[]
  readonly exceptions: Readonly<Record<string, readonly Exception[]>>
  /** What was last seen of each approval, by request and moment: its payments outlive it. */
  readonly approvals: Readonly<Record<string, TrainingRequest>>
}
type Deed = (request: TrainingRequest, school: School) => Step
type Event = { readonly which: number; readonly deed: Deed } | { readonly days: number } | Excepted
type Excepted = { readonly which: number; readonly fund: Fund }

/** The balances of every financial year, added up anew from the entries. */
export const balancesOf = ({ entries }: Pick<School, 'entries'>): Readonly<Record<string, Balances>> =>
  Object.fromEntries(
    Object.keys(granted).map((year) => [
      year,
      entries.filter((one) => one.year === year).reduce(post, {} as Balances),
    ]),
  )

const given = (school: School, id = ''): Circumstances =>
  onThursday({
    now: school.now,
    today: dayOf(school.now),
    balances: balancesOf(school),
    leavesAt: secondsAfter(school.now, 7_200),
    overrides: school.exceptions[id] ?? [],
  })

const cell = <T>(words: readonly T[]) => fc.option(fc.constantFrom(...words), { nil: undefined })
const choices: fc.Arbitrary<Choices> = fc
  .tuple(cell(votes), cell(votes), cell(agreements), fc.constantFrom('', 'By train, please.'))
  .map(([head, deputy, agreed, words]) =>
    choose({ head, deputy, assistant: 'Approve' }, { words, reason: 'Money', ...(agreed && { agreed }) }),
  )
const states: readonly BookingState[] = [...bookings, 'cancelled by us']

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(approves()) },
  {
    weight: 2,
    arbitrary: choices.map(
      (chosen): Deed =>
        (one, school) =>
          decide(one, chosen, given(school, one.id)),
    ),
  },
  fc.constantFrom(20_000, 31_000, 9_005).map(
    (price): Deed =>
      (one, school) =>
        changedBySender(one, newly(one, price), given(school)),
  ),
  fc.constant<Deed>((one, school) => withdrawnBySender(one, '', given(school))),
  {
    weight: 8,
    arbitrary: fc.tuple(fc.constantFrom<BookingState>('booked', 'booked', ...states), fc.boolean()).map(
      ([state, coverCalledOff]): Deed =>
        (one, school) =>
          recordedWithin(
            one,
            { state, coverCalledOff, ...(state === 'substituted' && { instead: tomasz }) },
            purse(one, school),
          ),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record({ pence: fc.nat(40_000), all: fc.boolean() }, { requiredKeys: [] }).map(
      (typed): Deed =>
        (one, school) =>
          paidSoFar(one, typed, purse(one, school)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ charge: fc.nat(32_000) }, { requiredKeys: [] }).map(
      (terms): Deed =>
        (one, school) =>
          termsTyped(one, { freeUntil: '2026-11-20', ...terms }, purse(one, school)),
    ),
  },
)

const later: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: fc.record({ which: fc.nat(3), deed: deeds }) },
    { weight: 4, arbitrary: fc.record({ days: fc.constantFrom(1, 1, 1, 3, 9, 40, 150) }) },
    {
      weight: 1,
      arbitrary: fc.record({ which: fc.nat(3), fund: fc.constantFrom<Fund>('plan', 'travel', 'cover') }),
    },
  ),
  { minLength: 4, maxLength: 30, size: 'max' },
)

/** Most schools begin with places that have been agreed and booked, so that much may become of them; some of these were paid for, called off and approved anew. */
export const events: fc.Arbitrary<readonly Event[]> = fc
  .tuple(fc.constantFrom('nothing', 'booked', 'approved anew'), fc.nat(20_000), later)
  .map(([begins, pence, all]) => {
    const book: Deed = (one, { now }) => recorded(one, { state: 'booked' }, now)
    const pay: Deed = (one, school) => paidSoFar(one, { pence }, purse(one, school))
    const cancel: Deed = (one, { now }) => recorded(one, { state: 'cancelled by us' }, now)
    const each = (deed: Deed): readonly Event[] => [0, 3].map((which) => ({ which, deed }))
    const booked = [...each(approves()), { days: 1 }, ...each(book)]
    if (begins === 'nothing') return all
    return begins === 'booked'
      ? [...booked, ...all]
      : [...booked, ...each(pay), ...each(cancel), { days: 1 }, ...each(approves()), { days: 1 }, ...all]
  })

function approves(): Deed {
  return (one, school) =>
    decide(one, choose({ head: 'Approve', deputy: 'Approve', assistant: 'Approve' }), given(school, one.id))
}

function newly(one: TrainingRequest, price: number) {
  const { asked: what, cost, pot } = aRequest({ asked: { ...one.asked, price } })
  return { asked: what, cost, pot }
}

const purse = ({ id }: TrainingRequest, school: School) => ({
  now: school.now,
  balances: balancesOf(school),
  overridden: (school.exceptions[id] ?? []).map(({ fund }) => fund),
})

const byThemselves: readonly Deed[] = [
  (one, { now }) => settledByItself(one, now),
  (one, school) => chargedByTerms(one, purse(one, school)),
]

const began: School = {
  now: '2026-11-12T10:00:00.000Z',
  requests: asked,
  entries: Object.entries(granted).map(([year, sums]) => ({
    ...{ id: `grant/${year}`, year, at: '2026-11-12T08:00:00.000Z', why: 'grant', about: 'v1' },
    lines: funds.flatMap((fund) => [
      { account: `${fund}/granted` as const, amount: -(sums[fund] ?? 0) },
      { account: `${fund}/free` as const, amount: sums[fund] ?? 0 },
    ]),
  })),
  exceptions: {},
  approvals: {},
}

/** The school after all that happened; letters leave with every day that passes. */
export const lived = (all: readonly Event[]): School => all.reduce(happen, began)

function happen(before: School, event: Event): School {
  const school = { ...before, now: secondsAfter(before.now, 60) }
  if ('fund' in event) {
    const id = school.requests[event.which]?.id ?? ''
    const one: Exception = { fund: event.fund, reason: 'It cannot wait.', by: 'head' }
    return { ...school, exceptions: { ...school.exceptions, [id]: [...(school.exceptions[id] ?? []), one] } }
  }
  if ('deed' in event) return afterwards(take(school, event.which, event.deed))
  const requests = school.requests.map((one) => leftNow(one, school.now))
  const now: Instant = `${daysAfter(dayOf(school.now), event.days)}${school.now.slice(10)}` as Instant
  return afterwards({ ...school, now, requests })
}

const afterwards = (school: School): School =>
  school.requests.reduce(
    (all, _, which) => byThemselves.reduce((one, deed) => take(one, which, deed), all),
    school,
  )

function take(school: School, which: number, deed: Deed): School {
  const before = school.requests[which] ?? aRequest()
  const step = deed(before, school)
  const { request } = step
  const approval = request.booking && `${request.id} ${request.booking.approval}`
  return {
    ...school,
    now: secondsAfter(school.now, 1),
    requests: school.requests.with(which, request),
    entries: [...school.entries, ...step.entries],
    approvals: approval ? { ...school.approvals, [approval]: request } : school.approvals,
  }
}
