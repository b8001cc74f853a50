import { filterAfter, tableAfter } from './shift-columns.ts'
import { lineAfter, rangeAfter, type Shift, spanAfter } from './span.ts'
import { type Book, type GridRange, type Group, lean, type Metadata, type Sheet } from './state.ts'

/** Everything beside the cells that follows when rows or columns of a tab come, go or move. */
export function followed(sheet: Sheet, shift: Shift): Partial<Sheet> {
  const frozen = shift.dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount'
  return {
    grid: { ...sheet.grid, [frozen]: spanAfter({ to: sheet.grid[frozen] ?? 0 }, shift)?.to ?? 0 },
    ...(sheet.groups ? { groups: sheet.groups.flatMap((group) => groupAfter(group, shift) ?? []) } : {}),
    ...rangesFollowed(sheet, shift),
  }
}

/** The ranges of a tab that follow when cells move: all that `followed` has but what belongs to whole rows. */
export function rangesFollowed(sheet: Sheet, shift: Shift): Partial<Sheet> {
  const range = (one: GridRange) => rangeAfter(one, shift)
  const ranges = (list: readonly GridRange[] | undefined) => (list ?? []).flatMap((one) => range(one) ?? [])
  return {
    merges: ranges(sheet.merges).filter((merge) => !isOneCell(merge)),
    protections: sheet.protections.flatMap((one) => {
      const after = range(one.range ?? {})
      return after ? [{ ...one, range: after, unprotectedRanges: ranges(one.unprotectedRanges) }] : []
    }),
    conditionalFormats: sheet.conditionalFormats
      .map((rule) => ({ ...rule, ranges: ranges(rule.ranges) }))
      .filter((rule) => rule.ranges.length > 0),
    filterViews: sheet.filterViews.flatMap((view) => filterAfter(view, shift) ?? []),
    ...(sheet.basicFilter ? { basicFilter: filterAfter(sheet.basicFilter, shift) } : {}),
    ...(sheet.tables ? { tables: sheet.tables.flatMap((table) => tableAfter(table, shift) ?? []) } : {}),
    ...(sheet.bandedRanges
      ? {
          bandedRanges: sheet.bandedRanges.flatMap((one) => {
            const after = range(one.range ?? {})
            return after ? [{ ...one, range: after }] : []
          }),
        }
      : {}),
  }
}

/** What the whole file knows of rows and columns of one tab: metadata, named ranges and what charts show. */
export function followedInBook(book: Book, sheetId: number, shift: Shift): Partial<Book> {
  return {
    metadata: book.metadata.flatMap((one) => metadataAfter(one, sheetId, shift) ?? []),
    ...rangesFollowedInBook(book, sheetId, shift),
  }
}

export function rangesFollowedInBook(book: Book, sheetId: number, shift: Shift): Partial<Book> {
  const here = (range: { readonly sheetId?: number } | undefined) => (range?.sheetId ?? 0) === sheetId
  return {
    namedRanges: book.namedRanges.flatMap((one) => {
      if (!here(one.range)) return [one]
      const after = rangeAfter(one.range, shift)
      return after ? [{ ...one, range: after }] : []
    }),
    sheets: book.sheets.map((sheet) =>
      sheet.charts ? { ...sheet, charts: sheet.charts.map((chart) => moved(chart, here, shift)) } : sheet,
    ),
  }
}

/** A chart, or a part of one: its sources are ranges, and it hangs on a cell. */
function moved<T>(part: T, here: (range: { readonly sheetId?: number }) => boolean, shift: Shift): T {
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) return part.map((one) => moved(one, here, shift)) as T
  const entries = Object.entries(part).map(([field, inner]): [string, unknown] => {
    if (field === 'sources') {
      const ranges = inner as readonly GridRange[]
      return [field, ranges.flatMap((range) => (here(range) ? (rangeAfter(range, shift) ?? []) : range))]
    }
    if (field !== 'anchorCell' || !here(inner)) return [field, moved(inner, here, shift)]
    const index = shift.dimension === 'ROWS' ? 'rowIndex' : 'columnIndex'
    return [field, lean({ ...inner, [index]: lineAfter(inner[index] ?? 0, shift) ?? placeLeft(shift) })]
  })
  return Object.fromEntries(entries) as T
}

const placeLeft = (shift: Shift): number => (shift.do === 'delete' ? shift.from : 0)

const isOneCell = (range: GridRange): boolean =>
  range.endRowIndex === (range.startRowIndex ?? 0) + 1 &&
  range.endColumnIndex === (range.startColumnIndex ?? 0) + 1

function groupAfter(group: Group, shift: Shift): Group | undefined {
  const { range = {} } = group
  if (range.dimension !== shift.dimension) return group
  const after = spanAfter({ from: range.startIndex ?? 0, to: range.endIndex }, shift)
  return after && { ...group, range: lean({ ...range, startIndex: after.from, endIndex: after.to }) }
}

/** Metadata goes where its row or column goes, and ends with it. */
function metadataAfter(one: Metadata, sheetId: number, shift: Shift): Metadata | undefined {
  const line = one.location?.dimensionRange
  if (!line || (line.sheetId ?? 0) !== sheetId || line.dimension !== shift.dimension) return one
  const after = spanAfter({ from: line.startIndex ?? 0, to: line.endIndex ?? 0 }, shift)
  if (!after) return undefined
  const dimensionRange = lean({ ...line, startIndex: after.from, endIndex: after.to })
  return { ...one, location: { ...one.location, dimensionRange } }
}
