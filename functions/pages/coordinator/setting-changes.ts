import { dateWithYear } from '../../domain/request/when.ts'
import type { Day } from '../../domain/school/day.ts'
import type { SettingRow, SettingValue } from './setting-readers.ts'
import { settingRows } from './setting-rows.ts'
import { settingInWords } from './setting-words.ts'
import type { SettingValues } from './settings.ts'
import { otherYearRows, yearRows } from './year-rows.ts'

/** Since when a value counts, and what counted until the day before; absent: nothing did. */
export type SettingChange = { readonly from: Day; readonly before?: SettingValue }

/** The latest change of each setting that has been changed since the school began, by the key of its row. */
export type SettingChanges = Readonly<Record<string, SettingChange>>

/**
 * The changes once other values have come into force. What is changed twice in a day is one change, and what
 * is put back on the same day is none. The sums of a financial year are left out: Budget dates each of them.
 */
export function changesAfter(
  known: SettingChanges,
  { before, now }: { readonly before: SettingValues; readonly now: SettingValues },
  today: Day,
): { readonly changes: SettingChanges; readonly fresh: readonly SettingRow[] } {
  const fresh = settingRows.filter(
    (row) =>
      ![...yearRows, ...otherYearRows].includes(row) &&
      !isSame(before[row.key], now[row.key]) &&
      !(before[row.key] === undefined && isSame(now[row.key], row.otherwise)),
  )
  const changes = new Map(Object.entries(known))
  for (const { key } of fresh) {
    const earlier = known[key]
    const was = earlier?.from === today ? earlier.before : before[key]
    if (isSame(was, now[key])) changes.delete(key)
    else changes.set(key, { from: today, ...(was !== undefined && { before: was }) })
  }
  return { changes: Object.fromEntries(changes), fresh }
}

/** For the row of a setting: 'since 12 November 2026; before: £250.00'. */
export const sinceInWords = (key: string, { from, before }: SettingChange): string =>
  `since ${dateWithYear(from)}; before: ${settingInWords(key, before) || nothing}`

/** For the history: 'Fair share of a pot for one person, %: 20 from 12 November 2026 (before: 15).' */
export const changeInWords = (
  { key, label, guarded }: SettingRow,
  { before, now }: { readonly before: SettingValues; readonly now: SettingValues },
  today: Day,
): string => {
  const [was, is] = [before, now].map((values) => settingInWords(key, values[key]) || nothing)
  const told = guarded ? ' The head was told by letter.' : ''
  return `${label}: ${is} from ${dateWithYear(today)} (before: ${was}).${told}`
}

const nothing = 'nobody, or nothing'

/** Whoever holds a role is known by several values. */
const isSame = (one: SettingValue | undefined, other: SettingValue | undefined): boolean =>
  asText(one) === asText(other)

const asText = (value: SettingValue | undefined): string =>
  typeof value === 'object' ? JSON.stringify(Object.entries(value).sort()) : JSON.stringify(value ?? '')
