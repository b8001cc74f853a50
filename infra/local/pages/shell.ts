import { longDate } from '../../../functions/domain/request/when.ts'
import { dayOf, type Instant, timeOf } from '../../../functions/domain/school/day.ts'
import { type Html, html } from './html.ts'
import type { Visit } from './visit.ts'

/** A day and time as people say them: 'Thursday 12 November 2026, 08:15'. */
export const momentShown = (moment: Instant): string =>
  `${longDate(dayOf(moment))} ${dayOf(moment).slice(0, 4)}, ${timeOf(moment)}`

/** Every page: where you are, who you are, what time it is. */
export function shell(
  visit: Visit,
  page: {
    readonly title: string
    readonly main: Html
    /** Of ours in `assets/`, without the ending. */
    readonly scripts?: readonly string[]
    readonly styles?: Html
    /** A page as wide as the window, for tables. */
    readonly wide?: boolean
  },
): Html {
  const { person, desk } = visit
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title} – CPD Desk</title>
<link rel="icon" href="/assets/desk.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/desk.css">
${page.styles}
${['live', ...(page.scripts ?? [])].map((name) => html`<script type="module" src="/assets/${name}.js"></script>\n`)}</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header class="top">
<p class="brand"><a href="/">CPD Desk</a> <span>${desk.sample.name}</span></p>
<nav aria-label="Desk"><ul>
${links(visit).map(([to, name]) => html`<li><a href="${to}"${visit.url.pathname === to && html` aria-current="page"`}>${name}</a></li>\n`)}</ul></nav>
<p class="who">${person ? html`You are <a href="/#people"><strong>${person.name}</strong></a>` : html`<a href="/#people">Choose somebody to be</a>`}<br>
<span data-live="time">${momentShown(desk.clock.now())}</span></p>
</header>
<main id="main" tabindex="-1"${page.wide && html` class="wide"`}>
${page.main}
</main>
<footer><p>A school for trying things: its people are invented, no letter leaves this machine, and the time is this desk’s own.</p></footer>
</body>
</html>
`
}

const links = ({ form }: Visit): readonly (readonly [string, string])[] => [
  ['/', 'Home'],
  [form, 'Ask for training'],
  ['/mail', 'Mail'],
]

/** A page that says why something cannot be shown. */
export const apology = (visit: Visit, title: string, sentence: string): Html =>
  shell(visit, {
    title,
    main: html`<h1>${title}</h1>
<p>${sentence}</p>
<p><a href="/">Go to the home page</a>, where you can choose somebody else to be.</p>`,
  })
