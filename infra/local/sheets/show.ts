import { dateShown, isDatePattern } from './show-date.ts'
import type { Format, Result } from './state.ts'

/** A value as people see it in the sheet, and as `formattedValue` and FORMATTED_VALUE give it. */
export function shownAs(result: Result, format: Format | undefined, locale: string): string {
  if ('stringValue' in result) return result.stringValue
  if ('boolValue' in result) return result.boolValue ? 'TRUE' : 'FALSE'
  if ('errorValue' in result) return errors[result.errorValue.type] ?? '#ERROR!'
  const pattern = patternOf(format, locale)
  if (pattern === undefined) return plain(result.numberValue)
  return isDatePattern(pattern)
    ? dateShown(result.numberValue, pattern)
    : inPattern(result.numberValue, pattern)
}

const errors: Readonly<Record<string, string>> = {
  DIVIDE_BY_ZERO: '#DIV/0!',
  NAME: '#NAME?',
  REF: '#REF!',
  VALUE: '#VALUE!',
  NUM: '#NUM!',
  N_A: '#N/A',
  NULL_VALUE: '#NULL!',
}

/** Whether a format shows a number as a day or a time. */
export const showsDate = (format: Format | undefined): boolean =>
  /^(DATE|TIME|DATE_TIME)$/.test(format?.numberFormat?.type ?? '')

function patternOf(format: Format | undefined, locale: string): string | undefined {
  const { type, pattern } = format?.numberFormat ?? {}
  if (type === undefined || type === 'TEXT') return undefined
  if (pattern) return pattern
  const day = locale === 'en_US' ? 'm/d/yyyy' : 'dd/mm/yyyy'
  const usual: Readonly<Record<string, string>> = {
    NUMBER: '#,##0.00',
    PERCENT: '0.00%',
    CURRENCY: locale === 'en_US' ? '"$"#,##0.00' : '"£"#,##0.00',
    SCIENTIFIC: '0.00E+00',
    DATE: day,
    TIME: 'hh:mm:ss',
    DATE_TIME: `${day} hh:mm:ss`,
  }
  return usual[type]
}

/** About ten digits, as an unformatted cell shows them. */
const plain = (value: number): string => {
  const whole = Math.abs(Math.trunc(value))
  const decimals = Math.max(0, 10 - (whole === 0 ? 0 : String(whole).length))
  return String(Number(value.toFixed(decimals)))
}

/** Positive; negative; zero: a pattern may have a part for each. */
function inPattern(value: number, pattern: string): string {
  const [positive = '', negative, zero] = pattern.split(';')
  if (value < 0 && negative !== undefined) return digits(-value, negative)
  if (value === 0 && zero !== undefined) return digits(0, zero)
  return value < 0 ? `-${digits(-value, positive)}` : digits(value, positive)
}

function digits(value: number, pattern: string): string {
  if (/E\+0/.test(pattern)) return scientific(value, pattern)
  const bare = pattern.replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"').replace(/\[[^\]]*\]/g, '')
  const parts = bare.match(/"[^"]*"|\\.|[#0?,]*\.?[#0?]+|./g) ?? []
  const slot = parts.find((part) => /^[#0?,]*\.?[#0?]+$/.test(part)) ?? '0'
  const number = bare.includes('%') ? value * 100 : value
  return parts
    .map((part) => {
      if (part === slot) return inSlot(number, slot)
      if (part.startsWith('"')) return part.slice(1, -1)
      return part.startsWith('\\') ? part.slice(1) : part === '_' || part === '*' ? '' : part
    })
    .join('')
}

const scientific = (value: number, pattern: string): string => {
  const decimals = /\.(0+)/.exec(pattern)?.[1]?.length ?? 0
  const [base = '', power = '0'] = value.toExponential(decimals).split('e')
  return `${base}E${power.startsWith('-') ? '-' : '+'}${power.replace(/^[+-]/, '').padStart(2, '0')}`
}

function inSlot(value: number, slot: string): string {
  const [whole = '', decimals = ''] = slot.split('.')
  const least = decimals.replace(/[^0]/g, '').length
  const text = new Intl.NumberFormat('en-GB', {
    useGrouping: whole.includes(','),
    minimumIntegerDigits: Math.max(1, whole.replace(/[^0]/g, '').length),
    minimumFractionDigits: least,
    maximumFractionDigits: decimals.length,
  }).format(value)
  return text
}
