import { notServed, refuse } from '../../refusal.ts'
import { cellsOf, type Draft, invalid, sheetIn } from '../draft.ts'
import { resultOf } from '../formula.ts'
import { formulaMoved } from '../formula-moved.ts'
import { areaInside } from '../inside.ts'
import { needEditor } from '../protect.ts'
import type { Cell, Given, Result } from '../state.ts'

/** Sorts the rows of a range by columns of the tab. Cells move whole; row metadata stays where it is. */
export function sortRange(draft: Draft, { range = {}, sortSpecs = [] }: Given<'sortRange'>): void {
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaInside(range, sheet)
  needEditor(draft, sheet, area)
  if (sortSpecs.some((spec) => spec.backgroundColorStyle ?? spec.backgroundColor ?? spec.foregroundColor)) {
    refuse(notServed('sortRange by colour'))
  }
  const specs = sortSpecs.map(({ dimensionIndex = 0, sortOrder }) => {
    if (dimensionIndex < area.left || dimensionIndex >= area.right) {
      invalid(`SortSpec.dimensionIndex[${dimensionIndex}] is outside the range.`)
    }
    return { column: dimensionIndex - area.left, down: sortOrder === 'DESCENDING' }
  })
  const cells = cellsOf(draft, sheet.id)
  const rows = Array.from({ length: area.bottom - area.top }, (_, row) =>
    Array.from({ length: area.right - area.left }, (_, column) =>
      cells.get(area.top + row, area.left + column),
    ),
  )
  const keyed = rows.map((row, index) => ({
    row,
    index,
    keys: specs.map(({ column }) => resultOf(draft.book, sheet, row[column] ?? null)),
  }))
  keyed.sort((one, other) => {
    for (const [index, { down }] of specs.entries()) {
      const order = compare(one.keys[index], other.keys[index], down)
      if (order !== 0) return order
    }
    return 0
  })
  for (const [row, { row: values, index }] of keyed.entries()) {
    for (const [column, cell] of values.entries()) {
      cells.set(area.top + row, area.left + column, withFormulaMoved(cell, row - index))
    }
  }
}

/** A formula that is sorted goes on reading its own row. */
function withFormulaMoved(cell: Cell | null, down: number): Cell | null {
  if (!cell?.value || !('formulaValue' in cell.value)) return cell
  return { ...cell, value: { formulaValue: formulaMoved(cell.value.formulaValue, down, 0) } }
}

/** Numbers come before text, and text before yes and no; empty cells come last either way. */
function compare(one: Result | undefined, other: Result | undefined, down: boolean): number {
  if (!one || !other) return one ? -1 : other ? 1 : 0
  const [rank, value] = rankOf(one)
  const [otherRank, otherValue] = rankOf(other)
  const order =
    rank !== otherRank
      ? rank - otherRank
      : typeof value === 'string'
        ? value.localeCompare(String(otherValue), 'en', { sensitivity: 'base', numeric: false })
        : Number(value) - Number(otherValue)
  return down ? -order : order
}

const rankOf = (result: Result): readonly [number, number | string] => {
  if ('numberValue' in result) return [0, result.numberValue]
  if ('stringValue' in result) return [1, result.stringValue]
  if ('boolValue' in result) return [2, Number(result.boolValue)]
  return [3, 0]
}
