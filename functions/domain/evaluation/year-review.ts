import { isAgreed } from '../booking/booking.ts'
import { type Balances, balance, type Position, potNames } from '../budget/accounts.ts'
import { type Pence, sum } from '../budget/money.ts'
import { type AccessFacts, type AccessLine, fairAccess } from '../development/fair-access.ts'
import { type DraftForPlan, forNextPlan } from '../development/for-next-plan.ts'
import type { Need, NeedState } from '../development/need.ts'
import { counted, type Told } from '../governors/count.ts'
import { pupilGroups, type TrainingRequest } from '../request/request.ts'
import type { Day } from '../school/day.ts'
import { hasNotLeft, type Person } from '../school/person.ts'
import { schoolYearOf } from '../school/school-year.ts'
import { type Evaluation, lenses } from './evaluation.ts'
import { type ImpactFacts, type ImpactLine, impact } from './impact.ts'
import { inVain } from './ladder.ts'
import { type Spread, spread } from './spread.ts'
import { whatWorked } from './what-worked.ts'

export type ReviewFacts = ImpactFacts &
  AccessFacts & {
    readonly needs: readonly Need[]
    /** How many offers to show colleagues something stand. */
    readonly offers: number
    /** The books of every financial year in which the school year lies. */
    readonly balances: Readonly<Record<string, Balances>>
  }

/** What a school year says about its training (SB21, SB8). Fewer than five people stand behind no figure about people. */
export type YearReview = {
  readonly year: string
  readonly money: {
    readonly activities: number
    readonly free: number
    readonly total: Pence
    readonly by: Readonly<Record<'fee' | 'travel' | 'cover' | 'funding', Pence>>
    readonly allocations: readonly Allocation[]
  }
  readonly priorities: readonly (ImpactLine & { readonly people: Told; readonly pence: Pence })[]
  readonly lenses: readonly Spread[]
  readonly closing: Closing
  readonly worked: ReturnType<typeof whatWorked>
  /** Groups of children, with the activities meant for them and what came of those for children. */
  readonly children: readonly {
    readonly group: string
    readonly activities: number
    readonly told: Spread
  }[]
  readonly access: readonly AccessLine[]
  readonly needs: Readonly<Record<NeedState, number>>
  readonly forPlan: readonly DraftForPlan[]
  readonly practice: { readonly wrote: Told; readonly offers: number }
  /** What people looked for by themselves (SA21): titles of free reading, projects and webinars, the latest first. */
  readonly ideas: readonly string[]
}

/** The CPD allocation of one financial year, all pots together. */
export type Allocation = Readonly<Record<'set' | 'spent' | 'committed' | 'free', Pence>> & {
  readonly financialYear: string
}

/**
 * Sets of questions about the year's activities. A record is closed when all of its own are answered, let go
 * with a reason, or have been on the list for a term; those of people who left, or did not go, are not owed.
 */
export type Closing = {
  readonly sets: number
  readonly answered: number
  readonly waived: number
  /** A term has passed since they came on the list. */
  readonly givenUp: number
  /** On the coordinator's list. */
  readonly listed: number
  /** Still to be asked, or asked and not yet answered. */
  readonly toCome: number
}

/** Everything that the review of the school year of today is written from. */
export function yearReview(facts: ReviewFacts): YearReview {
  const { today, people, needs, offers } = facts
  const year = schoolYearOf(today)
  const requests = facts.requests.filter(({ asked }) => schoolYearOf(asked.lastDay) === year)
  const ids = new Set(requests.map(({ id }) => id))
  const evaluations = facts.evaluations.filter(({ request }) => ids.has(request))
  const lines = impact({ ...facts, requests, evaluations })
  const answered = evaluations.filter(({ state }) => state === 'answered')
  return {
    year,
    money: money(requests, facts.balances),
    priorities: lines.filter(({ by }) => by === 'priority').map((line) => withPeople(line, requests)),
    lenses: lenses.map((lens) => spread(lens, answered)),
    closing: closing(evaluations, people, today),
    worked: whatWorked(lines),
    children: children(requests, answered),
    access: fairAccess(facts),
    needs: byState(needs),
    forPlan: forNextPlan(needs, people, today),
    practice: {
      wrote: counted(peopleIn(answered.filter(({ answer }) => answer?.words.messages !== undefined))),
      offers,
    },
    ideas: ideas(requests),
  }
}

