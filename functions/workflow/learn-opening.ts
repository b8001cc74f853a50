import type { OpeningBooked } from '../domain/budget/opening-balances.ts'
import type { Person } from '../domain/school/person.ts'
import { type OpeningRead, openingIn, openingTab } from '../pages/coordinator/opening-balances.ts'
import { tabOf } from './differences.ts'
import type { Pulled } from './pull.ts'
import { frozenBecause, rowsOn } from './read-tab.ts'

/** The list of opening balances as it stands in the books. */
export type OpeningBooks = {
  /** Counts its changes, so that each has a name of its own. */
  readonly turn: number
  readonly booked: readonly OpeningBooked[]
  /** Whether the tab was deleted since, and nothing has been pasted again. */
  readonly lost: boolean
}

export const noOpening: OpeningBooks = { turn: 0, booked: [], lost: false }

export type OpeningLearned = OpeningRead & {
  readonly lost: boolean
  /** How it stood in the books when it was read. */
  readonly books: OpeningBooks
}

/**
 * Reads the list of opening balances. A tab that cannot be read safely leaves the books as they are,
 * and so does one that was deleted as a whole: it comes back empty, but deleting a tab is no word about
 * money. Rows that are deleted do go back.
 */
export function learnOpening(
  pulled: Pulled,
  books: OpeningBooks = noOpening,
  people: readonly Person[],
): OpeningLearned {
  const { booked, lost } = books
  const still = { rows: booked.map((line) => ({ row: -1, line })), mend: {}, books }
  if (tabOf(openingTab, pulled.coordinator.tabs) === undefined) return { ...still, lost: booked.length > 0 }
  if (frozenBecause(openingTab, pulled.coordinator) !== undefined) return { ...still, lost }
  const rows = rowsOn(openingTab, pulled.coordinator)
  if (lost && rows.length === 0) return { ...still, lost }
  return { ...openingIn(rows, booked, people), lost: false, books }
}
