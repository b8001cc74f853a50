// Typing, pasting and whole rows: each is saved at once, and a refusal is shown beside its cell.
const table = document.querySelector('table.grid')
const said = document.getElementById('said')
const { file, tab, as } = table.dataset
let last = Promise.resolve()

/** One thing after another, in the order in which it was done. */
export function ask(what, body) {
  const answer = last.then(() => post(what, body))
  last = answer.catch(() => {})
  return answer
}

async function post(what, body) {
  try {
    const answer = await fetch(`/people/sheets/${encodeURIComponent(file)}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, ...body }),
    })
    if (answer.ok) return undefined
    return (await answer.json()).message ?? 'This could not be saved. Please try again.'
  } catch {
    return 'The desk does not answer, so this is not saved. Is it still running?'
  }
}

const rangeOf = (cell) => `'${tab.replaceAll("'", "''")}'!${cell.dataset.cell}`

async function save(cell, values) {
  cell.classList.add('saving')
  cell.dataset.busy = 'true'
  const why = await ask('cells', { range: rangeOf(cell), values })
  delete cell.dataset.busy
  cell.classList.remove('saving')
  tell(cell, why)
  if (why === undefined) {
    said.textContent = `${cell.dataset.cell} is saved.`
    document.dispatchEvent(new Event('desk:look'))
  }
}

/** A sentence beside the cell, read out at once; it goes with the next change. */
export function tell(cell, why) {
  cell.querySelector('.why')?.remove()
  cell.classList.toggle('refused', why !== undefined)
  cell.querySelector('select,textarea,input')?.toggleAttribute('aria-invalid', why !== undefined)
  if (why === undefined) return
  const line = document.createElement('p')
  line.className = 'why'
  line.setAttribute('role', 'alert')
  line.textContent = why
  cell.append(line)
}

// Keys run through a list one choice at a time, and a browser calls each of them a change. Only the one
// at which somebody stops is saved: nobody votes Approve on the way to Decline. What stood there before
// the keys is kept for Escape.
const before = new WeakMap()

table.addEventListener('change', ({ target }) => {
  if (!before.has(target)) saveChoice(target)
})
table.addEventListener('pointerdown', ({ target }) => stopAt(target))
table.addEventListener('focusout', ({ target }) => stopAt(target))
table.addEventListener('keydown', (event) => {
  const { target, key } = event
  if (target.tagName !== 'SELECT' || key === 'Tab') return
  if (key === 'Escape' && before.has(target)) target.value = before.get(target)
  if (key === 'Enter' || key === 'Escape') {
    // Enter would open the list again.
    if (stopAt(target)) event.preventDefault()
  } else if (!before.has(target)) before.set(target, target.value)
})

/** Saves what keys have chosen, if it is another choice than before; whether there was one. */
function stopAt(field) {
  const other = before.has(field) && before.get(field) !== field.value
  before.delete(field)
  if (other) saveChoice(field)
  return other
}

function saveChoice(field) {
  const cell = field.closest('td')
  if (cell) save(cell, [[field.type === 'checkbox' ? field.checked : field.value]])
}

/** A formula shows its result until somebody comes to change it. */
table.addEventListener('focusin', ({ target }) => {
  if (target.dataset.entered !== undefined && !target.dataset.shown) {
    target.dataset.shown = target.value
    target.value = target.dataset.entered
  }
})
table.addEventListener('focusout', ({ target }) => {
  if (target.dataset.shown && target.value === target.dataset.entered) target.value = target.dataset.shown
  delete target.dataset.shown
})

/** Enter goes on to the row below and the arrows too; Escape takes back what was typed. */
table.addEventListener('keydown', (event) => {
  const { target, key } = event
  if (target.tagName !== 'TEXTAREA') return
  if (key === 'Escape') {
    target.value = target.defaultValue
    tell(target.closest('td'), undefined)
  }
  const step = key === 'Enter' && !event.shiftKey && !event.altKey ? 1 : 0
  const ends = target.selectionStart === target.selectionEnd && !target.value.includes('\n')
  const down = step || (ends && key === 'ArrowDown' ? 1 : ends && key === 'ArrowUp' ? -1 : 0)
  if (down === 0) return
  event.preventDefault()
  const cell = target.closest('td')
  const row = down > 0 ? cell.parentElement.nextElementSibling : cell.parentElement.previousElementSibling
  const next = row?.cells[cell.cellIndex]?.querySelector('textarea,select,input')
  if (next) next.focus()
  else target.blur()
})

/** A block copied from a sheet fills cells from this one on. */
table.addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text/plain').replaceAll('\r\n', '\n').replace(/\n$/, '') ?? ''
  const cell = event.target.closest('td')
  if (!cell || !/[\t\n]/.test(text)) return
  event.preventDefault()
  save(
    cell,
    text.split('\n').map((line) => line.split('\t')),
  )
})

/** A click anywhere in a cell goes to its field; beside one that is closed, it says why. */
table.addEventListener('click', ({ target }) => {
  if (target.tagName !== 'TD') return
  const field = target.querySelector('textarea,select,input')
  if (field) field.focus()
  else said.textContent = target.title
})

table.addEventListener('click', async ({ target }) => {
  const action = target.dataset?.row
  if (target.tagName !== 'BUTTON' || !action) return
  const row = target.closest('tr')
  const filled = [...row.querySelectorAll('textarea,select')].some(({ value }) => value !== '')
  if (action === 'delete' && filled && !confirm(`Delete row ${row.dataset.row} with what stands in it?`))
    return
  const why = await ask('rows', { tab, action, at: Number(row.dataset.row) })
  said.textContent = why ?? (action === 'insert' ? 'A row is inserted.' : 'The row is deleted.')
  document.dispatchEvent(new Event('desk:look'))
})
