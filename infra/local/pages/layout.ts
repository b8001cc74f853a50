import { randomBytes } from 'node:crypto'
import type { Desk } from '../desk.ts'
import type { Answer } from './answers.ts'
import { type Html, html } from './html.ts'
import { inWords } from './moments.ts'
import { keyOf, type Viewer } from './who.ts'

/** A whole page: who one is, where one can go, and what the page is about. */
export function page(
  desk: Desk,
  viewer: Viewer,
  what: {
    readonly title: string
    readonly at: string
    readonly body: Html
    readonly status?: number
    readonly kind?: 'wide'
    /** Style and scripts of this page's own. */
    readonly loads?: readonly string[]
    readonly headers?: Readonly<Record<string, string>>
  },
): Answer {
  const body = html`<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${what.title} – CPD Desk</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/desk.css">
<link rel="stylesheet" href="/assets/top.css">
${(what.loads ?? []).map((name) => (name.endsWith('.css') ? html`<link rel="stylesheet" href="/assets/${name}">` : html`<script type="module" src="/assets/${name}"></script>`))}
<script type="module" src="/assets/refresh.js"></script>
</head>
<body${what.kind === 'wide' && html` class="wide"`}>
<a class="skip" href="#content">Skip to the page</a>
<header class="top">
<a class="brand" href="/">CPD Desk</a>
<nav aria-label="Pages" id="pages" data-live><a href="/"${here(what.at, '/')}>Home</a> <a href="${viewer.form}"${here(what.at, viewer.form)}>Ask for training</a> <a href="/mail"${here(what.at, '/mail')}>Mail${unread(desk, viewer)}</a></nav>
${chooser(viewer, what.at)}
<p class="now" id="now" data-live>${inWords(desk.clock.now())}</p>
</header>
<p class="started-again" id="started-again" role="status"></p>
<main id="content" tabindex="-1" data-version="${versionOf(desk)}" data-run="${run}" data-person="${viewer.chosen}">
${what.body}
</main>
</body>
</html>`
  return { status: what.status, headers: what.headers, body }
}

/** Names this run of the program: pages that were opened in another one load themselves again. */
export const run = randomBytes(6).toString('base64url')

const here = (at: string, path: string) => at.split('?')[0] === path && html` aria-current="page"`

function unread(desk: Desk, { person }: Viewer): Html | false {
  const many = person?.email ? desk.mail.numbered(person.email).filter(({ opened }) => !opened).length : 0
  return many > 0 && html` <span class="count">${many}<span class="unseen"> unread</span></span>`
}

/** Grows with everything that pages show: typing, letters that come or are opened, and the minutes of the clock. */
export const versionOf = (desk: Desk): string =>
  `${desk.google.sheets.version()}.${desk.mail.version()}.${desk.clock.now().slice(0, 16)}`

function chooser({ person, everyone }: Viewer, at: string): Html {
  const options = everyone.map(
    (one) =>
      html`<option value="${keyOf(one)}"${one === person && html` selected`}>${one.name}, ${one.roles[0] ?? one.job}</option>`,
  )
  return html`<form class="be" method="post" action="/be">
<input type="hidden" name="then" value="${at}">
<label for="be">You are</label>
<select id="be" name="who" autocomplete="off">${person === undefined && html`<option value="">nobody yet</option>`}${options}</select>
<button>Change</button>
</form>`
}

/** A page that only says something. */
export const saying = (
  desk: Desk,
  viewer: Viewer,
  what: { readonly title: string; readonly at: string; readonly status: number; readonly body: Html },
): Answer =>
  page(desk, viewer, { ...what, body: html`<div class="saying"><h1>${what.title}</h1>${what.body}</div>` })
