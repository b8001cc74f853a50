import type { Need } from '../domain/development/need.ts'
import type { Offer } from '../domain/development/offer.ts'
import type { Day } from '../domain/school/day.ts'
import type { Person } from '../domain/school/person.ts'
import { needsIn, needsTab } from '../pages/coordinator/needs.ts'
import { offersIn, offersTab } from '../pages/coordinator/offers.ts'
import type { TabPage } from '../pages/tab.ts'
import { tabOf } from './differences.ts'
import type { Pulled } from './pull.ts'
import { frozenBecause, rowsOn } from './read-tab.ts'

/** What people need to learn and can show, as the coordinator has typed it. */
export type Development = { readonly needs: readonly Need[]; readonly offers: readonly Offer[] }

const nothingTyped: Development = { needs: [], offers: [] }

/** Reads Needs and Offers. A tab that is not there or cannot be read safely leaves its last good version in force. */
export function learnDevelopment(
  { coordinator }: Pulled,
  before: Development = nothingTyped,
  people: readonly Person[],
  today: Day,
) {
  const readable = (tab: TabPage): boolean =>
    tabOf(tab, coordinator.tabs) !== undefined && frozenBecause(tab, coordinator) === undefined
  const needs = readable(needsTab)
    ? needsIn(rowsOn(needsTab, coordinator), before.needs, people, today)
    : { lines: before.needs, mend: {} }
  const offers = readable(offersTab)
    ? offersIn(rowsOn(offersTab, coordinator), before.offers, people, today)
    : { lines: before.offers, mend: {} }
  return {
    development: { needs: needs.lines, offers: offers.lines },
    mend: { needs: needs.mend, offers: offers.mend },
  }
}
