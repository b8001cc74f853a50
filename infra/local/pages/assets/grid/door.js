// The door for people: the only way by which the grid reads and changes a tab.

const addressOf = ({ file }) => `/people/sheets/${encodeURIComponent(file)}`

/** The tab as this person sees it now; nothing when the desk does not answer. */
export async function readTab(sheet) {
  try {
    const answer = await fetch(`${addressOf(sheet)}?as=${encodeURIComponent(sheet.as)}&tab=${sheet.gid}`)
    return answer.ok ? (await answer.json()).tabs[0] : undefined
  } catch {
    return undefined
  }
}

/** Changes cells or rows. Answers nothing when it is done, or the sentence that says why it was not. */
export async function post(sheet, what, body) {
  try {
    const answer = await fetch(`${addressOf(sheet)}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: sheet.as, ...body }),
    })
    if (answer.ok) return undefined
    return (await answer.json()).message ?? 'This could not be saved. Please try again.'
  } catch {
    return 'The desk does not answer, so this is not saved. Is it still running?'
  }
}

let last = Promise.resolve()

/** One thing after another, in the order in which it was done. */
export function inOrder(work) {
  const answer = last.then(work)
  last = answer.catch(() => {})
  return answer
}