/** What was agreed for the school year, and how the allocation of its financial years stands. */
function money(requests: readonly TrainingRequest[], balances: ReviewFacts['balances']): YearReview['money'] {
  const agreed = requests.filter(isAgreed)
  const cost = (...kinds: readonly string[]): Pence =>
    sum(
      ...agreed.flatMap(({ cost: { lines } }) =>
        lines.filter(({ what }) => kinds.includes(what)).map(({ pence }) => pence),
      ),
    )
  return {
    activities: agreed.length,
    free: agreed.filter((one) => one.cost.total === 0).length,
    total: sum(...agreed.map((one) => one.cost.total)),
    by: { fee: cost('fee', 'VAT'), travel: cost('travel'), cover: cost('cover'), funding: cost('funding') },
    allocations: Object.entries(balances)
      .map(([year, books]) => allocation(year, books))
      .filter(({ set }) => set > 0)
      .sort((one, other) => (one.financialYear < other.financialYear ? -1 : 1)),
  }
}

function allocation(financialYear: string, books: Balances): Allocation {
  const pots = (position: Position): Pence =>
    sum(...potNames.map((pot) => balance(books, `${pot}/${position}`)))
  return {
    financialYear,
    set: Math.abs(pots('granted')),
    spent: pots('spent'),
    committed: pots('committed'),
    free: pots('free'),
  }
}

function withPeople(
  line: ImpactLine,
  requests: readonly TrainingRequest[],
): ImpactLine & { readonly people: Told; readonly pence: Pence } {
  const agreed = requests.filter((one) => isAgreed(one) && (one.asked.priority ?? 'none') === line.id)
  return { ...line, people: counted(peopleIn(agreed)), pence: sum(...agreed.map(({ cost }) => cost.total)) }
}

function closing(evaluations: readonly Evaluation[], people: readonly Person[], today: Day): Closing {
  const left = new Set(people.flatMap((one) => (hasNotLeft(one, today) ? [] : [one.id])))
  const owed = evaluations.filter(({ state, because, person }) =>
    state === 'stopped' ? because === inVain : !(left.has(person) && isStillAsked(state)),
  )
  const how = (state: Evaluation['state']): number => owed.filter((one) => one.state === state).length
  const closed = { answered: how('answered'), waived: how('waived'), givenUp: how('stopped') }
  const listed = how('listed')
  const toCome = owed.filter(({ state }) => isStillAsked(state)).length
  return { sets: owed.length, ...closed, listed, toCome }
}

const isStillAsked = (state: Evaluation['state']): boolean =>
  !['answered', 'waived', 'listed', 'stopped'].includes(state)

/** Coverage by group of children (SB21): everything agreed that was to help them. */
const children = (
  requests: readonly TrainingRequest[],
  answered: readonly Evaluation[],
): YearReview['children'] =>
  pupilGroups
    .filter((group) => group !== 'not directly')
    .map((group) => {
      const theirs = requests.filter((one) => isAgreed(one) && one.asked.children.includes(group))
      const ids = new Set(theirs.map(({ id }) => id))
      const told = answered.filter(({ request }) => ids.has(request))
      return { group, activities: theirs.length, told: spread('children’s learning', told) }
    })

const ideas = (requests: readonly TrainingRequest[]): readonly string[] => {
  const free = requests.filter(
    (one) =>
      isAgreed(one) &&
      one.cost.total === 0 &&
      (one.asked.kind === 'reading or project' || one.asked.kind === 'webinar'),
  )
  const latest = free.toSorted((one, other) => other.asked.lastDay.localeCompare(one.asked.lastDay))
  return [...new Set(latest.map(({ asked }) => asked.title))]
}

const byState = (needs: readonly Need[]): YearReview['needs'] => {
  const how = (state: NeedState): number => needs.filter(({ became }) => became === state).length
  return { open: how('open'), planned: how('planned'), met: how('met'), 'not met': how('not met') }
}

const peopleIn = (records: readonly { readonly person: string }[]): number =>
  new Set(records.map(({ person }) => person)).size
