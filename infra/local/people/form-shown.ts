import type { ChoiceQuestion, Form, Item, Question } from '../forms/form.ts'
import { sectionsOf } from '../forms/sections.ts'

/** A form as people read it: its pages, and what is asked on each. */
export const formShown = (form: Form) => ({
  id: form.formId,
  title: form.info.title ?? '',
  about: form.info.description ?? '',
  address: form.responderUri,
  sections: sectionsOf(form).map(({ heading, items }) => ({
    id: heading?.itemId,
    title: heading?.title ?? '',
    about: heading?.description ?? '',
    questions: items.flatMap(asked),
  })),
})

/** What an item asks; nothing for a text, a picture or a video. The rows of a grid stand in one question. */
function asked({
  title = '',
  description: help = '',
  questionItem,
  questionGroupItem,
}: Item): readonly object[] {
  const question = questionItem?.question
  if (question) {
    const { questionId: id, required = false } = question
    return [{ id, title, help, required, ...kindOf(question) }]
  }
  const columns = questionGroupItem?.grid?.columns
  if (!columns) return []
  const rows = (questionGroupItem.questions ?? []).map(
    ({ questionId: id, required = false, rowQuestion }) => ({
      id,
      title: rowQuestion?.title ?? '',
      required,
    }),
  )
  const is = columns.type === 'CHECKBOX' ? 'many of each row' : 'one of each row'
  return [
    { title, help, required: rows.some(({ required }) => required), is, options: offered(columns), rows },
  ]
}

/** What kind of answer a question wants, and what there is to know about it. */
function kindOf(question: Question): { readonly is: string; readonly [more: string]: unknown } {
  const { choiceQuestion, textQuestion, scaleQuestion, ratingQuestion, timeQuestion } = question
  if (choiceQuestion) return { is: choices[choiceQuestion.type ?? 'RADIO'], options: offered(choiceQuestion) }
  if (textQuestion) return { is: textQuestion.paragraph ? 'paragraph' : 'line' }
  if (scaleQuestion) {
    const { low: from = 0, high: to = 0, lowLabel, highLabel } = scaleQuestion
    return { is: 'scale', from, to, fromLabel: lowLabel ?? '', toLabel: highLabel ?? '' }
  }
  if (ratingQuestion) {
    const { ratingScaleLevel: to = 0, iconType = 'STAR' } = ratingQuestion
    return { is: 'rating', from: 1, to, icon: icons[iconType] ?? 'star' }
  }
  if (timeQuestion) return { is: timeQuestion.duration ? 'duration' : 'time' }
  const { includeYear: withYear = false, includeTime: withTime = false } = question.dateQuestion ?? {}
  return { is: 'date', withYear, withTime }
}

const choices = { RADIO: 'one', CHECKBOX: 'many', DROP_DOWN: 'list' } as const
const icons: Readonly<Record<string, string>> = { STAR: 'star', HEART: 'heart', THUMB_UP: 'thumb' }

const offered = ({ options = [] }: ChoiceQuestion): readonly object[] =>
  options.map(({ value = '', isOther, goToAction, goToSectionId }) => ({
    text: value,
    ...(isOther && { other: true }),
    ...(goToSectionId && { leadsTo: goToSectionId }),
    ...(goToAction === 'SUBMIT_FORM' && { leadsTo: 'send' }),
    ...(goToAction === 'RESTART_FORM' && { leadsTo: 'start' }),
  }))
