// Whole rows, and the tools above the grid.

import { headingOf } from './cells.js'
import { takeBack } from './changes.js'
import { copyRow } from './clipboard.js'
import { inOrder, post } from './door.js'
import { renew } from './fresh.js'
import { focusOn, placeInHand, rowAt } from './places.js'
import { refuse, say, settle } from './said.js'

export function listenToTools(sheet) {
  sheet.root.querySelector('.tools').addEventListener('click', ({ target }) => {
    const does = target.closest('button')?.dataset.does
    if (does === undefined) return
    const place = placeInHand(sheet)
    target.closest('details')?.removeAttribute('open')
    if (does === 'undo' || does === 'redo') takeBack(sheet, does)
    else if (does === 'all') showEveryRow(sheet)
    else if (place === undefined) say(sheet, 'Choose a cell first.')
    else if (does === 'filter') return sheet.api.showColumnFilter(place.letter)
    else if (does === 'copy row') copyRow(sheet, place)
    else wholeRow(sheet, does, place)
    if (place !== undefined && does !== 'delete') focusOn(sheet, place)
  })
}

/** Offers the way back when a filter, a view or an order of one's own is on; and says that it is only for oneself. */
export function showWhole(sheet) {
  const { api, root, view } = sheet
  const sorted = api.getColumnState().some(({ sort }) => sort)
  const filtered = Object.keys(api.getFilterModel()).length > 0
  root.querySelector('[data-does="all"]').hidden = !sorted && !filtered && view === undefined
  if (sorted || filtered)
    say(sheet, 'You see the rows in your own way. The sheet stays as it is for everybody else.')
}

function showEveryRow({ api, view }) {
  api.setFilterModel(null)
  api.applyColumnState({ defaultState: { sort: null } })
  if (view !== undefined) location.assign(document.querySelector('.views a').href)
}

async function wholeRow(sheet, does, place) {
  const { row, key, cells } = rowAt(sheet, place)
  const filled = Object.values(cells).some(({ text, is }) => text !== '' && is !== 'tick')
  if (
    does === 'delete' &&
    filled &&
    !(await asks(sheet, `Delete row ${row} with what stands in it?`, 'Delete the row'))
  )
    return focusOn(sheet, place)
  const heading = headingOf(sheet, place.letter)
  const action = actions[does]({ row, key, letter: place.letter })
  return inOrder(async () => {
    settle(sheet)
    const why = await post(sheet, 'rows', { tab: sheet.tab.title, ...action })
    await renew(sheet)
    if (why !== undefined) refuse(sheet, place, why)
    else say(sheet, sentences[does](row, heading))
    if (does === 'delete' && why === undefined) focusNear(sheet, row, place.letter)
  })
}

/** A row is named by its number and by what stands in it, in case it has just moved. */
const actions = {
  'insert above': ({ row, key }) => ({ action: 'insert', at: row, seen: [key] }),
  'insert below': ({ row }) => ({ action: 'insert', at: row + 1 }),
  duplicate: ({ row, key }) => ({ action: 'duplicate', at: row, seen: [key] }),
  delete: ({ row, key }) => ({ action: 'delete', at: row, seen: [key] }),
  sort: ({ letter }) => ({ action: 'sort', at: 3, by: letter }),
}

const sentences = {
  'insert above': (row) => `A row is inserted above; this is row ${row + 1} now.`,
  'insert below': (row) => `A row is inserted below row ${row}.`,
  duplicate: (row) => `Row ${row} stands here twice now.`,
  delete: (row) => `Row ${row} is deleted.`,
  sort: (_, heading) => `The sheet is sorted by ${heading}, for everybody.`,
}

function focusNear(sheet, number, letter) {
  const row = sheet.rows.findLast((one) => one.row <= number) ?? sheet.rows[0]
  if (row) focusOn(sheet, { id: row.id, letter })
}

/** Asks in the page, and answers whether somebody agreed. */
function asks(sheet, what, yes) {
  const dialog = sheet.root.querySelector('#asks')
  dialog.querySelector('#asks-what').textContent = what
  dialog.querySelector('[value="yes"]').textContent = yes
  dialog.returnValue = 'no'
  dialog.showModal()
  return new Promise((agreed) =>
    dialog.addEventListener('close', () => agreed(dialog.returnValue === 'yes'), { once: true }),
  )
}
