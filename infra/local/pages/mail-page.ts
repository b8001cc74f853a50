import { dayOf, timeOf } from '../../../functions/domain/school/day.ts'
import type { Desk } from '../desk.ts'
import type { Letter } from '../mail.ts'
import type { Answer } from './answers.ts'
import { type Html, html } from './html.ts'
import { page, saying } from './layout.ts'
import { linked, onThisDesk } from './linked.ts'
import { dayInWords, inWords } from './moments.ts'
import type { Viewer } from './who.ts'

/** A mailbox: of the chosen person, or everybody's. */
export function mailPage(desk: Desk, viewer: Viewer, url: URL): Answer {
  const { person } = viewer
  const everyone = url.searchParams.has('everyone') || person === undefined
  const letters = numbered(desk.mail.list()).filter(
    ({ letter }) => everyone || (person.email !== '' && same(letter.to, person.email)),
  )
  const whose = everyone ? 'Everyone’s mail' : `Mail for ${person.name}`
  const body = html`<h1>${whose}</h1>
<p class="buttons">${person !== undefined && (everyone ? html`<a href="/mail">Only ${person.name}’s</a>` : html`<a href="/mail?everyone">Everyone’s mail</a>`)}</p>
<div id="letters" data-live>${letters.length === 0 ? none(viewer, everyone) : list(letters.slice(0, mostShown), viewer, everyone)}
${letters.length > mostShown && html`<p>${letters.length - mostShown} older letters are not shown.</p>`}</div>`
  return page(desk, viewer, { title: whose, at: '/mail', body, loads: ['mail.css'] })
}

const mostShown = 200

type Numbered = { readonly number: number; readonly letter: Letter }

/** Letters are numbered in the order in which they came, so that a number stays. */
const numbered = (newestFirst: readonly Letter[]): readonly Numbered[] =>
  newestFirst.map((letter, at) => ({ letter, number: newestFirst.length - at }))

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

const none = ({ person }: Viewer, everyone: boolean): Html =>
  !everyone && person?.email === ''
    ? html`<p>${person.name} has no account and no mail. Their letters wait on “Letters to hand over” in the Office’s file, to be printed.</p>`
    : html`<p>No letters yet. Receipts come a few minutes after something was asked for; decisions leave at 15:45 on a school day.</p>`

const list = (letters: readonly Numbered[], viewer: Viewer, everyone: boolean): Html =>
  html`<ul class="letters">${letters.map(
    ({ letter, number }) =>
      html`<li><a href="/mail/${number}"><strong>${letter.subject}</strong></a> <span>${everyone && `to ${nameOf(letter.to, viewer)}, `}${dayInWords(dayOf(letter.at))}, ${timeOf(letter.at)}</span></li>`,
  )}</ul>`

const nameOf = (email: string, { everyone }: Viewer): string =>
  everyone.find((one) => same(one.email, email))?.name ?? email

/** One letter, by its number: as its reader sees it, as plain text, or alone for printing. */
export function letterPage(desk: Desk, viewer: Viewer, [number = '', part = '']: readonly string[]): Answer {
  const found = numbered(desk.mail.list()).find((one) => String(one.number) === number)
  if (found === undefined) {
    const body = html`<p>There is no such letter. <a href="/mail">All letters</a></p>`
    return saying(desk, viewer, { title: 'No letter here', at: '/mail', status: 404, body })
  }
  const { letter } = found
  if (part === 'html') return htmlOf(letter)
  const body = html`<p><a href="/mail">All letters</a></p>
<h1>${letter.subject}</h1>
<dl class="letter-head"><dt>To</dt><dd>${nameOf(letter.to, viewer)} (${letter.to})</dd>
<dt>From</dt><dd>${letter.from}</dd>${letter.replyTo !== undefined && html`<dt>Replies go to</dt><dd>${nameOf(letter.replyTo, viewer)}</dd>`}
<dt>When</dt><dd>${inWords(letter.at)}</dd></dl>
<p class="buttons"><a href="/mail/${number}/html" data-print target="_blank">Open to print</a></p>
<iframe class="letter" title="The letter" src="/mail/${number}/html" sandbox="allow-same-origin allow-top-navigation-by-user-activation"></iframe>
<details><summary>As plain text</summary><pre class="plain">${linked(letter.text)}</pre></details>`
  return page(desk, viewer, { title: letter.subject, at: '/mail', body, loads: ['mail.css', 'letter.js'] })
}

/** Its own page, in which nothing runs and nothing is fetched; links leave the frame. */
const htmlOf = (letter: Letter): Answer => ({
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-same-origin allow-top-navigation-by-user-activation allow-modals",
  },
  body: letter.html
    ? onThisDesk(letter.html).replace(/<head>/i, '<head><base target="_top">')
    : `<!doctype html><title>Letter</title>${html`<pre>${letter.text}</pre>`.html}`,
})
