import { expect, test } from 'vitest'
import { reading } from '../../functions/workflow/books.ts'
import { asksFor, begun, lines, nextYear, twoLeadersApprove, types } from './a-years-money.ts'

test('whoever retypes the old year’s rows in the new year changes nothing of the year that is over', async () => {
  const school = await begun('2027-04-01')
  const { id } = await school.desk.school()
  const kept = (year: string) => reading(school.desk.outside().store, id).balances(year)
  const before = await kept('2026-27')

  await types(school, {
    'Total budget of the school, £': '3000000',
    'Financial year starts on': '01/04/2027',
  })

  expect(before).toMatchObject({ 'plan/free': 625_500 })
  expect(await kept('2026-27')).toEqual(before)
  expect(await kept('2027-28')).toMatchObject({ 'plan/free': 720_000 })
})

test('a change of the percentage in October is told on Budget, and nothing that was agreed is lost', async () => {
  const school = await begun('2026-10-01')
  await asksFor(school, 'November')
  await twoLeadersApprove(school)
  await school.comes('09:00', '2026-10-08')
  const before = await school.tab('desk', 'Budget')

  await types(school, { 'Percentage for staff development': '0.44' })
  await types(school, { 'Percentage for staff development': '0.5' })

  expect(before).toHaveLength(7)
  expect(await school.budget('School plan')).toMatchObject({
    Set: '£7,050.00',
    Committed: '£180.00',
    Free: '£6,870.00',
  })
  expect((await lines(school)).slice(7)).toEqual([
    'Changed on Settings on 8 October 2026: CPD allocation (E09) together, from £11,925.00 to £13,250.00',
    'Changed on Settings on 8 October 2026: School plan, from £6,255.00 to £7,050.00',
    'Changed on Settings on 8 October 2026: Individual needs, from £3,127.50 to £3,525.00',
    'Changed on Settings on 8 October 2026: Reserve, from £1,042.50 to £1,175.00',
  ])
})

test('a sum that is changed and changed back is told twice, the later day first', async () => {
  const school = await begun('2026-10-01')
  const travel = 'Travel budget for training, £'
  for (const [day, sum] of [
    ['2026-10-08', '500'],
    ['2026-10-09', '600'],
  ] as const) {
    await school.comes('09:00', day)
    await types(school, { [travel]: sum })
  }

  expect((await lines(school)).slice(7)).toEqual([
    'Changed on Settings on 9 October 2026: Travel (E08), outside the allocation, from £500.00 to £600.00',
    'Changed on Settings on 8 October 2026: Travel (E08), outside the allocation, from £600.00 to £500.00',
  ])
})

test('next year’s lines come between this year’s and what was changed, and every line keeps its own figures', async () => {
  const school = await begun('2027-03-04')
  await school.comes('09:00', '2027-03-05')
  await types(school, { 'Travel budget for training, £': '500' })
  await types(school, nextYear)
  await school.comes('09:00', '2027-03-08')
  await types(school, { 'Other year: travel budget for training, £': '800' })
  const inMarch = await school.tab('desk', 'Budget')

  await school.comes('08:00', '2027-04-01')

  const thisYears =
    'Changed on Settings on 5 March 2027: Travel (E08), outside the allocation, from £600.00 to £500.00'
  const nextYears =
    'Changed on Settings on 8 March 2027: Travel (E08), outside the allocation, from £700.00 to £800.00'
  expect(inMarch.slice(14).map(figures)).toEqual([[thisYears], [`2027–28: ${nextYears}`]])
  expect(
    inMarch
      .slice(0, 14)
      .map(figures)
      .map(([what]) => what?.startsWith('2027–28: ')),
  ).toEqual([...Array(7).fill(false), ...Array(7).fill(true)])
  expect((await school.tab('desk', 'Budget')).slice(5).map(figures)).toEqual([
    ['Travel (E08), outside the allocation', '£800.00', '£0.00', '£0.00', '£800.00'],
    [
      'Cover (E26 or E02), outside the allocation',
      '£8,000.00',
      '£0.00',
      '£0.00',
      '£8,000.00',
      'set 36.5 · spent 0 · committed 0 · free 36.5',
    ],
    [nextYears],
  ])
})

/** What stands in a line, without its key. */
const figures = (row: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(row)
    .slice(0, -1)
    .filter((cell) => cell !== '')
