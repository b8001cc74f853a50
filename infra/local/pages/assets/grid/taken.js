// A tab as it was read becomes the rows of the grid; each keeps its id for as long as the page is open.

/** Takes in a tab as it was read. Rows keep their ids, and cells in which nothing changed stay the same values. */
export function take(sheet, tab) {
  const had = sheet.rows
  const taken = matched(had, tab.rows)
  const full = tab.rows.map((row, at) => rowTaken(tab, row, taken[at]))
  sheet.tab = tab
  sheet.rows = full
  const view = tab.views.find(({ id }) => String(id) === sheet.view)
  sheet.shown = view ? inView(full, view, sheet.shown) : full
}

const rowTaken = (tab, { row, key, cells }, old) => {
  const taken = Object.fromEntries(
    tab.columns.map(({ letter }, at) => [letter, sameOrNew(old?.cells[letter], cellTaken(tab, cells[at]))]),
  )
  const same =
    old &&
    old.row === row &&
    old.key === key &&
    Object.keys(taken).every((letter) => taken[letter] === old.cells[letter])
  return same ? old : { id: old?.id ?? nextId(), row, key, cells: taken }
}

/** Lists and reasons are named by number in a tab as it is read; the numbers may be others next time. */
const cellTaken = (tab, { list, closed, ...cell }) => ({
  ...cell,
  options: list === undefined ? undefined : tab.lists[list],
  closed: closed === undefined ? undefined : tab.reasons[closed],
})

const sameOrNew = (old, cell) => (old && JSON.stringify(old) === JSON.stringify(cell) ? old : cell)

let ids = 0
const nextId = () => {
  ids += 1
  return `r${ids}`
}

/** Which row was which: by key, then by number where the key itself was changed, then empty rows in their order. */
function matched(had, rows) {
  const free = new Set(had)
  const found = rows.map(() => undefined)
  const pair = (fits) => {
    for (const [at, row] of rows.entries()) {
      if (found[at]) continue
      for (const old of free) {
        if (!fits(old, row)) continue
        found[at] = old
        free.delete(old)
        break
      }
    }
  }
  pair((old, row) => row.key !== '' && old.key === row.key)
  pair((old, row) => old.row === row.row && (old.key !== '' || row.key !== ''))
  pair((old, row) => old.key === '' && row.key === '')
  return found
}

/** Rows that were shown stay, and stay where they are, until the view is chosen again: none leaves from under somebody's hands. */
function inView(rows, view, shown = []) {
  const was = new Map(shown.map(({ id }, at) => [id, at]))
  const order = new Map(view.rows.map((row, at) => [row, shown.length + at]))
  const place = ({ id, row }) => was.get(id) ?? order.get(row)
  return rows.filter((row) => place(row) !== undefined).sort((one, other) => place(one) - place(other))
}
