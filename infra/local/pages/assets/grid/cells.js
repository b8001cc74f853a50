// How one cell looks, and what it says to somebody who cannot see it.

/** What stands in a cell, as the grid asks for it. */
export function cellShown(sheet, { data, column, eGridCell }) {
  const cell = data.cells[column.getColId()]
  name(sheet, eGridCell, { row: data, letter: column.getColId() })
  if (cell.is === 'tick') return box(sheet, cell, { row: data, letter: column.getColId() })
  const shown = document.createElement('span')
  shown.className = cell.text.length <= 8 ? 'shown short' : 'shown'
  shown.append(...linked(cell.text))
  if (cell.options === undefined || cell.closed !== undefined) return shown
  const sign = document.createElement('span')
  sign.className = 'opens'
  sign.setAttribute('aria-hidden', 'true')
  shown.append(sign)
  return shown
}

/** By this a cell is found, heard and explained: `data-cell="K5"`, its reason when it is closed, a refusal. */
export function name(sheet, element, { row, letter }) {
  const cell = row.cells[letter]
  if (cell === undefined) return
  const refused = sheet.refused?.id === row.id && sheet.refused.letter === letter
  element.dataset.cell = `${letter}${row.row}`
  element.title = [cell.closed, cell.note].filter(Boolean).join(' ')
  element.setAttribute('aria-readonly', String(cell.closed !== undefined))
  element.classList.toggle('refused', refused)
  element.classList.toggle('noted', cell.note !== undefined)
  if (cell.options !== undefined && cell.closed === undefined)
    element.setAttribute('aria-haspopup', 'listbox')
  if (refused) {
    element.setAttribute('aria-invalid', 'true')
    element.setAttribute('aria-describedby', 'refusal')
  } else {
    element.removeAttribute('aria-invalid')
    element.removeAttribute('aria-describedby')
  }
}

/** Cells that were there before are named again: rows move, and refusals come and go. */
export function nameAll(sheet) {
  for (const element of sheet.root.querySelectorAll('.ag-row [role="gridcell"][col-id]')) {
    const row = sheet.api.getRowNode(element.closest('[row-id]')?.getAttribute('row-id'))?.data
    if (row !== undefined) name(sheet, element, { row, letter: element.getAttribute('col-id') })
  }
}

/** The one element of a cell that is in sight. */
export const elementOf = (sheet, { id, letter }) =>
  sheet.root.querySelector(`[row-id="${CSS.escape(id)}"] [col-id="${letter}"]`)

export const headingOf = ({ tab }, letter) =>
  tab.columns.find((column) => column.letter === letter)?.heading || letter

function box(sheet, cell, { row, letter }) {
  const field = document.createElement('input')
  field.type = 'checkbox'
  field.tabIndex = -1
  field.checked = cell.text === 'TRUE'
  field.disabled = cell.closed !== undefined
  field.setAttribute('aria-label', `${headingOf(sheet, letter)}, row ${row.row}`)
  // The cell keeps the focus, and the sheet says whether there is a tick.
  field.addEventListener('mousedown', (event) => event.preventDefault())
  field.addEventListener('click', (event) => event.preventDefault())
  return field
}

/** What looks like an address is a link; one of this desk may carry the port of another day. */
export function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, at) => {
    if (at % 2 === 0) return part
    const path = part.replace(/^http:\/\/127\.0\.0\.1:\d+(?=\/)/, '')
    const link = document.createElement('a')
    link.href = path
    link.tabIndex = -1
    link.textContent = path === part ? part : 'Open'
    return link
  })
}
