// Keeps the table fresh without losing the place, the focus or what is being typed; keeps the frozen
// columns where they belong; and opens the tab that an address with #gid= names.
const table = document.querySelector('table.grid')
const gid = /gid=(\d+)/.exec(location.hash)?.[1]
if (gid && !location.search) {
  const link = document.querySelector(`.tabs a[data-gid="${gid}"]`)
  if (link && !link.hasAttribute('aria-current')) location.replace(link.href)
}

function freeze() {
  const widths = [...table.querySelectorAll('col')].map((col) => Number(col.getAttribute('width')))
  for (const cell of table.querySelectorAll('.frozen')) {
    const left = widths.slice(0, cell.cellIndex).reduce((sum, width) => sum + width, 0)
    cell.style.setProperty('--left', `${left}px`)
  }
}
freeze()

/** What the server last said of each cell, to see what changed there. */
const known = new WeakMap()
for (const cell of table.querySelectorAll('tbody th, td')) known.set(cell, cell.outerHTML)

const underHand = (cell) =>
  cell.dataset.busy !== undefined ||
  cell.classList.contains('refused') ||
  cell.contains(document.activeElement)

document.addEventListener('desk:fresh', ({ detail }) => {
  const fresh = detail.querySelector('table.grid')
  if (!fresh) return
  const others = [...fresh.tBodies[0].rows]
  follow(others)
  const rows = [...table.tBodies[0].rows]
  if (fresh.tHead.textContent !== table.tHead.textContent) {
    if (!table.contains(document.activeElement)) location.reload()
    return
  }
  for (const [at, other] of others.entries()) {
    if (rows[at]) renewRow(rows[at], other)
    else table.tBodies[0].append(adopted(other))
  }
  for (const row of rows.slice(others.length)) if (!row.contains(document.activeElement)) row.remove()
  freeze()
})

function adopted(row) {
  const mine = document.importNode(row, true)
  for (const cell of mine.querySelectorAll('tbody th, td')) known.set(cell, cell.outerHTML)
  return mine
}

/** When rows came or went above the one in hand, as many come or go here: what is typed stays in its row. */
function follow(others) {
  const body = table.tBodies[0]
  const mine = body.contains(document.activeElement) ? document.activeElement.closest('tr') : undefined
  const key = mine && firstText(mine)
  if (!key) return
  const to = others.findIndex((row) => firstText(row) === key)
  let at = [...body.rows].indexOf(mine)
  for (; at < to; at += 1) body.prepend(adopted(others[0]))
  for (; to >= 0 && at > to; at -= 1) body.rows[0].remove()
}

/** What stands first in a row, as the server said it: a reference or a name. */
function firstText({ cells }) {
  const field = cells[1]?.querySelector('textarea')
  return field ? field.defaultValue : cells[1]?.textContent
}

function renewRow(row, other) {
  row.dataset.row = other.dataset.row
  for (const [at, theirs] of [...other.cells].entries()) {
    const mine = row.cells[at]
    if (!mine || known.get(mine) === theirs.outerHTML) continue
    if (underHand(mine)) {
      if (theirs.dataset.cell) mine.dataset.cell = theirs.dataset.cell
      continue
    }
    const cell = document.importNode(theirs, true)
    known.set(cell, theirs.outerHTML)
    mine.replaceWith(cell)
  }
}
