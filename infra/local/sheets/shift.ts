import type { Book, Dimension, GridRange, Metadata, Sheet } from './state.ts'

/** What happens to rows or columns; everything that names them by number has to follow. */
export type Shift = { readonly dimension: Dimension } & (
  | { readonly do: 'insert'; readonly at: number; readonly count: number }
  | { readonly do: 'delete'; readonly from: number; readonly to: number }
  | { readonly do: 'move'; readonly from: number; readonly to: number; readonly before: number }
)

/** Everything beside the cells that follows when rows or columns of a tab come, go or move. */
export function followed(sheet: Sheet, shift: Shift): Partial<Sheet> {
  const range = (one: GridRange) => rangeAfter(one, shift)
  const ranges = (list: readonly GridRange[] | undefined) => (list ?? []).flatMap((one) => range(one) ?? [])
  const frozen = shift.dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount'
  return {
    grid: { ...sheet.grid, [frozen]: spanAfter({ to: sheet.grid[frozen] ?? 0 }, shift)?.to ?? 0 },
    merges: ranges(sheet.merges),
    protections: sheet.protections.flatMap((one) => {
      const after = range(one.range ?? {})
      return after ? [{ ...one, range: after, unprotectedRanges: ranges(one.unprotectedRanges) }] : []
    }),
    conditionalFormats: sheet.conditionalFormats
      .map((rule) => ({ ...rule, ranges: ranges(rule.ranges) }))
      .filter((rule) => rule.ranges.length > 0),
    filterViews: sheet.filterViews.flatMap((view) => {
      const after = range(view.range ?? {})
      return after ? [{ ...view, range: after }] : []
    }),
  }
}

/** What the whole file knows of rows and columns of one tab: metadata and named ranges. */
export function followedInBook(book: Book, sheetId: number, shift: Shift): Partial<Book> {
  const mine = (range: GridRange | undefined) => (range?.sheetId ?? 0) === sheetId
  return {
    metadata: book.metadata.flatMap((one) => metadataAfter(one, sheetId, shift) ?? []),
    namedRanges: book.namedRanges.flatMap((one) => {
      if (!mine(one.range)) return [one]
      const after = rangeAfter(one.range, shift)
      return after ? [{ ...one, range: after }] : []
    }),
  }
}

/** Metadata goes where its row or column goes, and ends with it. */
function metadataAfter(one: Metadata, sheetId: number, shift: Shift): Metadata | undefined {
  const line = one.location?.dimensionRange
  if (!line || (line.sheetId ?? 0) !== sheetId || line.dimension !== shift.dimension) return one
  const after = spanAfter({ from: line.startIndex ?? 0, to: line.endIndex ?? 0 }, shift)
  if (!after) return undefined
  const dimensionRange = { ...line, startIndex: after.from, endIndex: after.to }
  return { ...one, location: { ...one.location, dimensionRange } }
}

function rangeAfter(range: GridRange, shift: Shift): GridRange | undefined {
  const [start, end] =
    shift.dimension === 'ROWS'
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const)
  const after = spanAfter({ from: range[start], to: range[end] }, shift)
  return after && { ...range, [start]: after.from, [end]: after.to }
}

type Span = { readonly from?: number | undefined; readonly to?: number | undefined }

/** Where a span of rows or columns ends up; nothing when all of it was deleted. An open end stays open. */
function spanAfter(span: Span, shift: Shift): Span | undefined {
  if (shift.do === 'insert') return inserted(span, shift.at, shift.count)
  if (shift.do === 'delete') return deleted(span, shift.from, shift.to)

  const { from, to, before } = shift
  const start = span.from ?? 0
  const end = span.to ?? Number.POSITIVE_INFINITY
  const count = to - from
  const landing = before > from ? before - count : before
  if (start >= from && end <= to) return { from: start + landing - from, to: end + landing - from }
  if (start <= from && end >= to && before >= start && before <= end) return span
  const without = deleted(span, from, to)
  return without && inserted(without, landing, count)
}

const inserted = (span: Span, at: number, count: number): Span => ({
  from: span.from === undefined ? undefined : span.from >= at ? span.from + count : span.from,
  to: span.to === undefined ? undefined : span.to > at ? span.to + count : span.to,
})

function deleted(span: Span, from: number, to: number): Span | undefined {
  const after = (place: number | undefined) => {
    if (place === undefined || place <= from) return place
    return place >= to ? place - (to - from) : from
  }
  const left = { from: after(span.from), to: after(span.to) }
  const gone = left.to !== undefined && left.to <= (left.from ?? 0) && span.to !== left.to
  return gone ? undefined : left
}
