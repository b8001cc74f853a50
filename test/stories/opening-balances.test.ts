import { expect, test } from 'vitest'
import type { Entry } from '../../functions/domain/budget/accounts.ts'
import { tabIdOf } from '../../functions/pages/tab.ts'
import { among, ledger, stored } from '../simulation/a-desk.ts'
import { aSchool, type School } from './a-school.ts'

type Row = readonly (string | number)[]

// Date · Who · What · Pot · Fee · Cover days · Travel. The sample school opens on 12 November 2026.
const firstAid: Row = ['21/04/2026', '', 'First aid for lunchtime staff', 'Statutory first', '1020', '', '']
const reasoning: Row = ['14/05/2026', 'Priya Lindqvist', 'Reasoning', 'School plan', '£140.00', '1', '12.40']
const fluency: Row = ['02/07/2026', '', 'Reading fluency', 'School plan', '3,270', '18', '']
const coach: Row = ['24/09/2026', 'Owen Hartnoll', 'Coaching', 'Individual needs', '1480', '', '']
const list: readonly Row[] = [firstAid, reasoning, fluency, coach]

/** The coordinator puts these rows on the tab, from its first row on, and clears what stood below. */
async function pastes(school: School, rows: readonly Row[], from = 3): Promise<void> {
  const { id } = (await school.desk.school()).files.coordinator
  const empty: Row = ['', '', '', '', '', '', '']
  const values = [...rows, ...Array.from({ length: 8 - rows.length }, () => empty)]
  const as = school.desk.sample.lead
  school.desk.type({ as, file: id, tab: 'Opening balances', row: from, column: 1, values })
  await school.settles()
}

const beside = async (school: School): Promise<readonly string[]> =>
  (await school.tab('coordinator', 'Opening balances')).map((row) => row['Please mend'] ?? '')

const entries = async (school: School): Promise<readonly Entry[]> =>
  among(await stored(school.desk), 'ledger') as unknown as readonly Entry[]

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

test('a request that no longer fits its pot waits, and says by how much', async () => {
  const school = await aSchool()
  await pastes(school, [['02/07/2026', '', 'Reading fluency', 'School plan', '6000', '', '']])

  await school.asks('Priya Lindqvist')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'Where it stands': 'Waiting: the plan pot cannot bear it',
    'Please mend':
      'The plan pot has £255.00 free; this needs £295.00. If it should go ahead all the same, the head can write an exception with its reason on the Meetings tab.',
  })
})

test('cover that was taken before the Desk counts against the cover budget too', async () => {
  const school = await aSchool()
  await pastes(school, [['02/07/2026', '', 'Reading fluency', '', '', '33', '']])

  await school.asks('Priya Lindqvist')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toBe('Waiting: the cover budget cannot bear it')
})

test.for([
  ['21/04/2026', '£140 and 1 day of cover so far; we only know since 21 April 2026. With this £435;'],
  ['01/04/2026', '£140 and 1 day of cover so far. With this £435;'],
])('with a list from %s a request says what the person has had', async ([date = '', sentence]) => {
  const school = await aSchool()
  await school.asks('Priya Lindqvist')
  await school.settles()
  const before = (await school.row('R-0001'))['4 So far this year']

  await pastes(school, [[date, ...firstAid.slice(1)], reasoning])

  expect(before).toContain('No paid training yet; we only know since 12 November 2026.')
  expect((await school.row('R-0001'))['4 So far this year']).toContain(sentence)
})

test('a name that is not on People counts as money, and for its person once they are there', async () => {
  const school = await aSchool()
  await pastes(school, [['14/05/2026', 'Percy Newman', 'Reasoning', 'School plan', '140', '', '']])
  const said = await beside(school)
  const asked = (await school.needsAttention()).map((line) => line['What happened'])

  await school.people('Percy Newman', { 'E-mail': 'percy.newman@thistledown-lane.example.org' })
  await school.settles()
  await school.asks('percy.newman@thistledown-lane.example.org')
  await school.settles()

  expect(said[0]).toContain('Nobody on People is called “Percy Newman”.')
  expect(asked.join()).toContain('One row is to be mended: Nobody on People is called “Percy Newman”.')
  expect(await school.budget('School plan')).toMatchObject({ Spent: '£140.00' })
  expect(await beside(school)).toEqual([''])
  expect((await school.row('R-0001'))['4 So far this year']).toContain('£140 so far')
  expect(await entries(school)).toHaveLength(2)
})

test('a cell that cannot be read is named beside it, and the row counts as it did before', async () => {
  const school = await aSchool()
  await pastes(school, list)

  await pastes(school, [firstAid, reasoning, fluency, [...coach.slice(0, 4), 'abt 1500', '', '']])

  expect((await beside(school))[3]).toContain('Fee: Write pounds and pence, like 1234.50')
  expect(await school.budget('Individual needs')).toMatchObject({ Spent: '£1,480.00' })
})

test('a course booked for a day to come is committed until that day has passed', async () => {
  const school = await aSchool()
  await pastes(school, [['17/11/2026', 'Owen Hartnoll', 'Behaviour', 'Individual needs', '180', '1', '']])
  const ahead = await school.budget('Individual needs')

  await school.comes('12:00', '2026-11-17')
  const onTheDay = await school.budget('Individual needs')
  await school.comes('12:00', '2026-11-18')

  expect(ahead).toMatchObject({ Spent: '£0.00', Committed: '£180.00', Free: '£2,947.50' })
  expect(onTheDay).toEqual(ahead)
  expect(await school.budget('Individual needs')).toMatchObject({
    Spent: '£180.00',
    Committed: '£0.00',
    Free: '£2,947.50',
  })
})

test('whoever needs cover for a course that was booked before the Desk counts as out on that day', async () => {
  const school = await aSchool()
  await school.asks('Priya Lindqvist')
  await pastes(school, [
    ['04/12/2026', 'Owen Hartnoll', 'Behaviour', 'Individual needs', '180', '1', ''],
    ['03/12/2026', 'Bryony Castellow', 'Reading', 'Individual needs', '85', '1', ''],
    ['04/12/2026', 'Deena Marwick', 'Reading, after school', 'Individual needs', '85', '', ''],
  ])

  expect((await school.row('R-0001'))['6 Cover']).toContain('One other person is out that day')
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
