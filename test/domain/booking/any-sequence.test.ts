import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Step } from '../../../functions/domain/approval/step.ts'
import { withdrawnBySender } from '../../../functions/domain/approval/withdrawn-by-sender.ts'
import { type BookingState, bookings } from '../../../functions/domain/booking/booking.ts'
import { recorded, settledByItself } from '../../../functions/domain/booking/record.ts'
import { chargedByTerms, termsTyped, toldUntil } from '../../../functions/domain/booking/terms.ts'
import { type Balances, post } from '../../../functions/domain/budget/accounts.ts'
import { commitments } from '../../../functions/domain/budget/commitments.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import {
  type Day,
  dayOf,
  daysAfter,
  type Instant,
  secondsAfter,
} from '../../../functions/domain/school/day.ts'
import { aRequest } from '../../make.ts'
import { onThursday } from '../approval/leadership.ts'

// Whatever an office records about a place in six weeks: £295, rail £64 and a day of cover for 3 and 4 December.

const approval: Instant = '2026-11-12T15:00:00.000Z'
const begins: Day = '2026-12-03'
const approved = aRequest({
  asked: {
    firstDay: begins,
    lastDay: '2026-12-04',
    otherTimes: [],
    cover: [{ day: begins, part: 'all day' }],
  },
  decision: {
    ...{ stage: 'approved', at: approval, leftAt: approval },
    ...{ basis: { how: 'votes', by: [] }, seen: { votes: {}, words: '' } },
  },
})
const tomasz = { person: 'tomasz', who: 'Tomasz Ferrow, Year 5' }

type Books = {
  readonly request: TrainingRequest
  readonly now: Instant
  readonly balances: Balances
  readonly names: readonly string[]
}
/** One place alone: what it gives back is there when it is charged. */
const plenty = (now: Instant) => ({
  now,
  balances: { '2026-27': { 'plan/free': pounds(1_000) } },
  overridden: [],
})
type Deed = (request: TrainingRequest, now: Instant) => Step

const states: readonly BookingState[] = [...bookings, 'cancelled by us']
const deeds: fc.Arbitrary<Deed | number> = fc.oneof(
  fc.nat(9),
  fc
    .tuple(
      fc.constantFrom(...states),
      fc.boolean(),
      fc.option(fc.constantFrom(begins, '2026-12-04' as Day), { nil: undefined }),
    )
    .map(
      ([state, coverCalledOff, missed]): Deed =>
        (request, now) =>
          recorded(
            request,
            {
              state,
              coverCalledOff,
              ...(missed && { missed: [missed] }),
              ...(state === 'substituted' && { instead: tomasz }),
            },
            now,
          ),
    ),
  fc.record({ charge: fc.nat(pounds(320)) }, { requiredKeys: [] }).map(
    (terms): Deed =>
      (request, now) =>
        termsTyped(request, { freeUntil: '2026-11-27', ...terms }, plenty(now)),
  ),
  fc.constant<Deed>((request, now) => withdrawnBySender(request, '', onThursday({ now, today: dayOf(now) }))),
)

/** What every look does besides. */
const byThemselves: readonly Deed[] = [
  settledByItself,
  (one, now) => chargedByTerms(one, plenty(now)),
  toldUntil,
]

function afterAll(done: readonly (Deed | number)[]): Books {
  const start: Balances = {
    ...{
      'plan/granted': -pounds(295),
      'plan/free': pounds(295),
      'travel/granted': -pounds(64),
      'travel/free': pounds(64),
    },
    ...{
      'cover/granted': -pounds(218),
      'cover/free': pounds(218),
      'cover-half-days/granted': -2,
      'cover-half-days/free': 2,
    },
  }
  const balances = commitments(approved, 'agreed', approval).reduce(post, start)
  const began: Books = { request: approved, now: '2026-11-13T09:00:00.000Z', balances, names: [] }
  return done.reduce(follow, began)
}

function follow(books: Books, deed: Deed | number): Books {
  if (typeof deed === 'number') {
    const day = daysAfter(dayOf(books.now), deed)
    return byThemselves.reduce(take, {
      ...books,
      now: `${day}T09:00:00.000Z` > books.now ? `${day}T09:00:00.000Z` : books.now,
    })
  }
  return byThemselves.reduce(take, take(books, deed))
}

function take({ request, now, balances, names }: Books, deed: Deed): Books {
  const step = deed(request, now)
  return {
    request: step.request,
    now: secondsAfter(now, 30),
    balances: step.entries.reduce(post, balances),
    names: [
      ...names,
      ...step.entries.map(({ id }) => id),
      ...step.letters.map(({ key }) => key),
      ...step.happened.map(({ cause }) => cause),
    ],
  }
}

/** Where the money stands, from the last state alone: the second, simpler way. */
function simply({ request, now }: Books): readonly number[] {
  const { booking, decision } = request
  if (decision.stage === 'withdrawn') return [booking?.charged ?? 0, 0, 0]
  const over = dayOf(now) > '2026-12-04'
  const [fee, rail, cover] = [pounds(295), pounds(64), pounds(218)]
  const whole = (spent: boolean) => (spent ? [fee, rail, cover] : [0, 0, 0])
  switch (booking?.state) {
    case 'not attended':
      return [fee, 0, booking.coverCalledOff ? 0 : cover]
    case 'cancelled by the provider':
      return [0, 0, booking.coverCalledOff || !over ? 0 : cover]
    case 'attended':
    case 'attended in part':
      return whole(true)
    case 'waiting list':
      return whole(false)
    default:
      return whole(over)
  }
}

test('whatever is recorded about a place, the ledger agrees with where it stands, and nothing happens twice', () => {
  fc.assert(
    fc.property(fc.array(deeds, { maxLength: 14 }), (done) => {
      const books = afterAll(done)

      const { balances, names } = books
      const spent = (['plan', 'travel', 'cover'] as const).map((fund) => balances[`${fund}/spent`] ?? 0)
      expect(spent).toEqual(simply(books))
      expect(new Set(names).size).toBe(names.length)
      expect(
        Math.min(
          ...Object.entries(balances).flatMap(([account, sum]) => (account.endsWith('granted') ? [] : [sum])),
        ),
      ).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 500 },
  )
})
