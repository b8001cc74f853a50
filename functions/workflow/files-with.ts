import type { RequestId } from '../domain/request/request.ts'
import { dayOf } from '../domain/school/day.ts'
import type { Attachment, Outside } from '../outside.ts'
import type { SettingValues } from '../pages/coordinator/settings.ts'
import { yearFiles } from '../pages/office/year-files.ts'
import { type Letter, reading } from './books.ts'
import { inForce } from './set-out.ts'

/** More entries than a school makes in a year. */
const entriesAtMost = 20_000

/**
 * The files that leave with a letter, as the books stand at that moment. They are not kept with the letter: the ledger
 * only grows, so they can always be made again, and what is kept twice can differ.
 */
export async function filesWith(
  outside: Outside,
  school: string,
  { filesOf: year }: Letter,
): Promise<readonly Attachment[]> {
  if (year === undefined) return []
  const books = reading(outside.store, school)
  const [entries, kept] = await Promise.all([
    books.entriesOf(year, entriesAtMost),
    books.known<{ values: SettingValues }>('settings'),
  ])
  const settings = inForce(kept, dayOf(outside.clock.now()))
  if (settings === undefined) throw new Error('the files need Settings that can be read')
  if (entries.length === entriesAtMost) throw new Error('the ledger is longer than one file may be')
  // Each by its reference: what a year that is long over was spent on is not shown any more.
  const about = new Set(entries.flatMap(({ about: ref }) => (ref.startsWith('R-') ? [ref as RequestId] : [])))
  const found = await Promise.all([...about].map(books.request))
  return yearFiles({ year, entries, requests: found.filter((one) => one !== undefined), settings })
}
