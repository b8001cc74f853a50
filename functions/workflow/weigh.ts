import { type Assessment, assess } from '../domain/allocation/assess.ts'
import type { Had, Standing } from '../domain/allocation/finding.ts'
import { lastDayAttended } from '../domain/booking/attended.ts'
import { cancelledByProvider } from '../domain/booking/booking.ts'
import type { Balances } from '../domain/budget/accounts.ts'
import { yearAfter, yearOf } from '../domain/budget/financial-year.ts'
import { isUnmet } from '../domain/development/need.ts'
import type { Offered } from '../domain/development/offer.ts'
import { providerOf } from '../domain/development/provider.ts'
import type { Past } from '../domain/development/providers-before.ts'
import { coverDays, membersOf, outParts, type TrainingRequest } from '../domain/request/request.ts'
import { potMoney } from '../domain/request/true-cost.ts'
import type { Day } from '../domain/school/day.ts'
import { isAway, isHere, type Person } from '../domain/school/person.ts'
import { schoolYearOf } from '../domain/school/school-year.ts'
import type { OutOn, Reading } from './books.ts'
import { pastKept } from './keep-providers.ts'
import type { Known } from './known.ts'
import { othersOut } from './others-out.ts'
import type { TimeRead } from './settle-time.ts'

/** What the books say that requests are weighed against: read once for all rows of a look. */
export type Weights = {
  readonly balances: Readonly<Record<string, Balances>>
  readonly out: Readonly<Record<Day, OutOn>>
  readonly had: Readonly<Record<string, Had | undefined>>
  /** By school year: this one, and those in which the requests end. */
  readonly time: TimeRead
  /** What is known of providers. */
  readonly past: Past
}

/** Reads what the open requests are weighed against: their years' money, this year's and the next, who is out, what each person has had. */
export async function weights(
  books: Reading,
  requests: readonly TrainingRequest[],
  known: Known,
): Promise<Weights> {
  const thisYear = yearOf(known.today, known.settings)
  const years = [
    ...new Set([
      thisYear,
      yearAfter(thisYear, known.settings),
      ...requests.flatMap((request) => yearsOf(request, known)),
    ]),
  ]
  const days = [...new Set(requests.flatMap(outParts).map(({ day }) => day))]
  const drawers = [...new Set(requests.map((request) => drawer(request, known)))]
  const schoolYears = [
    ...new Set(
      [known.today, ...requests.flatMap((one) => [one.asked.lastDay, lastDayAttended(one)])].map(
        schoolYearOf,
      ),
    ),
  ]
  const [balances, out, had, time, past] = await Promise.all([
    Promise.all(years.map(async (year) => [year, await books.balances(year)] as const)),
    Promise.all(days.map(async (day) => [day, await books.outOn(day)] as const)),
    Promise.all(
      drawers.map(async (key) => [key, await books.had(...(key.split(' ') as [string, string]))] as const),
    ),
    Promise.all(schoolYears.map(async (year) => [year, await books.timeIn(year)] as const)),
    pastKept(books),
  ])
  return {
    balances: Object.fromEntries(balances),
    out: Object.fromEntries(out),
    had: Object.fromEntries(had),
    time: Object.fromEntries(time),
    past,
  }
}

/**
 * The seven factors for one request, with the school as it stands. A group is weighed as one for its row;
 * for the letter of one of them, theirs is weighed with the others of the group out.
 */
export function weigh(
  request: TrainingRequest,
  known: Known,
  weights: Weights,
  group: TrainingRequest = request,
): Assessment | undefined {
  const standing = standingFor(request, known, weights, group)
  return standing && assess(request, standing)
}

/** What the school knows when it weighs a request; nothing when its person is not on People. */
export function standingFor(
  request: TrainingRequest,
  known: Known,
  weights: Weights,
  group: TrainingRequest = request,
): Standing | undefined {
  const [own = request, ...others] = membersOf(request)
  const person = known.people.find(({ id }) => id === own.person)
  if (person === undefined) return undefined
  return {
    today: known.today,
    settings: known.settings,
    plan: known.plan,
    calendar: known.calendar,
    person,
    balances: weights.balances,
    othersOut: Object.fromEntries(
      coverDays(own.asked).map((day) => [day, othersOut(weights.out[day] ?? {}, day, own, group, known)]),
    ),
    had: hadWithout(own, weights.had[drawer(own, known)], known),
    needs: known.needs.filter((need) => need.person === person.id && isUnmet(need)),
    offers: offersTo(person, known),
    past: weights.past[providerOf(own.asked)?.key ?? ''],
    ...(others.length > 0 && {
      withThem: known.people.filter(({ id }) => others.some((other) => other.person === id)),
    }),
  }
}

/** What others can show whoever asks, if it is for them. Somebody who has left, or is away, shows nothing now. */
export const offersTo = (
  person: Person,
  { offers, people, today }: Pick<Known, 'offers' | 'people' | 'today'>,
): readonly Offered[] =>
  offers.flatMap(({ person: id, what, when, forWhom = person.roleGroup }) => {
    const colleague = people.find((one) => one.id === id)
    return colleague === undefined ||
      id === person.id ||
      forWhom !== person.roleGroup ||
      !isHere(colleague, today) ||
      isAway(colleague, today)
      ? []
      : [{ name: colleague.name, what, when }]
  })

/** The years that a request costs something in; a free one belongs to the year of its first day. */
const yearsOf = (request: TrainingRequest, { settings }: Pick<Known, 'settings'>): readonly string[] => [
  ...new Set([...request.cost.lines.map(({ year }) => year), yearOf(request.asked.firstDay, settings)]),
]

export const drawer = (request: TrainingRequest, { settings }: Pick<Known, 'settings'>): string =>
  `${yearOf(request.asked.firstDay, settings)} ${request.person}`

/** What a person has had, without this request where it counts already. */
function hadWithout(request: TrainingRequest, had: Had | undefined, known: Known): Had {
  const so = { ...(had ?? nothingHad(known)), since: known.knownSince }
  return holds(request) ? plus(so, request, -1, yearOf(request.asked.firstDay, known.settings)) : so
}

export const nothingHad = ({ knownSince }: Pick<Known, 'knownSince'>): Had => ({
  pence: 0,
  coverHalfDays: 0,
  minutes: 0,
  times: 0,
  since: knownSince,
})

/**
 * Whether a request counts among what its person has had, and among those who are out. What the
 * provider cancelled does not; who did not go does, because no rule knows of it (design §6).
 */
export const holds = (request: TrainingRequest): boolean => {
  const { decision } = request
  if (decision.stage === 'approved') return !cancelledByProvider(request)
  return decision.stage === 'agreed' && decision.outcome === 'approved'
}

/** What a person has had in a year, with a request added (1) or taken away (-1). Pot money only: cover and travel are not theirs. */
export const plus = (had: Had, request: TrainingRequest, sign: 1 | -1, year: string): Had => ({
  ...had,
  pence: had.pence + sign * potMoney(request.cost, year),
  coverHalfDays: had.coverHalfDays + sign * request.cost.coverHalfDays,
  minutes: had.minutes + sign * request.asked.minutes,
  times: had.times + sign,
})
