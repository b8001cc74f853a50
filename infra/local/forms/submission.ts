import { refuse, tellCaller, tellPerson } from '../refusal.ts'
import { type Answer, type Form, type Question, questionsOf, titleOf } from './form.ts'
import { objection, shortened } from './objection.ts'
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
  (question, item) =>
    [own(given, question.questionId ?? '') ?? byTitle(given, titleOf(question, item)) ?? []]
      .flat()
      .filter((text) => text.trim() !== '')

const byTitle = (given: Given, title: string) => own(given, title) ?? alike(given, title)

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
    questionsOf(form.items).flatMap(({ item, question }) => [
      titleOf(question, item),
      question.questionId ?? '',
    ]),
  )
  const alike = new Set([...known].map(bare))
  return Object.keys(given).find((name) => !known.has(name) && !alike.has(bare(name)))
}

const answer = ({ questionId = '' }: Question, texts: readonly string[]): Answer => ({
  questionId,
  textAnswers: { answers: texts.map((value) => ({ value })) },
})
