import { changeBook, type Draft, invalid, lookNumber, newId, sheetIn } from '../draft.ts'
import { propertiesOf } from '../read.ts'
import { type Book, type Cell, type Given, type GridRange, lean, type Sheet, type Table } from '../state.ts'
import { isOf } from '../table-band.ts'
import { inserted } from './found.ts'
import { freeId, needTitle } from './sheets.ts'

/** Copies a tab within its file; in front of all others, when no place is named. */
export function duplicateSheet(draft: Draft, given: Given<'duplicateSheet'>): unknown {
  const { newSheetId, newSheetName, insertSheetIndex = 0 } = given
  const source = sheetIn(draft, given.sourceSheetId)
  const copy = copyInto(draft, source, { id: freeId(draft, newSheetId || undefined), title: newSheetName })
  const { sheets } = draft.book
  if (insertSheetIndex < 0 || insertSheetIndex > sheets.length) {
    invalid(`Index ${insertSheetIndex} is out of range.`)
  }
  changeBook(draft, { sheets: inserted(sheets, insertSheetIndex, copy) })
  return { properties: propertiesOf(draft.book, copy) }
}

/** Copies a tab of one file to the end of another; formats are numbered anew there. */
export function sheetInto(draft: Draft, from: Book, source: Sheet): unknown {
  const numbers = new Map<number, number | undefined>()
  const renumbered = (cell: Cell | null): Cell | null => {
    if (cell?.look === undefined) return cell
    if (!numbers.has(cell.look)) numbers.set(cell.look, lookNumber(draft, from.looks[cell.look] ?? {}))
    return { ...cell, look: numbers.get(cell.look) }
  }
  const rows = source.rows.map((row) => row?.map(renumbered) ?? null)
  const copy = copyInto(draft, { ...source, rows }, { id: freeId(draft, undefined) })
  changeBook(draft, { sheets: [...draft.book.sheets, copy] })
  return propertiesOf(draft.book, copy)
}

/** A tab like another one; what is on it gets ids of its own. Protections are not copied. */
function copyInto(
  draft: Draft,
  source: Sheet,
  wanted: { readonly id: number; readonly title?: string | undefined },
): Sheet {
  const title = wanted.title || copyTitle(draft.book.sheets, source.title)
  needTitle(draft.book.sheets, title)
  const range = <T extends { readonly range?: GridRange }>(one: T): T => ({
    ...one,
    range: here(one.range ?? {}, wanted.id),
  })
  const tables: Table[] = []
  const bandedRanges = (source.bandedRanges ?? []).map((band) => {
    const bandedRangeId = newId(draft)
    const table = source.tables?.find((one) => isOf(band, one))
    const { bandedRangeReference: _, ...bare } = band
    if (table) {
      tables.push({
        ...range(table),
        tableId: String(bandedRangeId),
        name: `${table.name}_${tables.length + 2}`,
      })
    }
    return { ...range(bare), bandedRangeId }
  })
  return {
    ...source,
    id: wanted.id,
    title,
    hidden: false,
    merges: source.merges.map((one) => here(one, wanted.id)),
    protections: [],
    conditionalFormats: source.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: (rule.ranges ?? []).map((one) => here(one, wanted.id)),
    })),
    filterViews: source.filterViews.map((view) => ({ ...range(view), filterViewId: newId(draft) })),
    ...(source.basicFilter ? { basicFilter: range(source.basicFilter) } : {}),
    ...(source.bandedRanges ? { bandedRanges } : {}),
    ...(source.tables ? { tables } : {}),
    ...(source.groups
      ? { groups: source.groups.map((one) => ({ ...one, range: here(one.range ?? {}, wanted.id) })) }
      : {}),
    ...(source.charts
      ? {
          charts: source.charts.map((chart) => ({
            ...onSheet(chart, source.id, wanted.id),
            chartId: newId(draft),
          })),
        }
      : {}),
  }
}

const here = <T extends { readonly sheetId?: number }>(place: T, sheetId: number): T =>
  lean({ ...place, sheetId })

/** A chart of the copied tab shows the copied cells. */
function onSheet<T>(part: T, from: number, to: number): T {
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) return part.map((one) => onSheet(one, from, to)) as T
  const mine = (place: { readonly sheetId?: number }) =>
    (place.sheetId ?? 0) === from ? here(place, to) : place
  return Object.fromEntries(
    Object.entries(part).map(([field, inner]) => {
      if (field === 'anchorCell') return [field, mine(inner)]
      if (field === 'sources') return [field, (inner as readonly GridRange[]).map(mine)]
      return [field, onSheet(inner, from, to)]
    }),
  ) as T
}

function copyTitle(sheets: Book['sheets'], title: string): string {
  const taken = (name: string) => sheets.some((sheet) => sheet.title.toLowerCase() === name.toLowerCase())
  const plain = `Copy of ${title}`
  if (!taken(plain)) return plain
  let number = 1
  while (taken(`${plain} ${number}`)) number += 1
  return `${plain} ${number}`
}
