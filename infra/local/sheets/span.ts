import { type Dimension, type GridRange, lean } from './state.ts'

/** What happens to rows or columns; everything that names them by number has to follow. */
export type Shift = {
  readonly dimension: Dimension
  /** Where cells move and not whole rows or columns: how far across. What reaches further stays. */
  readonly across?: Across
} & (
  | { readonly do: 'insert'; readonly at: number; readonly count: number }
  | { readonly do: 'delete'; readonly from: number; readonly to: number }
  | { readonly do: 'move'; readonly from: number; readonly to: number; readonly before: number }
)
type Across = { readonly from: number; readonly to: number }
type Span = { readonly from?: number | undefined; readonly to?: number | undefined }

/** Where a range ends up; nothing when all of it was deleted. */
export function rangeAfter(range: GridRange, shift: Shift): GridRange | undefined {
  const rows = ['startRowIndex', 'endRowIndex'] as const
  const columns = ['startColumnIndex', 'endColumnIndex'] as const
  const [[start, end], [left, right]] = shift.dimension === 'ROWS' ? [rows, columns] : [columns, rows]
  const { across } = shift
  if (across && !((range[left] ?? 0) >= across.from && (range[right] ?? Infinity) <= across.to)) return range
  const after = spanAfter({ from: range[start], to: range[end] }, shift)
  return after && lean({ ...range, [start]: after.from, [end]: after.to })
}

/** Where one row or column ends up; nothing when it was deleted. */
export const lineAfter = (index: number, shift: Shift): number | undefined =>
  spanAfter({ from: index, to: index + 1 }, shift)?.from

/** Where a span of rows or columns ends up; nothing when all of it was deleted. An open end stays open. */
export function spanAfter(span: Span, shift: Shift): Span | undefined {
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
