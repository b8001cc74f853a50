const dayLength = 86_400_000
/** Day 0 of a sheet is 30 December 1899. */
const dayZero = Date.UTC(1899, 11, 30)

/** The number by which a sheet knows a day; nothing when there is no such day. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const moment = Date.UTC(year, month - 1, day)
  const check = new Date(moment)
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return undefined
  return Math.round((moment - dayZero) / dayLength)
}

export const isDatePattern = (pattern: string): boolean =>
  /[dyhs]|mm/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]/g, ''))

/** A serial number as a day and time, such as `dd/mm/yyyy hh:mm`. */
export function dateShown(serial: number, pattern: string): string {
  const moment = new Date(dayZero + Math.round(serial * 86_400) * 1000)
  const halves = /am\/pm/i.test(pattern)
  const parts = pattern.match(/"[^"]*"|\\.|am\/pm|d+|m+|y+|h+|s+|./gis) ?? []
  return parts
    .map((part, index) => {
      if (part.startsWith('"')) return part.slice(1, -1)
      if (part.startsWith('\\')) return part.slice(1)
      const near = [lettersBefore(parts, index), lettersAfter(parts, index)]
      const minutes = /^m+$/i.test(part) && (/^h/i.test(near[0] ?? '') || /^s/i.test(near[1] ?? ''))
      return minutes ? padded(moment.getUTCMinutes(), part) : partShown(moment, part, halves)
    })
    .join('')
}

const isLetters = (part: string | undefined): boolean => /^([dmyhs]+|am\/pm)$/i.test(part ?? '')
const lettersBefore = (parts: readonly string[], index: number): string | undefined =>
  parts.slice(0, index).findLast(isLetters)
const lettersAfter = (parts: readonly string[], index: number): string | undefined =>
  parts.slice(index + 1).find(isLetters)

function partShown(moment: Date, part: string, halves: boolean): string {
  const hours = moment.getUTCHours()
  switch (part.toLowerCase()) {
    case 'd':
    case 'dd':
      return padded(moment.getUTCDate(), part)
    case 'ddd':
      return (dayNames[moment.getUTCDay()] ?? '').slice(0, 3)
    case 'dddd':
      return dayNames[moment.getUTCDay()] ?? ''
    case 'm':
    case 'mm':
      return padded(moment.getUTCMonth() + 1, part)
    case 'mmm':
      return (monthNames[moment.getUTCMonth()] ?? '').slice(0, 3)
    case 'mmmm':
      return monthNames[moment.getUTCMonth()] ?? ''
    case 'yy':
      return String(moment.getUTCFullYear()).slice(-2)
    case 'y':
    case 'yyyy':
      return String(moment.getUTCFullYear())
    case 'h':
    case 'hh':
      return padded(halves ? ((hours + 11) % 12) + 1 : hours, part)
    case 's':
    case 'ss':
      return padded(moment.getUTCSeconds(), part)
    case 'am/pm':
      return hours < 12 ? 'AM' : 'PM'
    default:
      return part
  }
}

const padded = (value: number, part: string): string => String(value).padStart(Math.min(part.length, 2), '0')

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
