import {
  type Asked,
  choicesOf,
  type Form,
  type Question,
  questionsOf,
  type Response,
  titleOf,
} from '../forms/form.ts'
import type { Section } from '../forms/sections.ts'
import { asKept, exampleOf, unsuitableTime } from './form-dates.ts'

/** What has been filled in so far, by question id, over all the pages of a form. */
export type FilledIn = Readonly<Record<string, readonly string[]>>

/** What a page of a form sent, or a prefilled link holds: `entry.` and the question's number. */
export const filledIn = (form: Form, sent: URLSearchParams): FilledIn =>
  Object.fromEntries(
    questionsOf(form.items).map(({ question }) => {
      const texts = namesOf(question.questionId ?? '').flatMap((name) => textsUnder(sent, name))
      const kept = texts.map((text) => asKept(question, text.replaceAll('\r\n', '\n')))
      return [question.questionId, kept.filter((text) => text.trim() !== '')]
    }),
  )

/** What an answer that was sent holds. */
export const textsOf = ({ answers = {} }: Response): FilledIn =>
  Object.fromEntries(
    Object.entries(answers).map(([id, { textAnswers }]) => [
      id,
      textAnswers.answers.map(({ value }) => value),
    ]),
  )

export const nameOf = (questionId: string): string => `entry.${Number.parseInt(questionId, 16)}`

/** Links write a question's id as a decimal number; the API writes it in hex. Both are understood. */
const namesOf = (questionId: string): readonly string[] => [nameOf(questionId), `entry.${questionId}`]

/** How Google's pages and links write "Other", and where the words of it stand. */
export const otherAnswer = '__other_option__'
export const otherName = (name: string): string => `${name}.other_option_response`

function textsUnder(sent: URLSearchParams, name: string): readonly string[] {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => sent.get(`${name}_${part}`))
  const parts = month && day ? [`${day}/${month}${year ? `/${year}` : ''}`] : []
  const own = sent.get(otherName(name)) ?? ''
  return [...sent.getAll(name).map((text) => (text === otherAnswer ? own : text)), ...parts]
}

export const sectionKey = (section: Section): string => section.heading?.itemId ?? 'first'

/** What is still to be said about a page before the next one, by question id. */
export function objections(section: Section, filled: FilledIn): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const asked of questionsOf(section.items)) {
    const { questionId = '' } = asked.question
    const texts = filled[questionId] ?? []
    const why = texts.length === 0 ? missing(asked) : unsuitable(asked, texts)
    if (why) found.set(questionId, why)
  }
  return found
}

/** The questions of a page about which there is something to say, in order. */
export const objectedTo = (
  section: Section,
  why: ReadonlyMap<string, string>,
): readonly { readonly id: string; readonly title: string; readonly say: string }[] =>
  questionsOf(section.items).flatMap(({ item, question }) => {
    const say = why.get(question.questionId ?? '')
    return say === undefined ? [] : [{ id: question.questionId ?? '', title: titleOf(question, item), say }]
  })

function missing({ question, item }: Asked): string | undefined {
  if (!question.required) return undefined
  const choices = choicesOf(question, item)
  if (choices?.type === 'CHECKBOX') return 'Please tick at least one.'
  if (choices || question.scaleQuestion || question.ratingQuestion) return 'Please choose one.'
  if (question.dateQuestion) return `Please give the day, like ${exampleOf(question.dateQuestion)}.`
  if (question.timeQuestion) return unsuitableTime(question, '')
  return /£/.test(item.title ?? '')
    ? 'Please give an amount in pounds; 0 if there is nothing to pay.'
    : 'Please fill this in; a few words will do.'
}

function unsuitable({ question, item }: Asked, texts: readonly string[]): string | undefined {
  const choices = choicesOf(question, item)
  if (choices?.type !== 'CHECKBOX' && texts.length > 1) return 'Please give one answer only.'
  const options = choices?.options ?? []
  const offered = (text: string) => options.some(({ value, isOther }) => isOther || value === text)
  if (choices && !texts.every(offered))
    return 'This choice is not offered any more. Please choose one that is.'
  return unsuitableTime(question, texts[0] ?? '') ?? outsideScale(question, texts[0] ?? '')
}

function outsideScale({ scaleQuestion, ratingQuestion }: Question, text: string): string | undefined {
  const [low, high] = scaleQuestion
    ? [scaleQuestion.low ?? 0, scaleQuestion.high ?? 0]
    : [1, ratingQuestion?.ratingScaleLevel ?? 0]
  if (!scaleQuestion && !ratingQuestion) return undefined
  const fits = /^\d{1,2}$/.test(text) && Number(text) >= low && Number(text) <= high
  return fits ? undefined : `Please choose a number from ${low} to ${high}.`
}
