import { expect, test } from 'vitest'
import { toBookTab } from '../../functions/pages/office/to-book.ts'
import { tabIdOf } from '../../functions/pages/tab.ts'
import { aSchool, type School } from './a-school.ts'
import { approved } from './one-request.ts'

// Bryony has a day on Thursday 26 November: £180, £12 for the bus, and a day of cover at £218. Its letter has left.

type Cells = Readonly<Record<string, string>>

const approvedSchool = (answers: Cells = {}): Promise<School> =>
  approved({
    'What is it called?': 'Calm classrooms',
    'First day': '2026-11-26',
    'Last day': '2026-11-26',
    'Which days or parts of days?': '26 November, all day',
    'Could anyone in school cover?': '',
    'Price of one place before VAT, £ (0 if none)': '180',
    'Travel there and back, £ (0 if none)': '12',
    ...answers,
  })

const jo = 'Jo Brindlewick'

async function records(school: School, cells: Cells): Promise<void> {
  await school.types(jo, ['office', 'To book and pay', 'Ref', 'R-0001'], cells)
  await school.settles()
}

async function coverOfficerSays(school: School, answer: string): Promise<void> {
  await school.types(jo, ['office', 'Cover list', 'What for', 'R-0001'], { 'The cover officer': answer })
  await school.settles()
}

const toBook = (school: School) => school.tab('office', 'To book and pay')
const coverList = (school: School) => school.tab('office', 'Cover list')

/** Fee, travel and cover: what is committed, and what is spent. */
async function money(school: School): Promise<Cells> {
  const [fee, travel, cover] = await Promise.all(
    ['School plan', 'Travel', 'Cover'].map(async (what) =>
      (await school.tab('desk', 'Budget')).find((row) => row['What for']?.startsWith(what)),
    ),
  )
  const shown = (row: Cells | undefined) => `${row?.Committed} committed, ${row?.Spent} spent`
  return { fee: shown(fee), travel: shown(travel), cover: shown(cover) }
}

const setAside = {
  fee: '£180.00 committed, £0.00 spent',
  travel: '£12.00 committed, £0.00 spent',
  cover: '£218.00 committed, £0.00 spent',
}
const spent = {
  fee: '£0.00 committed, £180.00 spent',
  travel: '£0.00 committed, £12.00 spent',
  cover: '£0.00 committed, £218.00 spent',
}
const nothing = '£0.00 committed, £0.00 spent'

const questions = (school: School) =>
  school.letters('Bryony Castellow').filter(({ subject }) => subject.includes('questions about'))

test('what is approved stands in the office’s lists once its letter has left, and not before', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
  const agreed = await toBook(school)
  await school.comes('16:00')

  expect(agreed).toEqual([])
  expect(await toBook(school)).toMatchObject([
    {
      Ref: 'R-0001',
      Who: 'Bryony Castellow, Year 2',
      What: 'Hearing children read',
      Fee: '£85.00',
      'Book by': 'Fri 20 Nov',
      'Where it stands': '',
    },
  ])
  expect(await coverList(school)).toMatchObject([
    { Date: 'Tue 12 Jan', Part: 'morning', 'Set aside for it': '£0.00' },
  ])
})

test('a place that is booked stays booked when the cell is emptied, and the row says so', async () => {
  const school = await approvedSchool()

  await records(school, { 'Where it stands': 'Booked' })
  const booked = (await toBook(school))[0]?.['Please mend']
  await records(school, { 'Where it stands': '' })

  expect(booked).toBe('')
  expect((await toBook(school))[0]?.['Please mend']).toBe(
    'It stands as “Booked”, although that is not chosen here.',
  )
  expect(await money(school)).toEqual(setAside)
})

test('when the provider cancels, the person is told at once, and fee and travel are free again', async () => {
  const school = await approvedSchool()
  await records(school, { 'Where it stands': 'Booked' })

  await records(school, { 'Where it stands': 'Cancelled by the provider' })

  const letter = school.letters('Bryony Castellow').at(-1)
  expect(letter?.subject).toBe('Cancelled by the provider: Calm classrooms, Thursday 26 November (R-0001)')
  expect(letter?.at.slice(0, 14)).toBe('2026-11-12T16:')
  expect(letter?.text).toContain('Please do not travel.')
  expect(await money(school)).toEqual({ fee: nothing, travel: nothing, cover: setAside.cover })
  expect((await school.row('R-0001'))['Where it stands']).toBe(
    'Approved on 12 November; cancelled by the provider',
  )
})

test('cover for what the provider cancelled is paid all the same, unless the office calls it off', async () => {
  const [kept, calledOff] = [await approvedSchool(), await approvedSchool()]
  for (const school of [kept, calledOff])
    await records(school, { 'Where it stands': 'Cancelled by the provider' })

  await records(calledOff, { 'Cover called off': 'TRUE' })
  for (const school of [kept, calledOff]) await school.comes('09:00', '2026-11-27')

  expect((await money(kept)).cover).toBe(spent.cover)
  expect((await money(calledOff)).cover).toBe(nothing)
  expect(await coverList(calledOff)).toEqual([])
})

test('what the provider cancelled is told once, gives nothing back twice, and is not asked about', async () => {
  const school = await approvedSchool()
  await records(school, { 'Where it stands': 'Cancelled by the provider' })

  await records(school, { 'Where it stands': 'Booked' })
  await school.asks('Bryony Castellow', {
    'What would you like to do?': 'Change or cancel something I asked for',
    Reference: 'R-0001',
    'What would you like us to do?': 'cancel it',
  })
  await school.comes('16:00', '2026-12-08')

  expect(await money(school)).toEqual({ fee: nothing, travel: nothing, cover: spent.cover })
  const told = school.letters('Bryony Castellow').filter(({ subject }) => subject.includes('ancel'))
  expect(told).toHaveLength(1)
  expect(questions(school)).toEqual([])
})

