import type { Desk } from '../desk.ts'
import { roleOf } from '../sheets/access.ts'
import type { Somebody } from '../who-there-is.ts'
import { fileAddress, tabAddress } from './addresses.ts'
import { type Html, html } from './html.ts'
import type { Viewer } from './who.ts'

/** What waits for the chosen person: letters, decisions, and the files they can open. */
export async function waitingFor(desk: Desk, { person }: Viewer): Promise<Html> {
  return html`<section id="waiting" data-live aria-labelledby="waiting-title">
${
  person === undefined
    ? html`<h2 id="waiting-title">Begin here</h2><p>Choose a person to be. You will then see their letters, their files and what waits for them. The tour begins with Bryony Castellow.</p>`
    : html`<h2 id="waiting-title">For ${person.name}</h2>${await waits(desk, person)}`
}
</section>`
}

async function waits(desk: Desk, person: Somebody): Promise<Html> {
  const { files, forms } = await desk.school()
  if (person.email === '')
    return html`<p>${person.name} has no account. The office fills in the form for them, and their letters wait on <a href="${tabAddress(files.office.id, 'Letters to hand over')}">Letters to hand over</a> in the Office’s file, to be printed. Be the office to see it.</p>`

  const letters = desk.mail.list(person.email)
  const decisions = toDecide(desk, files.desk.id, person)
  const open = desk.google.sheets.files().filter((file) => roleOf(file, person.email) !== undefined)
  const form = new URL(forms.request.address, desk.root).pathname
  return html`<ul class="waits">
${decisions !== undefined && html`<li><a href="${tabAddress(files.desk.id, 'Approvals')}">${count(decisions, 'request waits', 'requests wait')}</a> for your choice on Approvals.</li>`}
<li><a href="/mail">${count(letters.length, 'letter', 'letters')}</a>${letters[0] && html`; the latest: “${letters[0].subject}”`}.</li>
<li><a href="${form}">Ask for training</a></li>
</ul>
${open.length > 0 && html`<h3>Files you can open</h3><ul class="files">${open.map(({ id, title }) => html`<li><a href="${fileAddress(id)}">${title}</a></li>`)}</ul>`}`
}

const count = (number: number, one: string, more: string): string =>
  number === 0 ? `No ${more}` : number === 1 ? `1 ${one}` : `${number} ${more}`

/** How many rows have no choice of this leader's yet; nothing for somebody who does not lead. */
function toDecide(desk: Desk, file: string, { roles }: Somebody): number | undefined {
  const rows = desk.rows(file, 'Approvals')
  const headings = rows[1] ?? []
  const mine = headings.findIndex((heading) => roles.includes(heading))
  if (mine < 0) return undefined
  const agreed = headings.indexOf('Agreed in the meeting')
  const stands = headings.indexOf('Where it stands')
  return rows
    .slice(2)
    .filter((row) => row[0] && !row[mine] && !row[agreed] && row[stands]?.startsWith('Waiting')).length
}
