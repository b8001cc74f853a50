import type { Day } from '../../../functions/domain/school/day.ts'
import { monthNames, serialOf } from './show-date.ts'
import type { Format, Value } from './state.ts'

type NumberFormat = NonNullable<Format['numberFormat']>
export type Typed = { readonly value?: Value; readonly numberFormat?: NumberFormat }

/**
 * What Google makes of something typed: a number, an amount, a percentage, a day, a time, yes or no, a
 * formula; anything else is text. Days are read day first, unless the file's locale is en_US.
 *
 * @param today gives the year of a day typed without one
 */
export function typedValue(text: string, today: Day, locale: string): Typed {
  if (text === '') return {}
  const trimmed = text.trim()
  if (trimmed.startsWith("'")) return trimmed === "'" ? {} : { value: { stringValue: trimmed.slice(1) } }
  if (isFormula(trimmed)) return { value: { formulaValue: trimmed.replace(/^\+/, '=+') } }
  if (/^(true|false)$/i.test(trimmed)) return { value: { boolValue: /^true$/i.test(trimmed) } }
  return (
    amount(trimmed, locale) ??
    percentage(trimmed) ??
    plainNumber(trimmed) ??
    dayAndTime(trimmed, today, locale) ?? { value: { stringValue: text } }
  )
}

/** A plus begins a formula too, unless it is a number's own. */
const isFormula = (text: string): boolean =>
  text.length > 1 && (text.startsWith('=') || (text.startsWith('+') && numberIn(text) === undefined))

const digits = /^([+-])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i

function numberIn(text: string): number | undefined {
  const [whole, , integer, decimals] = digits.exec(text) ?? []
  if (whole === undefined || (integer === undefined && !/\d/.test(decimals ?? ''))) return undefined
  return Number(text.replaceAll(',', ''))
}

function plainNumber(text: string): Typed | undefined {
  const numberValue = numberIn(text)
  if (numberValue === undefined) return undefined
  if (/e/i.test(text)) {
    return { value: { numberValue }, numberFormat: { type: 'SCIENTIFIC', pattern: '0.00E+00' } }
  }
  const pattern = text.includes('.') ? '#,##0.00' : '#,##0'
  return {
    value: { numberValue },
    ...(text.includes(',') ? { numberFormat: { type: 'NUMBER', pattern } } : {}),
  }
}

function percentage(text: string): Typed | undefined {
  const numberValue = text.endsWith('%') ? numberIn(text.slice(0, -1).trim()) : undefined
  if (numberValue === undefined) return undefined
  const pattern = text.includes('.') ? '0.00%' : '0%'
  return { value: { numberValue: numberValue / 100 }, numberFormat: { type: 'PERCENT', pattern } }
}

/** The locale's own sign of money, or a foreign one, which its format then names as foreign. */
function amount(text: string, locale: string): Typed | undefined {
  const [, minus = '', sign = '', rest = ''] = /^(-?)\s*([$£€¥])\s*(.*)$/.exec(text) ?? []
  const numberValue = sign === '' ? undefined : numberIn(`${minus}${rest}`)
  if (numberValue === undefined) return undefined
  const shown = sign === (locale === 'en_US' ? '$' : '£') ? `"${sign}"` : `[$${sign}]`
  const pattern = text.includes('.') ? `${shown}#,##0.00` : `${shown}#,##0`
  return { value: { numberValue }, numberFormat: { type: 'CURRENCY', pattern } }
}

function dayAndTime(text: string, today: Day, locale: string): Typed | undefined {
  const time = timeIn(text)
  if (time?.before === '') {
    return { value: { numberValue: time.share }, numberFormat: { type: 'TIME', pattern: time.pattern } }
  }
  const day = dayIn(time ? time.before : text, today, locale)
  if (!day) return undefined
  if (!time)
    return { value: { numberValue: day.serial }, numberFormat: { type: 'DATE', pattern: day.pattern } }
  return {
    value: { numberValue: day.serial + time.share },
    numberFormat: { type: 'DATE_TIME', pattern: `${day.pattern} ${time.pattern}` },
  }
}

type TimeTyped = { readonly before: string; readonly share: number; readonly pattern: string }

/** A time of day at the end of a text, as a share of the day: 9:30, 09:30:15, 9:30 PM. */
function timeIn(text: string): TimeTyped | undefined {
  const found = /^(?:(.*?)[ T])?(\d{1,2}):([0-5]\d)(?::([0-5]\d))?( ?[ap]m)?$/i.exec(text)
  if (!found) return undefined
  const [, before = '', hours = '', minutes, seconds, half] = found
  const hour = Number(hours)
  if (half === undefined ? hour > 23 : hour < 1 || hour > 12) return undefined
  const past = half === undefined ? hour : (hour % 12) + (/p/i.test(half) ? 12 : 0)
  const share = (past * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400
  const shown = `${'h'.repeat(hours.length)}:mm${seconds === undefined ? '' : ':ss'}`
  return { before, share, pattern: half === undefined ? shown : `${shown} am/pm` }
}

type DayTyped = { readonly serial: number; readonly pattern: string }

/** Days as people type them here: 4/12/2026, 4/12, 2026-12-04, 4 Dec 2026, Fri 4 December, Dec 4, 2026. */
function dayIn(text: string, today: Day, locale: string): DayTyped | undefined {
  const thisYear = today.slice(0, 4)
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text)
  if (iso) return dayOf(iso[1], iso[2], iso[3], 'yyyy-mm-dd')

  const numbers = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d\d))?$/.exec(text)
  // 3.5 is a number, and 3.5.2026 a day.
  if (numbers && !(text.includes('.') && numbers[3] === undefined)) {
    const [, first, second, year = thisYear] = numbers
    const mark = text.replaceAll(/\d/g, '').charAt(0)
    const pattern = numbersPattern(locale, mark, numbers[3] !== undefined)
    return locale === 'en_US' ? dayOf(year, first, second, pattern) : dayOf(year, second, first, pattern)
  }
  const plain = text.replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, '')
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?(?:[ -](\d{4}|\d\d))?$/i.exec(plain)
  if (words) return dayOf(words[3] ?? thisYear, monthIn(words[2]), words[1], 'd mmm yyyy')
  const turned = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/i.exec(plain)
  if (turned) return dayOf(turned[3] ?? thisYear, monthIn(turned[1]), turned[2], 'd mmm yyyy')
  return undefined
}

/** A day without a year is shown without one, between the marks that were typed: 1-2 stays 1-2. */
function numbersPattern(locale: string, mark: string, withYear: boolean): string {
  if (locale === 'en_US') return ['m', 'd', ...(withYear ? ['yyyy'] : [])].join(mark)
  return withYear ? 'dd/mm/yyyy' : ['d', 'm'].join(mark)
}

const monthIn = (name = ''): string => {
  const index = monthNames.findIndex((month) => {
    const full = month.toLowerCase()
    return full === name.toLowerCase() ||
      full.slice(0, 3) === name.toLowerCase() ||
      name.toLowerCase() === 'sept'
      ? full.startsWith(name.toLowerCase().slice(0, 3))
      : false
  })
  return String(index + 1)
}

function dayOf(year = '', month = '', day = '', pattern: string): DayTyped | undefined {
  const full = year.length === 2 ? (Number(year) < 30 ? 2000 : 1900) + Number(year) : Number(year)
  const serial = serialOf(full, Number(month), Number(day))
  return serial === undefined ? undefined : { serial, pattern }
}
