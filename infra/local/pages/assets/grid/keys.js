// What keys do. Arrows, Home, End and the page keys go from cell to cell, which the library sees to.
import { clear, takeBack, toggle } from './changes.js'
import { goOn } from './places.js'
import { refuse } from './said.js'

/** Answers whether the key is dealt with; otherwise the library does with it as it likes. */
export function keys(sheet, { event, editing, data, column }) {
  if (event.isComposing) return false
  const place = { id: data.id, letter: column.getColId() }
  const cell = data.cells[place.letter]
  if (cell === undefined) return false
  if (editing) return whileTyping(sheet, event, place)
  const { key } = event
  if (event.ctrlKey || event.metaKey) return withControl(sheet, event)
  if (key === 'Delete' || key === 'Backspace') return done(event, () => clear(sheet, place))
  if (cell.is === 'tick' && cell.closed === undefined && (key === ' ' || key === 'Enter'))
    return done(event, () => toggle(sheet, place))
  if (key === 'Enter' || key === 'F2' || (event.altKey && key === 'ArrowDown'))
    return done(event, () => open(sheet, place, event))
  if (cell.closed !== undefined && key.length === 1 && !event.altKey)
    return done(event, () => refuse(sheet, place, notYours(cell)))
  return false
}

function done(event, work) {
  event.preventDefault()
  work()
  return true
}

/** Opens a cell: its field, its list, or its link where it is closed. */
function open(sheet, place, event) {
  const cell = sheet.api.getRowNode(place.id).data.cells[place.letter]
  if (cell.closed === undefined) return openOn(sheet, place)
  const link = event.target.closest?.('[role="gridcell"]')?.querySelector('a')
  if (link) link.click()
  else refuse(sheet, place, notYours(cell))
}

const notYours = ({ closed }) => `${closed} Nothing was changed.`

export function openOn(sheet, { id, letter }) {
  const index = sheet.api.getRowNode(id)?.rowIndex
  const cell = sheet.api.getRowNode(id)?.data.cells[letter]
  if (index === null || index === undefined || cell === undefined) return
  if (cell.closed !== undefined) refuse(sheet, { id, letter }, notYours(cell))
  else if (cell.is !== 'tick') sheet.api.startEditingCell({ rowIndex: index, colKey: letter })
}

function withControl(sheet, event) {
  const key = event.key.toLowerCase()
  if (key === 'z') return done(event, () => takeBack(sheet, event.shiftKey ? 'redo' : 'undo'))
  if (key === 'y') return done(event, () => takeBack(sheet, 'redo'))
  // Copying and pasting come as events of their own.
  return ['c', 'v', 'x', 'a'].includes(key)
}

/** Enter goes on below and Tab beside; so do arrows, when typing has begun the cell anew. Escape is the library's. */
function whileTyping(sheet, event, place) {
  const { key, shiftKey, altKey, target } = event
  if (key === 'Escape') return false
  if (key === 'Enter' && altKey) return done(event, () => newLine(target))
  if (key === 'Enter' && shiftKey) return true
  const arrows = target.dataset?.begun === 'typed' && !target.value.includes('\n') ? ways : {}
  const way = key === 'Tab' ? { across: shiftKey ? -1 : 1 } : key === 'Enter' ? { down: 1 } : arrows[key]
  if (way === undefined) return true
  return done(event, () => {
    sheet.api.stopEditing()
    goOn(sheet, place, way)
  })
}

const ways = {
  ArrowDown: { down: 1 },
  ArrowUp: { down: -1 },
  ArrowRight: { across: 1 },
  ArrowLeft: { across: -1 },
}

const newLine = (field) => field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
