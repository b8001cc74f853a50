import type { Day } from '../../../functions/domain/school/day.ts'
import type { Question } from '../forms/form.ts'

/** The day in what a date question holds, when there is one: '2027-01-12', '2027-01-12 15:45'. */
export const dayOfText = (text: string): Day | undefined =>
  isDay(text.slice(0, 10)) ? (text.slice(0, 10) as Day) : undefined

/** As people write a day without a year: '01-12 15:45' is 12/01 15:45. What cannot be read stays as it is. */
export const withoutYear = (text: string): string => text.replace(/^(\d\d)-(\d\d)/, '$2/$1')

/** What was typed or picked, as the API holds it. A slip stays as it was typed, to be shown again. */
export function asKept({ dateQuestion, timeQuestion }: Question, text: string): string {
  if (timeQuestion) return text.replace(/^(\d):/, '0$1:').replace(/^(\d\d:\d\d):00$/, '$1')
  if (!dateQuestion) return text
  const [, date, month, year, time = ''] = typed.exec(text) ?? []
  if (date === undefined || month === undefined) return text.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ')
  const two = (number: string) => number.padStart(2, '0')
  return [[year, two(month), two(date)].filter(Boolean).join('-'), time].filter(Boolean).join(' ')
}

/** British order: the day first. */
const typed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?:,? (\d\d:\d\d))?$/

/** What is to be said about a day or a time that cannot be meant. */
export function unsuitableTime({ dateQuestion, timeQuestion }: Question, text: string): string | undefined {
  if (timeQuestion?.duration)
    return /^\d\d:[0-5]\d$/.test(text) && text <= '72:00'
      ? undefined
      : 'Please write hours and minutes, like 01:30.'
  if (timeQuestion) return isTime(text) ? undefined : 'Please give the time, like 15:45.'
  if (!dateQuestion) return undefined
  const { includeYear, includeTime } = dateQuestion
  const [day = '', time, ...more] = text.split(' ')
  const fits =
    more.length === 0 &&
    isDay(includeYear ? day : `2028-${day}`) &&
    (includeTime ? time !== undefined && isTime(time) : time === undefined)
  return fits
    ? undefined
    : `Please give the day${includeTime ? ' and the time' : ''}, like ${exampleOf(dateQuestion)}.`
}

export const exampleOf = ({ includeYear, includeTime }: NonNullable<Question['dateQuestion']>): string =>
  `${includeYear ? '14 March 2027' : '14/03'}${includeTime ? ', 15:45' : ''}`

/** 30 February would otherwise be taken for 2 March. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) === true

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
