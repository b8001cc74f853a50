import type { Need } from '../domain/development/need.ts'
import { needKey, type ServedNeeds, standing } from '../domain/development/need-served.ts'
import type { Offer } from '../domain/development/offer.ts'
import type { Opportunity } from '../domain/development/opportunity.ts'
import { planNeeds } from '../domain/development/plan-needs.ts'
import type { Day } from '../domain/school/day.ts'
import type { Person } from '../domain/school/person.ts'
import type { Plan } from '../domain/school/plan.ts'
import { needsIn, needsTab } from '../pages/coordinator/needs.ts'
import { offersIn, offersTab } from '../pages/coordinator/offers.ts'
import { opportunitiesIn, opportunitiesTab } from '../pages/coordinator/opportunities.ts'
import { becameIn, planNeedsTab } from '../pages/coordinator/plan-needs.ts'
import type { TabPage } from '../pages/tab.ts'
import { tabOf } from './differences.ts'
import type { Pulled } from './pull.ts'
import { frozenBecause, rowsOn } from './read-tab.ts'

/** What people need to learn and can show: as the coordinator has typed it, and as the plan raises it. */
export type Development = {
  readonly needs: readonly Need[]
  readonly offers: readonly Offer[]
  /** Needs that rows of Plan raise for the people they name. */
  readonly fromPlan: readonly Need[]
  /** What has been agreed for a need, by its key. */
  readonly served: ServedNeeds
  readonly opportunities: readonly Opportunity[]
}

const nothingTyped: Development = { needs: [], offers: [], fromPlan: [], served: {}, opportunities: [] }

/** Every need as it stands now. */
export const needsNow = ({ needs, fromPlan, served }: Development): readonly Need[] =>
  standing([...needs, ...fromPlan], served)

/** Reads Needs and Offers, and what the plan asks for. A tab that is not there or cannot be read safely leaves its last good version in force. */
export function learnDevelopment(
  { coordinator }: Pulled,
  known: Partial<Development> | undefined,
  { people, plan }: { readonly people: readonly Person[]; readonly plan: Plan },
  today: Day,
) {
  const before = { ...nothingTyped, ...known }
  const readable = (tab: TabPage): boolean =>
    tabOf(tab, coordinator.tabs) !== undefined && frozenBecause(tab, coordinator) === undefined
  const needs = readable(needsTab)
    ? needsIn(rowsOn(needsTab, coordinator), before.needs, people, today)
    : { lines: before.needs, mend: {} }
  const offers = readable(offersTab)
    ? offersIn(rowsOn(offersTab, coordinator), before.offers, people, today)
    : { lines: before.offers, mend: {} }
  const opportunities = readable(opportunitiesTab)
    ? opportunitiesIn(rowsOn(opportunitiesTab, coordinator), before.opportunities, plan)
    : { lines: before.opportunities, mend: {} }
  const became = readable(planNeedsTab) ? becameIn(rowsOn(planNeedsTab, coordinator)) : undefined
  const raised = became
    ? before.fromPlan.map((need): Need => ({ ...need, became: became[needKey(need)] ?? 'open' }))
    : before.fromPlan
  const { served } = before
  const fromPlan = planNeeds(raised, { plan, people, today, served })
  return {
    development: {
      needs: needs.lines,
      offers: offers.lines,
      fromPlan,
      served,
      opportunities: opportunities.lines,
    },
    mend: { needs: needs.mend, offers: offers.mend, opportunities: opportunities.mend },
  }
}
