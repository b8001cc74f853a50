import { type Day, dayOf, type Instant } from '../../../functions/domain/school/day.ts'
import { refusalIn, refuse, tellCaller, tellPerson } from '../refusal.ts'
import { a1Of, inWords, letters } from './a1.ts'
import { mayWrite, roleOf } from './access.ts'
import { type Area, areaOf } from './area.ts'
import { cellsOf, cellWith, type Draft, lookNumber, lookOf } from './draft.ts'
import { placeOf } from './place.ts'
import { keptOutBy } from './protect.ts'
import { shownAs, showsDate } from './show.ts'
import type { Cell, Format, Look, Sheet, Validation } from './state.ts'
import { type Typed, typedValue } from './typed.ts'

/** What one person types into a file, or pastes. Nothing and `null` leave a cell as it is; empty text empties it. */
export type Typing = {
  readonly as: string
  /** The range, or its first cell: `Approvals!K3`. */
  readonly range: string
  readonly values: readonly (readonly (string | number | boolean | null | undefined)[])[]
  readonly at: Instant
}

/** Types into the draft. Returns where. Refuses with a sentence for the person. */
export function typeInto(draft: Draft, typing: Typing): { readonly tab: string; readonly range: string } {
  const { as, values } = typing
  needPerson(draft, as)
  const { sheet, area: named } = placeFor(draft, typing.range)
  const area = areaTyped(sheet, named, values)
  needOpen(draft, sheet, area, as)

  const cells = cellsOf(draft, sheet.id)
  const today = dayOf(typing.at)
  const locale = draft.book.properties.locale ?? 'en_US'
  for (const [down, line] of values.entries()) {
    for (const [across, given] of line.entries()) {
      if (given === null || given === undefined) continue
      const at = [area.top + down, area.left + across] as const
      const old = cells.get(...at)
      const look = lookOf(draft.book, old)
      const typed = read(given, look.format, today, locale)
      needAllowed(look.validation, typed, { given, place: placeName(sheet, ...at), locale })
      cells.set(...at, cellTyped(draft, old, look, typed))
    }
  }
  return { tab: sheet.title, range: a1Of(sheet, area).replace(/^.*!/, '') }
}

/** Refuses whoever has not the file, or may only read it. */
export function needPerson({ book }: Draft, as: string): void {
  const title = book.properties.title ?? 'This file'
  if (!roleOf(book, as)) refuse(tellPerson(`“${title}” is not shared with ${as}. Ask its owner to share it.`))
  if (!mayWrite(book, as)) refuse(tellPerson(`${as} can read “${title}” but not change it.`))
}

/** Refuses a change of cells that are protected from this person, and says which they are. */
export function needOpen(draft: Draft, sheet: Sheet, area: Area, as: string): void {
  const protection = keptOutBy(sheet, area, { account: as, owner: draft.book.owner })
  if (!protection) return
  const named = protection.description ? ` (“${protection.description}”)` : ''
  const where = inWords(areaOf(protection.range ?? {}, sheet), sheet)
  refuse(
    tellPerson(
      `${capital(where)} of ${sheet.title} ${where.startsWith('columns') ? 'are' : 'is'} protected${named}, so ${as} cannot change ${inWords(area, sheet)}. ` +
        'Type in a cell that is yours, or ask the owner of the file.',
    ),
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function placeFor(draft: Draft, range: string): ReturnType<typeof placeOf> {
  try {
    return placeOf(draft.book, range)
  } catch (error) {
    if (!refusalIn(error)) throw error
    return refuse(tellCaller(`There is no ${range} in “${draft.book.properties.title}”.`))
  }
}

/** Something larger than one cell may be pasted from one cell on; a tab does not grow by typing. */
function areaTyped(sheet: Sheet, named: Area, values: Typing['values']): Area {
  const height = values.length
  const width = Math.max(0, ...values.map((line) => line.length))
  if (height === 0 || width === 0) return refuse(tellCaller('There is nothing to type.'))
  const area = { top: named.top, left: named.left, bottom: named.top + height, right: named.left + width }
  if (area.bottom > sheet.rowCount) {
    refuse(tellPerson(`${sheet.title} ends at row ${sheet.rowCount}. Add rows first.`))
  }
  if (area.right > sheet.columnCount) {
    refuse(tellPerson(`${sheet.title} ends at column ${letters(sheet.columnCount - 1)}.`))
  }
  return area
}

const placeName = (sheet: Sheet, row: number, column: number): string =>
  `${letters(column)}${row + 1} of ${sheet.title}`

type Given = string | number | boolean

/** A cell formatted as text keeps what is typed as text. */
function read(given: Given, format: Format | undefined, today: Day, locale: string): Typed {
  if (typeof given === 'number') return { value: { numberValue: given } }
  if (typeof given === 'boolean') return { value: { boolValue: given } }
  if (given !== '' && format?.numberFormat?.type === 'TEXT') return { value: { stringValue: given } }
  return typedValue(given, today, locale)
}

/** What is typed brings its own number format, unless the cell already has one for the same kind of thing. */
function cellTyped(draft: Draft, old: Cell | null, look: Look, typed: Typed): Cell | null {
  const had = look.format?.numberFormat
  const fits = !typed.numberFormat || (had && isDay(typed) === showsDate(look.format))
  const format = fits ? look.format : { ...look.format, numberFormat: typed.numberFormat }
  const after: Look = { ...look, ...(format ? { format } : {}) }
  return cellWith({ ...old, value: typed.value, look: lookNumber(draft, after) })
}

const isDay = (typed: Typed): boolean => showsDate({ numberFormat: typed.numberFormat })

type Context = { readonly given: Given; readonly place: string; readonly locale: string }

/** A strict rule refuses what does not fit it, and says what would. */
function needAllowed(rule: Validation | undefined, typed: Typed, { given, place, locale }: Context): void {
  if (!rule?.strict || !typed.value) return
  const options = (rule.condition?.values ?? []).map(({ userEnteredValue = '' }) => userEnteredValue)
  const shown =
    'formulaValue' in typed.value
      ? String(given)
      : shownAs(typed.value, { numberFormat: typed.numberFormat }, locale)
  if (
    rule.condition?.type === 'ONE_OF_LIST' &&
    !options.includes(shown) &&
    !options.includes(String(given).trim())
  ) {
    refuse(tellPerson(`“${given}” is not one of the choices in ${place}. Choose ${either(options)}.`))
  }
  if (rule.condition?.type === 'DATE_IS_VALID' && !isDay(typed) && typeof given !== 'number') {
    refuse(tellPerson(`“${given}” is not a day. Type one like 14/03/2027 in ${place}.`))
  }
  if (
    rule.condition?.type === 'BOOLEAN' &&
    !('boolValue' in typed.value) &&
    !options.includes(String(given))
  ) {
    refuse(
      tellPerson(
        `${capital(place)} is a box to tick. Type ${either(options.length > 0 ? options : ['TRUE', 'FALSE'])}.`,
      ),
    )
  }
}

const either = (options: readonly string[]): string =>
  options.length < 2 ? (options[0] ?? '') : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`
