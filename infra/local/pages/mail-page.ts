import { dateWithYear } from '../../../functions/domain/request/when.ts'
import { dayOf, timeOf } from '../../../functions/domain/school/day.ts'
import type { Desk } from '../desk.ts'
import type { NumberedLetter } from '../mail.ts'
import { tabAddress } from './addresses.ts'
import type { Answer } from './answers.ts'
import { beButton } from './be-button.ts'
import { type Html, html } from './html.ts'
import { page } from './layout.ts'
import { counted } from './moments.ts'
import type { Viewer } from './who.ts'

/** A mailbox: of the chosen person, or everybody's. */
export async function mailPage(desk: Desk, viewer: Viewer, url: URL): Promise<Answer> {
  const { person } = viewer
  const everyone = url.searchParams.has('everyone') || person === undefined
  const letters = everyone
    ? desk.mail.numbered()
    : person.email === ''
      ? []
      : desk.mail.numbered(person.email)
  const unread = letters.filter(({ opened }) => !opened).length
  const whose = everyone ? 'Everyone’s mail' : `Mail for ${person.name}`
  const body = html`<h1>${whose}</h1>
<nav class="views" aria-label="Whose mail"><ul>
${person !== undefined && html`<li><a href="/mail"${!everyone && html` aria-current="page"`}>${person.name}’s</a></li>`}
<li><a href="/mail?everyone"${everyone && html` aria-current="page"`}>Everyone’s</a></li>
</ul></nav>
<div id="letters" data-live>
${letters.length > 0 && html`<p class="how-many">${counted(letters.length, 'letter')}${!everyone && html`, ${counted(unread, 'unread', 'unread')}`}.</p>`}
${letters.length === 0 ? await none(desk, viewer, everyone) : list(letters.slice(0, mostShown), viewer, everyone)}
${letters.length > mostShown && html`<p>${letters.length - mostShown} older letters are not shown.</p>`}</div>`
  return page(desk, viewer, { title: whose, at: `/mail${url.search}`, body, loads: ['mail.css'] })
}

const mostShown = 200

async function none(desk: Desk, viewer: Viewer, everyone: boolean): Promise<Html> {
  const { person } = viewer
  if (!everyone && person?.email === '') {
    const { files } = await desk.school()
    const office = viewer.everyone.find(({ roles }) => roles.includes('Office'))
    const to = tabAddress(files.office.id, 'Letters to hand over')
    return html`<p>${person.name} has no account and no mail. Their letters wait on “Letters to hand over” in the Office’s file, to be printed.</p>
${office && beButton({ one: office, to }, `Be ${office.name} and open Letters to hand over`)}`
  }
  return html`<p>No letters yet. A receipt comes a few minutes after something was asked for; decisions leave in the afternoon of a school day.</p>`
}

/** The subject alone is the link, so that a list of links can be read out. */
const list = (letters: readonly NumberedLetter[], viewer: Viewer, everyone: boolean): Html =>
  html`<ul class="letters">${letters.map(
    ({ subject, to, at, number, opened }) =>
      html`<li${!opened && html` class="unread"`}><a href="/mail/${number}">${subject}</a> <span class="about">${!opened && html`<b class="new">new</b> `}${everyone && html`to ${addressee(to, viewer)}, `}<span class="when">${dateWithYear(dayOf(at))}, ${timeOf(at)}</span></span></li>`,
  )}</ul>`

export const addressee = (email: string, { everyone }: Viewer): string =>
  everyone.find((one) => one.email.toLowerCase() === email.toLowerCase())?.name ?? email
