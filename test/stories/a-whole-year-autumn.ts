import { expect } from 'vitest'
import { timeOf } from '../../functions/domain/school/day.ts'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import { askedFor } from '../../infra/local/schools/wish.ts'
import type { School } from './a-school.ts'
import {
  answersByTheLink,
  colleagues,
  course,
  herMoney,
  hope,
  impact,
  lastLetter,
  logFree,
  money,
  nadia,
  nothing,
  released,
} from './a-whole-year-at-hand.ts'

/** September, an INSET day: the CPD lead writes the priority on the Plan, and the form offers it. */
export async function talkBecomesAPriority(school: School): Promise<void> {
  const before = await prioritiesOffered(school)

  await adds(school, 'Plan', [
    '6',
    'Talk',
    'Every child says why, aloud',
    'Leila Amberson',
    'A course; webinars',
  ])

  expect(before).not.toContain('6 Talk')
  expect(await prioritiesOffered(school)).toContain('6 Talk')
}

/** In the third week she asks for two days, one in each half of the term: £140, £18 travel and cover. */
export async function nadiaAsks(school: School): Promise<void> {
  await school.comes('16:10', '2026-09-15')

  await school.desk.answer(addressOf(nadia), twoDays)
  await school.settles()

  const receipt = lastLetter(school, nadia)
  expect(receipt.subject).toBe(`We have your request: ${course} (R-0001)`)
  expect(receipt.text).toContain('Please do not book yet.')
  expect(receipt.text).toContain('altogether: £594 (fee £140, cover £436, travel £18)')
  expect(await school.row('R-0001')).toMatchObject({
    'Who and what': `${nadia}, Year 5: ${course} (Marlbury Centre)`,
    When: 'Thu 15 Oct and Tue 17 Nov',
    'For which priority': '6 Talk (planned)',
    'Our advice': 'For; in the suggested set',
    'Where it stands': 'Waiting for the Head and one other',
  })
}

/** The meeting has stood on Meetings beforehand; at noon it is held, and two leaders choose Approve. */
export async function theLeadershipTeamAgrees(school: School): Promise<void> {
  await adds(school, 'Meetings', ['24/09/2026'])
  await school.comes('12:30', '2026-09-24')
  const page = lastLetter(school, 'Samir Quayle')

  const met = { 'Who was there': 'Ruth, Samir and Niamh' }
  await school.types('Ruth Ellerby', ['desk', 'Meetings', 'Meeting on', '24 Sep'], met)
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
  const stands = (await school.row('R-0001'))['Where it stands']
  await school.comes('15:45')

  expect(`${timeOf(page.at)} ${page.subject}`).toBe('08:00 For today’s meeting, 24 September')
  expect(page.text).toContain(`${nadia}, Year 5, ${course}; £594. Our advice: For`)
  expect(stands).toBe('Agreed; letter leaves 15:45')
  expect(await money(school)).toEqual({ committed: herMoney, spent: nothing })
  const letter = lastLetter(school, nadia)
  expect(letter.subject).toBe(`Approved: ${course}, Thursday 15 October (R-0001)`)
  expect(letter.text).toContain(`You told us you hope that “${hope}”.`)
  expect(letter.text).toContain('Agreed by Ruth Ellerby and Samir Quayle, 24 September.')
}

/** Jo books the place and finds cover for both days. */
export async function theOfficeBooks(school: School): Promise<void> {
  await school.comes('09:00', '2026-09-25')
  await school.types(jo, ['office', 'To book and pay', 'Ref', 'R-0001'], { 'Where it stands': 'Booked' })
  for (const day of ['15 Oct', '17 Nov'])
    await school.types(jo, ['office', 'Cover list', 'Date', day], { 'The cover officer': 'Yes' })
  await school.settles()

  expect(await school.tab('office', 'To book and pay')).toMatchObject([
    { Ref: 'R-0001', What: course, Fee: '£140.00', 'Where it stands': 'Booked', 'Please mend': '' },
  ])
  expect(await school.tab('office', 'Cover list')).toMatchObject([
    { Date: 'Thu 15 Oct', 'The cover officer’s answer': 'Yes', 'Please mend': '' },
    { Date: 'Tue 17 Nov', 'The cover officer’s answer': 'Yes', 'Please mend': '' },
  ])
  expect(await school.needsAttention()).toEqual([])
}

