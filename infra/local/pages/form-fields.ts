import { longDateWithYear } from '../../../functions/domain/request/when.ts'
import { dayOfText, withoutYear } from './form-dates.ts'
import { below, described, required, type ShownQuestion } from './form-words.ts'
import { type Html, html } from './html.ts'

/** A question that is answered in one field: text, a list to choose from, a day or a time. */
export function field(shown: ShownQuestion): Html {
  const { title, name, why } = shown
  return html`<div class="question${why !== undefined && ' wrong'}">
<label for="${name}">${title}${required(shown)}</label>${below(shown)}
${control(shown)}
</div>`
}

function control(shown: ShownQuestion): Html {
  const { question, choices, name, texts, why } = shown
  const [text = ''] = texts
  if (question.dateQuestion) return date(shown, text)
  const said = html` id="${name}" name="${name}"${described(shown)}${why !== undefined && html` aria-invalid="true"`}`
  if (choices) {
    const options = (choices.options ?? []).map(
      ({ value = '' }) => html`<option${value === text && html` selected`}>${value}</option>`,
    )
    return html`<select${said}><option value="">Choose …</option>${options}</select>`
  }
  if (question.timeQuestion?.duration)
    return html`<input type="text"${said} value="${text}" inputmode="numeric" placeholder="hh:mm" autocomplete="off">`
  if (question.timeQuestion) return html`<input type="time"${said} value="${text}">`
  return question.textQuestion?.paragraph
    ? html`<textarea${said} rows="4">
${text}</textarea>`
    : html`<input type="text"${said} value="${text}" autocomplete="off">`
}

/**
 * The browser's own field, which phones know best. It shows the day in the order of the browser's
 * language, which may be an American one, so the day is said beside it in words.
 */
function date(shown: ShownQuestion, text: string): Html {
  const { question, name, why } = shown
  const { includeYear, includeTime } = question.dateQuestion ?? {}
  const said = html` id="${name}" name="${name}"${described(shown, `${name}.day`)}${why !== undefined && html` aria-invalid="true"`}`
  const day = dayOfText(text)
  const words = html`<output class="day" id="${name}.day" for="${name}">${day && longDateWithYear(day)}</output>`
  if (!includeYear) {
    const shape = includeTime ? 'dd/mm hh:mm' : 'dd/mm'
    return html`<input type="text"${said} value="${withoutYear(text)}" placeholder="${shape}" autocomplete="off">`
  }
  return includeTime
    ? html`<input type="datetime-local"${said} value="${text.replace(' ', 'T')}">${words}`
    : html`<input type="date"${said} value="${text}">${words}`
}
