// Where one is in the grid, and how one goes on from there. A place is a row, by its lasting id, and a column.

/** The cell that has the focus, or had it last. */
export function placeInHand({ api }) {
  const cell = api.getFocusedCell()
  const node = cell && api.getDisplayedRowAtIndex(cell.rowIndex)
  return node?.data && { id: node.data.id, letter: cell.column.getColId() }
}

/** However the focus came to a cell, the library hears of it: not everybody comes by mouse or arrow. */
export function followFocus({ api }, host) {
  host.addEventListener('focusin', ({ target }) => {
    const row = target.matches('[role="gridcell"]') && target.closest('[row-id]')
    const node = row && api.getRowNode(row.getAttribute('row-id'))
    const now = api.getFocusedCell()
    const letter = target.getAttribute('col-id')
    if (node && (now?.rowIndex !== node.rowIndex || now.column.getColId() !== letter))
      api.setFocusedCell(node.rowIndex, letter)
  })
}

export const rowAt = ({ api }, { id }) => api.getRowNode(id)?.data

export function focusOn({ api }, { id, letter }) {
  const index = api.getRowNode(id)?.rowIndex
  if (index === null || index === undefined) return false
  api.ensureIndexVisible(index)
  api.ensureColumnVisible(letter)
  api.setFocusedCell(index, letter)
  return true
}

/** Tab comes to the cell that was last in hand, or to the first. */
export function enter(sheet) {
  const first = sheet.api.getDisplayedRowAtIndex(0)
  const at = placeInHand(sheet) ?? (first && { id: first.data.id, letter: lettersSeen(sheet)[0] })
  return at !== undefined && focusOn(sheet, at)
}

/** Goes on by so many cells; stays inside the grid. */
export function goOn(sheet, { id, letter }, { across = 0, down = 0 }) {
  const letters = lettersSeen(sheet)
  const column = Math.max(0, Math.min(letters.length - 1, letters.indexOf(letter) + across))
  const index = (sheet.api.getRowNode(id)?.rowIndex ?? 0) + down
  const row = sheet.api.getDisplayedRowAtIndex(
    Math.max(0, Math.min(index, sheet.api.getDisplayedRowCount() - 1)),
  )
  if (row) focusOn(sheet, { id: row.data.id, letter: letters[column] })
}

/** The columns in the order in which they are shown. */
export const lettersSeen = ({ api }) =>
  api
    .getAllDisplayedColumns()
    .map((column) => column.getColId())
    .filter((letter) => letter !== 'row')
