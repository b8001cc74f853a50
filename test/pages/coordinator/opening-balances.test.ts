import { expect, test } from 'vitest'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { OpeningLine } from '../../../functions/domain/budget/opening-balances.ts'
import { openingIn, openingTab } from '../../../functions/pages/coordinator/opening-balances.ts'
import { columnsIn, rowsIn } from '../../../functions/pages/tab.ts'
import type { CellValue } from '../../../functions/sheet.ts'
import { aPerson } from '../../make.ts'
import { typed } from '../desk/typed-rows.ts'

const priya = aPerson()
const anna = aPerson({ id: 'anna', name: 'Anna O’Rourke-Döring', email: 'anna@thistledown-lane.example.org' })
const gone = aPerson({ id: 'gone', name: 'Gwen Hollis', email: undefined, leftOn: '2026-07-21' })
const people = [priya, anna, gone]

type Row = Readonly<Record<string, CellValue>>
const visit: Row = {
  date: '14/05/2026',
  who: 'Priya Lindqvist',
  what: 'Reasoning',
  pot: 'School plan',
  fee: 140,
}

const lines = (...rows: readonly Row[]): readonly OpeningLine[] =>
  openingIn(typed(...rows), [], people).rows.map(({ line }) => line)

test('a full row is read as it stands, in pence and half days', () => {
  const row = { ...visit, fee: '£1,140.50', cover: 2.5, travel: '12.40' }

  expect(openingIn(typed(row), [], people)).toEqual({
    rows: [
      {
        row: 2,
        line: {
          day: '2026-05-14',
          who: 'Priya Lindqvist',
          person: 'priya',
          what: 'Reasoning',
          pot: 'plan',
          fee: pounds(1140.5),
          coverHalfDays: 5,
          travel: pounds(12.4),
        },
      },
    ],
    mend: {},
  })
})

test.for([
  ['Statutory first', 'statutory'],
  ['school plan', 'plan'],
  ['Individual needs', 'individual'],
  ['Reserve', 'reserve'],
  ['Plan pot', 'plan'],
  ['statutory', 'statutory'],
])('the pot may be written as “%s”', ([pot = '', name]) => {
  expect(lines({ ...visit, pot })[0]?.pot).toBe(name)
})

test.for([['', ''], ['whole staff'], ['The whole school'], ['All staff'], ['Everyone']])(
  'under Who “%s” means the whole staff',
  ([who = '']) => {
    const { rows, mend } = openingIn(typed({ ...visit, who }), [], people)

    expect(rows[0]?.line).toMatchObject({ who: '' })
    expect(rows[0]?.line.person).toBeUndefined()
    expect(mend).toEqual({})
  },
)

test.for([
  ['priya lindqvist', 'priya'],
  ['Priya.Lindqvist@thistledown-lane.example.org', 'priya'],
  ['Anna ORourke Doring', 'anna'],
  ['Gwen Hollis', 'gone'],
])('“%s” is somebody on People, also when they have left since', ([who = '', person]) => {
  const { rows, mend } = openingIn(typed({ ...visit, who }), [], people)

  expect(rows[0]?.line.person).toBe(person)
  expect(mend).toEqual({})
})

test('a name that nobody has is named beside the row, and the money counts', () => {
  const { rows, mend } = openingIn(typed({ ...visit, who: 'Peter Nobody' }), [], people)

  expect(rows[0]?.line).toMatchObject({ who: 'Peter Nobody', fee: pounds(140) })
  expect(rows[0]?.line.person).toBeUndefined()
  expect(mend[2]).toBe(
    'Nobody on People is called “Peter Nobody”. Write the name as it stands there, one in a row, or leave it empty for the whole staff. The money counts all the same.',
  )
})

test('of two who share a name it is the one who was here on that day; otherwise their address is asked for', () => {
  const newer = aPerson({ id: 'newer', name: 'Gwen Hollis', startDate: '2026-09-01' })
  const both = [...people, newer]

  const [then, now, never] = [{ date: '14/05/2026' }, { date: '05/10/2026' }, { date: '05/08/2026' }].map(
    (when) => openingIn(typed({ ...visit, who: 'Gwen Hollis', ...when }), [], both),
  )

  expect([then, now, never].map((read) => read?.rows[0]?.line.person)).toEqual(['gone', 'newer', undefined])
  expect(never?.mend[2]).toBe(
    'More than one person is called “Gwen Hollis”. Write their e-mail address. The money counts all the same.',
  )
})

test('somebody who was found stays found when their name changes on People', () => {
  const before = lines(visit)

  const { rows, mend } = openingIn(typed(visit), before, [{ ...priya, name: 'Priya Lind-Moss' }])

  expect(rows[0]?.line.person).toBe('priya')
  expect(mend).toEqual({})
})

