import { blockAt, putBlock } from '../cell-blocks.ts'
import { cellsOf, cellWith, type Draft, invalid, newId, sheetIn } from '../draft.ts'
import { resultOf } from '../formula.ts'
import { areaInside } from '../inside.ts'
import { needEditor } from '../protect.ts'
import { type Cell, type Given, lean, type Sheet } from '../state.ts'

/** Takes spaces off both ends of texts, and leaves one where several were. */
export function trimWhitespace(draft: Draft, { range = {} }: Given<'trimWhitespace'>): unknown {
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaInside(range, sheet)
  needEditor(draft, sheet, area)
  const cells = cellsOf(draft, sheet.id)
  let cellsChangedCount = 0
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      const old = cells.get(row, column)
      if (!old?.value || !('stringValue' in old.value)) continue
      const stringValue = old.value.stringValue.trim().replace(/\s+/g, ' ')
      if (stringValue === old.value.stringValue) continue
      cells.set(row, column, cellWith({ ...old, value: stringValue ? { stringValue } : undefined }))
      cellsChangedCount += 1
    }
  }
  return lean({ cellsChangedCount })
}

/** Takes out rows that say the same as one above them, whatever their capitals; what is below moves up. */
export function deleteDuplicates(draft: Draft, given: Given<'deleteDuplicates'>): unknown {
  const { range = {}, comparisonColumns = [] } = given
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaInside(range, sheet)
  needEditor(draft, sheet, area)
  const columns = comparisonColumns.flatMap(({ startIndex = area.left, endIndex = area.right }) => {
    if (startIndex < area.left || endIndex > area.right) invalid('A comparison column is outside the range.')
    return Array.from({ length: endIndex - startIndex }, (_, index) => startIndex + index - area.left)
  })
  const block = blockAt(draft, sheet.id, area)
  const seen = new Set<string>()
  const kept = block.filter((row) => {
    const said = columns.length > 0 ? columns.map((column) => row[column] ?? null) : row
    const key = JSON.stringify(said.map((cell) => keyOf(draft, sheet, cell)))
    const again = seen.has(key) && said.some((cell) => cell?.value)
    seen.add(key)
    return !again
  })
  const duplicatesRemovedCount = block.length - kept.length
  const empty = block.slice(kept.length).map((row) => row.map(() => null))
  putBlock(draft, sheet.id, area, [...kept, ...empty])
  return lean({ duplicatesRemovedCount })
}

function keyOf(draft: Draft, sheet: Sheet, cell: Cell | null): unknown {
  const result = resultOf(draft.book, sheet, cell)
  return result && 'stringValue' in result ? result.stringValue.toLowerCase() : (result ?? null)
}

/** Puts the rows of a range in another order: by chance at Google, here in one that comes again. */
export function randomizeRange(draft: Draft, { range = {} }: Given<'randomizeRange'>): void {
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaInside(range, sheet)
  needEditor(draft, sheet, area)
  const rows = blockAt(draft, sheet.id, area).map((row) => ({ row, place: newId(draft) }))
  rows.sort((one, other) => one.place - other.place)
  putBlock(
    draft,
    sheet.id,
    area,
    rows.map(({ row }) => row),
  )
}
