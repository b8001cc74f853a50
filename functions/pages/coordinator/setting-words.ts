import { show } from '../../domain/budget/money.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import type { Day } from '../../domain/school/day.ts'
import { money, type SettingValue, share } from './setting-readers.ts'
import { settingRows } from './setting-rows.ts'

/** The value of a setting as people read it, by the key of its row; empty when there is none. */
export function settingInWords(key: string, value: SettingValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return numberInWords(key, value)
  if (typeof value === 'string') return key === 'year starts' ? dateWithYear(value as Day) : value
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
