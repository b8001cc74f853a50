import { lineAfter, rangeAfter, type Shift } from './span.ts'
import { type BasicFilter, lean, type Table } from './state.ts'

/** A filter follows its range, and what it says of single columns follows these. */
export function filterAfter<F extends BasicFilter>(filter: F, shift: Shift): F | undefined {
  const range = rangeAfter(filter.range ?? {}, shift)
  if (!range) return undefined
  if (shift.dimension === 'ROWS' || range === filter.range) return { ...filter, range }

  const column = (index: number | undefined) => lineAfter(index ?? 0, shift)
  const criteria = Object.entries(filter.criteria ?? {}).flatMap(([index, one]) => {
    const after = column(Number(index))
    return after === undefined ? [] : [[String(after), one]]
  })
  return {
    ...filter,
    range,
    ...(filter.criteria ? { criteria: Object.fromEntries(criteria) } : {}),
    ...(filter.filterSpecs ? { filterSpecs: indexed(filter.filterSpecs, 'columnIndex', column) } : {}),
    ...(filter.sortSpecs ? { sortSpecs: indexed(filter.sortSpecs, 'dimensionIndex', column) } : {}),
  }
}

function indexed<S extends object>(
  specs: readonly S[],
  field: keyof S & string,
  column: (index: number | undefined) => number | undefined,
): readonly S[] {
  return specs.flatMap((spec) => {
    const after = column(spec[field] as number | undefined)
    return after === undefined ? [] : [lean({ ...spec, [field]: after })]
  })
}

/** A table follows its range. Its columns are counted from its own left edge; a new one gets a name. */
export function tableAfter(table: Table, shift: Shift): Table | undefined {
  const range = rangeAfter(table.range, shift)
  if (!range) return undefined
  if (shift.dimension === 'ROWS' || range === table.range) return { ...table, range }

  const left = range.startColumnIndex ?? 0
  const old = table.columnProperties ?? []
  const columns = Array.from({ length: (range.endColumnIndex ?? left) - left }, (_, columnIndex) => {
    const from = old.find((one) => {
      const place = (table.range.startColumnIndex ?? 0) + (one.columnIndex ?? 0)
      return lineAfter(place, shift) === left + columnIndex
    })
    return lean({ columnName: `Column ${columnIndex + 1}`, ...from, columnIndex })
  })
  return { ...table, range, columnProperties: columns }
}
