import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf, timeOf } from '../../functions/domain/school/day.ts'
import { quillmarsh } from '../../infra/local/schools/quillmarsh.ts'
import { type Played, played, tab, told } from './sample-schools.ts'

// The secondary school: nobody typed it by hand, so it is held to the figures it was made by.

let school: Played
beforeAll(async () => {
  school = await played(quillmarsh)
})
afterAll(() => school.desk.close())

test('Quillmarsh opens on Thursday 12 November at 8, and nothing failed on the way', () => {
  const now = school.desk.clock.now()

  expect([dayOf(now), timeOf(now)]).toEqual(['2026-11-12', '08:00'])
  expect(school.failures).toEqual([])
})

test.for([
  ['Teacher', 72],
  ['Teaching assistant', 16],
  ['Office', 14],
  ['Site', 3],
  ['Midday', 3],
  ['Other', 12],
] as const)('of its 120 staff %s are %d', async ([group, count]) => {
  const rows = await tab(school.desk, 'coordinator', 'People')

  expect(rows).toHaveLength(120)
  expect(rows.filter((row) => row['Role group'] === group)).toHaveLength(count)
})

test('everybody could be read, and every tab that people typed on', async () => {
  const tabs = [
    await tab(school.desk, 'coordinator', 'People'),
    await tab(school.desk, 'coordinator', 'Settings'),
    await tab(school.desk, 'desk', 'Plan'),
    await tab(school.desk, 'desk', 'Calendar'),
    await tab(school.desk, 'desk', 'Meetings'),
  ]

  expect(tabs.flat().filter((row) => (row['Please mend'] ?? '') !== '')).toEqual([])
})

test('45 have asked for something that costs money or cover; all but the last five were answered', async () => {
  const approvals = await tab(school.desk, 'desk', 'Approvals')
  const decided = await tab(school.desk, 'desk', 'Decided')
  const costed = [...approvals, ...decided.filter(({ Decision = '' }) => !Decision.startsWith('Free'))]

  expect(costed).toHaveLength(45)
  expect(approvals.filter((row) => row['Where it stands']?.startsWith('Waiting for'))).toHaveLength(5)
})

test('65 have logged something free', async () => {
  const decided = await tab(school.desk, 'desk', 'Decided')

  expect(decided.filter(({ Decision = '' }) => Decision.startsWith('Free:'))).toHaveLength(65)
})

test('most was approved, some declined, some withdrawn', async () => {
  const approvals = await tab(school.desk, 'desk', 'Approvals')
  const decided = await tab(school.desk, 'desk', 'Decided')
  const outcomes = [
    ...approvals.map((row) => row['Where it stands']),
    ...decided.map(({ Decision }) => Decision),
  ]
  const many = (word: string): number => outcomes.filter((one = '') => one.startsWith(word)).length

  expect(many('Approved')).toBeGreaterThan(25)
  expect(many('Declined')).toBeGreaterThan(1)
  expect(many('Withdrawn')).toBeGreaterThan(0)
})

test('it is an academy with £30,200 for training and £30,600 for cover', async () => {
  const rows = await tab(school.desk, 'desk', 'Budget')
  const set = (what: string) => rows.find((row) => row['What for']?.startsWith(what))?.Set

  expect([set('CPD allocation'), set('Cover')]).toEqual(['£30,200.00', '£30,600.00'])
})

test('nothing is broken, and nothing waits for a person', async () => {
  expect(await tab(school.desk, 'desk', 'Needs attention')).toEqual([])
})

test('played again, it shows the same and has written the same letters', async () => {
  const again = await played(quillmarsh)

  const both = [await told(school), await told(again)]
  await again.desk.close()

  expect(both[1]).toBe(both[0])
})

test('what the tour asks for is understood, and waits for the leaders it names', async () => {
  const { asks, leaders = [] } = quillmarsh.tour ?? {}
  const people = await tab(school.desk, 'coordinator', 'People')
  const who = people.find(({ Name }) => Name === asks?.name)

  await school.desk.answer(who?.['E-mail'] ?? '', asks?.answers ?? {})
  await school.desk.player.settle()

  const approvals = await tab(school.desk, 'desk', 'Approvals')
  const row = approvals.find((one) => one['Who and what']?.includes('practicals that teach'))
  expect(row).toMatchObject({
    'True cost': '£456.00',
    'Where it stands': 'Waiting for the Head and one other',
  })
  expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining(leaders.map(({ column }) => column)))
})
