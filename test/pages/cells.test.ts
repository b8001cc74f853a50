import { expect, test } from 'vitest'
import {
  dayIn,
  numberIn,
  percentIn,
  poundsIn,
  weekdaysIn,
  wholeIn,
  yesIn,
} from '../../functions/pages/cells.ts'
import type { CellValue } from '../../functions/sheet.ts'

test.for<[CellValue, string]>([
  [46_460, '2027-03-14'],
  [46_460.75, '2027-03-14'],
  ['14/03/2027', '2027-03-14'],
  ['14/3/2027', '2027-03-14'],
  ['14.03.2027', '2027-03-14'],
  ['14-03-2027', '2027-03-14'],
  ['2027-03-14', '2027-03-14'],
  [' 14/03/2027 ', '2027-03-14'],
  ['29/02/2028', '2028-02-29'],
])('a date cell with %s is %s', ([value, day]) => {
  expect(dayIn({ value })).toEqual({ is: day })
})

test.for<CellValue>([
  '31/02/2027',
  '29/02/2027',
  '3/14/2027',
  '14/03/27',
  '14 March',
  'soon',
  '00/01/2027',
  '14/03/0027',
  '14/03/9999',
  '46460',
  1,
  2027,
  19_999,
  80_001,
  true,
])('%s is no date that we know, and the cell is answered with how to write one', (value) => {
  const read = dayIn({ value })

  expect(read.is).toBeUndefined()
  expect(read.say).toContain('Write a date, like 14/03/2027')
  expect(read.say).toContain(String(value))
})

test('an empty cell is neither a date nor a fault', () => {
  for (const cell of [undefined, { value: '' }, { value: '  ' }]) expect(dayIn(cell)).toEqual({})
})

test('what somebody typed is quoted back in forty letters, however long it was', () => {
  const { say = '' } = dayIn({ value: 'x'.repeat(5_000) })

  expect(say).toHaveLength('Write a date, like 14/03/2027; we could not read “”'.length + 41)
})

test.for<[CellValue, number]>([
  [1234.5, 123_450],
  ['1,234.50', 123_450],
  ['£1,234.50', 123_450],
  ['£ 85', 8_500],
  ['2,650,000', 265_000_000],
  [0, 0],
  ['0.05', 5],
  [19.99, 1_999],
  [1.1, 110],
  [3 * 58.33, 17_499], // 174.98999999999998, which the sheet shows as 174.99.
])('an amount of %s is %i pence', ([value, pence]) => {
  expect(poundsIn({ value })).toEqual({ is: pence })
})

test.for<CellValue>([
  '£5k',
  -5,
  '-5',
  '−5',
  '(5)',
  'about 120',
  '1,2345',
  '12,34',
  '1.234,50',
  1.005,
  '1e6',
  '$85',
  10_000_000_000,
  true,
  '£',
])('%s is no amount: nothing is guessed', (value) => {
  const read = poundsIn({ value })

  expect(read.is).toBeUndefined()
  expect(read.say).toContain('Write pounds and pence, like 1234.50')
})

test.for<[string, string]>([
  ['Mon–Thu', 'Mon Tue Wed Thu'],
  ['Mon-Thu', 'Mon Tue Wed Thu'],
  ['Mon – Thu', 'Mon Tue Wed Thu'],
  ['mon to thu', 'Mon Tue Wed Thu'],
  ['Mon, Tue', 'Mon Tue'],
  ['Tue, Mon', 'Mon Tue'],
  ['Monday and Friday', 'Mon Fri'],
  ['Mon/Tue/Thurs', 'Mon Tue Thu'],
  ['Mon & Weds', 'Mon Wed'],
  ['Mon–Tue, Thu–Fri', 'Mon Tue Thu Fri'],
  ['MON TUES.', 'Mon Tue'],
  ['Mon, Mon', 'Mon'],
])('“%s” is %s', ([typed, days]) => {
  expect(weekdaysIn({ value: typed })).toEqual({ is: days.split(' ') })
})

test.for(['Mo', 'Fri–Mon', 'Mon–', '–', 'Mon–Wed–Fri', 'every day', 'Monkey', 'Mon, sometimes', '0.6', ','])(
  '“%s” names no days for certain, and is asked about',
  (typed) => {
    const read = weekdaysIn({ value: typed })

    expect(read.is).toBeUndefined()
    expect(read.say).toContain('Write the days, like Mon, Tue, Thu')
  },
)

test.for<[CellValue, boolean | undefined]>([
  [true, true],
  ['TRUE', true],
  ['Yes', true],
  ['y', true],
  [false, false],
  ['no', false],
  ['N', false],
  ['x', undefined],
  [1, undefined],
  ['✔', undefined],
])('%s under a question is %s', ([value, is]) => {
  expect(yesIn({ value }).is).toBe(is)
  expect(yesIn({ value }).say === undefined).toBe(is !== undefined)
})

test.for<[CellValue, number | undefined]>([
  [0.05, 0.05],
  [0.049, undefined],
  [1, 1],
  [1.01, undefined],
  ['0.6', 0.6],
  ['60%', undefined],
  ['half', undefined],
  [-0.5, undefined],
])('of a number from 0.05 to 1, %s gives %s', ([value, is]) => {
  expect(numberIn({ value }, 0.05, 1).is).toBe(is)
})

test.for<[CellValue, number | undefined]>([
  [1, 1],
  [6, 6],
  [0, undefined],
  [7, undefined],
  [2.5, undefined],
  ['2', 2],
  ['two', undefined],
])('of so many votes, from 1 to 6, %s gives %s', ([value, is]) => {
  expect(wholeIn({ value }, 1, 6).is).toBe(is)
})

test.for<[string, CellValue, number]>([
  ['60 in a plain cell', 60, 60],
  ['60% in a percentage cell', 0.6, 60],
  ['7% in a percentage cell', 0.07, 7],
  ['33.33% in a percentage cell', 0.3333, 33.33],
  ['the text “60 %”', '60 %', 60],
  ['0 in a plain cell', 0, 0],
])('%s is understood as per cent', ([, value, is]) => {
  expect(percentIn({ value }, 0, 100)).toEqual({ is })
})
