import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { approved } from './one-request.ts'

// Bryony's course on Thursday 26 November costs £180 from the plan pot, £12 for the bus and a day of cover.

const course = () =>
  approved({
    'First day': '2026-11-26',
    'Last day': '2026-11-26',
    'Which days or parts of days?': '26 November, all day',
    'Could anyone in school cover?': '',
    'Price of one place before VAT, £ (0 if none)': '180',
    'Travel there and back, £ (0 if none)': '12',
  })

/** The business manager types rows on Finance figures: the day, the figure, a note. */
async function types(school: School, rows: readonly (readonly string[])[]): Promise<void> {
  const { id: file } = (await school.desk.school()).files.office
  const as = 'colin.tattersby@thistledown-lane.example.org'
  school.desk.type({ as, file, tab: 'Finance figures', row: 3, column: 1, values: rows })
  await school.settles()
}

const seen = async (school: School) =>
  (await school.tab('office', 'Finance figures')).map((row) =>
    ['Spent on Budget, £', 'The finance office has', 'Please mend'].map((heading) => row[heading]),
  )

test('the finance office’s figure stands beside what Budget says was spent by that day, with the difference', async () => {
  const school = await course()
  await school.comes('09:00', '2026-12-01')

  await types(school, [
    ['25/11/2026', '0', ''],
    ['26/11/2026', '£160.00', 'Invoice came late'],
    ['30/11/2026', '£216.00', 'With VAT'],
  ])

  expect(await seen(school)).toEqual([
    ['£0.00', 'the same', ''],
    ['£180.00', '£20.00 less', ''],
    ['£180.00', '£36.00 more', ''],
  ])
})

test('what cannot be used is answered beside it, and a day that is not over waits for the day after', async () => {
  const school = await course()
  await school.comes('09:00', '2026-11-30')

  await types(school, [
    ['November', '180', ''],
    ['27/11/2026', 'about 180', ''],
    ['27/11/2026', '', ''],
    ['', '180', ''],
    ['', '', 'Ask Jo about VAT'],
    ['30/11/2026', '180', ''],
  ])
  const mend = (await seen(school)).map(([, , say]) => say)
  await school.comes('08:00', '2026-12-01')

  expect(mend).toEqual([
    'Write a date, like 14/03/2027; we could not read “November”.',
    'Write pounds and pence, like 1234.50; we could not read “about 180”.',
    'Type what the finance office has up to that day.',
    'Type the day up to which this counts.',
    '',
    'This day is not over yet: both are compared the day after.',
  ])
  expect((await seen(school)).at(-1)).toEqual(['£180.00', 'the same', ''])
})

test('a row that was taken away takes our figures with it', async () => {
  const school = await course()
  await school.comes('09:00', '2026-12-01')
  await types(school, [['30/11/2026', '180', '']])

  await types(school, [['', '', '']])

  expect(await seen(school)).toEqual([])
})
