import { expect, test } from 'vitest'
import { tabIdOf } from '../../functions/pages/tab.ts'
import { among, ledger, stored } from '../simulation/a-desk.ts'
import {
  beside,
  coach,
  entries,
  firstAid,
  fluency,
  list,
  pastes,
  type Row,
  reasoning,
} from './a-list-from-before.ts'
import { aSchool } from './a-school.ts'

test('what is pasted on the first day is spent on the Budget, for pots, travel and cover', async () => {
  const school = await aSchool()

  await pastes(school, list)

  expect(await beside(school)).toEqual(['', '', '', ''])
  const lines = await school.tab('desk', 'Budget')
  expect(lines.map((line) => [line.Set, line.Spent, line.Committed, line.Free])).toEqual([
    ['£1,500.00', '£1,020.00', '£0.00', '£480.00'],
    ['£6,255.00', '£3,410.00', '£0.00', '£2,845.00'],
    ['£3,127.50', '£1,480.00', '£0.00', '£1,647.50'],
    ['£1,042.50', '£0.00', '£0.00', '£1,042.50'],
    ['£11,925.00', '£5,910.00', '£0.00', '£6,015.00'],
    ['£600.00', '£12.40', '£0.00', '£587.60'],
    ['£7,200.00', '£4,142.00', '£0.00', '£3,058.00'],
  ])
  expect(lines.at(-1)?.['In days']).toBe('set 33 · spent 19 · committed 0 · free 14')
})

test('nobody gets a letter, and no row to decide on, for what is older than the Desk', async () => {
  const school = await aSchool()

  await pastes(school, list)
  await school.comes('17:00')
  await school.comes('17:00', '2026-11-13')

  expect(school.letters()).toEqual([])
  expect(await school.tab('desk', 'Approvals')).toEqual([])
  expect(await school.tab('desk', 'Decided')).toEqual([])
})

test('the same list again, in another order or written otherwise, moves no money', async () => {
  const school = await aSchool()
  await pastes(school, list)
  const before = await stored(school.desk)

  await pastes(school, [...list].reverse())
  await pastes(school, [
    fluency,
    ['21/04/2026', 'Whole staff', ' First aid for  lunchtime staff', 'Statutory first', 1020, 0, 0],
    coach,
    ['2026-05-14', 'Priya Lindqvist', 'Reasoning', 'School plan', 140, 1, '£12.40'],
  ])

  const after = await stored(school.desk)
  for (const what of ['ledger', 'balances', 'history', 'spend', 'letters'])
    expect(among(after, what)).toEqual(among(before, what))
  expect(await beside(school)).toEqual(['', '', '', ''])
})

test('a row put right goes back by one entry and comes in by another, and the Budget follows', async () => {
  const school = await aSchool()
  await pastes(school, list)
  const before = await entries(school)

  await pastes(school, [
    firstAid,
    ['14/05/2026', 'Priya Lindqvist', 'Reasoning', 'School plan', '£150', '1', '12.40'],
    fluency,
    coach,
  ])

  expect(await school.budget('School plan')).toMatchObject({ Spent: '£3,420.00', Free: '£2,835.00' })
  const after = await entries(school)
  expect(after.filter(({ id }) => before.some((one) => one.id === id))).toEqual(before)
  expect(after.slice(before.length).map(({ why }) => why)).toEqual(['opening', 'reversal'])
  const { kept, addedUp } = ledger(await stored(school.desk))
  expect(kept).toEqual(addedUp)
})

test('a row that is deleted gives its money back; one pasted again takes it again', async () => {
  const school = await aSchool()
  await pastes(school, list)

  await pastes(school, [firstAid, reasoning, fluency])
  const without = await school.budget('Individual needs')
  await pastes(school, list)

  expect(without).toMatchObject({ Spent: '£0.00', Free: '£3,127.50' })
  expect(await school.budget('Individual needs')).toMatchObject({ Spent: '£1,480.00', Free: '£1,647.50' })
})

test('an emptied list gives everything back', async () => {
  const school = await aSchool()
  await pastes(school, list)

  await pastes(school, [])

  expect((await school.tab('desk', 'Budget')).map(({ Spent }) => Spent)).toEqual(Array(7).fill('£0.00'))
})

test('the same course written twice on purpose counts twice', async () => {
  const school = await aSchool()

  await pastes(school, [reasoning, reasoning])

  expect(await school.budget('School plan')).toMatchObject({ Spent: '£280.00' })
  expect(await school.budget('Cover (E26 or E02), outside the allocation')).toMatchObject({
    Spent: '£436.00',
  })
})

test('a cell that cannot be read is named beside it, and the row counts as it did before', async () => {
  const school = await aSchool()
  await pastes(school, list)

  await pastes(school, [firstAid, reasoning, fluency, [...coach.slice(0, 4), 'abt 1500', '', '']])

  expect((await beside(school))[3]).toContain('Fee: Write pounds and pence, like 1234.50')
  expect(await school.budget('Individual needs')).toMatchObject({ Spent: '£1,480.00' })
})

test('a row of a year without a budget is named and does not count until there is one', async () => {
  const school = await aSchool()
  const next: Row = ['22/04/2027', '', 'Fluency, second day', 'School plan', '195', '', '']

  await pastes(school, [firstAid, next])
  const said = await beside(school)
  await school.sets('Financial year starts on', '01/04/2027')
  await school.settles()

  expect(said).toEqual([
    '',
    expect.stringContaining('There is no budget for 2027–28, so this does not count.'),
  ])
  expect(await beside(school)).toEqual(['', ''])
  const { kept, addedUp } = ledger(await stored(school.desk))
  expect(kept['2027-28']?.['plan/committed']).toBe(19_500)
  expect(kept['2026-27']?.['statutory/spent']).toBe(102_000)
  expect(kept).toEqual(addedUp)
})

test('a tab that is deleted comes back empty, and what stood on it counts until the list is pasted again', async () => {
  const school = await aSchool()
  await pastes(school, list)

  await school.ownerAsks('coordinator', [{ deleteSheet: { sheetId: tabIdOf({ id: 'opening' }) } }])
  await school.settles()
  await school.comes('12:00')
  await school.comes('12:00', '2026-11-13')
  const lost = await school.needsAttention()
  const spent = await school.budget('CPD allocation (E09) together')
  await pastes(school, [firstAid])

  expect(lost.map((line) => line['What happened'])).toContain(
    'The tab “Opening balances” was deleted. What stood on it still counts: 4 rows',
  )
  expect(spent).toMatchObject({ Spent: '£5,910.00' })
  expect(await school.budget('CPD allocation (E09) together')).toMatchObject({ Spent: '£1,020.00' })
  expect((await school.needsAttention()).map((line) => line.Where)).not.toContain(
    'Coordinator’s file, Opening balances',
  )
})

test('with a column missing the list stands still, and says so', async () => {
  const school = await aSchool()
  await pastes(school, list)

  await school.ownerAsks('coordinator', [
    {
      deleteDimension: {
        range: { sheetId: tabIdOf({ id: 'opening' }), dimension: 'COLUMNS', startIndex: 4, endIndex: 5 },
      },
    },
  ])
  await school.comes('12:00')

  expect((await school.needsAttention()).map((line) => line['What to do'] ?? '').join()).toContain(
    '“Fee, £” is missing',
  )
  expect(await school.budget('CPD allocation (E09) together')).toMatchObject({ Spent: '£5,910.00' })
})
