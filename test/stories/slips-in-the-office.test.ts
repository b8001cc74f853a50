import { expect, test } from 'vitest'
import { toBookTab } from '../../functions/pages/office/to-book.ts'
import { tabIdOf } from '../../functions/pages/tab.ts'
import { approvedSchool, jo, money, records, setAside, toBook } from './a-booked-day.ts'

test('a slip that is put right within twenty seconds tells nobody anything', async () => {
  const school = await approvedSchool()
  const row = ['office', 'To book and pay', 'Ref', 'R-0001'] as const

  await school.types(jo, row, { 'Where it stands': 'Cancelled by the provider' })
  await school.types(jo, row, { 'Where it stands': 'Booked' })
  await school.settles()

  expect(school.letters('Bryony Castellow')).toHaveLength(2)
  expect(await money(school)).toEqual(setAside)
})

test('a row that was taken away comes back, and its place is still booked', async () => {
  const school = await approvedSchool()
  await records(school, { 'Where it stands': 'Booked' })

  await school.ownerAsks('office', [{ deleteDimension: { range: row(2, 3) } }])
  await school.comes('08:30', '2026-11-13')

  expect(await toBook(school)).toMatchObject([
    { Ref: 'R-0001', 'Please mend': 'It stands as “Booked”, although that is not chosen here.' },
  ])
})

test('a row that stands there twice says nothing, whatever is chosen in the copy', async () => {
  const school = await approvedSchool()
  const range = {
    sheetId: tabIdOf({ id: 'to-book' }),
    startColumnIndex: 0,
    endColumnIndex: toBookTab.columns.length,
  }
  await school.ownerAsks('office', [
    {
      copyPaste: {
        source: { ...range, startRowIndex: 2, endRowIndex: 3 },
        destination: { ...range, startRowIndex: 3, endRowIndex: 4 },
      },
    },
  ])
  const { id } = (await school.desk.school()).files.office
  const where = { file: id, tab: 'To book and pay', row: 4, column: 10 }

  school.desk.type({ as: school.desk.automation, ...where, values: [['Cancelled by the provider']] })
  await school.comes('16:20')

  expect(await toBook(school)).toHaveLength(1)
  expect(await money(school)).toEqual(setAside)
  expect(school.letters('Bryony Castellow')).toHaveLength(2)
})

test('a formula is no choice, and the row says so', async () => {
  const school = await approvedSchool()

  await school.ownerAsks('office', [
    {
      updateCells: {
        start: { sheetId: tabIdOf({ id: 'to-book' }), rowIndex: 2, columnIndex: 9 },
        rows: [{ values: [{ userEnteredValue: { formulaValue: '="Cancelled by the provider"' } }] }],
        fields: 'userEnteredValue',
      },
    },
  ])
  await records(school, { Note: 'Ring them first.' })

  expect((await toBook(school))[0]?.['Please mend']).toBe('Choose from the list, without a formula.')
  expect(await money(school)).toEqual(setAside)
})

const row = (startIndex: number, endIndex: number) => ({
  sheetId: tabIdOf({ id: 'to-book' }),
  dimension: 'ROWS',
  startIndex,
  endIndex,
})