test.for([
  ['no date', { date: '' }, 'Write the date.'],
  ['a day that there is not', { date: '31/06/2026' }, 'Date: Write a date, like 14/03/2027'],
  ['nothing to say what it was', { what: '' }, 'Write what it was.'],
  ['a pot that there is not', { pot: 'Training' }, 'Pot: Choose Statutory first, School plan, Individual'],
  ['a fee from no pot', { pot: '' }, 'Choose the pot that paid the fee.'],
  ['a pot and no fee', { fee: '' }, 'Write the fee, 0 if there was none.'],
  ['a price in words', { fee: 'about 120' }, 'Fee: Write pounds and pence, like 1234.50'],
  ['less than a penny', { fee: 1.005 }, 'Fee: Write pounds and pence, like 1234.50'],
  ['a fee below nothing', { fee: -95 }, 'Fee: Write no less than 0; where money came back'],
  ['a fee in brackets', { fee: '(£95.00)' }, 'Fee: Write no less than 0; where money came back'],
  ['travel below nothing', { travel: '−5' }, 'Travel: Write no less than 0'],
  ['a quarter of a day', { cover: 0.25 }, 'Cover days: Write whole or half days, like 1 or 2.5'],
  ['cover below nothing', { cover: -1 }, 'Cover days: Write a number from 0 to 999'],
  ['nothing that it took', { pot: '', fee: '' }, 'Write what it took: the fee, days of cover or travel.'],
] as const)('a row with %s is answered beside it and does not count', ([_, cells, sentence]) => {
  const { rows, mend } = openingIn(typed({ ...visit, ...cells }), [], people)

  expect(rows).toEqual([])
  expect(mend[2]).toContain(sentence)
})

test('every slip in a row is named', () => {
  const { mend } = openingIn(typed({ date: 'May', what: 'Visit', fee: 'free?' }), [], people)

  expect(mend[2]).toMatch(/^Date: .*\. Fee: .*\.$/)
})

test.for([
  ['only cover', { date: '14/05/2026', what: 'Visit', cover: 0.5 }],
  ['only travel', { date: '14/05/2026', what: 'Visit', travel: 6 }],
  ['nothing to pay', { date: '14/05/2026', what: 'Webinar', fee: 0 }],
] as const)('a row with %s needs no pot', ([_, row]) => {
  const { rows, mend } = openingIn(typed(row), [], people)

  expect(rows).toHaveLength(1)
  expect(mend).toEqual({})
})

test('a sum that the sheet worked out counts as it is shown', () => {
  expect(lines({ ...visit, fee: 3 * 58.33 })[0]?.fee).toBe(pounds(174.99))
})

test.for([
  ['the date', { date: '31/02/2026' }],
  ['what it was', { what: '' }],
  ['the pot', { pot: '' }],
  ['the fee', { fee: 'abt 140' }],
  ['the days of cover', { cover: 'two' }],
  ['the travel', { travel: '?' }],
] as const)('a row with a slip in %s counts as it did before', ([_, slip]) => {
  const other = { ...visit, what: 'Another visit' }
  const full = { ...visit, cover: 1, travel: 5 }
  const before = lines(other, full)

  const { rows, mend } = openingIn(typed(other, { ...full, ...slip }), before, people)

  expect(rows.map(({ line }) => line)).toEqual(before)
  expect(Object.keys(mend)).toEqual(['3'])
})

test('a row that says something else, and has a slip in it too, keeps no other row in force', () => {
  const before = lines(visit)

  const { rows } = openingIn(typed({ ...visit, what: 'Something else', fee: 'tbc' }), before, people)

  expect(rows).toEqual([])
})

test('two rows with the same slip keep two rows in force, not one', () => {
  const before = lines(visit, visit)
  const slip = { ...visit, fee: '14o' }

  expect(openingIn(typed(slip, slip), before, people).rows.map(({ line }) => line)).toEqual(before)
  expect(openingIn(typed(slip), before, people).rows.map(({ line }) => line)).toEqual([before[0]])
  expect(openingIn(typed(slip, slip), lines(visit), people).rows).toHaveLength(1)
})

test('a column filled to the end of the sheet is cut off, and says so', () => {
  const { rows, mend } = openingIn(typed(...Array.from({ length: 1002 }, () => visit)), [], people)

  expect(rows).toHaveLength(1000)
  expect(Object.keys(mend)).toEqual(['1002', '1003'])
  expect(mend[1002]).toContain('Only the first 1,000 rows count.')
})

test('text that is too long, or cut in the middle of a sign, is kept as far as it is well formed', () => {
  const [line] = lines({ ...visit, what: `${'x'.repeat(99)}🎓 and more` })

  expect(line?.what.isWellFormed()).toBe(true)
  expect(line?.what).toHaveLength(100)
})

test('a list pasted with its own headings is read by them, in whatever order they stand', () => {
  const keys = openingTab.columns.map(({ id }) => `opening.${id}`)
  const headings = ['What', 'Fee, £', 'Date', 'Pot', 'Who', 'Travel, £', 'Cover days', 'Please mend']
  const cells = ['Reasoning', 140, '14/05/2026', 'School plan', 'Priya Lindqvist', '', 1, '']
  const sheet = {
    columnKeys: keys,
    rows: [[], headings, cells].map((row) => row.map((value) => ({ value }))),
  }

  const found = columnsIn(openingTab, sheet)

  expect('at' in found && openingIn(rowsIn(found.at, sheet), [], people).rows[0]?.line).toMatchObject({
    day: '2026-05-14',
    person: 'priya',
    fee: pounds(140),
    coverHalfDays: 2,
  })
})