/**
 * The money is spent the day after the second day, without anybody saying so. By then the CPD lead has
 * had the conversation with her, and four colleagues have learned something too.
 */
export async function theTwoDaysPass(school: School): Promise<void> {
  await school.comes('16:10', '2026-10-06')
  await school.people(nadia, { 'CPD conversation held on': '06/10/2026' })
  await school.comes('16:10', '2026-11-10')
  await logFree(school, 'Talking partners', '2026-11-09', colleagues.slice(0, 4))
  await school.comes('17:00', '2026-11-17')
  const onTheDay = await money(school)

  await school.comes('09:00', '2026-11-18')

  expect(onTheDay).toEqual({ committed: herMoney, spent: nothing })
  expect(await money(school)).toEqual({ committed: nothing, spent: herMoney })
}

/** Her own words come back to her; what she answers is on Impact for the CPD lead. */
export async function aWeekOn(school: School): Promise<void> {
  await school.comes('09:00', '2026-11-24')
  const letter = lastLetter(school, nadia)

  await answersByTheLink(school, {
    'Were you there?': 'all of it',
    'Did it stretch you?': 'a great deal',
    'Who is helping you to use it?': 'I need no help with it',
    'One thing you learned': 'Ask, then wait.',
    'Was it worth the time and money, as far as you can tell?': 'yes',
  })

  expect(letter.subject).toBe(`Six questions about ${course}, about two minutes (R-0001)`)
  expect(letter.text).toContain(`Between 15 October and 17 November you went to ${course}.`)
  expect(letter.text).toContain(`“${hope}”`)
  const { talk, wrote } = await impact(school)
  expect(talk).toMatchObject({ Activities: '5', Asked: '1', Answered: '1' })
  expect(wrote).toMatchObject({
    'Own learning': '5 of 5',
    'Value for money': '4 of 5',
    'In their words': 'Needs no help to use it.\nLearned: Ask, then wait.',
  })
}

/** Five people have now learned about talk, so governors may read what it truly cost. */
export async function theAutumnReport(school: School): Promise<void> {
  const text = await released(school, '2026-12-18', 'from 1 September to 17 December 2026')

  expect(text).toContain('£11,925.00 set, £140.00 spent, £0.00 committed, £11,785.00 free')
  expect(text).toContain(
    'Together they cost £594.00, all of it spent: E08 £18.00, E09 £140.00 and E26 £436.00.',
  )
  expect(text).toContain('Classes were taught by somebody else for 2 days in all.')
  expect(text).toContain('6 Talk: £594, 5 activities, 5 people.')
}

const jo = 'Jo Brindlewick'

const twoDays = askedFor({
  title: course,
  contact: 'Marlbury Centre',
  source: 'local',
  kind: 'course or conference',
  priority: '6 Talk',
  help: 'Ways to get everybody talking that I can use in each lesson.',
  idea: 'school plan',
  appraisal: 'yes',
  difference: hope,
  measure: 'Six of thirty do now. I count on three mornings.',
  first: '2026-10-15',
  last: '2026-11-17',
  hours: '12',
  cover: '15 October, all day and 17 November, all day',
  price: '140',
  travel: '18',
  bookBy: '2026-10-02',
})

/** The CPD lead writes a row below the others. */
async function adds(school: School, tab: 'Plan' | 'Meetings', cells: readonly string[]): Promise<void> {
  const { desk } = school
  const { id: file } = (await desk.school()).files.desk
  desk.type({ as: desk.sample.lead, file, tab, row: desk.nextRow(file, tab), column: 1, values: [cells] })
  await school.settles()
}

/** What the form offers whoever asks for something that costs money. */
async function prioritiesOffered({ desk }: School): Promise<readonly (string | null | undefined)[]> {
  const items = desk.google.forms.shown((await desk.school()).forms.request.id)?.items ?? []
  const asked = items.findLast(({ title }) => title === 'Which priority does it help most?')
  return (asked?.questionItem?.question?.choiceQuestion?.options ?? []).map(({ value }) => value)
}
