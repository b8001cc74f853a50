import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pounds, show, showShort } from '../../../functions/domain/budget/money.ts'
import { readMoney } from '../../../functions/pages/forms/read-money.ts'

const price = { what: 'the price', largest: pounds(100_000) }

test.for([
  ['£1,234.50', 123_450],
  ['1234.5', 123_450],
  ['1234', 123_400],
  ['120\u00A0', 12_000],
  ['\u2009120\u202F', 12_000],
  ['£ 120', 12_000],
  ['£\u00A0120.00', 12_000],
  ['0', 0],
  ['£0.00', 0],
  ['none', 0],
  ['Free', 0],
  ['0.05', 5],
  ['85p', 85],
  ['120 P', 120],
  ['\u202E120', 12_000],
  ['99,999.99', 9_999_999],
  ['100000', 10_000_000],
] as const)('“%s” is %i pence', ([typed, pence]) => {
  const reading = readMoney(typed, price)

  expect(reading).toEqual({ is: pence })
})

const vat = 'If you are not sure of the VAT, leave that question empty: the office will check.'
const other =
  'If it is charged in other money, write what it comes to in pounds and say so under “Anything else to pay, or money from elsewhere”.'
const less = 'It cannot be less than nothing: write 0 if there is nothing to pay.'
const one = 'Write one amount, the most that it can be.'
const unsure =
  'If you do not know it yet, ask whoever runs it, or write the most that it can be and say so under “Anything else?”.'
const point = 'Put a point before the pence, and a comma only between thousands, like 1,234.50.'
const figures = 'Write no more than two figures after the point.'
const commas = 'Put a comma only between thousands, like 1,234.50, and nothing after the amount.'

test.for([
  ['about £120 plus VAT', vat],
  ['£120 + VAT', vat],
  ['$120', other],
  ['€120', other],
  ['120 euros', other],
  ['-50', less],
  ['−50', less],
  ['£-50', less],
  ['(50)', less],
  ['100-150', one],
  ['100 – 150', one],
  ['£100 to £150', one],
  ['approx 100', unsure],
  ['TBC', unsure],
  ['tba', unsure],
  ['~120', unsure],
  ['1.234,50', point],
  ['12,50', point],
  ['12,5', point],
  ['12.345', figures],
  ['0.001', figures],
  ['1,23,4', commas],
  ['1,2345', commas],
  ['1 234', commas],
] as const)('“%s” is asked about, with what would help', ([typed, hint]) => {
  const reading = readMoney(typed, price)

  expect(reading).toEqual({
    say: `Write the price as pounds and pence, like 120 or 144.50. We could not read “${typed}”. ${hint}`,
  })
})

test.for([
  '12 pence',
  'a lot',
  '=1+1',
  '1e5',
  '0x10',
  '١٢٠',
  '{{price}}',
  '£',
  'NaN',
  '٫',
  '120.',
  '£85p',
  '1.20p',
])('“%s” is never guessed at', (typed) => {
  const reading = readMoney(typed, price)

  expect(reading).toHaveProperty('say')
})

test.for([
  ['100000.01', '£100,000.01 is more than £100,000.00'],
  ['999999999999', '£999,999,999,999.00 is more than £100,000.00'],
] as const)('“%s” is taken for a slip of the hand', ([typed, beginning]) => {
  const reading = readMoney(typed, price)

  expect(reading).toEqual({
    say: `${beginning}, so we take it for a slip of the hand. Check the price, or ask the CPD lead if it is right.`,
  })
})

test('an answer without end is refused at once and shown back in part', () => {
  const typed = '1,'.repeat(500_000)

  const reading = readMoney(typed, price)

  expect('say' in reading && reading.say.length).toBeLessThan(300)
})

test('a hundred thousand amounts can be typed back as we show them, and as people write them', () => {
  const amounts = Array.from({ length: 100_000 }, (_, place) => (place * 7_919) % (price.largest + 1))
  const written: readonly ((pence: number) => string)[] = [
    show,
    showShort,
    (pence) => (pence / 100).toFixed(2),
    (pence) => show(pence).replace('£', '£ '),
    (pence) => show(pence).replaceAll(',', ''),
    (pence) => show(pence).slice(1),
    (pence) => `${pence}p`,
    (pence) => ` ${pence} p `,
  ]

  const otherwise = amounts.flatMap((pence) =>
    written.flatMap((write) => {
      const reading = readMoney(write(pence), price)
      return 'is' in reading && reading.is === pence ? [] : [write(pence)]
    }),
  )

  expect(new Set(amounts).size).toBe(100_000)
  expect(otherwise).toEqual([])
})

test('whatever is typed is read as an amount or asked about', () => {
  const typing = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0129£,.- +vat') }),
  )

  fc.assert(
    fc.property(typing, (typed) => {
      const reading = readMoney(typed, price)

      expect('say' in reading || (Number.isInteger(reading.is) && reading.is >= 0)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
