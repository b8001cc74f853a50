import type { Cell } from '../../sheet.ts'
import { mendColumn } from '../mend-column.ts'
import type { PageRow, RowRead, TabPage } from '../tab.ts'
import { textOf } from '../tab.ts'
import type { SettingRow, SettingValue } from './setting-readers.ts'
import { settingRows } from './setting-rows.ts'

/** Every setting by its key, as read from the tab: the parts from which `Settings` is put together. */
export type SettingValues = Readonly<Record<string, SettingValue>>

export type SettingsRead = {
  /** What may be in force: cells that cannot be read keep the last good value. */
  readonly values: SettingValues
  /** What to mend, by the key of the row. */
  readonly mend: Readonly<Record<string, string>>
}

/**
 * Settings: everything the school decides for itself, one row a setting. Roles, quorum and
 * recipients can be changed only by the head and the CPD lead, and count from the next school day.
 *
 * @param guardians who may type in the reserved rows; empty while nobody is known yet
 */
export const settingsPage = (
  mend: Readonly<Record<string, string>>,
  inForce: Readonly<Record<string, string>>,
  guardians: readonly string[],
): TabPage => ({
  ...settingsTab,
  rows: settingRows.map((row) => rowFor(row, mend[row.key] ?? '', inForce[row.key] ?? '')),
  reserved:
    guardians.length === 0
      ? []
      : ['value', 'called', 'from', 'to'].map((column) => ({
          keys: settingRows.filter(({ guarded }) => guarded).map(({ key }) => key),
          column,
          editors: guardians,
        })),
})

export const settingsTab: TabPage = {
  id: 'settings',
  title: 'Settings',
  about:
    'What the school decides for itself. Type under “Value”. A value we cannot use is named beside it, and the last good one stays in force. Roles and votes count from the next school day.',
  rowsAre: 'ours',
  frozenColumns: 1,
  columns: [
    { id: 'label', heading: 'Setting', whose: 'ours', width: 210, wrap: true },
    { id: 'value', heading: 'Value', whose: 'theirs', width: 190, wrap: true, colour: '#fff8d6' },
    { id: 'called', heading: 'Called', whose: 'theirs', width: 96, wrap: true, colour: '#fff8d6' },
    { id: 'from', heading: 'From', whose: 'theirs', width: 84, format: 'date', colour: '#fff8d6' },
    { id: 'to', heading: 'To', whose: 'theirs', width: 84, format: 'date', colour: '#fff8d6' },
    { id: 'meaning', heading: 'What it means', whose: 'ours', width: 230, wrap: true },
    { id: 'force', heading: 'In force now', whose: 'ours', width: 140, wrap: true },
    mendColumn(180),
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [],
}

const rowFor = (row: SettingRow, mend: string, force: string): PageRow => ({
  key: row.key,
  cells: { label: row.label, meaning: row.meaning, force, mend, key: row.key },
})

/** Reads Settings: each row by its hidden key. Rows we do not know are left alone. */
export function settingsIn(rows: readonly RowRead[], before: SettingValues): SettingsRead {
  const values: Record<string, SettingValue> = {}
  const mend: Record<string, string> = {}
  for (const setting of settingRows) {
    if (waitsFor(setting, values)) continue
    const found = rows.filter(({ cells }) => textOf(cells.key) === setting.key)
    const cells = found[0]?.cells ?? {}
    const read =
      found.length > 1
        ? { say: 'This row is there twice. Delete one of the two' }
        : setting.read(cellsOf(cells))
    if (read.say !== undefined) mend[setting.key] = `${read.say}.`
    const value = read.is ?? (read.say !== undefined ? before[setting.key] : ifEmpty(setting, before))
    if (value !== undefined) values[setting.key] = value
    else if (setting.needed && read.say === undefined)
      mend[setting.key] = 'This is needed before the Desk can work.'
  }
  return { values, mend }
}

/** Whether this row is read only once another says something. That one stands before it. */
const waitsFor = ({ key, with: other }: SettingRow, values: SettingValues): boolean =>
  other !== undefined && other !== key && values[other] === undefined

/** An empty cell: the usual value, or nobody; what is needed stays as it was. */
const ifEmpty = (setting: SettingRow, before: SettingValues): SettingValue | undefined =>
  setting.otherwise ?? (setting.needed ? before[setting.key] : undefined)

const cellsOf = (cells: RowRead['cells']): Record<'value' | 'called' | 'from' | 'to', Cell> => ({
  value: cells.value,
  called: cells.called,
  from: cells.from,
  to: cells.to,
})
