import { createHash } from 'node:crypto'
import type { Desk } from '../desk.ts'
import type { Form } from '../forms/form.ts'
import { refusalIn } from '../refusal.ts'
import type { Somebody } from '../who-there-is.ts'
import { type Answer, goTo } from './answers.ts'
import { beButton } from './be-button.ts'
import { type Filling, inACircle, sectionPage, sectionsOn } from './form-section.ts'
import { filledIn, objections, sectionKey, textsOf } from './form-steps.ts'
import { changingAnother, thanks } from './form-thanks.ts'
import { html } from './html.ts'
import { saying } from './layout.ts'
import { keyOf, type Viewer } from './who.ts'

type Asked = { readonly addressId: string; readonly url: URL; readonly sent?: URLSearchParams }

/**
 * A form at the address where people answer it: one page for each section, with what was filled in before
 * carried along, so that it works without scripts and nothing is kept until it is sent.
 */
export function formPage(desk: Desk, viewer: Viewer, asked: Asked): Answer {
  const { url, sent } = asked
  const at = url.pathname
  const form = desk.google.forms.shown(asked.addressId)
  if (form === undefined) {
    const body = html`<p>There is no form at this address. Please check the link, or <a href="/">begin at home</a>.</p>`
    return saying(desk, viewer, { title: 'No form here', at, status: 404, body })
  }
  const { person } = viewer
  if (person === undefined || person.email === '') return needsAccount(desk, viewer, { form, at, person })
  const closed = desk.google.forms.closedTo(form.formId, person.email)
  if (closed !== undefined) {
    const body = html`<p>${closed}</p><p><a href="/">Home</a></p>`
    return saying(desk, viewer, { title: form.info.title ?? 'Form', at, status: 403, body })
  }
  if (sent !== undefined)
    return begunBy(sent, person)
      ? onwards(desk, viewer, { form, at, person, sent })
      : begunByAnother(desk, viewer, { form, at, sent })
  if (url.searchParams.has('sent'))
    return thanks(desk, viewer, {
      form,
      at,
      person,
      link: url.searchParams.get('link') ?? '',
      responseId: url.searchParams.get('sent') ?? '',
    })
  return beginning(desk, viewer, { form, at, person, url })
}

/** The first page: empty, filled in by a link, or with what was sent before. */
function beginning(
  desk: Desk,
  viewer: Viewer,
  { form, at, person, url }: Pick<Filling, 'form' | 'at' | 'person'> & { readonly url: URL },
): Answer {
  const responseId = url.searchParams.get('edit2') ?? undefined
  const before =
    responseId === undefined ? undefined : desk.google.forms.sent(form.formId, responseId, person.email)
  if (responseId !== undefined && before === undefined) return changingAnother(desk, viewer, at)
  const filling: Filling = {
    form,
    at,
    person,
    filled: before === undefined ? filledIn(form, url.searchParams) : textsOf(before),
    link: url.search === '' ? '' : createHash('sha256').update(url.search).digest('hex').slice(0, 12),
    responseId,
  }
  return sectionPage(desk, viewer, { ...filling, section: sectionsOn(desk, filling)[0], arrived: true })
}

/** From the page that was sent to the next, the one before, or the end. */
function onwards(
  desk: Desk,
  viewer: Viewer,
  { form, at, person, sent }: Pick<Filling, 'form' | 'at' | 'person'> & { readonly sent: URLSearchParams },
): Answer {
  const filling: Filling = {
    ...{ form, at, person, filled: filledIn(form, sent) },
    link: sent.get('link') ?? '',
    responseId: sent.get('edit2') ?? undefined,
  }
  const path = sectionsOn(desk, filling)
  const here = Math.max(
    0,
    path.findIndex((section) => sectionKey(section) === sent.get('page')),
  )
  const section = path[here]
  if (section === undefined) return sectionPage(desk, viewer, { ...filling, refused: inACircle })
  const go = sent.get('go')
  if (go === 'on') return sectionPage(desk, viewer, { ...filling, section })
  if (go === 'back') return sectionPage(desk, viewer, { ...filling, section: path[Math.max(0, here - 1)] })
  const why = objections(section, filling.filled)
  if (why.size > 0) return sectionPage(desk, viewer, { ...filling, section, why })
  const next = path[here + 1]
  return next === undefined
    ? send(desk, viewer, { ...filling, section })
    : sectionPage(desk, viewer, { ...filling, section: next })
}

function send(desk: Desk, viewer: Viewer, filling: Parameters<typeof sectionPage>[2]): Answer {
  const { form, at, person, filled, link, responseId } = filling
  try {
    const sent = desk.google.forms.answer(form.formId, { as: person.email, answers: filled, responseId })
    return goTo(`${at}?${new URLSearchParams({ sent: sent.responseId, link: link ?? '' })}`)
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal === undefined) throw error
    return sectionPage(desk, viewer, { ...filling, refused: String(refusal.body.message) })
  }
}

/** What one person began is never sent in the name of another who was chosen meanwhile. */
const begunBy = (sent: URLSearchParams, person: Somebody): boolean =>
  (sent.get('as') ?? keyOf(person)) === keyOf(person)

function begunByAnother(
  desk: Desk,
  viewer: Viewer,
  { form, at, sent }: { readonly form: Form; readonly at: string; readonly sent: URLSearchParams },
): Answer {
  const one = viewer.everyone.find((somebody) => keyOf(somebody) === sent.get('as'))
  const body = html`<p class="lead">${one?.name ?? 'Somebody else'} began to fill this in, and you are now ${viewer.person?.name}. Nothing has been sent.</p>
${one && beButton({ one, to: at }, `Be ${one.name} again and go on`, 'main')}
<p><a href="${at}">Begin anew as ${viewer.person?.name}</a></p>`
  return saying(desk, viewer, { title: form.info.title ?? 'Form', at, status: 409, body })
}

function needsAccount(
  desk: Desk,
  viewer: Viewer,
  { form, at, person }: { readonly form: Form; readonly at: string; readonly person?: Somebody },
): Answer {
  const office = viewer.everyone.find(({ roles }) => roles.includes('Office'))
  const body =
    person === undefined
      ? html`<p class="lead">Forms know who answers them. Choose who you are under “You are” above, then fill this in.</p>`
      : html`<p class="lead">${person.name} has no account, so the office fills this in for them: with ${person.name} under “Filling this in for someone else?”. Their letters are printed and handed over.</p>
${office && beButton({ one: office, to: at }, `Be ${office.name} and fill it in`, 'main')}`
  return saying(desk, viewer, { title: form.info.title ?? 'Form', at, status: 403, body })
}
