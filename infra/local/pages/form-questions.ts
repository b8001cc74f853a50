import { type Item, type Question, questionsOf } from '../forms/form.ts'
import { type FilledIn, nameOf } from './form-steps.ts'
import { type Html, html } from './html.ts'

/** One item of a page of a form, with what was filled in and what is to be said about it. */
export function itemShown(item: Item, filled: FilledIn, objections: ReadonlyMap<string, string>): Html {
  const question = item.questionItem?.question
  if (question === undefined)
    return html`<div class="said"><h2>${item.title}</h2>${paragraphs(item.description)}</div>`
  const id = question.questionId ?? ''
  const why = objections.get(id)
  const shown = { item, question, name: nameOf(id), texts: filled[id] ?? [], why }
  return question.choiceQuestion && question.choiceQuestion.type !== 'DROP_DOWN'
    ? choices(shown)
    : field(shown)
}

export const paragraphs = (text = ''): readonly Html[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : html`<p>${line}</p>`))

type Shown = {
  readonly item: Item
  readonly question: Question
  readonly name: string
  readonly texts: readonly string[]
  readonly why?: string
}

/** Said to eyes and to screen readers alike. */
const required = ({ question }: Shown): Html | false =>
  question.required === true && html` <span class="must">(needed)</span>`

/** Names the texts below a question to screen readers; a question without any needs none. */
function described({ name, why, item }: Shown): Html | false {
  const ids = [item.description && `${name}.help`, why && `${name}.why`].filter(Boolean).join(' ')
  return ids !== '' && html` aria-describedby="${ids}"`
}

const below = ({ item, name, why }: Shown): Html =>
  html`${
    item.description !== undefined && html`<p class="help" id="${name}.help">${item.description}</p>`
  }${why !== undefined && html`<p class="why" id="${name}.why"><strong>${why}</strong></p>`}`

function choices(shown: Shown): Html {
  const { item, question, name, texts, why } = shown
  const type = question.choiceQuestion?.type === 'CHECKBOX' ? 'checkbox' : 'radio'
  const options = (question.choiceQuestion?.options ?? []).map(
    ({ value = '' }, at) =>
      html`<label class="choice"><input type="${type}" name="${name}" value="${value}"${at === 0 && html` id="${name}"`}${texts.includes(value) && html` checked`}> <span>${value}</span></label>`,
  )
  return html`<fieldset class="question${why !== undefined && ' wrong'}"${described(shown)}>
<legend>${item.title}${required(shown)}</legend>${below(shown)}
<div class="choices">${options}</div>
</fieldset>`
}

function field(shown: Shown): Html {
  const { item, name, why } = shown
  return html`<div class="question${why !== undefined && ' wrong'}">
<label for="${name}">${item.title}${required(shown)}</label>${below(shown)}
${control(shown)}
</div>`
}

function control(shown: Shown): Html {
  const { question, name, texts, why } = shown
  const [text = ''] = texts
  const said = html` id="${name}" name="${name}"${described(shown)}${why !== undefined && html` aria-invalid="true"`}`
  if (question.choiceQuestion) {
    const options = (question.choiceQuestion.options ?? []).map(
      ({ value = '' }) => html`<option${value === text && html` selected`}>${value}</option>`,
    )
    return html`<select${said}><option value="">Choose …</option>${options}</select>`
  }
  if (question.dateQuestion) return html`<input type="date"${said} value="${text}">`
  return question.textQuestion?.paragraph
    ? html`<textarea${said} rows="4">
${text}</textarea>`
    : html`<input type="text"${said} value="${text}" autocomplete="off">`
}

/** What was filled in on other pages travels along unseen, so that the form works without scripts. */
export function carried(filled: FilledIn, shown: readonly Item[]): readonly Html[] {
  const here = new Set(questionsOf(shown).map(({ question }) => question.questionId))
  return Object.entries(filled).flatMap(([id, texts]) =>
    here.has(id) ? [] : texts.map((text) => html`<input type="hidden" name="${nameOf(id)}" value="${text}">`),
  )
}
