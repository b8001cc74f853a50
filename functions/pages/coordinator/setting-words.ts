import { yearOf, yearSpan } from '../../domain/budget/financial-year.ts'
import { show } from '../../domain/budget/money.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Settings } from '../../domain/school/settings.ts'
import { otherYear } from '../../domain/school/year-sums.ts'
import { money, type SettingValue, share } from './setting-readers.ts'
import { settingRows } from './setting-rows.ts'
import type { SettingValues } from './settings.ts'
import { otherYearRows, yearRows } from './year-rows.ts'

/** The value of a setting as people read it, by the key of its row; empty when there is none. */
export function settingInWords(key: string, value: SettingValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return numberInWords(key, value)
  if (typeof value === 'string') return key.endsWith('year starts') ? dateWithYear(value as Day) : value
  const days = [
    value.from && `from ${dateWithYear(value.from)}`,
    value.to && `to ${dateWithYear(value.to)}`,
  ].filter((part) => part !== undefined)
  return [value.email, value.called && `(${value.called})`, ...days].filter((part) => part !== '').join(' ')
}

/** How a row is read says what its number is: pence, or hundredths of a per cent. */
function numberInWords(key: string, value: number): string {
  const read = settingRows.find((row) => row.key === key)?.read
  if (read === money) return show(value)
  return read === share ? `${value / 100} %` : String(value)
}

/**
 * What counts now, in words, for the row of a setting. Of the two financial years on the tab only one is in
 * force: the rows of the other say since or until when they count.
 */
export function inForceInWords(key: string, values: SettingValues, settings: Settings | undefined): string {
  const words = settingInWords(key, values[key])
  if (settings === undefined || words === '') return words
  const { yearStarts, comingYear } = settings.money
  const starts = startOfItsYear(key, values)
  if (starts === undefined || starts === yearStarts) return words
  if (starts === comingYear?.yearStarts)
    return key.endsWith('year starts') ? words : `${words}, from ${dateWithYear(starts)}`
  const { to } = yearSpan(yearOf(starts, settings), settings)
  return key.endsWith('year starts')
    ? 'This year is over: the next one’s first day and sums can be typed here'
    : `${words}, until ${dateWithYear(to)}`
}

/** The first day of the financial year that a row is about. */
function startOfItsYear(key: string, values: SettingValues): Day | undefined {
  if (yearRows.some((row) => row.key === key)) return values['year starts'] as Day | undefined
  if (!otherYearRows.some((row) => row.key === key)) return undefined
  return values[`${otherYear}year starts`] as Day | undefined
}
