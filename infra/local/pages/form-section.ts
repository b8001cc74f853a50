import type { Desk } from '../desk.ts'
import type { Form, Option } from '../forms/form.ts'
import type { Section } from '../forms/sections.ts'
import type { Somebody } from '../who-there-is.ts'
import type { Answer } from './answers.ts'
import { pagesShown } from './form-progress.ts'
import { carried, itemShown, paragraphs } from './form-questions.ts'
import { type FilledIn, nameOf, objectedTo, sectionKey } from './form-steps.ts'
import { type Html, html } from './html.ts'
import { page, saying } from './layout.ts'
import { inWords } from './moments.ts'
import { keyOf, type Viewer } from './who.ts'

/** A form in the middle of being filled in. */
export type Filling = {
  readonly form: Form
  /** The form's own path, without what a link filled in. */
  readonly at: string
  readonly person: Somebody
  readonly filled: FilledIn
  /** Names the link that somebody came by, so that each has a draft of its own; empty for the plain address. */
  readonly link?: string
  /** The answer that this one takes the place of. */
  readonly responseId?: string
}
type Shown = Filling & {
  readonly section?: Section
  /** What is to be said about questions, by question id. */
  readonly why?: ReadonlyMap<string, string>
  readonly refused?: string
  /** Opened by its address, not led to by a button of the form. */
  readonly arrived?: boolean
}

export const sectionsOn = (desk: Desk, { form, filled }: Filling): readonly Section[] =>
  desk.google.forms.paths(form.formId, filled) ?? []

export const inACircle = 'These answers lead round in a circle. Please begin again.'

/** Under which name the browser keeps a draft: never the same for two people. */
export const draftOf = ({ at, person, link = '' }: Pick<Filling, 'at' | 'person' | 'link'>): string =>
  ['draft', at, keyOf(person), link].join(' ')

/** One page of a form. Says first how many things are to be looked at, with links to them. */
export function sectionPage(desk: Desk, viewer: Viewer, shown: Shown): Answer {
  const { form, section, filled, why = new Map(), refused, at, arrived = false } = shown
  if (section === undefined) {
    const body = html`<p>${refused ?? inACircle}</p><p><a href="${at}">Begin again</a></p>`
    return saying(desk, viewer, { title: form.info.title ?? 'Form', at, status: 400, body })
  }
  const { title = 'Form', description } = form.info
  const { heading } = section
  const path = sectionsOn(desk, shown)
  const number = path.findIndex((one) => sectionKey(one) === sectionKey(section))
  const body = html`<div class="form">
<p class="over">${[heading !== undefined && title, pagesShown(form, { path, number, filled })].filter(Boolean).join(' · ')}</p>
<h1>${heading?.title ?? title}</h1>
${paragraphs(heading ? heading.description : description)}
<p class="answering">You answer as <strong>${shown.person.name}</strong> (${shown.person.email}). Nothing is sent before the last page.</p>
${arrived && cameWith(shown)}
${summary(section, why, refused)}
<form method="post" action="${at}" novalidate data-draft="${draftOf(shown)}" data-now="${inWords(desk.clock.now())}"${arrived ? html` data-arrived` : html` data-under-hand`}>
<input type="hidden" name="page" value="${sectionKey(section)}">
${hidden(shown)}
${carried(filled, section.items)}
<button class="unseen" name="go" value="next" tabindex="-1" aria-hidden="true">Next</button>
${section.items.map((item) => itemShown(item, filled, why))}
<p class="buttons">${number > 0 && html`<button name="go" value="back">Back</button>`}
<button class="main-button" name="go" value="next">${isLast(path, section) ? 'Send' : 'Next'}</button></p>
</form></div>`
  const wrong = why.size > 0 || refused !== undefined
  return page(desk, viewer, {
    title: `${wrong ? 'Please look again: ' : ''}${heading?.title ?? title}`,
    at,
    body,
    status: wrong ? 422 : 200,
    loads: ['form.css', 'form.js'],
    // A browser keeps such a page for its own Back, which would otherwise ask whether to send it all again.
    headers: { 'cache-control': 'private, no-cache' },
  })
}

/** Who began this, by which link, and what it takes the place of. */
const hidden = ({ person, link = '', responseId }: Shown): Html =>
  html`<input type="hidden" name="as" value="${keyOf(person)}"><input type="hidden" name="link" value="${link}">${responseId !== undefined && html`<input type="hidden" name="edit2" value="${responseId}">`}`

/** What somebody should know who did not come to an empty form. */
function cameWith({ filled, responseId }: Shown): Html {
  const some = Object.values(filled).some((texts) => texts.length > 0)
  return html`${responseId !== undefined && html`<p class="came-with">You are changing what you sent before. What you send now takes its place.</p>`}
${responseId === undefined && some && html`<p class="came-with">Your link has filled in some answers already. Check them as you go, and press Next.</p>`}
<div class="came-with" id="draft" hidden><p>You began this on <span></span> and did not send it.</p><p class="buttons"><button type="button" value="on">Go on</button> <button type="button" value="anew">Start again</button></p></div>`
}

function summary(section: Section, why: ReadonlyMap<string, string>, refused?: string): Html | false {
  if (refused !== undefined)
    return html`<div class="look-again" role="alert" tabindex="-1" autofocus><p>${refused}</p></div>`
  const links = objectedTo(section, why).map(
    ({ id, title, say }) => html`<li><a href="#${nameOf(id)}">${title}</a>: ${say}</li>`,
  )
  return (
    links.length > 0 &&
    html`<div class="look-again" role="alert" tabindex="-1" autofocus><p>${links.length === 1 ? 'One question needs' : `${links.length} questions need`} another look.</p><ul>${links}</ul></div>`
  )
}

/** A page whose choices may still lead elsewhere says Next; the word Send promises the end. */
function isLast(path: readonly Section[], section: Section): boolean {
  const choices = section.items.map(
    ({ questionItem }) => questionItem?.question?.choiceQuestion?.options ?? [],
  )
  const sends = ({ goToAction }: Option) => goToAction === 'SUBMIT_FORM'
  const leads = ({ goToSectionId, goToAction }: Option) =>
    goToSectionId !== undefined || goToAction === 'RESTART_FORM'
  if (choices.some((options) => options.length > 0 && options.every(sends))) return true
  const end = path.at(-1)
  return !choices.flat().some(leads) && end !== undefined && sectionKey(end) === sectionKey(section)
}
