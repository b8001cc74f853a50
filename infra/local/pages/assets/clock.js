// Says what is going on while the clock moves; without scripts the page simply waits.
for (const form of document.querySelectorAll('form[data-clock]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const status = form.closest('section').querySelector('.progress')
    const buttons = form.closest('section').querySelectorAll('button')
    const body = new URLSearchParams(new FormData(form, event.submitter))
    for (const button of buttons) button.disabled = true
    status.hidden = false
    status.textContent = 'Playing what happens until then …'
    const beat = setInterval(async () => {
      const now = await reached()
      if (now) status.textContent = `Playing what happens until then … it is now ${now}.`
    }, 1000)
    try {
      const answer = await fetch(form.action, { method: 'POST', body })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      status.textContent = answer.ok
        ? `Done. ${page.querySelector('#now')?.textContent ?? ''}`
        : (page.querySelector('main p')?.textContent ?? 'That did not work. Please try again.')
    } catch {
      status.textContent = 'The desk does not answer. Is it still running? Start it again with npm start.'
    }
    clearInterval(beat)
    for (const button of buttons) button.disabled = false
    event.submitter?.focus()
    document.dispatchEvent(new Event('desk:look'))
  })
}

async function reached() {
  try {
    const { now } = await (await fetch('/version')).json()
    return new Date(now).toLocaleString('en-GB', {
      timeZone: 'Europe/London',
      dateStyle: 'full',
      timeStyle: 'short',
    })
  } catch {
    return undefined
  }
}
