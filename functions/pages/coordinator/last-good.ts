import type { Day } from '../../domain/school/day.ts'
import type { Person, PersonId } from '../../domain/school/person.ts'
import { isHere } from '../../domain/school/person.ts'
import type { Cell } from '../../sheet.ts'
import type { Read } from '../cells.ts'
import { peopleCalled } from '../forms/people-named.ts'
import { asLine, shortened } from '../forms/read-text.ts'
import { type RowRead, textOf } from '../tab.ts'

/** A row of a list that people keep: as far as it could be read, and what to type instead, by what it is about. */
export type LineRead<T> = {
  readonly line: Partial<T>
  readonly faults: ReadonlyMap<keyof T, string>
}
export type ListRead<T> = {
  readonly lines: readonly T[]
  /** What to mend, by row number. */
  readonly mend: Readonly<Record<number, string>>
}

/** A list longer than any school's; below it somebody has filled a column to the end of the sheet. */
const atMost = 1000

/**
 * Reads a list of which every row stands for itself. A row with a slip in it counts as it did before:
 * of the lines that have gone it keeps the one that says the same in all its other cells.
 */
export function listIn<T extends object>(
  rows: readonly RowRead[],
  before: readonly T[],
  lineIn: (cells: RowRead['cells']) => LineRead<T>,
): ListRead<T> {
  const mend: Record<number, string> = {}
  for (const { row } of rows.slice(atMost)) mend[row] = 'Only the first 1,000 rows count.'
  const read = rows.slice(0, atMost).map(({ row, cells }) => ({ row, ...lineIn(cells) }))
  const good = read.filter(({ faults }) => faults.size === 0).map(({ line }) => line as T)
  const gone = without(before, good)
  const kept = read.flatMap(({ row, line, faults }): readonly T[] => {
    if (faults.size === 0) return []
    mend[row] = `${[...faults.values()].join('. ')}.`
    const place = gone.findIndex((one) => saysOtherwiseOnly(one, line, faults))
    return place < 0 ? [] : gone.splice(place, 1)
  })
  return { lines: [...good, ...kept], mend }
}

/** What stood there before and no row says any more. */
function without<T extends object>(before: readonly T[], good: readonly T[]): T[] {
  const left = good.map(saying)
  return before.filter((one) => {
    const place = left.indexOf(saying(one))
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}

const saying = (line: object): string => JSON.stringify(Object.entries(line).sort())

const saysOtherwiseOnly = <T extends object>(
  known: T,
  line: Partial<T>,
  faults: ReadonlyMap<keyof T, string>,
): boolean =>
  (Object.keys(known) as (keyof T)[]).every((cell) => faults.has(cell) || known[cell] === line[cell])

/** Collects what the cells of a row say, and a sentence for each that cannot be used or is missing. */
export function rowReader<T extends object>() {
  const faults = new Map<keyof T, string>()
  return {
    faults,
    /** What a cell says; where it says nothing and must not, the sentence for that. */
    take<K extends keyof T>(
      cell: K,
      heading: string,
      { is, say }: Read<T[K]>,
      missing?: string,
    ): T[K] | undefined {
      if (say !== undefined) faults.set(cell, `${heading}: ${say}`)
      else if (is === undefined && missing !== undefined) faults.set(cell, missing)
      return is
    },
  }
}

/** Somebody's words on one line, as many as a cell of a list holds. */
export function wordsIn(cell: Cell, longest: number): Read<string> {
  const words = asLine(textOf(cell).slice(0, 2 * longest)).toWellFormed()
  if (words.length > longest) return { say: `Keep this under ${longest} characters` }
  return words === '' ? {} : { is: words }
}

/** The one person who is called that, or has this address; of several, the one who works here today. */
export function personIn(cell: Cell, people: readonly Person[], today: Day): Read<PersonId> {
  const who = asLine(textOf(cell).slice(0, 200)).toWellFormed()
  if (who === '') return {}
  const address = who.toLowerCase()
  const called = who.includes('@')
    ? people.filter(({ email, formerly }) => email === address || formerly.includes(address))
    : calledSo(who, people)
  const found = called.length > 1 ? called.filter((person) => isHere(person, today)) : called
  const [one, another] = found
  if (one && !another) return { is: one.id }
  if (called.length > 0)
    return { say: `more than one person is called “${shortened(who)}”. Write their e-mail address` }
  return {
    say: `nobody on People is called “${shortened(who)}”. Write the name as it stands there, one in a row`,
  }
}

/** Most names are typed as they stand on People; comparing spellings takes its time in a long list. */
function calledSo(who: string, people: readonly Person[]): readonly Person[] {
  const exactly = people.filter(({ name }) => name.toLowerCase() === who.toLowerCase())
  return exactly.length > 0 ? exactly : peopleCalled(who, people)
}
