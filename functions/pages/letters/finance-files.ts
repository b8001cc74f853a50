import { showYear } from '../../domain/budget/financial-year.ts'
import type { Person } from '../../domain/school/person.ts'
import { frame, type Letter, type SchoolToday } from './about.ts'
import { forSigner } from './names.ts'

export type FilesFacts = SchoolToday & {
  /** The business manager. */
  readonly to: Person
  /** '2026-27' */
  readonly year: string
}

/** “The books of 2026–27”, with two files, to the business manager, because somebody ticked for them. Signed by nobody. */
export const financeFiles = (facts: FilesFacts): Letter => ({
  kind: 'finance-files',
  facts: {
    ...frame(facts, facts.to),
    signedBy: 'CPD Desk',
    signedAs: forSigner(facts, facts.to),
    year: showYear(facts.year),
    budgetName: `cpd-budget-${facts.year}.csv`,
    ledgerName: `cpd-ledger-${facts.year}.csv`,
  },
})