test('a slip that is put right within twenty seconds tells nobody anything', async () => {
  const school = await approvedSchool()
  const row = ['office', 'To book and pay', 'Ref', 'R-0001'] as const

  await school.types(jo, row, { 'Where it stands': 'Cancelled by the provider' })
  await school.types(jo, row, { 'Where it stands': 'Booked' })
  await school.settles()

  expect(school.letters('Bryony Castellow')).toHaveLength(2)
  expect(await money(school)).toEqual(setAside)
})

test('when the day has passed the money is spent, once, without anybody saying so', async () => {
  const school = await approvedSchool()
  await school.comes('17:00', '2026-11-26')
  const onTheDay = await money(school)

  await school.comes('09:00', '2026-11-27')
  const after = await money(school)
  await school.comes('16:00', '2026-12-08')

  expect(onTheDay).toEqual(setAside)
  expect(after).toEqual(spent)
  expect(await money(school)).toEqual(spent)
})

test('who went to a part of it has cost as much, and is asked how it went', async () => {
  const school = await approvedSchool()
  await school.comes('16:00', '2026-11-26')

  await records(school, { 'Where it stands': 'Attended in part' })
  await school.comes('16:00', '2026-12-03')

  expect(await money(school)).toEqual(spent)
  expect(questions(school)).toHaveLength(1)
})

test('who did not go is not asked how it went; the fee is owed, the bus is not', async () => {
  const school = await approvedSchool()
  await school.comes('16:00', '2026-11-26')

  await records(school, { 'Where it stands': 'Not attended' })
  await school.comes('16:00', '2026-12-08')

  expect(await money(school)).toEqual({ ...spent, travel: nothing })
  expect(questions(school)).toEqual([])
})

test('who was there after all, against what had been recorded, is asked after all', async () => {
  const school = await approvedSchool()
  await school.comes('16:00', '2026-11-26')
  await records(school, { 'Where it stands': 'Not attended' })
  await school.comes('16:00', '2026-12-04')

  await records(school, { 'Where it stands': 'Attended' })
  await school.comes('16:00', '2026-12-07')

  expect(questions(school)).toHaveLength(1)
  expect(await money(school)).toEqual(spent)
})

test('who was still on the waiting list when the day had passed costs nothing and is not asked', async () => {
  const school = await approvedSchool()
  await records(school, { 'Where it stands': 'Waiting list' })

  await school.comes('16:00', '2026-12-04')

  expect(await money(school)).toEqual({ fee: nothing, travel: nothing, cover: nothing })
  expect(questions(school)).toEqual([])
})

test('nobody has attended before the day: the row says from when it counts, and then it does', async () => {
  const school = await approvedSchool()

  await records(school, { 'Where it stands': 'Attended' })
  const early = (await toBook(school))[0]?.['Please mend']
  await school.comes('17:00', '2026-11-26')

  expect(early).toBe('It stands as “To book” until it is over: “Attended” counts from Thu 26 Nov on.')
  expect((await toBook(school))[0]?.['Please mend']).toBe('')
  expect(await money(school)).toEqual(spent)
})

test('“Not that day” asks the leaders to see to it, decides nothing, and goes with another answer', async () => {
  const school = await approvedSchool()

  await coverOfficerSays(school, 'Not that day')
  const [asked] = await school.needsAttention()
  const stands = (await school.row('R-0001'))['Where it stands']
  await coverOfficerSays(school, 'Yes')

  expect(asked).toMatchObject({
    'Who must act': 'You (CPD lead)',
    'What happened':
      'The cover officer says “Not that day” to Thursday 26 November: Bryony Castellow, Year 2, Calm classrooms (R-0001)',
  })
  expect(stands).toBe('Approved on 12 November')
  expect(await money(school)).toEqual(setAside)
  expect(await school.needsAttention()).toEqual([])
})

test('only the cover officer can answer about cover', async () => {
  const school = await approvedSchool()

  const another = school.types('Colin Tattersby', ['office', 'Cover list', 'What for', 'R-0001'], {
    'The cover officer': 'Yes',
  })

  await expect(another).rejects.toThrow()
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

test('rows leave the office’s lists: cover when its day has passed, the booking some school days later', async () => {
  const school = await approvedSchool()

  await school.comes('09:00', '2026-11-27')
  const [cover, booked] = [await coverList(school), await toBook(school)]
  await school.comes('09:00', '2026-12-11')

  expect(cover).toEqual([])
  expect(booked).toHaveLength(1)
  expect(await toBook(school)).toEqual([])
})

test('what somebody cancels after the letter leaves both lists', async () => {
  const school = await approvedSchool()

  await school.asks('Bryony Castellow', {
    'What would you like to do?': 'Change or cancel something I asked for',
    Reference: 'R-0001',
    'What would you like us to do?': 'cancel it',
  })
  await school.settles()

  expect(await toBook(school)).toEqual([])
  expect(await coverList(school)).toEqual([])
  expect(await money(school)).toEqual({ fee: nothing, travel: nothing, cover: nothing })
})

const row = (startIndex: number, endIndex: number) => ({
  sheetId: tabIdOf({ id: 'to-book' }),
  dimension: 'ROWS',
  startIndex,
  endIndex,
})
