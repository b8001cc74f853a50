import { expect } from 'vitest'
import type { School } from './a-school.ts'
import {
  colleagues,
  herMoney,
  logFree,
  money,
  nadia,
  nothing,
  released,
  toChair,
} from './a-whole-year-at-hand.ts'

/** Budget shows the new year in the morning, whole and untouched. */
export async function aNewFinancialYearBegins(school: School): Promise<void> {
  await school.comes('17:00', '2027-03-31')
  const last = await money(school)

  await school.comes('08:00', '2027-04-01')

  expect(last).toEqual({ committed: nothing, spent: herMoney })
  expect(await school.needsAttention()).toEqual([])
  expect(await money(school)).toEqual({ committed: nothing, spent: nothing })
  expect(await school.budget('School plan')).toMatchObject({ Set: '£7,290.00', Free: '£7,290.00' })
}

/** In summer five colleagues watch how it is done, for nothing: the letter tells it, in the new year’s money. */
export async function theSummerReport(school: School): Promise<void> {
  await school.comes('16:10', '2027-06-16')
  await logFree(school, 'Watching talk in Year 5', '2027-06-15', colleagues)

  const text = await released(school, '2027-07-21', 'from 25 March to 20 July 2027')

  expect(text).toContain('Since Thursday 1 April 2027, from the ledger.')
  expect(text).toContain('£12,150.00 set, £0.00 spent, £0.00 committed, £12,150.00 free')
  expect(text).toContain('6 Talk: £0, 5 activities, 5 people.')
  expect(text).toContain('We asked once how it went this term, and had no answer by the end of term.')
}

/** All that the year left: twelve letters to her, three to the chair, her hours, and one thing to do. */
export async function lookingBack(school: School): Promise<void> {
  const subjects = school
    .letters(nadia)
    .map(({ at, subject }) => `${at.slice(0, 10)} ${subject.slice(0, 18)}`)
  expect(subjects).toEqual([
    '2026-09-15 We have your reque',
    '2026-09-24 Approved: Talk in ',
    '2026-10-13 Before you go: Tal',
    '2026-11-24 Six questions abou',
    '2027-01-05 Your training so f',
    '2027-01-12 Six questions abou',
    '2027-02-22 Your training so f',
    '2027-04-12 Your training so f',
    '2027-04-14 Six questions abou',
    '2027-04-21 A reminder: six qu',
    '2027-04-28 A last reminder: s',
    '2027-06-08 Your training so f',
  ])
  expect(toChair(school)).toHaveLength(3)
  const hers = (await school.tab('coordinator', 'Access')).find(({ Name }) => Name === nadia)
  expect(hers).toMatchObject({
    'Promised, hours': '30',
    'Taken, hours': '12',
    'Still theirs': '18',
    'CPD conversation': '6 October 2026',
  })
  expect((await school.needsAttention()).map(({ Where }) => Where)).toEqual([
    'Desk, Calendar',
    'Coordinator’s file, Year-end review 2026–27',
  ])
}
