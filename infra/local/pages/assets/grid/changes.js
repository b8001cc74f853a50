// Changing cells, whether somebody types, chooses, ticks, clears, pastes, or takes it back: it goes
// through the door, and what the sheet then has is what is shown.
import { inOrder, post } from './door.js'
import { renew } from './fresh.js'
import { rowAt } from './places.js'
import { refuse, say, settle } from './said.js'

/** The headings stand in the sheet's second row, which never moves. */
export const headingRow = 2

/**
 * Changes some cells. Each is `{ id, letter, value }`; one in the row of headings, or below the rows
 * that are shown, has `number`, the row's number, instead of an id.
 */
export const change = (sheet, changes) => inOrder(() => changed(sheet, changes, 'new'))

async function changed(sheet, changes, how) {
  settle(sheet)
  const before = changes.map((one) => ({ ...one, value: contentsOf(sheet, one) }))
  for (const block of blocksOf(sheet, changes)) {
    const why = await post(sheet, 'cells', block.body)
    if (why === undefined) continue
    await renew(sheet)
    refuse(sheet, block.first, why)
    return false
  }
  await renew(sheet, changes)
  const known = (list) => list.map((one) => ({ ...one, id: one.id ?? idOf(sheet, one.number) }))
  keepStep(sheet, { before: known(before), after: known(changes) }, how)
  say(sheet, `${namesOf(sheet, known(changes))} saved.`)
  return true
}

/** Something was typed or chosen in a cell. It is shown at once, paler until the sheet has it. */
export function typed(sheet, { node, column, newValue }) {
  const { id, cells } = node.data
  const letter = column.getColId()
  if (typeof newValue !== 'string') return
  node.updateData({
    ...node.data,
    cells: { ...cells, [letter]: { ...cells[letter], text: newValue, saving: true } },
  })
  change(sheet, [{ id, letter, value: newValue }])
}

/**
 * Takes the last step back, or does it again: the earlier contents are typed once more. Whatever is still
 * on its way comes first.
 *
 * @param which 'undo' or 'redo'
 */
export const takeBack = (sheet, which) =>
  inOrder(async () => {
    const step = (which === 'undo' ? sheet.done : sheet.undone).at(-1)
    if (step === undefined) return say(sheet, `There is nothing to ${which}.`)
    const cells = (which === 'undo' ? step.before : step.after).filter(
      ({ id, number }) => number === headingRow || rowAt(sheet, { id }),
    )
    if (cells.length === 0) return say(sheet, 'The row is not here any more, so this cannot be taken back.')
    return changed(sheet, cells, which)
  })

/** A step goes to the one pile or the other; a new one leaves nothing to do again. */
function keepStep(sheet, step, how) {
  if (how === 'new') {
    sheet.done.push(step)
    sheet.undone.length = 0
  } else if (how === 'undo') sheet.undone.push(sheet.done.pop())
  else sheet.done.push(sheet.undone.pop())
}

/** Empties a cell, and unticks a box. */
export function clear(sheet, { id, letter }) {
  const cell = rowAt(sheet, { id })?.cells[letter]
  if (cell.closed !== undefined) return refuse(sheet, { id, letter }, `${cell.closed} Nothing was changed.`)
  const value = cell.is === 'tick' ? false : ''
  if (cell.text !== '' && cell.text !== 'FALSE') change(sheet, [{ id, letter, value }])
}

export function toggle(sheet, { id, letter }) {
  const cell = rowAt(sheet, { id })?.cells[letter]
  return change(sheet, [{ id, letter, value: cell.text !== 'TRUE' }])
}

/** What one types into a cell so that it stands there again: a number as a number, so that no penny is lost. */
function contentsOf(sheet, { id, letter, number }) {
  if (number === headingRow) return sheet.tab.columns.find((column) => column.letter === letter).heading
  const cell = sheet.rows.find((row) => row.id === id)?.cells[letter]
  if (cell === undefined) return ''
  if (cell.is === 'tick') return cell.text === 'TRUE'
  if (cell.entered?.startsWith('=')) return cell.entered
  return cell.number ?? cell.entered ?? cell.text
}

/** One call for each run of rows that stand together; cells between those that change are left as they are. */
function blocksOf(sheet, changes) {
  const placed = changes
    .map((one) => ({ ...one, row: sheet.rows.find(({ id }) => id === one.id) }))
    .map((one) => ({ ...one, number: one.row?.row ?? one.number, at: columnNumber(one.letter) }))
    .sort((one, other) => one.number - other.number)
  const runs = []
  for (const one of placed) {
    const last = runs.at(-1)
    if (last && one.number - last.at(-1).number <= 1) last.push(one)
    else runs.push([one])
  }
  return runs.map((run) => blockOf(sheet, run))
}

function blockOf({ tab }, run) {
  const left = Math.min(...run.map(({ at }) => at))
  const width = Math.max(...run.map(({ at }) => at)) - left + 1
  const top = run[0].number
  const values = Array.from({ length: run.at(-1).number - top + 1 }, () => Array(width).fill(null))
  const seen = values.map(() => '')
  for (const { row, number, at, value } of run) {
    values[number - top][at - left] = value
    seen[number - top] = row?.key ?? ''
  }
  const [first] = run
  const letter = run.find(({ at }) => at === left).letter
  return { first, body: { range: `'${tab.title.replaceAll("'", "''")}'!${letter}${top}`, values, seen } }
}

export const columnNumber = (letters) =>
  [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0)

const idOf = ({ rows }, number) => rows.find(({ row }) => row === number)?.id

function namesOf(sheet, changes) {
  const [first] = changes
  const row = sheet.rows.find(({ id }) => id === first.id)
  const place = `${first.letter}${row?.row ?? first.number}`
  return changes.length === 1 ? `${place} is` : `${changes.length} cells from ${place} on are`
}
