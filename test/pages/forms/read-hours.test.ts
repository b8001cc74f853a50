import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHours } from '../../../functions/pages/forms/read-hours.ts'

test.for([
  ['3', 180],
  ['3.5', 210],
  ['3.25 hours', 195],
  ['3 1/2', 210],
  ['3½', 210],
  ['3 ½ hrs', 210],
  ['1/2', 30],
  ['3h 30', 210],
  ['3h30', 210],
  ['3 hours 30 minutes', 210],
  ['3 hours and 5 mins', 185],
  ['1h', 60],
  ['90 minutes', 90],
  ['an hour', 60],
  ['half an hour', 30],
  ['half a day', 180],
  ['Half day', 180],
  ['a day', 360],
  ['all day', 360],
  ['2 days', 720],
  ['1.5 days', 540],
  ['\u00A06\u00A0', 360],
  ['2000', 120_000],
] as const)('“%s” is %i minutes', ([typed, minutes]) => {
  const reading = readHours(typed)

  expect(reading).toEqual({ is: minutes })
})

test.for([
  '0',
  '-3',
  '3,5',
  '31/2',
  '3-4',
  'about 3',
  '3:30',
  '6 hours a day',
  'tbc',
  '3h 75',
  '1/3',
  '9am to 12',
  '2 half days',
])('“%s” is asked about', (typed) => {
  const reading = readHours(typed)

  expect(reading).toEqual({
    say: `Write the hours altogether as a number, like 3 or 3.5. We could not read “${typed}”.`,
  })
})

test('more hours than anybody works in a year are taken for a slip of the hand', () => {
  const reading = readHours('2001')

  expect(reading).toEqual({
    say: '2001 is longer than a year’s work. Write the hours as a number, like 3 or 3.5.',
  })
})

test('whatever is typed is read as some minutes or asked about', () => {
  const typing = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123½/. hdaysmin') }),
  )

  fc.assert(
    fc.property(typing, (typed) => {
      const reading = readHours(typed)

      expect('say' in reading || (Number.isInteger(reading.is) && reading.is > 0)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
