import { refuse, tellCaller, tellPerson } from '../refusal.ts'
import type { Answer, Form, Item, Question } from './form.ts'
import { questionsOf } from './form.ts'
import { type Filled, reached } from './sections.ts'

/** What somebody sends in: texts by question title or question id. */
export type Given = Readonly<Record<string, string | readonly string[]>>

/**
 * The answers that count, by question id: checked as the form itself would, along the sections that are
 * really reached. What cannot be taken is thrown as the sentence that the form would show.
 *
 * Answers in sections not reached are left out, as Google leaves them out. Two questions may have the
 * same title in different sections: an answer by title is for those that are reached.
 */
export function submission(form: Form, given: Given): Readonly<Record<string, Answer>> {
  const unknown = unknownIn(form, given)
  if (unknown !== undefined) refuse(tellCaller(`This form has no question “${shortened(unknown)}”.`))

  const filled = filledFrom(given)
  const path = reached(form, filled) ?? refuse(tellPerson(inACircle))
  const questions = questionsOf(path.flatMap(({ items }) => items))
  for (const { question, item } of questions) {
    const why = objection(question, item, filled(question, item))
    if (why) refuse(tellPerson(why))
  }
  return Object.fromEntries(
    questions
      .map(({ question, item }) => answer(question, filled(question, item)))
      .filter(({ textAnswers }) => textAnswers.answers.length > 0)
      .map((one) => [one.questionId, one]),
  )
}

const inACircle = 'These answers lead round in a circle and never reach the end of the form.'

/** What was given for a question; empty texts are no answer. */
export const filledFrom =
  (given: Given): Filled =>
  ({ questionId = '' }, { title = '' }) =>
    [own(given, questionId) ?? own(given, title) ?? alike(given, title) ?? []]
      .flat()
      .filter((text) => text.trim() !== '')

const own = (given: Given, key: string) => (Object.hasOwn(given, key) ? given[key] : undefined)

/** People who write a title down from memory leave out what stands in brackets. */
const alike = (given: Given, title: string) => {
  const key = Object.keys(given).find((name) => bare(name) === bare(title))
  return key === undefined ? undefined : given[key]
}

const bare = (title: string): string =>
  title
    .replace(/\([^()]*\)/g, '')
    .replace(/[^\p{L}\p{N}£]+/gu, ' ')
    .trim()
    .toLowerCase()

function unknownIn(form: Form, given: Given): string | undefined {
  const known = new Set(
    questionsOf(form.items).flatMap(({ item, question }) => [item.title ?? '', question.questionId ?? '']),
  )
  const alike = new Set([...known].map(bare))
  return Object.keys(given).find((name) => !known.has(name) && !alike.has(bare(name)))
}

/** What the form says about one answer when it does not take it. */
function objection(question: Question, item: Item, texts: readonly string[]): string | undefined {
  const name = item.title ?? 'this question'
  if (texts.length === 0) return question.required ? `Please answer “${name}”.` : undefined
  if (question.choiceQuestion?.type !== 'CHECKBOX' && texts.length > 1)
    return `Please give one answer only to “${name}”.`
  if (question.choiceQuestion) return notOffered(question.choiceQuestion.options ?? [], name, texts)
  if (question.dateQuestion && !texts.every((text) => isDate(text, question.dateQuestion ?? {})))
    return `Please give “${name}” as ${dateExample(question.dateQuestion)}.`
  return undefined
}

function notOffered(
  options: readonly { readonly value?: string; readonly isOther?: boolean }[],
  name: string,
  texts: readonly string[],
): string | undefined {
  if (options.some(({ isOther }) => isOther)) return undefined
  const other = texts.find((text) => !options.some(({ value }) => value === text))
  return other === undefined
    ? undefined
    : `“${shortened(other)}” is not one of the choices for “${name}”. Please choose one that is offered.`
}

type DateQuestion = NonNullable<Question['dateQuestion']>

/** Dates as the API shows them: with the year only when the question asks for it. */
function isDate(text: string, { includeYear, includeTime }: DateQuestion): boolean {
  const shape = /^(?:(\d{4})-)?(\d\d)-(\d\d)(?: (\d\d):(\d\d))?$/.exec(text)
  if (!shape) return false
  const [, year, month, day, hour, minute] = shape
  if (Boolean(year) !== Boolean(includeYear) || Boolean(hour) !== Boolean(includeTime)) return false
  const date = new Date(Date.UTC(Number(year ?? 2028), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && Number(hour ?? 0) < 24 && Number(minute ?? 0) < 60
}

const dateExample = ({ includeYear, includeTime }: DateQuestion) =>
  `a day like ${includeYear ? '2027-' : ''}03-14${includeTime ? ' and a time like 15:45' : ''}`

const answer = ({ questionId = '' }: Question, texts: readonly string[]): Answer => ({
  questionId,
  textAnswers: { answers: texts.map((value) => ({ value })) },
})

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
