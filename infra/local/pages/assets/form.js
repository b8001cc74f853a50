// Says a chosen day back in words, and keeps a draft in this browser until the form is sent. Without
// scripts the form works the same; only a closed tab loses what was filled in.

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

function sayDay(field) {
  const said = document.getElementById(`${field.name}.day`)
  const day = new Date(`${field.value.slice(0, 10)}T00:00Z`)
  if (said) said.textContent = Number.isNaN(day.getTime()) ? '' : inWords.format(day).replace(',', '')
}
for (const field of document.querySelectorAll('input[type="date"], input[type="datetime-local"]')) {
  field.addEventListener('input', () => sayDay(field))
  sayDay(field)
}

// Somebody who writes their own words means "Other".
document.addEventListener('input', ({ target }) => {
  const choice = target.closest('.choice')?.querySelector('[value="__other_option__"]')
  if (choice && target.type === 'text' && target.value) choice.checked = true
})

// --- The draft ---

const form = document.querySelector('form[data-draft]')
if (form) keepDraft(form)
for (const { dataset } of document.querySelectorAll('[data-sent]')) forget(dataset.sent)

function keepDraft(form) {
  const { draft, now } = form.dataset
  const before = kept(draft)
  const save = () => keep(draft, { began: kept(draft)?.began ?? now, fields: fieldsOf(form) })
  if (cameBack()) {
    if (before) fill(form, before.fields)
  } else if (!('arrived' in form.dataset)) save()
  else if (before && JSON.stringify(before.fields) !== JSON.stringify(fieldsOf(form))) offer(form, before)
  form.addEventListener('input', save)
}

function cameBack() {
  return performance.getEntriesByType('navigation')[0]?.type === 'back_forward'
}

/** By the browser’s own Back one comes to the page as it was sent to us: what was filled in since is put in again. */
function fill(form, fields) {
  for (const field of form.elements) {
    const texts = fields.filter(([name]) => name === field.name).map(([, text]) => text)
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = texts.includes(field.value)
    else if (field.name.startsWith('entry.')) field.value = texts[0] ?? ''
    if (field.type.startsWith('date')) sayDay(field)
  }
  const here = new Set([...form.elements].map(({ name }) => name))
  for (const [name, value] of fields)
    if (name.startsWith('entry.') && !here.has(name)) form.append(hidden(name, value))
}

function hidden(name, value) {
  return Object.assign(document.createElement('input'), { type: 'hidden', name, value })
}

function fieldsOf(form) {
  return [...new FormData(form)].filter(([name, value]) => name !== 'go' && value !== '')
}

/** "You began this on …": go on where it was left, or start again. */
function offer(form, { began, fields }) {
  const offered = document.getElementById('draft')
  offered.querySelector('span').textContent = began
  offered.hidden = false
  offered.addEventListener('click', ({ target }) => {
    if (target.value === 'on') send(form.action, [...fields, ['go', 'on']])
    if (target.value === 'anew') {
      forget(form.dataset.draft)
      form.reset()
      offered.hidden = true
      form.querySelector('.question input, .question select, .question textarea')?.focus()
    }
  })
}

function send(action, fields) {
  const going = document.createElement('form')
  going.method = 'post'
  going.action = action
  for (const [name, value] of fields) going.append(hidden(name, value))
  document.body.append(going)
  going.submit()
}

// A browser that keeps nothing, as in a private window, simply has no drafts.
function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(name)) ?? undefined
  } catch {
    return undefined
  }
}
function keep(name, draft) {
  try {
    localStorage.setItem(name, JSON.stringify(draft))
  } catch {}
}
function forget(name) {
  try {
    localStorage.removeItem(name)
  } catch {}
}
