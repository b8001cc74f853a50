import type { Day } from '../../../functions/domain/school/day.ts'
import { monthNames, serialOf } from './show-date.ts'
import type { Format, Value } from './state.ts'

type NumberFormat = NonNullable<Format['numberFormat']>
export type Typed = { readonly value?: Value; readonly numberFormat?: NumberFormat }

/**
 * What Google makes of something typed: a number, an amount, a percentage, a day, yes or no, a
 * formula; anything else is text. Days are read day first, unless the file's locale is en_US.
 *
 * @param today gives the year of a day typed without one
 */
export function typedValue(text: string, today: Day, locale: string): Typed {
  const trimmed = text.trim()
  if (trimmed === '') return {}
  if (trimmed.startsWith("'")) return { value: { stringValue: trimmed.slice(1) } }
  if (/^[=+]\s*\D/.test(trimmed) || trimmed.startsWith('=')) {
    return { value: { formulaValue: trimmed.replace(/^\+/, '=') } }
  }
  if (/^(true|false)$/i.test(trimmed)) return { value: { boolValue: /^true$/i.test(trimmed) } }
  return (
    amount(trimmed, locale) ??
    percentage(trimmed) ??
    plainNumber(trimmed) ??
    dayAndTime(trimmed, today, locale) ?? { value: { stringValue: text } }
  )
}

const digits = /^([+-])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i

function numberIn(text: string): number | undefined {
  const [whole, , integer, decimals] = digits.exec(text) ?? []
  if (whole === undefined || (integer === undefined && !/\d/.test(decimals ?? ''))) return undefined
  return Number(text.replaceAll(',', ''))
}

function plainNumber(text: string): Typed | undefined {
  const numberValue = numberIn(text)
  if (numberValue === undefined) return undefined
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

function amount(text: string, locale: string): Typed | undefined {
  const sign = locale === 'en_US' ? '$' : '£'
  const bare = text.replace(/^(-?)\s*/, '$1')
  const [, minus, rest] = /^(-?)(.*)$/.exec(bare) ?? []
  if (!rest?.startsWith(sign)) return undefined
  const numberValue = numberIn(`${minus}${rest.slice(1).trim()}`)
  if (numberValue === undefined) return undefined
  const pattern = text.includes('.') ? `"${sign}"#,##0.00` : `"${sign}"#,##0`
  return { value: { numberValue }, numberFormat: { type: 'CURRENCY', pattern } }
}

function dayAndTime(text: string, today: Day, locale: string): Typed | undefined {
  const [, before, hours, minutes, seconds] = /^(.*?)[ T]?(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(text) ?? []
  const time =
    hours === undefined || Number(hours) > 23 || Number(minutes) > 59
      ? undefined
      : (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400
  if (time !== undefined && before === '') {
    return { value: { numberValue: time }, numberFormat: { type: 'TIME', pattern: 'hh:mm' } }
  }
  const day = dayIn(time === undefined ? text : (before ?? ''), today, locale)
  if (!day) return undefined
  if (time === undefined) {
    return { value: { numberValue: day.serial }, numberFormat: { type: 'DATE', pattern: day.pattern } }
  }
  return {
    value: { numberValue: day.serial + time },
    numberFormat: { type: 'DATE_TIME', pattern: `${day.pattern} hh:mm` },
  }
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
    return locale === 'en_US'
      ? dayOf(year, first, second, 'm/d/yyyy')
      : dayOf(year, second, first, 'dd/mm/yyyy')
  }
  const plain = text.replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, '')
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?(?:[ -](\d{4}|\d\d))?$/i.exec(plain)
  if (words) return dayOf(words[3] ?? thisYear, monthIn(words[2]), words[1], 'd mmm yyyy')
  const turned = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/i.exec(plain)
  if (turned) return dayOf(turned[3] ?? thisYear, monthIn(turned[1]), turned[2], 'd mmm yyyy')
  return undefined
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
