import type { Desk } from '../desk.ts'
import type { Form, Option } from '../forms/form.ts'
import type { Section } from '../forms/sections.ts'
import { refusalIn } from '../refusal.ts'
import type { Somebody } from '../who-there-is.ts'
import { type Answer, goTo } from './answers.ts'
import { carried, itemShown, paragraphs } from './form-questions.ts'
import { type FilledIn, filledIn, nameOf, objections, sectionKey } from './form-steps.ts'
import { type Html, html } from './html.ts'
import { page, saying } from './layout.ts'
import type { Viewer } from './who.ts'

/**
 * A form at the address where people answer it: one page for each section, with what was filled in before
 * carried along, so that it works without scripts and nothing is kept until it is sent.
 */
export function formPage(
  desk: Desk,
  viewer: Viewer,
  asked: { readonly addressId: string; readonly url: URL; readonly sent?: URLSearchParams },
): Answer {
  const at = asked.url.pathname
  const form = desk.google.forms.shown(asked.addressId)
  if (form === undefined) {
    const body = html`<p>There is no form at this address. Please check the link, or <a href="/">begin at home</a>.</p>`
    return saying(desk, viewer, { title: 'No form here', at, status: 404, body })
  }
  const { person } = viewer
  if (person === undefined || person.email === '') return needsAccount(desk, viewer, { form, at, person })
  if (asked.sent === undefined && asked.url.searchParams.has('sent')) return thanks(desk, viewer, at)
  const step = {
    form,
    at: at + asked.url.search,
    person,
    filled: filledIn(form, asked.sent ?? asked.url.searchParams),
  }
  return asked.sent === undefined
    ? sectionPage(desk, viewer, { ...step, section: sectionsOn(desk, step)[0] })
    : nextPage(desk, viewer, { ...step, sent: asked.sent })
}

type Step = {
  readonly form: Form
  readonly at: string
  readonly person: Somebody
  readonly filled: FilledIn
}
type Shown = Step & {
  readonly section?: Section
  readonly why?: ReadonlyMap<string, string>
  readonly refused?: string
}

const sectionsOn = (desk: Desk, { form, filled }: Step): readonly Section[] =>
  desk.google.forms.paths(form.formId, filled) ?? []

function nextPage(desk: Desk, viewer: Viewer, step: Step & { readonly sent: URLSearchParams }): Answer {
  const path = sectionsOn(desk, step)
  const here = Math.max(
    0,
    path.findIndex((section) => sectionKey(section) === step.sent.get('page')),
  )
  const section = path[here]
  if (section === undefined) return sectionPage(desk, viewer, { ...step, refused: inACircle })
  if (step.sent.get('go') === 'back')
    return sectionPage(desk, viewer, { ...step, section: path[Math.max(0, here - 1)] })
  const why = objections(section, step.filled)
  if (why.size > 0) return sectionPage(desk, viewer, { ...step, section, why })
  const next = path[here + 1]
  return next === undefined
    ? send(desk, viewer, { ...step, section })
    : sectionPage(desk, viewer, { ...step, section: next })
}

const inACircle = 'These answers lead round in a circle. Please begin again.'

function send(desk: Desk, viewer: Viewer, step: Shown): Answer {
  try {
    desk.google.forms.answer(step.form.formId, { as: step.person.email, answers: step.filled })
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal === undefined) throw error
    return sectionPage(desk, viewer, { ...step, refused: String(refusal.body.message) })
  }
  return goTo(`${step.at.split('?')[0]}?sent`)
}

/** A page of its own, so that loading it again sends nothing twice. */
function thanks(desk: Desk, viewer: Viewer, at: string): Answer {
  const body = html`<div class="form"><h1>Thank you</h1>
<p class="lead">Thank you. You will have a letter in a few minutes.</p>
<p><a href="/mail">Your mail</a> · <a href="${at}">Send another answer</a> · <a href="/">Home</a></p></div>`
  return page(desk, viewer, { title: 'Thank you', at: '/', body, loads: ['form.css'] })
}

