import type { ChoiceQuestion } from '../forms/form.ts'
import { otherAnswer, otherName } from './form-steps.ts'
import { below, described, required, type ShownQuestion } from './form-words.ts'
import { type Html, html } from './html.ts'

/** One choice or several, each a line that can be pressed; "Other" has room for one's own words. */
export function choices(shown: ShownQuestion, { options = [], type }: ChoiceQuestion): Html {
  const { name, texts } = shown
  const kind = type === 'CHECKBOX' ? 'checkbox' : 'radio'
  const offered = options.map(({ value }) => value)
  const own = texts.find((text) => !offered.includes(text))
  const lines = options.map(({ value = '', isOther, image }, at) => {
    const first = at === 0 && html` id="${name}"`
    if (isOther === true)
      return html`<div class="choice"><label><input type="${kind}" name="${name}" value="${otherAnswer}"${first}${own !== undefined && html` checked`}> <span>Other:</span></label> <input type="text" name="${otherName(name)}" value="${own ?? ''}" aria-label="Other, in your words" autocomplete="off"></div>`
    return html`<label class="choice"><input type="${kind}" name="${name}" value="${value}"${first}${texts.includes(value) && html` checked`}> <span>${value}${image?.altText !== undefined && html` <small>(picture: ${image.altText})</small>`}</span></label>`
  })
  return inFieldset(shown, html`<div class="choices">${lines}</div>`)
}

/** A scale or a rating: whole numbers side by side, with what the ends mean. */
export function scale(shown: ShownQuestion): Html {
  const { question, name, texts } = shown
  const {
    low = 0,
    high = 0,
    lowLabel = '',
    highLabel = '',
  } = question.scaleQuestion ?? {
    low: 1,
    high: question.ratingQuestion?.ratingScaleLevel,
  }
  const numbers = Array.from({ length: high - low + 1 }, (_, at) => String(low + at))
  const ends = (number: string) =>
    number === String(low) ? lowLabel : number === String(high) ? highLabel : ''
  const lines = numbers.map(
    (number, at) =>
      html`<label class="number"><input type="radio" name="${name}" value="${number}"${at === 0 && html` id="${name}"`}${texts.includes(number) && html` checked`}> <span>${number}</span>${ends(number) !== '' && html`<span class="unseen">, ${ends(number)}</span>`}</label>`,
  )
  const labels = html`<div class="ends" aria-hidden="true"><span>${lowLabel && `${low}: ${lowLabel}`}</span><span>${highLabel && `${high}: ${highLabel}`}</span></div>`
  return inFieldset(shown, html`<div class="scale">${lines}</div>${lowLabel + highLabel !== '' && labels}`)
}

const inFieldset = (shown: ShownQuestion, inside: Html): Html =>
  html`<fieldset class="question${shown.why !== undefined && ' wrong'}"${described(shown)}>
<legend>${shown.title}${required(shown)}</legend>${below(shown)}
${inside}
</fieldset>`
