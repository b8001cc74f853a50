// What is said under the grid: where one is, what was saved, and what was refused.
import { headingOf, nameAll } from './cells.js'
import { placeInHand, rowAt } from './places.js'

/** A sentence beside the cell, read out once; it goes with the next change. */
export function refuse(sheet, { id, letter }, why) {
  const row = sheet.rows.find((one) => one.id === id)
  settle(sheet)
  sheet.refused = { id, letter }
  const where = row ? `${letter}${row.row}, ${headingOf(sheet, letter)}: ` : ''
  sheet.root.querySelector('#refusal').textContent = where + why
  nameAll(sheet)
}

/** Takes away what was said of the last change. */
export function settle(sheet) {
  sheet.refused = undefined
  sheet.root.querySelector('#refusal').textContent = ''
  nameAll(sheet)
}

export function say(sheet, text) {
  sheet.root.querySelector('#said').textContent = text
}

/** Where one is, what the row menu is about, and why one cannot type here. */
export function showPlace(sheet) {
  const place = placeInHand(sheet)
  const row = place && rowAt(sheet, place)
  const cell = row?.cells[place.letter]
  if (cell === undefined) return
  const note = cell.note && `Note: ${cell.note}`
  const name = `${place.letter}${row.row} ${headingOf(sheet, place.letter)}`
  sheet.root.querySelector('#where').textContent = [name, cell.closed, note].filter(Boolean).join(' · ')
  sheet.root.querySelector('#row-in-hand').textContent = row.row
}
