import { type Assessment, assess } from '../domain/allocation/assess.ts'
import type { Had, Standing } from '../domain/allocation/finding.ts'
import type { Balances } from '../domain/budget/accounts.ts'
import { yearOf } from '../domain/budget/financial-year.ts'
import { coverDays, type TrainingRequest } from '../domain/request/request.ts'
import { potMoney } from '../domain/request/true-cost.ts'
import { type Day, dayOf } from '../domain/school/day.ts'
import type { OutOn, Reading } from './books.ts'
import type { Known } from './known.ts'

/** What the books say that requests are weighed against: read once for all rows of a look. */
export type Weights = {
  readonly balances: Readonly<Record<string, Balances>>
  readonly out: Readonly<Record<Day, OutOn>>
  readonly had: Readonly<Record<string, Had | undefined>>
}

/** Reads what the open requests are weighed against: their years' money, who is out, what each person has had. */
export async function weights(
  books: Reading,
  requests: readonly TrainingRequest[],
  known: Known,
): Promise<Weights> {
  const years = [
    ...new Set([
      yearOf(known.today, known.settings),
      ...requests.flatMap((request) => yearsOf(request, known)),
    ]),
  ]
  const days = [...new Set(requests.flatMap(({ asked }) => coverDays(asked)))]
  const drawers = [...new Set(requests.map((request) => drawer(request, known)))]
  const [balances, out, had] = await Promise.all([
    Promise.all(years.map(async (year) => [year, await books.balances(year)] as const)),
    Promise.all(days.map(async (day) => [day, await books.outOn(day)] as const)),
    Promise.all(
      drawers.map(async (key) => [key, await books.had(...(key.split(' ') as [string, string]))] as const),
    ),
  ])
  return {
    balances: Object.fromEntries(balances),
    out: Object.fromEntries(out),
    had: Object.fromEntries(had),
  }
}

/** The seven factors for one request, with the school as it stands. */
export function weigh(request: TrainingRequest, known: Known, weights: Weights): Assessment | undefined {
  const person = known.people.find(({ id }) => id === request.person)
  if (person === undefined) return undefined
  const standing: Standing = {
    today: known.today,
    settings: known.settings,
    plan: known.plan,
    calendar: known.calendar,
    person,
    balances: weights.balances,
    othersOut: Object.fromEntries(
      coverDays(request.asked).map((day) => [day, others(weights.out[day] ?? {}, request)]),
    ),
    had: hadWithout(request, weights.had[drawer(request, known)], known),
  }
  return assess(request, standing)
}

const others = (out: OutOn, { id, person }: TrainingRequest): number =>
  new Set(
    Object.entries(out)
      .filter(([reference, one]) => reference !== id && one.person !== person)
      .map(([, one]) => one.person),
  ).size

/** The years that a request costs something in; a free one belongs to the year of its first day. */
const yearsOf = (request: TrainingRequest, { settings }: Pick<Known, 'settings'>): readonly string[] => [
  ...new Set([...request.cost.lines.map(({ year }) => year), yearOf(request.asked.firstDay, settings)]),
]

export const drawer = (request: TrainingRequest, { settings }: Pick<Known, 'settings'>): string =>
  `${yearOf(request.asked.firstDay, settings)} ${request.person}`

/** What a person has had, without this request where it counts already. */
function hadWithout(request: TrainingRequest, had: Had | undefined, known: Known): Had {
  if (had === undefined)
    return { pence: 0, coverHalfDays: 0, minutes: 0, times: 0, since: dayOf(known.began) }
  return holds(request) ? plus(had, request, -1, yearOf(request.asked.firstDay, known.settings)) : had
}

/** Whether a request holds money and a place among those who are out. */
export const holds = ({ decision }: TrainingRequest): boolean =>
  decision.stage === 'approved' || (decision.stage === 'agreed' && decision.outcome === 'approved')

/** What a person has had in a year, with a request added (1) or taken away (-1). Pot money only: cover and travel are not theirs. */
export const plus = (had: Had, request: TrainingRequest, sign: 1 | -1, year: string): Had => ({
  ...had,
  pence: had.pence + sign * potMoney(request.cost, year),
  coverHalfDays: had.coverHalfDays + sign * request.cost.coverHalfDays,
  minutes: had.minutes + sign * request.asked.minutes,
  times: had.times + sign,
})
