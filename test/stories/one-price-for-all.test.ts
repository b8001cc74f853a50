import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSchool, type School } from './a-school.ts'
import { approves, cancels, phonics, price } from './phonics-day.ts'

// A speaker for £900 altogether, for Gwilym Ashdown and Sunniva Pell, who teach, and Yusuf Dapplewood: with two
// days of cover £1,336. Yusuf gives up his place before the decision; after the letters the office cancels
// Sunniva's, and then Gwilym withdraws.

const speaker = {
  ...phonics,
  [price]: '900 altogether',
  'VAT, £ (leave empty if unsure: the office will check)': '0',
}

type Cells = Readonly<Record<string, string>>
let school: School
let givenUp: Cells
let changed: Cells

beforeAll(async () => {
  school = await openSchool()
  const answer = await school.asks('Gwilym Ashdown', speaker)
  await school.settles()
  await approves(school)
  await school.asks('Yusuf Dapplewood', cancels('R-0001c'))
  await school.settles()
  givenUp = await school.row('R-0001')
  await school.asks('Gwilym Ashdown', { ...speaker, 'Hours altogether': '5' }, { answer })
  await school.settles()
  changed = await school.row('R-0001')
  const anew = ['desk', 'Approvals', '(key)', 'R-0001/v3'] as const
  await school.types('Ruth Ellerby', anew, { Head: 'Approve' })
  await school.types('Samir Quayle', anew, { Deputy: 'Approve' })
  await school.comes('16:00')
}, 180_000)
afterAll(() => school.desk.close())

test('one who gives up their place before the decision leaves the price as it is, and the votes no longer count', () => {
  expect(givenUp).toMatchObject({
    'Who and what': expect.stringContaining('Group of 2: Gwilym Ashdown, Sunniva Pell'),
    'True cost': '£1,336.00',
    'How that adds up': 'fee 900 · cover 436',
    'What else they say': expect.stringContaining('(R-0001) £668; Sunniva Pell (R-0001b) £668'),
    Head: '',
  })
})

test('so does a changed answer that still names whoever has given up their place', () => {
  expect(changed).toMatchObject({
    'Who and what': expect.stringContaining('Group of 2: Gwilym Ashdown, Sunniva Pell'),
    'True cost': '£1,336.00',
  })
})

test('one who cannot go after the letters gives back cover, and their share is borne by whoever still goes', async () => {
  expect(await committed()).toEqual(['£900.00', '£436.00'])

  await office('R-0001b', { 'Where it stands': 'Booked' })
  await office('R-0001b', { 'Where it stands': 'Cancelled by us' })

  expect(await committed()).toEqual(['£900.00', '£218.00'])
  expect(await places()).toEqual([
    ['R-0001', 'Phonics leaders. One price for all: with the share of Sunniva Pell (R-0001b)', '£900.00'],
  ])
  expect((await school.row('R-0001'))['True cost']).toBe('£1,118.00')
  expect(school.letters('Sunniva Pell').at(-1)?.text).toContain(
    'The price is one for all, so your share of it, £450, stays set aside. What was set aside for you besides, £218, is free for other training.',
  )
})

test('when the last one cannot go, everything comes back', async () => {
  await school.asks('Gwilym Ashdown', cancels('R-0001'))
  await school.settles()

  expect(await committed()).toEqual(['£0.00', '£0.00'])
  expect(school.letters('Gwilym Ashdown').at(-1)?.text).toContain(
    'What was set aside for it, £1,118 (fee £900, cover £218), is free for other training.',
  )
})

test('whoever withdraws by form leaves their share behind too, and the office is told where it stands now', async () => {
  await school.asks('Gwilym Ashdown', { ...speaker, 'What is it called?': 'Spelling' })
  await school.settles()
  for (const who of ['Head', 'Deputy']) await school.chooses(who, 'R-0002', 'Approve')
  await school.comes('16:00', '2026-11-13')

  await school.asks('Gwilym Ashdown', cancels('R-0002'))
  await school.settles()

  expect(await committed()).toEqual(['£900.00', '£218.00'])
  expect(await places()).toEqual([
    ['R-0002b', 'Spelling. One price for all: with the share of Gwilym Ashdown (R-0002)', '£600.00'],
    ['R-0002c', 'Spelling', '£300.00'],
  ])
  expect(school.letters('Jo Brindlewick').at(-1)?.text).toContain(
    'The price is one for all, so their share of it, £300, stays set aside and now stands with R-0002b.',
  )
})

const committed = async (): Promise<readonly unknown[]> => {
  const plan = await school.budget('School plan')
  const cover = await school.budget('Cover (E26 or E02), outside the allocation')
  return [plan.Committed, cover.Committed]
}

const places = async (): Promise<readonly unknown[]> =>
  (await school.tab('office', 'To book and pay')).map(({ Ref, What, Fee }) => [Ref, What, Fee])

async function office(ref: string, cells: Cells): Promise<void> {
  await school.types('Jo Brindlewick', ['office', 'To book and pay', 'Ref', ref], cells)
  await school.settles()
}
