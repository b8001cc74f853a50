// Says how far the clock has come while it moves, and then what happened; without scripts the page simply
// waits. Whoever moved it: another window of this desk shows it too.
const said = document.getElementById('clock-said')
const buttons = () => document.querySelectorAll('form[data-clock] button')
let mine = false

document.addEventListener('submit', async (event) => {
  const form = event.target
  if (!form.matches('form[data-clock]')) return
  event.preventDefault()
  if (mine) return
  mine = true
  const body = new URLSearchParams(new FormData(form, event.submitter))
  const key = event.submitter?.textContent
  busy(true)
  show('Playing what happens until then …')
  const beat = setInterval(look, 400)
  const answer = await send(form.action, body)
  clearInterval(beat)
  mine = false
  show(answer)
  busy(false)
  document.dispatchEvent(new Event('desk:look'))
  if (document.activeElement === document.body) [...buttons()].find((one) => one.textContent === key)?.focus()
})

async function send(address, body) {
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { accept: 'text/plain' } })
    return answer.status < 500 ? await answer.text() : 'That did not work. Please try again.'
  } catch {
    return 'The desk does not answer. Is it still running? Start it again with npm start.'
  }
}

function busy(whether) {
  for (const button of buttons()) button.setAttribute('aria-disabled', String(whether))
  // Where the buttons lead would change under the hand at every look.
  document.getElementById('destinations').toggleAttribute('data-hold', whether)
}

function show(words) {
  said.replaceChildren(words)
}

/** How far it has come: the day reached, and a bar. The bar is not read out again and again. */
async function look() {
  try {
    const { come, said: now } = await (await fetch('/version')).json()
    // Asked before the move was over and answered after it, it would take the place of what happened.
    if (come === undefined || !mine) return
    const words = document.createElement('p')
    words.textContent = `Playing what happens until then … it is ${now}.`
    const bar = document.createElement('progress')
    bar.value = come
    bar.setAttribute('aria-label', 'How far the clock has come')
    said.setAttribute('aria-live', 'off')
    said.replaceChildren(words, bar)
    said.removeAttribute('aria-live')
  } catch {
    // The move itself will say that the desk does not answer.
  }
}
