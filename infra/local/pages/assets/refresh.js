// Asks every two seconds whether anything changed, and puts in the new parts: whatever has the
// attribute data-live and an id. What somebody is in the middle of is left alone.
const main = document.querySelector('main')
let seen = main?.dataset.version
let looking = false

async function look() {
  if (looking || document.hidden) return
  looking = true
  try {
    const { version } = await (await fetch('/version')).json()
    if (version !== seen) {
      await renew()
      seen = version
    }
  } catch {
    // The desk may be starting again; the next look will tell.
  }
  looking = false
}

async function renew() {
  const answer = await fetch(location.href)
  if (!answer.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of document.querySelectorAll('[data-live][id]')) {
    const other = fresh.getElementById(part.id)
    if (!other || other.outerHTML === part.outerHTML || part.contains(document.activeElement)) continue
    part.replaceWith(document.importNode(other, true))
  }
  document.dispatchEvent(new CustomEvent('desk:fresh', { detail: fresh }))
}

setInterval(look, 2000)
document.addEventListener('desk:look', look)
document.addEventListener('visibilitychange', look)
