import { type Draft, invalid } from '../draft.ts'
import type { Sheet } from '../state.ts'

/** A thing that has an id in the whole file, and the tab that it is on; refuses when there is none. */
export function found<T>(
  draft: Draft,
  wanted: {
    readonly among: (sheet: Sheet) => readonly T[] | undefined
    readonly is: (one: T) => boolean
    /** What Google says when there is none. */
    readonly missing: string
  },
): { readonly sheet: Sheet; readonly one: T } {
  for (const sheet of draft.book.sheets) {
    const one = wanted.among(sheet)?.find(wanted.is)
    if (one !== undefined) return { sheet, one }
  }
  return invalid(wanted.missing)
}

/** A list with something else in one place. */
export const exchanged = <T>(list: readonly T[], old: T, now: T): readonly T[] =>
  list.map((one) => (one === old ? now : one))

export const without = <T>(list: readonly T[] | undefined, gone: T): readonly T[] =>
  (list ?? []).filter((one) => one !== gone)

export const inserted = <T>(list: readonly T[], at: number, one: T): readonly T[] => [
  ...list.slice(0, at),
  one,
  ...list.slice(at),
]
