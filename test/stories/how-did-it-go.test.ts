import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { approved, nextTuesday } from './one-request.ts'

// Bryony goes to her half-day on Tuesday 17 November.

const questions = (school: School, who: string) =>
  school
    .letters(who)
    .filter(({ subject }) => subject.includes('questions about'))
    .map(({ subject, at }) => `${at.slice(0, 16)} ${subject}`)

test('she is asked the week after and six school weeks on, reminded twice each, in the morning of a school day', async () => {
  const school = await approved(nextTuesday)

  await school.comes('16:00', '2027-01-20')

  expect(questions(school, 'Bryony Castellow')).toEqual([
    '2026-11-24T08:00 Six questions about Hearing children read, about two minutes (R-0001)',
    '2026-12-01T08:00 A reminder: six questions about Hearing children read, about two minutes (R-0001)',
    '2026-12-08T08:00 A last reminder: six questions about Hearing children read, about two minutes (R-0001)',
    '2027-01-12T08:00 Six questions about Hearing children read, about two minutes (R-0001)',
    '2027-01-19T08:00 A reminder: six questions about Hearing children read, about two minutes (R-0001)',
  ])
})

test('the letter quotes what she hoped for, and says when she is reminded', async () => {
  const school = await approved(nextTuesday)

  await school.comes('09:00', '2026-11-24')

  const text = school.letters('Bryony Castellow').at(-1)?.text ?? ''
  expect(text).toContain('On 17 November you went to Hearing children read.')
  expect(text).toMatch(/> “The six children I hear/i)
  expect(text).toContain('I will remind you on 1 December.')
})

test('whoever has answered is not reminded, and is asked again only six school weeks on', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-24')

  await tells(school, 'Bryony Castellow', weekAfter)
  await school.comes('16:00', '2027-01-14')

  expect(questions(school, 'Bryony Castellow').map((line) => line.slice(0, 10))).toEqual([
    '2026-11-24',
    '2027-01-12',
  ])
  expect(await school.needsAttention()).toEqual([])
})

test('some weeks later the letter gives her own words back to her, as she put them last', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-24')
  await tells(school, 'Bryony Castellow', weekAfter)
  await tells(school, 'Bryony Castellow', { ...weekAfter, 'One thing you learned': 'Count to five.' })

  await school.comes('09:00', '2027-01-12')

  const text = school.letters('Bryony Castellow').at(-1)?.text ?? ''
  expect(text).toContain('The week after, you wrote as one thing you learned:\n\n> “Count to five.”')
  expect(text).not.toContain('Wait five seconds before helping.')
})

test('what her team leader wrote down for her is not quoted as hers', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-24')
  await tells(school, 'Gwilym Ashdown', weekAfter)

  await school.comes('09:00', '2027-01-12')

  const text = school.letters('Bryony Castellow').at(-1)?.text ?? ''
  expect(text).toContain('what happened?')
  expect(text).not.toContain('Wait five seconds before helping.')
})

test('who did not go is not asked what came of it', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-24')

  await tells(school, 'Bryony Castellow', {
    'Which questions?': 'The week after',
    'Were you there?': 'no',
    'Shall we look for another date?': 'no',
  })
  await school.comes('16:00', '2027-01-14')

  expect(questions(school, 'Bryony Castellow')).toHaveLength(1)
})

test('something that is not right stops the questions and asks the CPD lead to see to it', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-24')

  await tells(school, 'Bryony Castellow', {
    'Which questions?': 'I did not ask for it, or something is not right',
    'What is not right?': 'It was put off to January.',
  })
  await school.comes('16:00', '2027-01-14')

  expect(questions(school, 'Bryony Castellow')).toHaveLength(1)
  const [told] = await school.needsAttention()
  expect(told?.['What happened']).toMatch(/says that something is not right about R-0001/)
  expect(told?.Where).toBe('Coordinator’s file, Impact')
  expect(JSON.stringify(await school.tab('coordinator', 'Impact'))).toContain('It was put off to January.')
})

test('an answer with somebody else’s reference is explained, kept, and changes nothing', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-24')

  await tells(school, 'Deena Marwick', weekAfter)
  await school.comes('16:00', '2026-12-01')

  expect(school.letters('Deena Marwick').at(-1)?.text).toContain('no activity of yours with this reference')
  expect(questions(school, 'Bryony Castellow')).toHaveLength(2)
})

test('what is cancelled before it takes place is never asked about', async () => {
  const school = await approved(nextTuesday)

  await school.asks('Bryony Castellow', {
    'What would you like to do?': 'Change or cancel something I asked for',
    Reference: 'R-0001',
    'What would you like us to do?': 'cancel it',
  })
  await school.comes('16:00', '2027-01-14')

  expect(questions(school, 'Bryony Castellow')).toEqual([])
})

test('somebody who leaves is not written to any more', async () => {
  const school = await approved(nextTuesday)

  await school.people('Bryony Castellow', { 'Last day': '20/11/2026' })
  await school.comes('16:00', '2027-01-14')

  expect(questions(school, 'Bryony Castellow')).toEqual([])
})

test('after the end of the calendar nobody is asked, and the list says so', async () => {
  const school = await approved(nextTuesday, { calendar: [['Term', '03/09/2025', '22/07/2026', '']] })

  await school.comes('16:00', '2026-12-18')

  expect(questions(school, 'Bryony Castellow')).toEqual([])
  expect(JSON.stringify(await school.needsAttention())).toContain('alendar')
})

test('somebody who works on Mondays only hears of it on a Monday', async () => {
  const school = await approved(nextTuesday, { people: { 'Bryony Castellow': { Weekdays: 'Mon' } } })

  await school.comes('16:00', '2026-12-11')

  expect(questions(school, 'Bryony Castellow').map((line) => line.slice(0, 10))).toEqual([
    '2026-11-30',
    '2026-12-07',
  ])
})

test('questions that the mail server put off until the evening come the next morning in school', async () => {
  const school = await approved(nextTuesday)
  const put = (email: string, formerly: string) =>
    school.people('Bryony Castellow', {
      'E-mail': `${email}@thistledown-lane.example.org`,
      'Formerly (old e-mail)': `${formerly}@thistledown-lane.example.org`,
    })
  await school.comes('16:00', '2026-11-23')
  await put('later', 'bryony.castellow')
  await school.comes('17:00', '2026-11-24')

  await put('bryony.castellow', 'later')
  await school.comes('09:00', '2026-11-25')

  expect(questions(school, 'Bryony Castellow').map((line) => line.slice(0, 16))).toEqual(['2026-11-25T08:00'])
})
