import { expect, test } from 'vitest'
import { aSchool, type School } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { approved, nextTuesday } from './one-request.ts'

// Bryony goes to her half-day on Tuesday 17 November; the leaders meet on Thursday 26 November.

const bryony = 'Bryony Castellow'

const impactOf = async (school: School, part: string) =>
  (await school.tab('coordinator', 'Impact')).filter(({ Part }) => Part === part)

const weeksLater = {
  'Which questions?': 'Some weeks later',
  'What are you using?': 'some',
  'Is anything different for the children?': 'quite a lot',
  'What is different, and how do you know?': 'Four of the six read a page.',
  'Has it helped the priority it was for?': 'a great deal',
  'Was it worth the time and money?': 'partly',
}

test('what came of an activity stands in the Coordinator’s file by all four lenses, in her own words', async () => {
  const school = await approved(nextTuesday)

  await school.comes('09:00', '2026-11-24')
  await tells(school, bryony, weekAfter)
  await school.comes('09:00', '2027-01-12')
  await tells(school, bryony, weeksLater)

  const [reading] = (await impactOf(school, 'By priority')).filter(({ Activities }) => Activities === '1')
  const [later, first, ...more] = await impactOf(school, 'What people wrote')
  expect(reading).toMatchObject({ Asked: '2', Answered: '2', 'Own learning': 'too few to tell' })
  expect(first).toMatchObject({ 'Own learning': '4 of 5', 'Value for money': '4 of 5' })
  expect(first?.['In their words']).toBe(
    'A colleague helps them to use it.\nLearned: Wait five seconds before helping.',
  )
  expect(later).toMatchObject({
    'Children’s learning': '4 of 5',
    'The priority': '5 of 5',
    'Value for money': '3 of 5',
    'In their words': 'Using it: some.\nDifferent now: Four of the six read a page.',
  })
  expect(more).toEqual([])
})

test('a better answer takes the place of the one before, and the row says when the first came', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-24')
  await tells(school, bryony, weekAfter)

  await school.comes('09:00', '2026-11-26')
  await tells(school, bryony, { ...weekAfter, 'One thing you learned': 'Wait ten seconds.' })

  expect(await impactOf(school, 'What people wrote')).toMatchObject([
    {
      When: '26 November 2026, first on 24 November 2026',
      'In their words': 'A colleague helps them to use it.\nLearned: Wait ten seconds.',
    },
  ])
})

test('on the morning of a meeting the CPD lead gets one page: what waits, and what money is free', async () => {
  const school = await aSchool()
  await school.meets({ 'Meeting on': '26/11/2026' })
  await school.asks('Priya Lindqvist')
  await school.comes('17:00', '2026-11-25')
  const before = await school.tab('desk', 'Meetings')

  await school.comes('12:30', '2026-11-26')
  await school.types('Ruth Ellerby', ['desk', 'Meetings', 'Meeting on', '26'], {
    'Who was there': 'Ruth, Samir',
  })
  await school.comes('16:00', '2026-11-27')

  const pages = school.letters().filter(({ subject }) => subject.startsWith('For today’s meeting'))
  expect(pages.map(({ at, subject }) => `${at.slice(0, 16)} ${subject}`)).toEqual([
    '2026-11-26T08:00 For today’s meeting, 26 November',
  ])
  expect(pages[0]?.text).toMatch(/One request waits to be decided/)
  expect(pages[0]?.text).toMatch(/R-0001.*Priya Lindqvist/)
  expect(pages[0]?.text).toContain('School plan: £')
  expect(before[0]?.['Please mend'] ?? '').toBe('')
  expect((await school.tab('desk', 'Meetings'))[0]?.['Please mend'] ?? '').toBe('')
})

test('a meeting that is typed at ten, when the letter of the day has left, still has its page that morning', async () => {
  const school = await aSchool()
  await school.asks('Priya Lindqvist')
  await school.comes('10:00', '2026-11-13')

  await school.meets({ 'Meeting on': '13/11/2026' })
  await school.comes('16:00', '2026-11-16')

  const letters = school.letters('Samir Quayle')
  expect(letters.map(({ subject, at }) => [at.slice(0, 13), subject.slice(0, 17)])).toEqual([
    ['2026-11-13T08', 'What do you say? '],
    ['2026-11-13T10', 'For today’s meeti'],
  ])
})
