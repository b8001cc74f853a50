import { tookPlace } from '../booking/booking.ts'
import { type Account, type Balances, balance, type Fund, potNames } from '../budget/accounts.ts'
import { yearOf, yearSpan } from '../budget/financial-year.ts'
import { type Pence, sum } from '../budget/money.ts'
import { heldFor, paidInVain } from '../budget/moved.ts'
import type { Need } from '../development/need.ts'
import { plannedFrom } from '../development/planned.ts'
import { type Evaluation, type Lens, lenses } from '../evaluation/evaluation.ts'
import { median } from '../evaluation/median.ts'
import { coverDays, pupilGroups, type TrainingRequest } from '../request/request.ts'
import { financeCodes } from '../request/true-cost.ts'
import type { Span } from '../school/calendar.ts'
import { type Day, dayOf } from '../school/day.ts'
import { isHere, type Person, type RoleGroup, roleGroups } from '../school/person.ts'
import type { Plan } from '../school/plan.ts'
import type { Settings } from '../school/settings.ts'
import { counted, countedTogether, fewest, peopleIn } from './count.ts'
import type { ChildrenNamed, Figures, FinanceCode, LensLine, PriorityLine, Report } from './report.ts'

/** What the report of a term is made from. */
export type TermFacts = {
  readonly span: Span
  readonly settings: Settings
  readonly plan: Plan
  readonly needs: readonly Need[]
  readonly people: readonly Person[]
  /** Everything that was approved or noted; what did not take place is left out here. */
  readonly requests: readonly TrainingRequest[]
  readonly evaluations: readonly Evaluation[]
  /** Of the financial year in which the term ends. */
  readonly balances: Balances
}

/**
 * The governors' report of a term (SB40, SA35): straight from the ledger and the records, by rules
 * that keep small numbers out. The head may add a covering note and change nothing.
 */
export function compile(facts: TermFacts): Report {
  const { span, settings, people, balances } = facts
  const activities = inTerm(facts)
  const reached = new Set(activities.map(({ person }) => person))
  const staff = people.filter((person) => isHere(person, span.to))
  return {
    ...span,
    yearFrom: yearSpan(yearOf(span.to, settings), settings).from,
    allocation: figures(potNames, balances),
    travel: figures(['travel'], balances),
    cover: { ...figures(['cover'], balances), halfDays: figures(['cover-half-days'], balances) },
    byCode: byCode(activities, settings),
    ...halfDaysCovered(activities, people),
    ...byPriority(activities, facts.plan),
    reached: byGroup(staff, reached),
    reachedInAll: counted(staff.filter(({ id }) => reached.has(id)).length),
    activities: activities.length,
    planned: activities.filter((one) => plannedFrom(one, facts) !== undefined).length,
    children: byChildren(activities),
    ...cameOfIt(facts),
  }
}

/** What took place, by the day from which it could be told, so that what is written down late is in the next report. */
const inTerm = ({ requests, span }: TermFacts): readonly TrainingRequest[] =>
  requests.filter((request) => tookPlace(request) && within(span, toldFrom(request)))

const within = ({ from, to }: Span, day: Day): boolean => from <= day && day <= to

/** Its last day, or a later one on which it was asked for or agreed. */
function toldFrom({ asked, askedAt, decision }: TrainingRequest): Day {
  const recorded = 'at' in decision ? dayOf(decision.at) : dayOf(askedAt)
  return [asked.lastDay, dayOf(askedAt), recorded].sort().at(-1) ?? asked.lastDay
}

/** Granted stands on the other side of the books. */
function figures(funds: readonly Fund[], balances: Balances): Figures {
  const total = (position: 'granted' | 'spent' | 'committed' | 'free'): number =>
    sum(...funds.map((fund) => balance(balances, `${fund}/${position}`)))
  return {
    set: Math.abs(total('granted')),
    spent: total('spent'),
    committed: total('committed'),
    free: total('free'),
  }
}

/** What was agreed, from the costs; what is spent and committed, from what the books hold, in whichever financial year. */
function byCode(activities: readonly TrainingRequest[], { school }: Settings): Report['byCode'] {
  const codes = financeCodes[school.kind]
  const agreed = activities.flatMap(({ cost }) => cost.lines)
  const held = activities
    .flatMap((one) => [...Object.values(heldFor(one)), ...Object.values(paidInVain(one))])
    .flatMap((balances) => Object.entries(balances) as [Account, number][])
  const at = (position: 'spent' | 'committed', code: string): Pence =>
    sum(
      ...held.flatMap(([account, pence]) =>
        account.endsWith(`/${position}`) && codeFor(account, codes) === code ? [pence] : [],
      ),
    )
  return [...new Set([...agreed.map(({ code }) => code), ...Object.values(codes)])]
    .sort()
    .map((code) => ({
      code: code as FinanceCode,
      pence: sum(...agreed.filter((line) => line.code === code).map(({ pence }) => pence)),
      spent: at('spent', code),
      committed: at('committed', code),
    }))
    .filter(
      ({ code, spent, committed }) => spent + committed > 0 || agreed.some((line) => line.code === code),
    )
}

