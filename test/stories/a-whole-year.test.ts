import { expect, test } from 'vitest'
import { type Day, timeOf } from '../../functions/domain/school/day.ts'
import { followLink } from '../../infra/local/pages/follow-link.ts'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import { askedFor, loggedFree } from '../../infra/local/schools/wish.ts'
import { aSchool, type School } from './a-school.ts'

// Nadia Colebrook teaches Year 5; her course is R-0001. Every school day of the year is played.

const nadia = 'Nadia Colebrook'
const jo = 'Jo Brindlewick'
const course = 'Talk in every lesson'
const hope = 'the quiet children will say why, not only what'

test('one request goes through a whole year, from September’s plan to the governors’ letter in the summer', async () => {
  const school = await aSchool({ begins: { day: '2026-09-01', time: '08:00' } })

  await talkBecomesAPriority(school)
  await nadiaAsks(school)
  await theLeadershipTeamAgrees(school)
  await theOfficeBooks(school)
  await theTwoDaysPass(school)
  await aWeekOn(school)
  await theAutumnReport(school)
  await sixSchoolWeeksOn(school)
  await nextYearsSums(school)
  await theSpringReport(school)
  await aNewFinancialYearBegins(school)
  await theSummerReport(school)
  await lookingBack(school)
}, 180_000)

