import { choicesOf, type Item, type Option, type Question, titleOf } from './form.ts'

/** What the form says about one answer when it does not take it; nothing when it does. */
export function objection(question: Question, item: Item, texts: readonly string[]): string | undefined {
  const name = titleOf(question, item)
  const choices = choicesOf(question, item)
  const [text = ''] = texts
  if (texts.length === 0) return question.required ? `Please answer “${name}”.` : undefined
  if (choices?.type !== 'CHECKBOX' && texts.length > 1) return `Please give one answer only to “${name}”.`
  if (choices) return notOffered(choices.options ?? [], name, texts)

  const { dateQuestion, timeQuestion, scaleQuestion, ratingQuestion } = question
  if (dateQuestion && !isDate(text, dateQuestion))
    return `Please give “${name}” as ${dateExample(dateQuestion)}.`
  if (timeQuestion && !isTime(text, timeQuestion))
    return `Please give “${name}” as ${timeQuestion.duration ? 'hours and minutes like 01:30' : 'a time like 15:45'}.`
  if (scaleQuestion) return outside(name, text, scaleQuestion.low ?? 0, scaleQuestion.high ?? 0)
  if (ratingQuestion) return outside(name, text, 1, ratingQuestion.ratingScaleLevel ?? 0)
  return undefined
}

function notOffered(options: readonly Option[], name: string, texts: readonly string[]): string | undefined {
  if (options.some(({ isOther }) => isOther)) return undefined
  const other = texts.find((text) => !options.some(({ value }) => value === text))
  return other === undefined
    ? undefined
    : `“${shortened(other)}” is not one of the choices for “${name}”. Please choose one that is offered.`
}

const outside = (name: string, text: string, low: number, high: number): string | undefined =>
  /^\d{1,2}$/.test(text) && Number(text) >= low && Number(text) <= high
    ? undefined
    : `Please give “${name}” a whole number from ${low} to ${high}.`

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

/** A time of day, or how long something took: up to 72 hours. */
const isTime = (text: string, { duration }: NonNullable<Question['timeQuestion']>): boolean =>
  /^\d\d:[0-5]\d$/.test(text) && Number(text.slice(0, 2)) <= (duration ? 72 : 23)

export const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
