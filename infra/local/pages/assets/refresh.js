// Asks every two seconds whether anything changed, and puts in the new parts: whatever has the attribute
// data-live and an id. What somebody is typing in is left alone, and where they are is kept.
const main = document.querySelector('main')
const notice = document.getElementById('started-again')
let seen = main?.dataset.version
let looking = false
let typed = false
main?.addEventListener('input', () => {
  typed = true
})

async function look() {
  if (looking || document.hidden) return
  looking = true
  try {
    const { version, run, person } = await (await fetch('/version')).json()
    if (run !== main.dataset.run) anew('The desk has started again.')
    else if (person !== main.dataset.person) anew('Somebody else was chosen in another window.')
    else if (version !== seen) {
      if (await renew()) seen = version
    }
  } catch {
    // The desk may be starting again; the next look will tell.
  }
  looking = false
}

/** This page shows another school or another person: it is loaded again, unless somebody is at work on it. */
function anew(why) {
  const atWork = typed || document.querySelector('[data-under-hand]')
  if (!atWork) return location.reload()
  if (notice.textContent) return
  const link = document.createElement('a')
  link.href = location.href
  link.textContent = 'Load this page again'
  notice.replaceChildren(`${why} `, link, ' when you have done here.')
}

/** Whether all that is new stands there now; a button that is taken away while it is pressed would never be clicked. */
async function renew() {
  const answer = await fetch(location.href)
  if (!answer.ok) return true
  let all = true
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of document.querySelectorAll('[data-live][id]')) {
    const other = fresh.getElementById(part.id)
    if (!other || other.outerHTML === part.outerHTML || inHand(part)) continue
    if (part.matches(':active')) all = false
    else put(document.importNode(other, true), part)
  }
  document.dispatchEvent(new CustomEvent('desk:fresh', { detail: fresh }))
  return all
}

const inHand = (part) =>
  part.hasAttribute('data-hold') ||
  (part.contains(document.activeElement) && document.activeElement.matches('input, select, textarea'))

/** What was open stays open, and the focus stays on what says the same. */
function put(fresh, part) {
  for (const open of part.querySelectorAll('details[id][open]'))
    fresh.querySelector(`details[id="${open.id}"]`)?.setAttribute('open', '')
  const focused = part.contains(document.activeElement) ? nameOf(document.activeElement) : undefined
  part.replaceWith(fresh)
  if (focused)
    [...fresh.querySelectorAll('a, button, summary')].find((one) => nameOf(one) === focused)?.focus()
}

const nameOf = (element) => element.value || element.href || element.textContent

setInterval(look, 2000)
document.addEventListener('desk:look', look)
document.addEventListener('visibilitychange', look)
