import type { Day } from '../../../functions/domain/school/day.ts'
import { cellWith, type Draft, lookNumber, lookOf } from './draft.ts'
import { showsDate } from './show.ts'
import type { Cell, Format } from './state.ts'
import { type Typed, typedValue } from './typed.ts'

export type Given = string | number | boolean

/** What is made of something entered into a cell. A cell formatted as text keeps text as it is. */
export function entered(
  given: Given,
  format: Format | undefined,
  { today, locale }: { readonly today: Day; readonly locale: string },
): Typed {
  if (typeof given === 'number') return { value: { numberValue: given } }
  if (typeof given === 'boolean') return { value: { boolValue: given } }
  if (given !== '' && format?.numberFormat?.type === 'TEXT') return { value: { stringValue: given } }
  return typedValue(given, today, locale)
}

/** What is kept as it was given: text is never read. */
export function raw(given: Given): Typed {
  if (typeof given === 'number') return { value: { numberValue: given } }
  if (typeof given === 'boolean') return { value: { boolValue: given } }
  return given === '' ? {} : { value: { stringValue: given } }
}

/**
 * A cell after something was entered: note, rule and format stay. What is entered brings its own number
 * format, unless the cell already has one for the same kind of thing.
 */
export function cellAfter(draft: Draft, old: Cell | null, typed: Typed): Cell | null {
  const look = lookOf(draft.book, old)
  const had = look.format?.numberFormat
  const fits = !typed.numberFormat || (had && isDay(typed) === showsDate(look.format))
  if (fits) return cellWith({ ...old, value: typed.value })
  const format = { ...look.format, numberFormat: typed.numberFormat }
  return cellWith({ ...old, value: typed.value, look: lookNumber(draft, { ...look, format }) })
}

export const isDay = (typed: Typed): boolean => showsDate({ numberFormat: typed.numberFormat })
