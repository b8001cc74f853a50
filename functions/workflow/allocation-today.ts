import {
  type Allocation,
  mostFor,
  type Part,
  type Side,
  takes,
  type Waiting,
  waitingFrom,
} from '../domain/allocation/suggest-facts.ts'
import { worth } from '../domain/allocation/worth.ts'
import { yearOf } from '../domain/budget/financial-year.ts'
import { sum } from '../domain/budget/money.ts'
import { needs } from '../domain/budget/needs.ts'
import { coverDays } from '../domain/request/request.ts'
import { shortDate } from '../domain/request/when.ts'
import { noReleaseOn } from '../domain/school/calendar.ts'
import type { Day } from '../domain/school/day.ts'
import type { PersonId } from '../domain/school/person.ts'
import type { StoredRequest } from './books.ts'
import type { Known } from './known.ts'
import { outFor } from './others-out.ts'
import { holds, type Weights, weigh } from './weigh.ts'

/**
 * What a set is chosen from today: the requests that wait, the money, places and parts of the year that are
 * left, and how much each person has been given; nothing else can count.
 *
 * @param requests on Approvals and on Decided
 * @param ticked the references beside which “What if” is ticked
 */
export function allocationToday(
  requests: { readonly open: readonly StoredRequest[]; readonly decided: readonly StoredRequest[] },
  ticked: ReadonlySet<string>,
  weights: Weights,
  known: Known,
): Allocation {
  const { settings, today } = known
  const waiting = waitingOf(requests.open, ticked, weights, known)
  const thisYear = yearOf(today, settings)
  const days = [...new Set(waiting.flatMap(({ outOn }) => outOn))]
  const people = [...new Set(waiting.map(({ person }) => person))]
  const given = [...requests.open, ...requests.decided].filter(holds)
  return {
    waiting,
    thisYear,
    books: weights.balances,
    outPerDay: settings.limits.outPerDay,
    othersOut: Object.fromEntries(
      days.map((day) => [day, outFor(weights.out[day] ?? {}, day, known).length]),
    ),
    had: Object.fromEntries(
      people.map((person) => [person, thingsOf(person, thisYear, given, weights, known)]),
    ),
    mostWhileOthersHaveNone: settings.limits.mostWhileOthersHaveNone,
    parts: partsOf(given, weights, known),
  }
}

/** Requests of which the best set is looked for; the oldest ones. More never wait at once. */
const atMost = 100

/** What waits for leaders today: not what they have put off, nor what is over. */
const waitingOf = (
  open: readonly StoredRequest[],
  ticked: ReadonlySet<string>,
  weights: Weights,
  known: Known,
): readonly Waiting[] =>
  open
    .filter(({ decision }) => decision.stage === 'waiting' && !putOff(decision, known.today))
    .slice(0, atMost)
    .flatMap((request) => {
      const assessment = weigh(request, known, weights)
      if (assessment === undefined) return []
      const never = neverBecause(request, known)
      return [
        waitingFrom(request, {
          worth: worth(assessment),
          ...(request.group && { together: request.group }),
          ...(ticked.has(request.group ?? request.id) && { whatIf: 'in' as const }),
          ...(never !== undefined && { never }),
        }),
      ]
    })

const putOff = (
  { deferred }: Extract<StoredRequest['decision'], { stage: 'waiting' }>,
  today: Day,
): boolean => deferred !== undefined && (deferred.kind === 'more information' || deferred.until > today)

/** Why a request is never suggested, though leaders may choose it: its day has come, or nobody is released. */
function neverBecause({ asked }: StoredRequest, { today, calendar }: Known): string | undefined {
  if (asked.firstDay <= today) return 'its first day has come'
  const kept = coverDays(asked).find((day) => noReleaseOn(calendar, day) !== undefined)
  return kept && `nobody is released on ${shortDate(kept)} (${noReleaseOn(calendar, kept)})`
}

/** How many things somebody has been given this year, what the law requires aside; also before the Desk began. */
function thingsOf(
  person: PersonId,
  year: string,
  given: readonly StoredRequest[],
  { had }: Weights,
  { settings }: Known,
): number {
  const theirs = given.filter((one) => one.person === person && yearOf(one.asked.firstDay, settings) === year)
  const byLaw = theirs.filter(({ pot }) => pot === 'statutory').length
  return Math.max(theirs.length, had[`${year} ${person}`]?.times ?? 0) - byLaw
}

/** The most that each side may take of each year (SB16), and what it has taken. */
const partsOf = (
  given: readonly StoredRequest[],
  { balances }: Weights,
  { settings }: Known,
): Allocation['parts'] =>
  Object.fromEntries(
    Object.entries(balances).map(([year, books]) => {
      const part = (side: Side): Part => ({
        most: mostFor(side, settings, books),
        taken: takenBy(side, year, given),
      })
      return [year, { plan: part('plan'), individual: part('individual') }]
    }),
  )

/** What a side has taken of a year so far: fees, cover and travel, in pence. */
const takenBy = (side: Side, year: string, given: readonly StoredRequest[]): number =>
  sum(
    ...given
      .filter(({ pot }) => pot === side)
      .flatMap((request) => needs(request).filter((need) => need.year === year))
      .map(takes),
  )
