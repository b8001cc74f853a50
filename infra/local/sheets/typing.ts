import { dayOf, type Instant } from '../../../functions/domain/school/day.ts'
import { refusalIn, refuse, tellCaller, tellPerson } from '../refusal.ts'
import { a1Of, inWords, letters } from './a1.ts'
import { mayWrite, roleOf } from './access.ts'
import { type Area, areaOf } from './area.ts'
import { cellsOf, type Draft, lookOf } from './draft.ts'
import { type Edit, editOf } from './edit-event.ts'
import { cellAfter, entered, type Given, isDay } from './entered.ts'
import { placeOf } from './place.ts'
import { keptOutBy } from './protect.ts'
import { shownAs } from './show.ts'
import type { Sheet, Validation } from './state.ts'
import type { Typed } from './typed.ts'

/** What one person types into a file, or pastes. Nothing and `null` leave a cell as it is; empty text empties it. */
export type Typing = {
  readonly as: string
  /** The range, or its first cell: `Approvals!K3`. */
  readonly range: string
  readonly values: readonly (readonly (string | number | boolean | null | undefined)[])[]
  readonly at: Instant
}

/** Types into the draft. Returns where. Refuses with a sentence for the person. */
export function typeInto(
  draft: Draft,
  typing: Typing,
): { readonly tab: string; readonly range: string } & Edit {
  const { as, values } = typing
  needPerson(draft, as)
  const { sheet, area: named } = placeFor(draft, typing.range)
  const area = areaTyped(sheet, named, values)
  needOpen(draft, sheet, area, as)

  const cells = cellsOf(draft, sheet.id)
  const before = cells.get(area.top, area.left)
  const today = dayOf(typing.at)
  const locale = draft.book.properties.locale ?? 'en_US'
  for (const [down, line] of values.entries()) {
    for (const [across, given] of line.entries()) {
      if (given === null || given === undefined) continue
      const at = [area.top + down, area.left + across] as const
      const old = cells.get(...at)
      const look = lookOf(draft.book, old)
      const typed = entered(given, look.format, { today, locale })
      needAllowed(look.validation, typed, { given, place: placeName(sheet, ...at), locale })
      cells.set(...at, cellAfter(draft, old, typed))
    }
  }
  const oneCell = area.bottom === area.top + 1 && area.right === area.left + 1
  return {
    tab: sheet.title,
    range: a1Of(sheet, area).replace(/^.*!/, ''),
    ...(oneCell && editOf(before, cells.get(area.top, area.left))),
  }
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