function codeFor(
  account: Account,
  { fee, travel, cover }: (typeof financeCodes)[keyof typeof financeCodes],
): string | undefined {
  const fund = account.split('/')[0] as Fund
  if (fund === 'cover-half-days') return undefined
  if (fund === 'travel') return travel
  return fund === 'cover' ? cover : fee
}

/** Half days on which somebody else taught a class, or did another's job; bought or covered from within school. */
function halfDaysCovered(
  activities: readonly TrainingRequest[],
  people: readonly Person[],
): Pick<Report, 'classHalfDays' | 'otherHalfDays'> {
  const teachers = new Set(people.filter(({ roleGroup }) => roleGroup === 'Teacher').map(({ id }) => id))
  const halfDays = (of: readonly TrainingRequest[]) => sum(...of.map(({ asked }) => halfDaysIn(asked)))
  return {
    classHalfDays: halfDays(activities.filter(({ person }) => teachers.has(person))),
    otherHalfDays: halfDays(activities.filter(({ person }) => !teachers.has(person))),
  }
}

/** A day named twice, or whole and in half, is covered once. */
const halfDaysIn = (asked: TrainingRequest['asked']): number =>
  sum(
    ...coverDays(asked).map((day) => {
      const parts = asked.cover.filter((one) => one.day === day).map(({ part }) => part)
      return parts.includes('all day') ? 2 : new Set(parts).size
    }),
  )

/** Priorities with five people behind them; smaller ones are told together, with one more when they would still be few. */
function byPriority(
  activities: readonly TrainingRequest[],
  plan: Plan,
): Pick<Report, 'byPriority' | 'otherPriorities'> {
  const of = (number: string | undefined) => activities.filter(({ asked }) => asked.priority === number)
  const lines = plan
    .map((priority) => ({ priority, on: of(priority.number) }))
    .sort((one, other) => peopleIn(other.on) - peopleIn(one.on))
  const told = lines.filter(({ on }) => peopleIn(on) === 0 || peopleIn(on) >= fewest)
  const known = new Set(plan.map(({ number }) => number))
  const rest = (left: typeof lines) => {
    const numbers = new Set(left.map(({ priority }) => priority.number))
    return activities.filter(
      ({ asked: { priority } }) => priority === undefined || !known.has(priority) || !numbers.has(priority),
    )
  }
  const few = peopleIn(rest(told)) > 0 && peopleIn(rest(told)) < fewest
  const smallest = told.findLast(({ on }) => on.length > 0)
  const shown = few ? told.filter((line) => line !== smallest) : told
  const others = rest(shown)
  return {
    byPriority: shown
      .sort((one, other) => plan.indexOf(one.priority) - plan.indexOf(other.priority))
      .map(
        ({ priority, on }): PriorityLine => ({
          priority: { number: priority.number, name: priority.name },
          pence: sum(...on.map(({ cost }) => cost.total)),
          activities: on.length,
          people: counted(peopleIn(on)),
        }),
      ),
    otherPriorities: { pence: sum(...others.map(({ cost }) => cost.total)), activities: others.length },
  }
}

const byGroup = (staff: readonly Person[], reached: ReadonlySet<string>): Report['reached'] =>
  countedTogether(
    Object.fromEntries(
      roleGroups.map((group) => [
        group,
        staff.filter(({ id, roleGroup }) => roleGroup === group && reached.has(id)).length,
      ]),
    ) as Record<RoleGroup, number>,
  )

function byChildren(activities: readonly TrainingRequest[]): ChildrenNamed {
  const naming = (isMeant: (children: readonly string[]) => boolean): number =>
    activities.filter(({ asked }) => isMeant(asked.children)).length
  const groups = pupilGroups.map((group) => [group, naming((children) => children.includes(group))])
  return { ...Object.fromEntries(groups), 'not asked': naming((children) => children.length === 0) }
}

/**
 * How far this term's questions have been answered, told apart from answers to questions of before; and the four
 * lenses over all that was answered in the term, whenever it was asked. Each answer counts in one report.
 */
function cameOfIt({
  evaluations,
  span,
}: TermFacts): Pick<Report, 'lenses' | 'asked' | 'answered' | 'toEarlier'> {
  const inSpan = (day: Day | undefined) => day !== undefined && within(span, day)
  const asked = evaluations.filter((one) => inSpan(one.askedOn ?? answeredOn(one)))
  const answers = evaluations.filter((one) => inSpan(answeredOn(one)))
  const answered = answers.filter((one) => asked.includes(one)).length
  return {
    asked: asked.length,
    answered,
    toEarlier: answers.length - answered,
    lenses: lenses.map((lens) => lensLine(lens, answers)),
  }
}

/** The day of the first answer: one that is made better in a later term has been told by then. */
const answeredOn = ({ answer, earlier = [] }: Evaluation): Day | undefined =>
  answer && [...earlier, answer].map(({ at }) => dayOf(at)).sort()[0]

/** One lens over some answers, for whoever may be told: a median needs five people behind it. */
export function lensLine(lens: Lens, answered: readonly Evaluation[]): LensLine {
  const told = answered.filter(({ answer }) => answer?.ratings[lens] !== undefined)
  const ratings = told.flatMap(({ answer }) => answer?.ratings[lens] ?? [])
  const n = counted(peopleIn(told))
  return n === 'withheld' || n === 0 ? { lens, n } : { lens, n, median: median(ratings) }
}
