import { digest } from '../digest.ts'
import type { Day, Instant } from '../school/day.ts'
import type { PersonId } from '../school/person.ts'
import type { Settings } from '../school/settings.ts'
import { type Entry, type Fund, funds, type PotName } from './accounts.ts'
import { yearOf } from './financial-year.ts'
import type { Pence } from './money.ts'

/** One line of what was spent or booked before the Desk began, as the school has it on its list. */
export type OpeningLine = {
  readonly day: Day
  /** As it was written; empty: the whole staff. */
  readonly who: string
  /** Who that is, where somebody on People is called so. */
  readonly person?: PersonId
  readonly what: string
  /** What paid the fee; there may be none. */
  readonly pot?: PotName
  readonly fee: Pence
  readonly coverHalfDays: number
  readonly travel: Pence
}

/** A line as it stands in the books. */
export type OpeningBooked = OpeningLine & {
  /** Named for what the line says, and the how-manieth of those that say the same. */
  readonly key: string
  readonly year: string
  /** What its cover cost, at the school's price of a day when the line was taken in. */
  readonly cover: Pence
  readonly position: 'committed' | 'spent'
}

/**
 * The lines of a list as they are to stand in the books today (SB30, design §7).
 *
 * A line is named for what it says, not for its place: in another order the list is the same list,
 * and two lines that say the same count twice. Its date decides the financial year. Until that day
 * has passed the money is committed, as a course booked before the Desk began; from the day after it
 * is spent, without anybody saying so, because nothing on the list tells whether it took place.
 *
 * What the cover of a line cost stays as it was taken in, when the school sets another price of a day.
 */
export function openingBooked(
  lines: readonly OpeningLine[],
  before: readonly OpeningBooked[],
  { settings, today }: { readonly settings: Settings; readonly today: Day },
): readonly OpeningBooked[] {
  const counts = new Map<string, number>()
  const knownAs = new Map(before.map((line) => [line.key, line]))
  return lines.map((line) => {
    const name = digest(saying(line))
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    const key = `${name}.${count}`
    const known = knownAs.get(key)
    return {
      ...line,
      key,
      year: yearOf(line.day, settings),
      cover: known?.cover ?? Math.floor((settings.money.coverDay * line.coverHalfDays) / 2),
      position: line.day < today ? 'spent' : 'committed',
    }
  })
}

/** What a line says, as one text: lines that say the same have the same. */
export const saying = ({ day, who, what, pot, fee, coverHalfDays, travel }: OpeningLine): string =>
  JSON.stringify([day, who, what, pot ?? '', fee, coverHalfDays, travel])

/** A line that came, went, or stands otherwise in the books than before. */
export type OpeningChange = {
  readonly key: string
  readonly before?: OpeningBooked
  readonly after?: OpeningBooked
}

/** What differs between the books and the list: first what goes, then what comes or moves. */
export function openingChanges(
  before: readonly OpeningBooked[],
  after: readonly OpeningBooked[],
): readonly OpeningChange[] {
  const was = new Map(before.map((line) => [line.key, line]))
  const is = new Map(after.map((line) => [line.key, line]))
  const gone = before.filter(({ key }) => !is.has(key)).map((line) => ({ key: line.key, before: line }))
  const other = after.flatMap((line): readonly OpeningChange[] => {
    const known = was.get(line.key)
    if (known === undefined) return [{ key: line.key, after: line }]
    const same = known.year === line.year && known.position === line.position && known.person === line.person
    return same ? [] : [{ key: line.key, before: known, after: line }]
  })
  return [...gone, ...other]
}

/**
 * The ledger entries of one change, each named for `cause`: what is taken in comes out of what is
 * free; what is gone from the list goes back by an entry of its own. Nothing is ever edited.
 */
export function openingEntries({ key, before, after }: OpeningChange, cause: string, at: Instant) {
  const entry = (why: 'opening' | 'reversal', line: OpeningBooked, lines: Entry['lines']): Entry => ({
    id: `${cause}/${why}/${key}`,
    year: line.year,
    at,
    why,
    about: key,
    lines,
  })
  const moves = before?.year === after?.year && before?.position === after?.position
  const entries = moves
    ? []
    : [
        ...(before ? [entry('reversal', before, linesOf(before, -1))] : []),
        ...(after ? [entry('opening', after, linesOf(after, 1))] : []),
      ]
  return entries.filter(({ lines }) => lines.length > 0)
}

/** Out of what is free (1), or back to it (-1). */
const linesOf = (line: OpeningBooked, sign: 1 | -1): Entry['lines'] =>
  funds.flatMap((fund) => {
    const amount = sign * (taken(line)[fund] ?? 0)
    if (amount === 0) return []
    return [
      { account: `${fund}/free` as const, amount: -amount },
      { account: `${fund}/${line.position}` as const, amount },
    ]
  })

const taken = (line: OpeningBooked): Readonly<Partial<Record<Fund, number>>> => ({
  ...(line.pot && { [line.pot]: line.fee }),
  travel: line.travel,
  cover: line.cover,
  'cover-half-days': line.coverHalfDays,
})

/** The day since when a school knows what people have had: its first with the Desk, or its list's earliest. */
export const knownSince = (began: Day, booked: readonly OpeningBooked[]): Day =>
  booked.reduce((earliest, { day }) => (day < earliest ? day : earliest), began)
