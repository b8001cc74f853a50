import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'

test('without term dates the school is told, and requests are taken all the same', async () => {
  const school = await aSchool({ calendar: [['', '', '', '']] })

  await school.asks('Bryony Castellow')
  await school.settles()

  expect(await school.needsAttention()).toMatchObject([
    {
      'Who must act': 'You (CPD lead)',
      'What happened':
        'There are no term dates: without them no school days can be counted and no reminders leave',
      Where: 'Desk, Calendar',
      'What to do': expect.stringMatching(/^Type the dates of 2026–27 and 2027–28 there/),
    },
  ])
  expect((await school.row('R-0001'))['6 Cover']).toContain(
    'The calendar does not reach 12 January 2027 yet.',
  )
})

test('without term dates a decision still leaves, on a weekday', async () => {
  const school = await aSchool({ calendar: [['', '', '', '']] })
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.comes('15:50', '2026-11-13')

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('16:00', '2026-11-16')

  expect(school.letters('Bryony Castellow').at(-1)?.at).toBe('2026-11-16T15:45:00.000Z')
})

test('a calendar that runs out within a month is said, and not before', async () => {
  const untilChristmas = [['Term', '03/11/2026', '18/12/2026', 'Autumn 2']]
  const school = await aSchool({ calendar: untilChristmas })
  const before = await school.needsAttention()

  await school.comes('08:15', '2026-11-19')

  expect(before).toEqual([])
  expect((await school.needsAttention()).map((line) => line['What happened'])).toEqual([
    'The calendar ends on Friday 18 December 2026: beyond it no school days can be counted and no reminders leave',
  ])
})

test('when the term dates are typed the line goes', async () => {
  const school = await aSchool({ calendar: [['', '', '', '']] })
  const before = await school.needsAttention()
  const { id } = (await school.desk.school()).files.desk

  school.desk.type({
    as: school.desk.sample.lead,
    file: id,
    tab: 'Calendar',
    row: 3,
    column: 1,
    values: school.desk.sample.calendar,
  })
  await school.settles()

  expect(before).toHaveLength(1)
  expect(await school.needsAttention()).toEqual([])
})

test('a term that ends before it begins is named beside it, and the last good calendar stays', async () => {
  const school = await aSchool()
  const { id } = (await school.desk.school()).files.desk

  school.desk.type({
    as: school.desk.sample.lead,
    file: id,
    tab: 'Calendar',
    row: 6,
    column: 3,
    values: [['01/10/2026']],
  })
  await school.settles()

  const rows = await school.tab('desk', 'Calendar')
  expect(rows.filter((row) => row['Please mend'] !== '')).toHaveLength(1)
  expect(await school.needsAttention()).toMatchObject([
    { Where: 'Desk, Calendar', 'What happened': expect.stringMatching(/^One row is to be mended/) },
  ])
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('16:00')
  expect(school.letters('Bryony Castellow').at(-1)?.at).toBe('2026-11-12T15:45:00.000Z')
})

test('a spring term that nobody has typed is said, although the summer is there, and decisions still leave', async () => {
  const withoutSpring = [
    ['Term', '03/11/2026', '18/12/2026', 'Autumn 2'],
    ['Term', '12/04/2027', '28/05/2027', 'Summer 1'],
  ]
  const school = await aSchool({ calendar: withoutSpring })
  await school.asks('Bryony Castellow')
  await school.comes('15:50', '2027-01-04')

  const [line] = await school.needsAttention()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('16:00', '2027-01-05')

  expect(line?.['What happened']).toMatch(/^The calendar ended on Friday 18 December 2026: beyond it/)
  expect(school.letters('Bryony Castellow').at(-1)?.subject).toMatch(/^Approved/)
})
