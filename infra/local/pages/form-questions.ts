import { choicesOf, type Item, questionsOf } from '../forms/form.ts'
import { choices, scale } from './form-choices.ts'
import { field } from './form-fields.ts'
import { type FilledIn, nameOf } from './form-steps.ts'
import type { ShownQuestion } from './form-words.ts'
import { type Html, html } from './html.ts'

/** One item of a page of a form, with what was filled in and what is to be said about it. */
export function itemShown(item: Item, filled: FilledIn, objections: ReadonlyMap<string, string>): Html {
  const asked = questionsOf([item])
  if (asked.length === 0)
    return html`<div class="said"><h2>${item.title}</h2>${paragraphs(item.description)}${pictureOrVideo(item)}</div>`
  const shown = asked.map(({ question }): ShownQuestion => {
    const { questionId = '', rowQuestion } = question
    const title = rowQuestion ? rowQuestion.title : item.title
    // What is said about a grid as a whole stands above it, not once for each row.
    const help = rowQuestion ? undefined : item.description
    const texts = filled[questionId] ?? []
    return {
      title: title ?? '',
      help,
      question,
      choices: choicesOf(question, item),
      name: nameOf(questionId),
      texts,
      why: objections.get(questionId),
    }
  })
  if (item.questionGroupItem === undefined) return html`${shown.map(questionShown)}${pictureOrVideo(item)}`
  const heading = `${shown[0]?.name}.group`
  return html`<div class="group" role="group" aria-labelledby="${heading}"><h2 id="${heading}">${item.title}</h2>${paragraphs(item.description)}
${shown.map(questionShown)}</div>`
}

function questionShown(shown: ShownQuestion): Html {
  const { choices: offered, question } = shown
  if (offered !== undefined && offered.type !== 'DROP_DOWN') return choices(shown, offered)
  return question.scaleQuestion || question.ratingQuestion ? scale(shown) : field(shown)
}

export const paragraphs = (text = ''): readonly Html[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : html`<p>${line}</p>`))

/** Nothing is fetched from outside, so what a picture shows is said, and a video is named. */
function pictureOrVideo({ imageItem, questionItem, videoItem }: Item): Html | false {
  const said = imageItem?.image?.altText ?? questionItem?.image?.altText
  return html`${said !== undefined && html`<p class="help">Picture: ${said}</p>`}${videoItem !== undefined && html`<p class="help">Video: ${videoItem.caption ?? videoItem.video?.youtubeUri}</p>`}`
}

/** What was filled in on other pages travels along unseen, so that the form works without scripts. */
export function carried(filled: FilledIn, shown: readonly Item[]): readonly Html[] {
  const here = new Set(questionsOf(shown).map(({ question }) => question.questionId))
  return Object.entries(filled).flatMap(([id, texts]) =>
    here.has(id) ? [] : texts.map((text) => html`<input type="hidden" name="${nameOf(id)}" value="${text}">`),
  )
}
