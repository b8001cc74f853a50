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
  return day ? { is: day } : { say: `Write a date, like 14/03/2027; we could not read “${short(text)}”` }
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
  const text = textOf(cell)
  if (text === '') return {}
  const plain = text.replace(/^£\s?/, '').replace(/(\d),(?=\d{3}(\D|$))/g, '$1')
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain))
    return { say: `Write pounds and pence, like 1234.50; we could not read “${short(text)}”` }
  return { is: pounds(Number(plain)) }
}

/** A number between two bounds; a percentage cell counts as its percentage (0.45 % is 0.45). */
export function numberIn(cell: Cell, least: number, most: number): Read<number> {
  const text = textOf(cell)
  if (text === '') return {}
  const plain = text.replace(/\s?%$/, '')
  const value = Number(plain)
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(plain) || value < least || value > most) {
    return { say: `Write a number from ${least} to ${most}; we could not read “${short(text)}”` }
  }
  return { is: value }
}

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
  for (const piece of text.split(/[,;/ ]+/).filter((one) => one !== '' && one !== 'and')) {
    const [from, to] = piece.split(/[–-]/).map(weekday)
    if (from === undefined || from < 0) return { say }
    if (piece.match(/[–-]/) && (to === undefined || to < from)) return { say }
    for (let day = from; day <= (to ?? from); day += 1) found.add(weekdays[day] as Weekday)
  }
  return { is: weekdays.filter((day) => found.has(day)) }
}

const weekday = (text: string): number =>
  text.length < 3 ? -1 : weekdays.findIndex((day) => text.toLowerCase().startsWith(day.toLowerCase()))

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
