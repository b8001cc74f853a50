import { expect, test } from 'vitest'
import {
  changeInWords,
  changesAfter,
  type SettingChanges,
  sinceInWords,
} from '../../../functions/pages/coordinator/setting-changes.ts'
import { settingRows } from '../../../functions/pages/coordinator/setting-rows.ts'

const shareOf = (percent: number) => ({ 'fair share': percent })
const rowOf = (key: string) => settingRows.filter((one) => one.key === key)

test.for<[string, SettingChanges, number, number, SettingChanges]>([
  ['stays', {}, 15, 15, {}],
  ['is changed', {}, 15, 20, { 'fair share': { from: '2026-11-12', before: 15 } }],
  [
    'is changed again on another day',
    { 'fair share': { from: '2026-11-11', before: 10 } },
    15,
    20,
    { 'fair share': { from: '2026-11-12', before: 15 } },
  ],
  [
    'is changed twice in a day',
    { 'fair share': { from: '2026-11-12', before: 10 } },
    15,
    20,
    { 'fair share': { from: '2026-11-12', before: 10 } },
  ],
  ['is put back on the same day', { 'fair share': { from: '2026-11-12', before: 20 } }, 15, 20, {}],
])('a fair share that %s', ([, known, before, now, changes]) => {
  const after = changesAfter(known, { before: shareOf(before), now: shareOf(now) }, '2026-11-12')

  expect(after.changes).toEqual(changes)
})

test('a setting that is new to the Desk, with its usual value, is no change', () => {
  expect(changesAfter({}, { before: {}, now: shareOf(15) }, '2026-11-12').changes).toEqual({})
  expect(changesAfter({}, { before: {}, now: shareOf(16) }, '2026-11-12').changes).not.toEqual({})
})

test('the sums of a financial year are dated on Budget, not here', () => {
  const sums = (pence: number) => ({ 'total budget': pence, 'other total budget': pence })

  expect(changesAfter({}, { before: sums(1), now: sums(2) }, '2026-11-12').fresh).toEqual([])
})

test.for([
  ['small up to', 25_000, 'since 12 November 2026; before: £250.00'],
  ['large head', true, 'since 12 November 2026; before: yes'],
  ['acting head', undefined, 'since 12 November 2026; before: nobody, or nothing'],
] as const)('for the row of “%s”', ([key, before, words]) => {
  expect(sinceInWords(key, { from: '2026-11-12', before })).toBe(words)
})

test.for([
  ['fair share', 15, 20, 'Fair share of a pot for one person, %: 20 from 12 November 2026 (before: 15).'],
  [
    'small votes',
    2,
    3,
    'Votes for a small request: 3 from 12 November 2026 (before: 2). The head was told by letter.',
  ],
] as const)('the history says of “%s” from when, and who was told', ([key, was, is, words]) => {
  const values = { before: { [key]: was }, now: { [key]: is } }

  expect(rowOf(key).map((row) => changeInWords(row, values, '2026-11-12'))).toEqual([words])
})