/** Says first how many things are to be looked at, with links to them. */
function sectionPage(desk: Desk, viewer: Viewer, shown: Shown): Answer {
  const { form, section, filled, why = new Map(), refused, at } = shown
  if (section === undefined) {
    const body = html`<p>${refused ?? inACircle}</p><p><a href="${at.split('?')[0]}">Begin again</a></p>`
    return saying(desk, viewer, { title: form.info.title ?? 'Form', at: '/', status: 400, body })
  }
  const { title = 'Form', description } = form.info
  const { heading } = section
  const number = sectionsOn(desk, shown).findIndex((one) => sectionKey(one) === sectionKey(section))
  const last = isLast(desk, shown, section)
  const body = html`<div class="form">
${heading !== undefined && html`<p class="over">${title}</p>`}
<h1>${heading?.title ?? title}</h1>
${paragraphs(heading ? heading.description : description)}
<p class="answering">You answer as <strong>${shown.person.name}</strong> (${shown.person.email}). Nothing is sent before the last page.</p>
${summary(section, why, refused)}
<form method="post" action="${at.split('?')[0]}" novalidate>
<input type="hidden" name="page" value="${sectionKey(section)}">
${carried(filled, section.items)}
<button class="unseen" name="go" value="next" tabindex="-1" aria-hidden="true">Next</button>
${section.items.map((item) => itemShown(item, filled, why))}
<p class="buttons">${number > 0 && html`<button name="go" value="back">Back</button>`}
<button class="main-button" name="go" value="next">${last ? 'Send' : 'Next'}</button></p>
</form></div>`
  const wrong = why.size > 0 || refused !== undefined
  return page(desk, viewer, {
    title: `${wrong ? 'Please look again: ' : ''}${heading?.title ?? title}`,
    at: at.split('?')[0] ?? '/',
    body,
    status: wrong ? 422 : 200,
    loads: ['form.css'],
  })
}

function summary(section: Section, why: ReadonlyMap<string, string>, refused?: string): Html | false {
  if (refused !== undefined) return html`<div class="look-again" role="alert"><p>${refused}</p></div>`
  const links = section.items.flatMap(({ title, questionItem }) => {
    const id = questionItem?.question?.questionId ?? ''
    return why.has(id) ? html`<li><a href="#${nameOf(id)}">${title}</a>: ${why.get(id)}</li>` : []
  })
  return (
    links.length > 0 &&
    html`<div class="look-again" role="alert"><p>${links.length === 1 ? 'One question needs' : `${links.length} questions need`} another look.</p><ul>${links}</ul></div>`
  )
}

/** A page whose choices may still lead elsewhere says Next; the word Send promises the end. */
function isLast(desk: Desk, shown: Shown, section: Section): boolean {
  const choices = section.items.map(
    ({ questionItem }) => questionItem?.question?.choiceQuestion?.options ?? [],
  )
  const sends = ({ goToAction }: Option) => goToAction === 'SUBMIT_FORM'
  const leads = ({ goToSectionId, goToAction }: Option) =>
    goToSectionId !== undefined || goToAction === 'RESTART_FORM'
  if (choices.some((options) => options.length > 0 && options.every(sends))) return true
  const end = sectionsOn(desk, shown).at(-1)
  return !choices.flat().some(leads) && end !== undefined && sectionKey(end) === sectionKey(section)
}

function needsAccount(
  desk: Desk,
  viewer: Viewer,
  { form, at, person }: { readonly form: Form; readonly at: string; readonly person?: Somebody },
): Answer {
  const body =
    person === undefined
      ? html`<p class="lead">Forms know who answers them. Choose who you are under “You are” above, then fill this in.</p>`
      : html`<p class="lead">${person.name} has no account, so the office fills this in for them. Be somebody in the office under “You are” above, and write ${person.name} under “Filling this in for someone else?”.</p>`
  return saying(desk, viewer, { title: form.info.title ?? 'Form', at, status: 403, body })
}