/** September, an INSET day: the CPD lead writes the priority on the Plan, and the form offers it. */
async function talkBecomesAPriority(school: School): Promise<void> {
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
async function nadiaAsks(school: School): Promise<void> {
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
async function theLeadershipTeamAgrees(school: School): Promise<void> {
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
async function theOfficeBooks(school: School): Promise<void> {
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
async function theTwoDaysPass(school: School): Promise<void> {
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
async function aWeekOn(school: School): Promise<void> {
  await school.comes('09:00', '2026-11-24')
  const letter = lastLetter(school, nadia)

  await answersByTheLink(school, {
    'Were you there?': 'all of it',
    'Did it stretch you?': 'a great deal',
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
    'In their words': 'Learned: Ask, then wait.',
  })
}

/** Five people have now learned about talk, so governors may read what it truly cost. */
async function theAutumnReport(school: School): Promise<void> {
  const text = await released(school, '2026-12-18', 'from 1 September to 17 December 2026')

  expect(text).toContain('£11,925.00 set, £140.00 spent, £0.00 committed, £11,785.00 free')
  expect(text).toContain('Together they cost £594.00, all of it spent: E08 £18.00, E09 £140.00 and E26 £436.00.')
  expect(text).toContain('Classes were taught by somebody else for 2 days in all.')
  expect(text).toContain('6 Talk: £594, 5 activities, 5 people.')
}

async function sixSchoolWeeksOn(school: School): Promise<void> {
  await school.comes('09:00', '2027-01-12')
  const letter = lastLetter(school, nadia)

  await answersByTheLink(school, {
    'What are you using?': 'a lot',
    'Is anything different for the children?': 'quite a lot',
    'What is different, and how do you know?': 'Twenty say why; it was six.',
    'Has it helped the priority it was for?': 'a great deal',
    'Was it worth the time and money?': 'very much so',
  })

  expect(letter.text).toContain('Six school weeks on, what happened?')
  expect(letter.text).toContain('Has it helped priority 6, Talk?')
  const { talk, wrote } = await impact(school)
  expect(talk).toMatchObject({ Asked: '2', Answered: '2', 'The priority': 'too few to tell' })
  expect(wrote).toMatchObject({
    'Children’s learning': '4 of 5',
    'The priority': '5 of 5',
    'In their words': 'Using it: a lot.\nDifferent now: Twenty say why; it was six.',
  })
}

/** Nothing took place; one person’s answers are too few to tell. */
async function theSpringReport(school: School): Promise<void> {
  const text = await released(school, '2027-03-25', 'from 18 December 2026 to 24 March 2027')

  expect(text).toContain('£11,925.00 set, £140.00 spent')
  expect(text).toContain('6 Talk: nothing this term.')
  expect(text).toContain('We asked once how it went, and had 1 answer.')
  expect(text).toContain('The school’s priorities: too few to tell.')
}

/** In February the CPD lead types the next year’s sums on Settings; on 1 April nobody has to do anything. */
async function nextYearsSums(school: School): Promise<void> {
  await school.comes('09:00', '2027-02-25')
  await school.sets('Other financial year starts on', '01/04/2027')
  await school.sets('Other year: total budget of the school, £', '2700000')
  await school.sets('Other year: percentage for staff development', '0.45')
  await school.sets('Other year: cover budget for training, £', '7200')
  await school.settles()

  expect(await money(school)).toEqual({ committed: nothing, spent: herMoney })
  expect(await school.budget('2027–28: CPD allocation (E09) together')).toMatchObject({ Set: '£12,150.00' })
}

/** Budget shows the new year in the morning, whole and untouched. */
async function aNewFinancialYearBegins(school: School): Promise<void> {
  await school.comes('17:00', '2027-03-31')
  const last = await money(school)

  await school.comes('08:00', '2027-04-01')

  expect(last).toEqual({ committed: nothing, spent: herMoney })
  expect(await school.needsAttention()).toEqual([])
  expect(await money(school)).toEqual({ committed: nothing, spent: nothing })
  expect(await school.budget('School plan')).toMatchObject({ Set: '£7,290.00', Free: '£7,290.00' })
}

/** In summer five colleagues watch how it is done, for nothing: the letter tells it, in the new year’s money. */
async function theSummerReport(school: School): Promise<void> {
  await school.comes('16:10', '2027-06-16')
  await logFree(school, 'Watching talk in Year 5', '2027-06-15', colleagues)

  const text = await released(school, '2027-07-21', 'from 25 March to 20 July 2027')

  expect(text).toContain('Since Thursday 1 April 2027, from the ledger.')
  expect(text).toContain('£12,150.00 set, £0.00 spent, £0.00 committed, £12,150.00 free')
  expect(text).toContain('6 Talk: £0, 5 activities, 5 people.')
  expect(text).toContain('Nobody was asked this term;')
}

/** All that the year left: four letters to her, three to the chair, her hours, and one thing to do. */
async function lookingBack(school: School): Promise<void> {
  expect(school.letters(nadia).map(({ at }) => at.slice(0, 10))).toEqual([
    '2026-09-15',
    '2026-09-24',
    '2026-11-24',
    '2027-01-12',
  ])
  expect(toChair(school)).toHaveLength(3)
  const hers = (await school.tab('coordinator', 'Access')).find(({ Name }) => Name === nadia)
  expect(hers).toMatchObject({
    'Promised, hours': '30',
    'Taken, hours': '12',
    'Still theirs': '18',
    'CPD conversation': '6 October 2026',
  })
  expect((await school.needsAttention()).map(({ Where }) => Where)).toEqual(['Desk, Calendar'])
}

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

const colleagues = ['Priya Lindqvist', 'Leila Amberson', 'Owen Hartnoll', 'Kit Farrow', 'Gwilym Ashdown']

async function logFree(school: School, title: string, day: Day, people: readonly string[]): Promise<void> {
  for (const who of people)
    await school.desk.answer(
      addressOf(who),
      loggedFree([who, title, 'webinar or course', 'online', day, '1.5', '6 Talk', 'More children speak.']),
    )
  await school.settles()
}

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

const herMoney = { fee: '£140.00', travel: '£18.00', cover: '£436.00' }
const nothing = { fee: '£0.00', travel: '£0.00', cover: '£0.00' }

/** What Budget shows of the plan’s pot, travel and cover. */
async function money(school: School) {
  const fee = await school.budget('School plan')
  const travel = await school.budget('Travel (E08), outside the allocation')
  const cover = await school.budget('Cover (E26 or E02), outside the allocation')
  const shown = (column: string) => ({ fee: fee[column], travel: travel[column], cover: cover[column] })
  return { committed: shown('Committed'), spent: shown('Spent') }
}

/** Nadia opens the link of her newest letter, and answers the questions that it leads to. */
async function answersByTheLink(school: School, answers: Readonly<Record<string, string>>): Promise<void> {
  const { to, text } = lastLetter(school, nadia)
  const link = /Answer six questions: (\S+)/.exec(text)?.[1] ?? ''
  followLink(school.desk, link, { as: to, answers })
  await school.settles()
}

/** What Impact shows of the priority, and of what somebody wrote last. */
async function impact(school: School) {
  const rows = await school.tab('coordinator', 'Impact')
  return {
    talk: rows.find(({ What }) => What === '6 Talk'),
    wrote: rows.find(({ Part }) => Part === 'What people wrote'),
  }
}

/** The head reads the report on the last day of term and releases it; one letter leaves, without names. */
async function released(school: School, lastDay: Day, term: string): Promise<string> {
  await school.comes('09:00', lastDay)
  const [before, preview] = [toChair(school), lastLetter(school, 'Ruth Ellerby')]

  await school.types('Ruth Ellerby', ['desk', 'Governors', 'Part', 'Version'], {
    'The head releases it here': 'Release version 1',
  })
  await school.comes('12:00')

  const [letter, ...more] = toChair(school).slice(before.length)
  expect(preview.subject).toBe(`To read and release: report to governors ${term}`)
  expect(letter?.subject).toBe(`Staff development ${term}: report to governors`)
  expect(letter?.at.slice(0, 10)).toBe(lastDay)
  expect(more).toEqual([])
  const text = letter?.text ?? ''
  expect(text).not.toMatch(
    new RegExp(`Nadia|Colebrook|Lindqvist|${course}|${hope}|Ask, then wait|Twenty`, 'i'),
  )
  return text
}

const toChair = (school: School) => school.letters('chair@governors.thistledown-lane.example.org')

function lastLetter(school: School, to: string) {
  const letter = school.letters(to).at(-1)
  if (letter === undefined) throw new Error(`${to} has had no letter`)
  return letter
}
