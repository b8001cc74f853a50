import type { Entry } from '../../../functions/domain/budget/accounts.ts'
import type { Evaluation } from '../../../functions/domain/evaluation/evaluation.ts'
import type { Report } from '../../../functions/domain/governors/report.ts'
import { dayOf } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import type { StoredRequest } from '../../../functions/workflow/books.ts'
import type { SampleSchool } from '../schools/sample.ts'
import type { Records } from './records.ts'

/** What the second calculation has to know of the school besides, straight from what was typed on Settings. */
export type Terms = ReturnType<typeof termsOf>

export function termsOf(
  { settings }: SampleSchool,
  { to }: Report,
  /** Pence from elsewhere that are agreed or received, by request. */
  elsewhere: Readonly<Record<string, number>>,
) {
  const typed = (label: string): string => settings.find(([name]) => name === label)?.[1] ?? ''
  const [day = '', month = ''] = typed('Financial year starts on').split('/')
  const starts = Number(to.slice(0, 4)) - (to.slice(5) < `${month}-${day}` ? 1 : 0)
  return {
    /** '2026-27': the financial year in which the term ends. */
    year: `${starts}-${String(starts + 1).slice(2)}`,
    vatRecovered: typed('VAT is recovered') === 'yes',
    /** Pence. */
    coverDay: Math.round(Number(typed('Cost of one cover day, £')) * 100),
    academy: typed('Kind of school') === 'academy',
    elsewhere,
  }
}

/**
 * Works a governors' report out a second time, from what was asked and written down and by rules of its
 * own, and says where the two differ. It shares no calculation with the report: the money of what took
 * place comes from the answers, not from the cost kept with the request.
 */
export function differing(report: Report, records: Records, terms: Terms): readonly string[] {
  const took = records.requests.filter((one) => happened(one) && within(report, known(one)))
  const people = new Map(records.people.map((person) => [person.id, person]))
  const told = (who: Iterable<string>) => new Set(who).size
  const claims: readonly (readonly [what: string, said: unknown, is: unknown])[] = [
    ...funds(records.entries, terms.year).map(
      ([what, is]) => [what, said(report)[what as keyof ReturnType<typeof said>], is] as const,
    ),
    ['activities', report.activities, took.length],
    ['by code', Object.fromEntries(report.byCode.map((line) => [line.code, line.pence])), codes(took, terms)],
    ...(['spent', 'committed'] as const).map(
      (position) =>
        [
          `by code, ${position}`,
          Object.fromEntries(
            report.byCode.flatMap((line) => (line[position] ? [[line.code, line[position]]] : [])),
          ),
          inLedger(records.entries, took, position, terms),
        ] as const,
    ),
    [
      'days covered',
      [report.classHalfDays, report.otherHalfDays],
      [
        halves(took.filter(({ person }) => people.get(person)?.roleGroup === 'Teacher')),
        halves(took.filter(({ person }) => people.get(person)?.roleGroup !== 'Teacher')),
      ],
    ],
    [
      'all priorities',
      report.byPriority.reduce((pence, line) => pence + line.pence, report.otherPriorities.pence),
      took.reduce((pence, one) => pence + costOf(one, terms), 0),
    ],
    ...report.byPriority.map(({ priority, pence, activities, people: howMany }) => {
      const on = took.filter(({ asked }) => asked.priority === priority.number)
      const own = [on.reduce((sum, one) => sum + costOf(one, terms), 0), on.length]
      return [
        `priority ${priority.number}`,
        [pence, activities, howMany],
        [...own, told(on.map(({ person }) => person))],
      ] as const
    }),
    ...Object.entries(report.reached).flatMap(([group, count]) => {
      const here = took.filter(({ person }) => stillHere(people.get(person), report.to))
      const number = told(
        here.filter(({ person }) => people.get(person)?.roleGroup === group).map(({ person }) => person),
      )
      return count === 'withheld' && number > 0 ? [] : [[`reached, ${group}`, count, number] as const]
    }),
    ...Object.entries(report.children ?? {}).map(([group, count]) => {
      const meant = took.filter(({ asked: { children } }) =>
        group === 'not asked' ? children.length === 0 : children.some((one) => one === group),
      )
      return [`for children, ${group}`, count, meant.length] as const
    }),
    ...lenses(report, records.evaluations),
  ]
  return claims
    .filter(([, one, other]) => JSON.stringify(one) !== JSON.stringify(other))
    .map(([what, one, other]) => `${what}: ${JSON.stringify(one)}, not ${JSON.stringify(other)}`)
}

