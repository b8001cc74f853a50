import type { Day } from '../school/day.ts'
import { isHere, type Person } from '../school/person.ts'
import type { Plan, Priority } from '../school/plan.ts'
import { capital } from '../sentence.ts'
import { groupNamed } from './group-named.ts'
import type { Need } from './need.ts'
import { needKey, type ServedNeeds } from './need-served.ts'

/** More needs than a plan of any school raises. */
const atMost = 2000

/** What is known when the needs that the plan raises are brought up to date. */
export type PlanNeedsFacts = {
  readonly plan: Plan
  readonly people: readonly Person[]
  readonly today: Day
  readonly served: ServedNeeds
}

/**
 * A row of Plan that names a group raises a need for each of its people (SA25, SA26), once: it keeps its
 * day, and what became of it, while the row names them. When it no longer does the need is taken back,
 * unless something came of it. An empty Plan is a paste half done, and takes nothing back.
 */
export function planNeeds(before: readonly Need[], facts: PlanNeedsFacts): readonly Need[] {
  if (facts.plan.length === 0) return before
  const known = new Map(before.map((need) => [needKey(need), need]))
  const raised = facts.plan.flatMap((priority) => raisedBy(priority, facts)).slice(0, atMost)
  const now = raised.map((need) => {
    const there = known.get(needKey(need))
    return there === undefined ? need : { ...there, need: need.need }
  })
  const named = new Set(now.map(needKey))
  const past = before.filter(
    (need) =>
      !named.has(needKey(need)) && (need.became !== 'open' || facts.served[needKey(need)] !== undefined),
  )
  return [...now, ...past]
}

function raisedBy(priority: Priority, { people, today }: PlanNeedsFacts): readonly Need[] {
  const { number, name } = priority
  const here = people.filter((person) => isHere(person, today))
  const pieces = piecesOf(priority).map((words) => ({ words, group: groupNamed(words, here) }))
  return people.flatMap((person) => {
    const theirs = pieces.filter(({ group }) => group.includes(person)).map(({ words }) => words)
    if (theirs.length === 0) return []
    const need = capital(shortly(theirs.join('; ')))
    const raised = {
      source: 'school plan',
      since: today,
      became: 'open',
      raisedBy: { number, name },
    } as const
    return [{ person: person.id, need, ...raised }]
  })
}

/** What is planned, piece by piece: each may be for other people. */
const piecesOf = ({ planned }: Priority): readonly string[] =>
  planned
    .split(/[;\n]+/)
    .map((words) => words.trim())
    .filter((words) => words !== '')

const longest = 200
const shortly = (words: string): string => (words.length <= longest ? words : `${words.slice(0, longest)} …`)
