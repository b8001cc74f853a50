import { aWord } from '../../../functions/pages/forms/a-word.ts'
import { howDidItGo } from '../../../functions/pages/forms/how-did-it-go.ts'
import { iCanShow } from '../../../functions/pages/forms/i-can-show.ts'
import type { Desk } from '../desk.ts'
import type { Answer } from './answers.ts'
import { draftOf, type Filling } from './form-section.ts'
import { type Html, html } from './html.ts'
import { page, saying } from './layout.ts'
import type { Viewer } from './who.ts'

/**
 * A page of its own, so that loading it again sends nothing twice. As at Google, the sender may change the
 * answer as long as the form takes answers; what is sent then takes its place.
 */
export function thanks(
  desk: Desk,
  viewer: Viewer,
  { form, at, person, responseId, link }: Omit<Filling, 'filled'> & { readonly responseId: string },
): Answer {
  const sent = desk.google.forms.sent(form.formId, responseId, person.email)
  const change = `${at}?${new URLSearchParams({ edit2: responseId })}`
  const body = html`<div class="form" data-sent="${draftOf({ at, person, link })}"><h1>Thank you</h1>
${whatFollows[form.info.title ?? ''] ?? afterAsking}
${
  sent !== undefined &&
  html`<h2>Not as you meant it?</h2>
<p><a href="${change}">Change what you sent</a>. What you send then takes its place.</p>`
}
<p class="buttons"><a class="button" href="/mail">Your mail</a> <a class="button" href="/">Home</a> <a class="button" href="${at}">Send another answer</a></p></div>`
  return page(desk, viewer, { title: 'Thank you', at: '/', body, loads: ['form.css', 'form.js'] })
}

const afterAsking = html`<p class="lead">Thank you. You will have a letter in a few minutes.</p>
<h2>What happens next</h2>
<ul>
<li>The letter says what has reached us, and carries a reference. If it does not come, please tell the office.</li>
<li>If it costs money or needs cover: please do not book yet. The leadership team decides, and you will have a second letter with their answer.</li>
</ul>`

/** What the other forms say. */
const whatFollows: Readonly<Record<string, Html>> = {
  [howDidItGo.title]: html`<p class="lead">Thank you. It is with the record of what you did. If you come to see it otherwise, answer again: the later answer counts.</p>`,
  [aWord.title]: html`<p class="lead">Thank you.</p>
<p>About a request: the leadership team reads it beside the request, in a few minutes. If they have decided already, it is kept and nothing changes.</p>
<p>About what you have seen in use: the person is told, in your words; nobody else reads it but the CPD lead, the deputy CPD lead and the head.</p>`,
  [iCanShow.title]: html`<p class="lead">Thank you. You will have a letter in a few minutes, with how to take it back.</p>`,
}

/** An address that names somebody else’s answer, or one that was taken away. */
export function changingAnother(desk: Desk, viewer: Viewer, at: string): Answer {
  const body = html`<p>You can only change an answer that you sent yourself. This one is not yours, or it has been taken away.</p>
<p><a href="${at}">Fill the form in anew</a></p>`
  return saying(desk, viewer, { title: 'This answer is not yours to change', at, status: 403, body })
}
