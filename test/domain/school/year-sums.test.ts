import { expect, test } from 'vitest'
import { yearsAmiss, yearsSet } from '../../../functions/domain/school/year-sums.ts'

const one = {
  'year starts': '2026-04-01',
  'total budget': 265_000_000,
  'cpd share': 45,
  'plan percent': 60,
  'individual percent': 30,
  'reserve percent': 10,
}
const other = {
  'other year starts': '2027-04-01',
  'other total budget': 300_000_000,
  'other cpd share': 50,
  'other plan percent': 60,
  'other individual percent': 30,
  'other reserve percent': 10,
}

test.for([
  { today: '2026-03-31', inForce: '2026-04-01', coming: '2027-04-01' },
  { today: '2026-04-01', inForce: '2026-04-01', coming: '2027-04-01' },
  { today: '2027-03-31', inForce: '2026-04-01', coming: '2027-04-01' },
  { today: '2027-04-01', inForce: '2027-04-01', coming: undefined },
] as const)('on $today the sums of $inForce are in force, of the two that are typed', (row) => {
  const set = yearsSet({ ...one, ...other }, row.today)

  expect([set.inForce.yearStarts, set.coming?.yearStarts]).toEqual([row.inForce, row.coming])
})

test('the rows take turns: a later year typed above, in place of the one that is over, is the coming one', () => {
  const set = yearsSet({ ...one, ...other, 'year starts': '2028-04-01', 'total budget': 1 }, '2027-10-01')

  expect(set.inForce).toMatchObject({ yearStarts: '2027-04-01', totalBudget: 300_000_000, cpdShare: 50 })
  expect(set.coming).toMatchObject({ yearStarts: '2028-04-01', totalBudget: 1 })
})

const dayTwice = 'Both years start on this day. Type the first day of another year in one of the two.'
const twoDays =
  'One year starts on 1 April, the other on 1 September. Both must start on the same day of the year.'
const notWhole = 'The three shares together are 99 %, not 100 %.'

test.for<[string, object, object]>([
  ['as it should be', {}, {}],
  [
    'the same day',
    { 'other year starts': '2026-04-01' },
    { 'year starts': dayTwice, 'other year starts': dayTwice },
  ],
  [
    'another day of the year',
    { 'other year starts': '2027-09-01' },
    { 'year starts': twoDays, 'other year starts': twoDays },
  ],
  ['no total budget', { 'other total budget': undefined }, { 'other total budget': 'Type this too.' }],
  ['no percentage', { 'other cpd share': undefined }, { 'other cpd share': 'Type this too.' }],
  ['shares of 99 %', { 'other reserve percent': 9 }, { 'other reserve percent': notWhole }],
  ['shares of 99 % above', { 'reserve percent': 9 }, { 'reserve percent': notWhole }],
])('another year with %s is answered beside its rows', ([_, changes, said]) => {
  expect(yearsAmiss({ ...one, ...other, ...changes })).toEqual(said)
})

test('without a first day the rows of the other year say nothing', () => {
  const values = { ...one, ...other, 'other year starts': undefined, 'other reserve percent': 9 }

  expect(yearsAmiss(values)).toEqual({})
  expect(yearsSet(values, '2027-04-01')).toMatchObject({ inForce: { yearStarts: '2026-04-01' } })
})
