import { type Form, type Item, type Question, questionsOf } from '../forms/form.ts'
import type { Section } from '../forms/sections.ts'

/** What has been filled in so far, by question id, over all the pages of a form. */
export type FilledIn = Readonly<Record<string, readonly string[]>>

/** What a page of a form sent, or a prefilled link holds: `entry.` and the question's number. */
export function filledIn(form: Form, sent: URLSearchParams): FilledIn {
  return Object.fromEntries(
    questionsOf(form.items).map(({ question: { questionId = '' } }) => {
      const texts = namesOf(questionId).flatMap((name) => sent.getAll(name))
      return [questionId, texts.map((text) => text.replaceAll('\r\n', '\n')).filter((text) => text.trim())]
    }),
  )
}

export const nameOf = (questionId: string): string => `entry.${Number.parseInt(questionId, 16)}`

/** Links write a question's id as a decimal number; the API writes it in hex. Both are understood. */
const namesOf = (questionId: string): readonly string[] => [nameOf(questionId), `entry.${questionId}`]

export const sectionKey = (section: Section): string => section.heading?.itemId ?? 'first'

/** What is still to be said about a page before the next one, by question id. */
export function objections(section: Section, filled: FilledIn): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { question, item } of questionsOf(section.items)) {
    const texts = filled[question.questionId ?? ''] ?? []
    const why = texts.length === 0 ? missing(question, item) : unsuitable(question, texts)
    if (why) found.set(question.questionId ?? '', why)
  }
  return found
}

function missing(
  { required, choiceQuestion, dateQuestion }: Question,
  { title = '' }: Item,
): string | undefined {
  if (!required) return undefined
  if (choiceQuestion?.type === 'CHECKBOX') return 'Please tick at least one.'
  if (choiceQuestion) return 'Please choose one.'
  if (dateQuestion) return 'Please give the day, like 14/03/2027.'
  return /£/.test(title)
    ? 'Please give an amount in pounds; 0 if there is nothing to pay.'
    : 'Please fill this in; a few words will do.'
}

function unsuitable(
  { choiceQuestion, dateQuestion }: Question,
  texts: readonly string[],
): string | undefined {
  if (dateQuestion && !texts.every(isDay)) return 'Please give the day like 14/03/2027.'
  const options = choiceQuestion?.options ?? []
  const offered = (text: string) => options.some(({ value, isOther }) => isOther || value === text)
  if (choiceQuestion && !texts.every(offered))
    return 'This choice is not offered any more. Please choose one that is.'
  return choiceQuestion?.type !== 'CHECKBOX' && texts.length > 1 ? 'Please give one answer only.' : undefined
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
