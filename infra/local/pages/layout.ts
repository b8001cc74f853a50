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
${(what.loads ?? []).map((name) => (name.endsWith('.css') ? html`<link rel="stylesheet" href="/assets/${name}">` : html`<script type="module" src="/assets/${name}"></script>`))}
<script type="module" src="/assets/refresh.js"></script>
<script type="module" src="/assets/clock.js"></script>
</head>
<body${what.kind === 'wide' && html` class="wide"`}>
<a class="skip" href="#content">Skip to the page</a>
<header class="top">
<a class="brand" href="/">CPD Desk</a>
<nav aria-label="Pages"><a href="/"${here(what.at, '/')}>Home</a> <a href="/mail"${here(what.at, '/mail')}>Mail</a></nav>
${chooser(viewer, what.at)}
<p class="now" id="now" data-live>${inWords(desk.clock.now())}</p>
</header>
<main id="content" tabindex="-1" data-version="${versionOf(desk)}">
${what.body}
</main>
</body>
</html>`
  return { status: what.status, headers: what.headers, body }
}

const here = (at: string, path: string) => at === path && html` aria-current="page"`

/** Grows with everything that pages show: typing, letters, and leaps of the clock. */
export const versionOf = (desk: Desk): string =>
  `${desk.google.sheets.version()}.${desk.mail.list().length}.${desk.clock.now().slice(0, 16)}`

function chooser({ person, everyone }: Viewer, at: string): Html {
  const options = everyone.map(
    (one) =>
      html`<option value="${keyOf(one)}"${one === person && html` selected`}>${one.name}, ${one.roles[0] ?? one.job}</option>`,
  )
  return html`<form class="be" method="post" action="/be">
<input type="hidden" name="then" value="${at}">
<label for="be">You are</label>
<select id="be" name="who">${person === undefined && html`<option value="">nobody yet</option>`}${options}</select>
<button>Change</button>
</form>`
}

/** A page that only says something. */
export const saying = (
  desk: Desk,
  viewer: Viewer,
  what: { readonly title: string; readonly at: string; readonly status: number; readonly body: Html },
): Answer => page(desk, viewer, { ...what, body: html`<h1>${what.title}</h1>${what.body}` })
