import { Temporal } from 'temporal-polyfill'
import { dateWithYear } from '../../domain/request/when.ts'
import { type Day, daysAfter, weekdayOf } from '../../domain/school/day.ts'
import { type DateWords, dateWords, dayFrom, fullWeekday, monthName, weekdayName } from './date-words.ts'
import { asLine, type Reading, shortened } from './read-text.ts'

/** A date question's answer: 2027-03-14 as Google sends it, or a date in words with its year. */
export function readDay(typed: string, today: Day): Reading<Day> {
  const text = typed.length > 200 ? '' : asLine(typed)
  const words = dateWords(text.replace(/^(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}$/, '$1'))
  if (/^\d{2}-\d{2}$/.test(text) || (words?.month !== undefined && words.year === undefined)) {
    return { say: `Write the year too, like 14 March 2027. We could read only “${shortened(text)}”.` }
  }
  if (words?.year === undefined || words.month === undefined || words.date === undefined) {
    return {
      say: `Write the date as day, month and year, like 14 March 2027. We could not read “${shortened(typed)}”.`,
    }
  }
  const day = dayFrom(words.year, words.month, words.date)
  return day === undefined ? { say: noSuchDay(words) } : checked(day, words, today)
}

/** A day that exists, unless its weekday is another or it is too far off to be meant. */
export function checked(day: Day, { weekday }: DateWords, today: Day): Reading<Day> {
  if (weekday !== undefined && weekday !== weekdayOf(day)) {
    return {
      say: `${dateWithYear(day)} is a ${weekdayName(day)}, not a ${fullWeekday(weekday)}. Correct the day or the date.`,
    }
  }
  if (day > Temporal.PlainDate.from(today).add({ years: 2 }).toString())
    return { say: `${dateWithYear(day)} is more than two years ahead. Check the year.` }
  if (day < daysAfter(today, -30)) {
    return {
      say: `${dateWithYear(day)} is more than 30 days ago. Check the date; if it is right, ask the CPD lead to record it.`,
    }
  }
  return { is: day }
}

export function noSuchDay({ date = 0, month = 0, year }: DateWords): string {
  if (monthName(month) === '')
    return `There is no month ${month}. Write the day before the month, like 14/03/2027 or 14 March 2027.`
  return `There is no ${date} ${monthName(month)}${year === undefined ? '' : ` ${year}`}. Check the date.`
}
