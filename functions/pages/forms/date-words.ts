import { Temporal } from 'temporal-polyfill'
import { monthNames } from '../../domain/request/when.ts'
import { type Day, type Part, type Weekday, weekdayOf, weekdays } from '../../domain/school/day.ts'

/** What a few words say about a day; the year is often left out, and sometimes all but the weekday. */
export type DateWords = {
  readonly weekday?: Weekday
  readonly date?: number
  readonly month?: number
  readonly year?: number
  readonly part?: Part
  /** Half a day, with no word on which half. */
  readonly half?: true
}

/**
 * Reads "Fri 4 Dec 2026, all day", "12/01/2027 am" or "2027-01-12". Day before month, as in Britain.
 * `undefined`: a word that we do not know, or two of a kind ("4 Dec 5 Dec").
 */
export function dateWords(text: string): DateWords | undefined {
  if (text.length > 120) return undefined
  let found: DateWords = {}
  for (const word of wordsOf(text)) {
    const more = meaning(word)
    if (more === undefined || Object.keys(more).some((key) => key in found)) return undefined
    found = { ...found, ...more }
  }
  const { half, ...rest } = found
  return half && rest.part === undefined ? found : rest
}

/** The day itself, or `undefined` when there is no such day, like 31 February. */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day: date }, { overflow: 'reject' }).toString() as Day
  } catch {
    return undefined // That there is no such day is the answer; the caller says so.
  }
}

export const monthName = (month: number): string => monthNames[month - 1] ?? ''

/** A weekday in full: Friday. */
export const weekdayName = (day: Day): string => fullWeekday(weekdayOf(day))

export const fullWeekday = (weekday: Weekday): string =>
  weekdayNames[weekdays.indexOf(weekday)] as (typeof weekdayNames)[number]

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/([ap])\.m\.?/g, '$1m')
    .replace(/[,()]/g, ' ')
    .replace(/(\d)(?=[a-z])/g, '$1 ')
    .split(/\s+/)
    .map((word) => word.replace(/[.:]$/, ''))
    .filter((word) => word !== '' && !fillers.has(word))

const fillers = new Set([
  'the',
  'on',
  'of',
  'in',
  'only',
  'just',
  'day',
  '-',
  '–',
  '—',
  'st',
  'nd',
  'rd',
  'th',
])

function meaning(word: string): DateWords | undefined {
  const part = parts[word]
  if (part !== undefined) return { part }
  if (word === 'half') return { half: true }
  if (/^\d{1,2}$/.test(word)) return { date: Number(word) }
  if (/^\d{4}$/.test(word)) return { year: Number(word) }
  return numericDate(word) ?? namedDay(word)
}

const parts: Readonly<Record<string, Part>> = Object.assign(Object.create(null), {
  all: 'all day',
  full: 'all day',
  whole: 'all day',
  am: 'morning',
  morning: 'morning',
  mornings: 'morning',
  pm: 'afternoon',
  afternoon: 'afternoon',
  afternoons: 'afternoon',
})

/** 12/01/2027, 12.1.27, 9/2 or 2027-01-12. "9.30" and "4-6" are left alone: they may be times. */
function numericDate(word: string): DateWords | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]) }
  const short = /^(\d{1,2})\/(\d{1,2})$/.exec(word)
  if (short) return { date: Number(short[1]), month: Number(short[2]) }
  const british = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(word)
  if (!british) return undefined
  const year = Number(british[4])
  return { date: Number(british[1]), month: Number(british[3]), year: year < 100 ? 2000 + year : year }
}

/** A month or a weekday, in full or by at least its first three letters: "Feb", "Tues". */
function namedDay(word: string): DateWords | undefined {
  if (word.length < 3) return undefined
  const month = monthNames.findIndex((name) => name.toLowerCase().startsWith(word))
  if (month >= 0) return { month: month + 1 }
  const known = word === 'weds' ? 'wed' : word
  const weekday = weekdays[weekdayNames.findIndex((name) => name.toLowerCase().startsWith(known))]
  return weekday && { weekday }
}

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