/** An activity cannot be told before it is over, nor before it was written down. */
function known({ asked, askedAt, decision }: StoredRequest): string {
  const written = 'at' in decision && decision.at > askedAt ? decision.at : askedAt
  return asked.lastDay > dayOf(written) ? asked.lastDay : dayOf(written)
}

const within = ({ from, to }: Report, day: string): boolean => from <= day && day <= to
const stillHere = (person: Person | undefined, day: string): boolean =>
  person !== undefined && !(person.leftOn !== undefined && person.leftOn < day)

/** Approved or logged, and the office has not written that nobody went. */
export function happened({ decision, booking }: StoredRequest): boolean {
  if (decision.stage === 'noted') return true
  if (decision.stage !== 'approved') return false
  const state = booking?.approval === decision.at ? booking.state : 'to book'
  return !['waiting list', 'not attended', 'cancelled by the provider'].includes(state)
}

/** Half days of cover, counted one by one. */
function halves(requests: readonly StoredRequest[]): number {
  let count = 0
  for (const { asked } of requests) {
    const found = new Set<string>()
    for (const { day, part } of asked.cover) {
      if (part !== 'afternoon') found.add(`${day} a`)
      if (part !== 'morning') found.add(`${day} b`)
    }
    count += found.size
  }
  return count
}

/** Whether it has to be bought is the one thing taken from the request: it is read from words. */
const coverOf = (request: StoredRequest, { coverDay }: Terms): number =>
  request.cost.coverHalfDays === 0 ? 0 : Math.floor((halves([request]) * coverDay) / 2)

const costOf = (request: StoredRequest, terms: Terms): number =>
  feeOf(request, terms) + request.asked.travel + coverOf(request, terms)

const feeOf = ({ id, asked }: StoredRequest, { vatRecovered, elsewhere }: Terms): number =>
  asked.price + (vatRecovered ? 0 : (asked.vat ?? 0)) - (elsewhere[id] ?? 0)

function codes(requests: readonly StoredRequest[], terms: Terms): Readonly<Record<string, number>> {
  const add = (of: (one: StoredRequest) => number): number => requests.reduce((sum, one) => sum + of(one), 0)
  const [travel, fee, cover] = terms.academy
    ? (['BAE080', 'BAE090', 'BAE240'] as const)
    : (['E08', 'E09', 'E26'] as const)
  const all = {
    [travel]: add(({ asked }) => asked.travel),
    [fee]: add((one) => feeOf(one, terms)),
    [cover]: add((one) => coverOf(one, terms)),
  }
  return Object.fromEntries(Object.entries(all).filter(([, pence]) => pence !== 0))
}

/** What the ledger says of these requests, entry by entry, whatever the year. */
function inLedger(
  entries: readonly Entry[],
  took: readonly StoredRequest[],
  position: 'spent' | 'committed',
  { academy }: Terms,
): Readonly<Record<string, number>> {
  const ids = new Set<string>(took.map(({ id }) => id))
  const [travel, fee, cover] = academy ? ['BAE080', 'BAE090', 'BAE240'] : ['E08', 'E09', 'E26']
  const found: Record<string, number> = { [travel ?? '']: 0, [fee ?? '']: 0, [cover ?? '']: 0 }
  for (const { about, lines } of entries)
    for (const { account, amount } of ids.has(about) ? lines : []) {
      const [fund, where] = account.split('/')
      const code = fund === 'travel' ? travel : fund === 'cover' ? cover : fee
      if (where === position && fund !== 'cover-half-days')
        found[code ?? ''] = (found[code ?? ''] ?? 0) + amount
    }
  return Object.fromEntries(Object.entries(found).filter(([, pence]) => pence !== 0))
}

