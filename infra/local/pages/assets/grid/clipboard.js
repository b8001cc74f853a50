// Copying and pasting, as Excel and Sheets understand it: cells by tabs, rows by lines, and quotes around
// a cell that holds either.
import { change, clear, headingRow } from './changes.js'
import { lettersSeen, placeInHand, rowAt } from './places.js'
import { refuse, say } from './said.js'

export function listenToClipboard(sheet, host) {
  const inGrid = (work) => (event) => {
    const place = placeInHand(sheet)
    // Inside a field the browser copies and pastes words.
    if (place === undefined || !event.target.matches?.('[role="gridcell"]')) return
    event.preventDefault()
    work(event, place)
  }
  const copied = (event, { id, letter }) =>
    event.clipboardData.setData('text/plain', quoted(rowAt(sheet, { id }).cells[letter].text))
  host.addEventListener(
    'copy',
    inGrid((event, place) => {
      copied(event, place)
      say(sheet, 'Copied.')
    }),
  )
  host.addEventListener(
    'cut',
    inGrid((event, place) => {
      copied(event, place)
      clear(sheet, place)
    }),
  )
  host.addEventListener(
    'paste',
    inGrid((event, place) => paste(sheet, place, cellsIn(event.clipboardData.getData('text/plain')))),
  )
}

/** A whole row, for another sheet. */
export async function copyRow(sheet, { id }) {
  const { cells, row } = rowAt(sheet, { id })
  const line = lettersSeen(sheet).map((letter) => quoted(cells[letter].text))
  await navigator.clipboard.writeText(line.join('\t'))
  say(sheet, `Row ${row} is copied.`)
}

/** A block fills cells from this one on, in the rows and columns that are shown. */
function paste(sheet, place, block) {
  const letters = lettersSeen(sheet).slice(lettersSeen(sheet).indexOf(place.letter))
  if (Math.max(...block.map((line) => line.length)) > letters.length)
    return refuse(sheet, place, `There are only ${letters.length} columns from here on. Nothing was pasted.`)
  const start = sheet.api.getRowNode(place.id).rowIndex
  const above = hasHeadings(sheet, start, block) ? 1 : 0
  const changes = block.flatMap((line, down) => {
    const row = down < above ? { number: headingRow } : rowBelow(sheet, start + down - above)
    return line.map((value, across) => ({ ...row, letter: letters[across], value }))
  })
  return change(sheet, changes)
}

/** A list from elsewhere brings its own headings, in its own order: pasted at the top, they become the headings. */
function hasHeadings({ tab }, start, [first, ...others]) {
  const headings = tab.columns.map(({ heading }) => heading.toLowerCase())
  return (
    tab.wholeRows &&
    start === 0 &&
    others.length > 0 &&
    first.every((text) => headings.includes(text.trim().toLowerCase()))
  )
}

/** The row that is shown so far down; below the last one, the next numbers of the sheet, where all is empty. */
function rowBelow({ api, tab }, index) {
  const count = api.getDisplayedRowCount()
  const node = api.getDisplayedRowAtIndex(index)
  if (node) return { id: node.data.id }
  const last = Math.max(2, ...tab.rows.map(({ row }) => row))
  return { number: last + 1 + index - count }
}

const quoted = (text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The cells of a block. A quoted cell may hold tabs, lines and doubled quotes. */
export function cellsIn(text) {
  const rows = [['']]
  let inside = false
  const characters = [...text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '')]
  for (let at = 0; at < characters.length; at += 1) {
    const row = rows.at(-1)
    const sign = characters[at]
    if (inside && sign === '"' && characters[at + 1] === '"') {
      row[row.length - 1] += '"'
      at += 1
    } else if (sign === '"' && (inside || (row.at(-1) === '' && closes(characters, at)))) inside = !inside
    else if (sign === '\t' && !inside) row.push('')
    else if (sign === '\n' && !inside) rows.push([''])
    else row[row.length - 1] += sign
  }
  return rows
}

/** A quote that begins a cell counts only when another one ends it; otherwise somebody typed it. */
function closes(characters, from) {
  for (let at = from + 1; at < characters.length; at += 1) {
    if (characters[at] !== '"') continue
    if (characters[at + 1] === '"') at += 1
    else return at + 1 === characters.length || /[\t\n]/.test(characters[at + 1])
  }
  return false
}
