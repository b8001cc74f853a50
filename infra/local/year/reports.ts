import { type Day, dayOf } from '../../../functions/domain/school/day.ts'
import type { KeptReport } from '../../../functions/pages/desk/governors.ts'
import { type Letter, reading } from '../../../functions/workflow/books.ts'
import type { Desk } from '../desk.ts'
import { atTheSheets } from './at-the-sheets.ts'
import { differing, termsOf } from './governors-again.ts'
import { recordsOf } from './records.ts'

/** A report to governors as it stood on the last school day of its term, before anybody released it. */
export type ReportSeen = {
  /** First day of what it covers; its letters are named for it. */
  readonly term: Day
  /** Where a second calculation comes to something else. */
  readonly differs: readonly string[]
}

export async function reportSeen(desk: Desk): Promise<ReportSeen> {
  const books = reading(desk.outside().store, desk.sample.id)
  const report = (await books.known<{ kept: KeptReport }>('governors'))?.kept.report
  if (report === undefined) throw new Error(`there is no report on ${dayOf(desk.clock.now())}`)
  return {
    term: report.from,
    differs: differing(
      report,
      await recordsOf(desk),
      termsOf(desk.sample, report, await fromElsewhere(desk)),
    ),
  }
}

/** What the office has written down as agreed or received, as it stands on its tab. */
async function fromElsewhere(desk: Desk): Promise<Readonly<Record<string, number>>> {
  const rows = await atTheSheets(desk).rows('office', 'Money from elsewhere')
  const found: Record<string, number> = {}
  for (const { cells } of rows) {
    const ref = cells['For which request'] ?? ''
    const pence = Math.round(Number((cells['How much, £'] ?? '').replace(/[£,]/g, '')) * 100)
    if (['Agreed', 'Received'].includes(cells['Where it stands'] ?? ''))
      found[ref] = (found[ref] ?? 0) + pence
  }
  return found
}

/** The letters of each report: how many left, and how many of them before the head had released it. */
export async function lettersOf(desk: Desk, reports: readonly ReportSeen[], sent: readonly Letter[]) {
  const history = (await recordsOf(desk)).history
  return reports.map(({ term, differs }) => {
    const released = history.find(({ cause }) => cause === `governors/${term}/released`)?.at
    const letters = sent.filter(
      ({ kind, key }) => kind === 'governors' && key.startsWith(`governors/${term}/`),
    )
    const early = letters.filter(({ settledAt = '' }) => released === undefined || settledAt < released)
    return { term, letters: letters.length, early: early.length, differs }
  })
}