/** The ledger, added up entry by entry. */
function funds(entries: readonly Entry[], year: string): readonly (readonly [string, number])[] {
  const found: Record<string, number> = {}
  for (const entry of entries)
    if (entry.year === year)
      for (const { account, amount } of entry.lines) found[account] = (found[account] ?? 0) + amount
  const of = (names: readonly string[], position: string): number =>
    names.reduce((sum, name) => sum + (found[`${name}/${position}`] ?? 0), 0) *
    (position === 'granted' ? -1 : 1)
  const pots = ['statutory', 'plan', 'individual', 'reserve']
  return (['granted', 'spent', 'committed', 'free'] as const).flatMap((position) => [
    [`allocation ${position}`, of(pots, position)] as const,
    [`cover ${position}`, of(['cover'], position)] as const,
    [`cover days ${position}`, of(['cover-half-days'], position)] as const,
    [`travel ${position}`, of(['travel'], position)] as const,
  ])
}

const said = ({ allocation, cover, travel }: Report) => ({
  'allocation granted': allocation.set,
  'cover granted': cover.set,
  'cover days granted': cover.halfDays.set,
  'travel granted': travel.set,
  'allocation spent': allocation.spent,
  'allocation committed': allocation.committed,
  'allocation free': allocation.free,
  'cover spent': cover.spent,
  'cover committed': cover.committed,
  'cover free': cover.free,
  'cover days spent': cover.halfDays.spent,
  'cover days committed': cover.halfDays.committed,
  'cover days free': cover.halfDays.free,
  'travel spent': travel.spent,
  'travel committed': travel.committed,
  'travel free': travel.free,
})

function lenses(report: Report, evaluations: readonly Evaluation[]) {
  const tally = { asked: 0, answered: 0, toEarlier: 0 }
  const answered: Evaluation[] = []
  for (const one of evaluations) {
    const first = firstAnswered(one)
    const cameNow = first !== undefined && within(report, first)
    if (cameNow) answered.push(one)
    // Whoever answers before anybody has asked counts as asked that day.
    const askedNow = one.askedOn === undefined ? cameNow : within(report, one.askedOn)
    if (askedNow) tally.asked += 1
    if (cameNow) tally[askedNow ? 'answered' : 'toEarlier'] += 1
  }
  return [
    ['asked', report.asked, tally.asked] as const,
    ['answered', report.answered, tally.answered] as const,
    ['answered to earlier questions', report.toEarlier, tally.toEarlier] as const,
    ...report.lenses
      .filter(({ n }) => n !== 'withheld')
      .map(({ lens, n, median }) => {
        const theirs = answered.flatMap(({ person, answer }) =>
          answer?.ratings[lens] === undefined ? [] : [{ person, rating: answer.ratings[lens] }],
        )
        const ordered = theirs.map(({ rating }) => rating).sort()
        const [low, high] = [ordered[(ordered.length - 1) >> 1], ordered[ordered.length >> 1]]
        const middle = low === undefined || high === undefined ? undefined : (low + high) / 2
        return [
          `lens ${lens}`,
          [n, median],
          [new Set(theirs.map(({ person }) => person)).size, middle],
        ] as const
      }),
  ]
}

/** When somebody first answered; what they changed later is no other answer. */
function firstAnswered({ answer, earlier = [] }: Evaluation): string | undefined {
  let first = answer?.at
  for (const { at } of earlier) if (first !== undefined && at < first) first = at
  return first === undefined ? undefined : dayOf(first)
}
