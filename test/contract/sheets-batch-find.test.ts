import { expect, test } from 'vitest'
import { writing } from './sheets-at-hand.ts'
import { batchAtHand, block, columnsOf } from './sheets-batch-at-hand.ts'

const said = [
  writing({ row: 0, column: 0 }, [
    ['Course', 'course of courses'],
    ['a course', 12],
    ['x', true],
  ]),
  {
    repeatCell: {
      range: block(2, 2, 3, 3),
      cell: { userEnteredValue: { formulaValue: '="course"' } },
      fields: 'userEnteredValue',
    },
  },
]

test.for([
  [
    'anywhere, whatever the capitals',
    {},
    { valuesChanged: 3, rowsChanged: 2, sheetsChanged: 1, occurrencesChanged: 4 },
  ],
  [
    'with these capitals',
    { matchCase: true },
    { valuesChanged: 2, rowsChanged: 2, sheetsChanged: 1, occurrencesChanged: 3 },
  ],
  [
    'in whole cells',
    { matchEntireCell: true },
    { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 },
  ],
  [
    'in formulas too',
    { includeFormulas: true },
    { valuesChanged: 3, formulasChanged: 1, rowsChanged: 3, sheetsChanged: 1, occurrencesChanged: 5 },
  ],
] as const)('findReplace counts what it replaced %s', async ([, how, counts]) => {
  const at = await batchAtHand(said)

  const replies = await at.send({ findReplace: { find: 'course', replacement: 'day', sheetId: 0, ...how } })

  expect(replies).toEqual([{ findReplace: counts }])
})

test('§6 an answer without anything in it is {} under its key: nothing was found', async () => {
  const at = await batchAtHand(said)

  const replies = await at.send({ findReplace: { find: 'nothing', replacement: 'x', allSheets: true } })

  expect(replies).toEqual([{ findReplace: {} }])
})

test('a pattern may use what it found, and what comes of it is read as if typed', async () => {
  const at = await batchAtHand([writing({ row: 0, column: 0 }, [['room 12']])])

  await at.send({
    findReplace: { find: '^room (\\d+)$', replacement: '$1', searchByRegex: true, range: block(0, 0, 1, 1) },
  })

  expect(await at.values('A1', 'UNFORMATTED_VALUE')).toEqual([[12]])
})

test.for([
  [{ find: 'x' }, /Exactly one of range, sheetId and allSheets/],
  [{ find: 'x', sheetId: 0, allSheets: true }, /Exactly one of range, sheetId and allSheets/],
  [{ find: '', sheetId: 0 }, /must not be empty/],
  [{ find: '(', sheetId: 0, searchByRegex: true }, /Invalid regular expression/],
] as const)('a search %o is refused', async ([findReplace, message]) => {
  const at = await batchAtHand()

  expect(await at.refusal({ findReplace: { ...findReplace } })).toMatch(message)
})

test('spaces at the ends and double ones go, and the changed cells are counted', async () => {
  const at = await batchAtHand([
    writing({ row: 0, column: 0 }, [
      ['  a   b ', 'c'],
      ['   ', 3],
    ]),
  ])

  const replies = await at.send({ trimWhitespace: { range: block(0, 0, 2, 2) } })

  expect(replies).toEqual([{ trimWhitespace: { cellsChangedCount: 2 } }])
  expect(await at.values('A1:B2')).toEqual([
    ['a b', 'c'],
    ['', '3'],
  ])
})

test('rows that say the same again are taken out, and what is below moves up', async () => {
  const at = await batchAtHand([
    writing({ row: 0, column: 0 }, [
      ['a', 1],
      ['A', 2],
      ['b', 3],
      ['a', 1],
      ['c', 4],
    ]),
  ])

  const replies = await at.send({
    deleteDuplicates: { range: block(0, 0, 5, 2), comparisonColumns: [columnsOf(0, 1)] },
  })

  expect(replies).toEqual([{ deleteDuplicates: { duplicatesRemovedCount: 2 } }])
  expect(await at.values('A1:B5')).toEqual([
    ['a', '1'],
    ['b', '3'],
    ['c', '4'],
  ])
})

test('rows in another order are still the same rows', async () => {
  const rows = Array.from({ length: 10 }, (_, n) => [`row ${n}`, n])
  const at = await batchAtHand([writing({ row: 0, column: 0 }, rows)])

  await at.send({ randomizeRange: { range: block(0, 0, 10, 2) } })

  const after = (await at.values('A1:B10', 'UNFORMATTED_VALUE')) ?? []
  expect(after).not.toEqual(rows)
  expect([...after].sort((one, other) => one[1] - other[1])).toEqual(rows)
})
