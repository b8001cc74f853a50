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
for (const cell of table.querySelectorAll('td')) known.set(cell, cell.outerHTML)

const underHand = (cell) =>
  cell.dataset.busy !== undefined ||
  cell.classList.contains('refused') ||
  cell.contains(document.activeElement)

document.addEventListener('desk:fresh', ({ detail }) => {
  const fresh = detail.querySelector('table.grid')
  if (!fresh) return
  const rows = [...table.tBodies[0].rows]
  const others = [...fresh.tBodies[0].rows]
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
  for (const cell of mine.querySelectorAll('td')) known.set(cell, cell.outerHTML)
  return mine
}

function renewRow(row, other) {
  for (const [at, theirs] of [...other.cells].entries()) {
    const mine = row.cells[at]
    if (!mine || theirs.tagName === 'TH') continue
    if (known.get(mine) === theirs.outerHTML || underHand(mine)) continue
    const cell = document.importNode(theirs, true)
    known.set(cell, theirs.outerHTML)
    mine.replaceWith(cell)
  }
}
