import { Temporal } from 'temporal-polyfill'
import { type Pence, pounds } from '../domain/budget/money.ts'
import { type Day, dayFromSerial, type Weekday, weekdays } from '../domain/school/day.ts'
import type { Cell } from '../sheet.ts'
import { textOf } from './tab.ts'

/**
 * What one cell that a person typed says, or a sentence saying what to type instead.
 * Empty cells are the caller's to judge: they read as `undefined` without a sentence.
 */
export type Read<T> = { readonly is?: T; readonly say?: string }

/** A date: a real date cell, or text such as 14/03/2027 or 2027-03-14. */
export function dayIn(cell: Cell): Read<Day> {
  const text = textOf(cell)
  if (text === '') return {}
  if (typeof cell?.value === 'number' && cell.value > 20_000 && cell.value < 80_000)
    return { is: dayFromSerial(cell.value) }
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const parts = british ? [british[3], british[2], british[1]] : iso?.slice(1)
  const day = parts && validDay(Number(parts[0]), Number(parts[1]), Number(parts[2]))
  return day && day > '1954' && day < '2119'
    ? { is: day }
    : { say: `Write a date, like 14/03/2027; we could not read “${short(text)}”` }
}

function validDay(year: number, month: number, day: number): Day | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() as Day
  } catch {
    return undefined // Such as 31 February: there is no such day, and that is the answer.
  }
}

/** An amount of pounds: 1234.5, £1,234.50. Never negative, never with a guess. */
export function poundsIn(cell: Cell): Read<Pence> {
  const text = textOf(typeof cell?.value === 'number' ? { value: withoutDust(cell.value) } : cell)
  if (text === '') return {}
  const plain = text.replace(/^£\s?/, '').replace(/(\d),(?=\d{3}(\D|$))/g, '$1')
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain))
    return { say: `Write pounds and pence, like 1234.50; we could not read “${short(text)}”` }
  return { is: pounds(Number(plain)) }
}

/** A number between two bounds, both included. */
export function numberIn(cell: Cell, least: number, most: number): Read<number> {
  const text = textOf(cell)
  if (text === '') return {}
  const value = Number(text)
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(text) || value < least || value > most) {
    return { say: `Write a number from ${least} to ${most}; we could not read “${short(text)}”` }
  }
  return { is: value }
}

/** A number without a fraction: so many votes, days or people. */
export function wholeIn(cell: Cell, least: number, most: number): Read<number> {
  const read = numberIn(cell, least, most)
  return read.is === undefined || Number.isInteger(read.is)
    ? read
    : { say: `Write a whole number from ${least} to ${most}; we could not read “${short(textOf(cell))}”` }
}

/**
 * A percentage, as people say it: 60. A sheet keeps “60%” as 0.6, and shows neither us nor anybody
 * else which of the two was typed; so less than one counts as such a cell.
 */
export function percentIn(cell: Cell, least: number, most: number): Read<number> {
  const text = textOf(cell).replace(/\s?%$/, '')
  const kept = typeof cell?.value === 'number' && cell.value > 0 && cell.value < 1
  return numberIn({ value: kept ? asPercent(cell.value) : text }, least, most)
}

/** What a percentage cell shows for the fraction that it keeps, without the dust of binary fractions. */
export const asPercent = (fraction: number): number => Math.round(fraction * 1_000_000) / 10_000

/** A sum that a sheet worked out, such as 3 × £58.33, as the sheet shows it. */
const withoutDust = (amount: number): number => Math.round(amount * 1_000_000) / 1_000_000

/** One of a list of words, whatever its capitals. */
export function wordIn<T extends string>(cell: Cell, words: readonly T[]): Read<T> {
  const text = textOf(cell)
  if (text === '') return {}
  const found = words.find((word) => word.toLowerCase() === text.toLowerCase())
  return found ? { is: found } : { say: `Choose ${words.slice(0, -1).join(', ')} or ${words.at(-1)}` }
}

/** Yes or no: a tick box, or the word. */
export function yesIn(cell: Cell): Read<boolean> {
  const text = textOf(cell).toLowerCase()
  if (text === '') return {}
  if (['true', 'yes', 'y', 'live'].includes(text)) return { is: true }
  if (['false', 'no', 'n'].includes(text)) return { is: false }
  return { say: 'Write yes or no' }
}

/** Days of the week: "Mon, Tue, Thu", "Mon–Thu". */
export function weekdaysIn(cell: Cell): Read<readonly Weekday[]> {
  const text = textOf(cell).slice(0, 100)
  if (text === '') return {}
  const say = `Write the days, like Mon, Tue, Thu; we could not read “${short(text)}”`
  const found = new Set<Weekday>()
  const pieces = text
    .toLowerCase()
    .replace(/\s*(?:[–—-]|\bto\b)\s*/g, '–')
    .split(/[,;/&+. ]+/)
  for (const piece of pieces.filter((one) => one !== '' && one !== 'and')) {
    const [from = -1, to = from, ...more] = piece.split('–').map(weekday)
    if (from < 0 || to < from || more.length > 0) return { say }
    for (let day = from; day <= to; day += 1) found.add(weekdays[day] as Weekday)
  }
  return found.size > 0 ? { is: weekdays.filter((day) => found.has(day)) } : { say }
}

/** Which day of the week a word is, from 0; -1 when it is none. */
const weekday = (word: string): number => weekdayWords.findIndex((words) => words.includes(word))

const weekdayWords: readonly (readonly string[])[] = [
  ['mon', 'monday'],
  ['tue', 'tues', 'tuesday'],
  ['wed', 'weds', 'wednesday'],
  ['thu', 'thur', 'thurs', 'thursday'],
  ['fri', 'friday'],
  ['sat', 'saturday'],
  ['sun', 'sunday'],
]

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
