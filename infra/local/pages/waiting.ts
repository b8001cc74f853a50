import { reading } from '../../../functions/workflow/books.ts'
import type { Desk } from '../desk.ts'
import { roleOf } from '../sheets/access.ts'
import type { Somebody } from '../who-there-is.ts'
import { fileAddress, tabAddress } from './addresses.ts'
import { beButton } from './be-button.ts'
import { type Html, html } from './html.ts'
import { counted } from './moments.ts'
import type { Viewer } from './who.ts'

/** One thing that waits for somebody: in a few words, and in a link to where it is seen to. */
type Waits = { readonly short: string; readonly long: Html }
export type WaitsFor = (one: Somebody) => readonly Waits[]

/** What waits for each person: letters, choices, things that need attention, letters to hand over. */
export async function whatWaits(desk: Desk): Promise<WaitsFor> {
  const { files } = await desk.school()
  const books = reading(desk.outside().store, desk.sample.id)
  const [attention, print] = await Promise.all([
    books.attention(mostCounted),
    books.lettersToHandOver(mostCounted),
  ])
  const choices = toChoose(desk, files.desk.id)
  const link = (file: 'desk' | 'office', tab: string, text: string) =>
    html`<a href="${tabAddress(files[file].id, tab)}">${text}</a>`

  return (one) => {
    const letters = one.email === '' ? [] : desk.mail.numbered(one.email).filter(({ opened }) => !opened)
    const [newest] = letters
    const mine = choices(one)
    const needs = one.roles.includes('CPD lead') ? attention.filter(({ who }) => who === 'you').length : 0
    const toPrint = one.roles.includes('Office') ? print.length : 0
    const all = [
      newest && {
        short: `${letters.length} unread`,
        long: html`<a href="/mail">${counted(letters.length, 'unread letter')}</a>; the newest: <a href="/mail/${newest.number}">${newest.subject}</a>`,
      },
      mine > 0 && {
        short: `${mine} to choose`,
        long: html`${link('desk', 'Approvals', counted(mine, 'request'))} for your choice on Approvals`,
      },
      needs > 0 && {
        short: `${needs} in Needs attention`,
        long: html`${link('desk', 'Needs attention', counted(needs, 'thing'))} in Needs attention`,
      },
      toPrint > 0 && {
        short: `${toPrint} to hand over`,
        long: html`${link('office', 'Letters to hand over', counted(toPrint, 'letter'))} to print and hand over`,
      },
    ]
    return all.filter((waits) => typeof waits === 'object')
  }
}

const mostCounted = 500

/** How many rows have no choice of this leader's yet, their own requests left out; nobody else has anything to choose. */
function toChoose(desk: Desk, file: string): (one: Somebody) => number {
  const [, headings = [], ...rows] = desk.tabs(file).includes('Approvals') ? desk.rows(file, 'Approvals') : []
  const agreed = headings.indexOf('Agreed in the meeting')
  const stands = headings.indexOf('Where it stands')
  const open = rows.filter((row) => row[0] && !row[agreed] && row[stands]?.startsWith('Waiting'))
  const who = headings.indexOf('Who and what')
  return ({ name, roles }) => {
    const mine = headings.findIndex((heading) => roles.includes(heading))
    const others = open.filter((row) => !row[who]?.startsWith(`${name},`))
    return mine < 0 ? 0 : others.filter((row) => !row[mine]).length
  }
}

/** For the chosen person: what waits, with links, and the files they can open. */
export async function waitingFor(desk: Desk, viewer: Viewer, waitsFor: WaitsFor): Promise<Html> {
  const { person } = viewer
  if (person === undefined)
    return html`<section id="waiting" data-live aria-labelledby="waiting-title">
<h2 id="waiting-title">Begin here</h2>
<p>Follow the tour: each button makes you the right person and opens the right page. Or choose a person to be, and look around.</p>
</section>`
  return html`<section id="waiting" data-live aria-labelledby="waiting-title">
<h2 id="waiting-title">For ${person.name}</h2>
${person.email === '' ? await onPaper(desk, viewer, person) : withAccount(desk, viewer, { person, waits: waitsFor(person) })}
</section>`
}

async function onPaper(desk: Desk, { everyone }: Viewer, person: Somebody): Promise<Html> {
  const { files } = await desk.school()
  const office = everyone.find(({ roles }) => roles.includes('Office'))
  const to = tabAddress(files.office.id, 'Letters to hand over')
  return html`<p>${person.name} has no account, and needs none. The office fills in the form for them, and their letters wait on “Letters to hand over” in the Office’s file, to be printed.</p>
${office && beButton({ one: office, to }, `Be ${office.name} and open Letters to hand over`)}`
}

function withAccount(
  desk: Desk,
  { form }: Viewer,
  { person, waits }: { readonly person: Somebody; readonly waits: readonly Waits[] },
): Html {
  const open = desk.google.sheets.files().filter((file) => roleOf(file, person.email) !== undefined)
  const asks = desk.google.forms.closedTo(
    desk.google.forms.shown(form.split('/')[4] ?? '')?.formId ?? '',
    person.email,
  )
  return html`<ul class="waits">
${waits.map(({ long }) => html`<li>${long}.</li>`)}
${waits.length === 0 && html`<li>Nothing waits for you just now.</li>`}
${asks === undefined && html`<li>You can <a href="${form}">ask for training</a>: a minute when it is free, about ten when it costs something.</li>`}
</ul>
${open.length > 0 && html`<h3>Files you can open</h3><ul class="files">${open.map(({ id, title }) => html`<li><a href="${fileAddress(id)}">${title.replace(/ – .*/, '')}</a></li>`)}</ul>`}`
}
