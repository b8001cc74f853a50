import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { approved, nextTuesday } from './one-request.ts'

// Letters of the program’s own accord can wait: from the night to the morning, or for days. At the door they are looked at once more.

const bryony = 'Bryony Castellow'
const jo = 'Jo Brindlewick'

/** Bryony's mail server takes letters, or asks us to wait. */
const mail = (school: School, email: string, formerly: string) =>
  school.people(bryony, {
    'E-mail': `${email}@thistledown-lane.example.org`,
    'Formerly (old e-mail)': `${formerly}@thistledown-lane.example.org`,
  })

const books = (school: School, ref: string, stands: string, more = {}) =>
  school.types(jo, ['office', 'To book and pay', 'Ref', ref], { 'Where it stands': stands, ...more })

async function twoBooked(): Promise<School> {
  const school = await approved(nextTuesday)
  await school.asks(bryony, {
    ...nextTuesday,
    'What is it called?': 'Guided talk',
    'Which days or parts of days?': '17 November, afternoon',
  })
  await school.settles()
  await school.chooses('Head', 'R-0002', 'Approve')
  await school.chooses('Deputy', 'R-0002', 'Approve')
  await school.comes('16:00', '2026-11-16')
  return school
}

test('an envelope that has to wait is opened again: what has lapsed stays behind, and the rest leaves', async () => {
  const school = await twoBooked()
  await mail(school, 'later', 'bryony.castellow')
  await school.comes('09:00', '2026-11-24')

  await tells(school, bryony, weekAfter)
  await mail(school, 'bryony.castellow', 'later')
  await school.comes('12:00', '2026-11-24')

  const got = school.letters(bryony).filter(({ at }) => at > '2026-11-24')
  expect(got.map(({ subject }) => subject)).toEqual([
    'Six questions about Guided talk, about two minutes (R-0002)',
  ])
})

test('an envelope that has to wait arrives once, whole, when the mail server takes it', async () => {
  const school = await twoBooked()
  await mail(school, 'later', 'bryony.castellow')
  await school.comes('09:00', '2026-11-24')

  await mail(school, 'bryony.castellow', 'later')
  await school.comes('16:00', '2026-11-25')

  const got = school.letters(bryony).filter(({ at }) => at > '2026-11-24')
  expect(got.map(({ subject }) => subject)).toEqual([
    'Six questions about Hearing children read, about two minutes (R-0001), and 1 more',
  ])
})

test('who answers before a reminder has left is not reminded', async () => {
  const school = await approved(nextTuesday)
  await school.comes('07:30', '2026-12-01')

  await tells(school, bryony, weekAfter)
  await school.comes('16:00', '2026-12-04')

  expect(school.letters(bryony).filter(({ subject }) => subject.startsWith('A reminder'))).toEqual([])
})

test('what is asked again from the list is asked from the first letter on', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2027-02-10')

  await school.types(
    'Samir Quayle',
    ['coordinator', 'Impact', 'What', `${bryony}, Year 2: Hearing children read (R-0001), some weeks later`],
    {
      'Your choice': 'Ask again',
    },
  )
  await school.settles()
  await school.comes('16:00', '2027-03-12')

  const got = school
    .letters(bryony)
    .filter(({ at, text }) => at > '2027-02-10' && text.includes('what happened?'))
  expect((await school.desk.school()).failure).toBeUndefined()
  expect(got.map(({ at }) => at.slice(0, 10))).toEqual(['2027-02-10', '2027-02-24', '2027-03-03'])
})

test('what is asked again gives way when the next questions are due', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2027-01-05')

  await school.types(
    'Samir Quayle',
    ['coordinator', 'Impact', 'What', `${bryony}, Year 2: Hearing children read (R-0001), the week after`],
    { 'Your choice': 'Ask again' },
  )
  await school.settles()
  await school.comes('16:00', '2027-01-26')

  const got = school
    .letters(bryony)
    .filter(({ at, text }) => at > '2027-01-05' && text.includes('you went to Hearing children read'))
  expect(got.map(({ at, text }) => `${at.slice(0, 10)} ${/^.* weeks on/m.exec(text)?.[0]}`)).toEqual([
    '2027-01-06 Seven weeks on',
    '2027-01-12 Six school weeks on',
    '2027-01-19 Seven school weeks on',
    '2027-01-26 Eight school weeks on',
  ])
})

test('a colleague put in her place by mistake, and she again, stop nothing', async () => {
  const school = await approved(nextTuesday)
  await books(school, 'R-0001', 'Booked')
  await school.comes('09:00', '2026-11-13')
  const beside = ['office', 'To book and pay', 'Ref', 'R-0001'] as const

  await school.types(jo, beside, { 'Where it stands': 'Substituted', 'Who goes instead': 'Hilda Castle' })
  await school.settles()
  await school.types(jo, beside, { 'Where it stands': 'Booked', 'Who goes instead': '' })
  await school.comes('11:00', '2026-11-13')

  expect((await school.desk.school()).failure).toBeUndefined()
})

test('a colleague who is said afterwards to have gone instead is asked after all, and nothing stops', async () => {
  const school = await approved(nextTuesday)
  await books(school, 'R-0001', 'Booked')
  await school.comes('09:00', '2026-11-24')
  const beside = ['office', 'To book and pay', 'Ref', 'R-0001'] as const

  await school.types(jo, beside, { 'Where it stands': 'Substituted', 'Who goes instead': 'Hilda Castle' })
  await school.comes('16:00', '2026-11-26')

  const asked = school.letters('Hilda Castle').filter(({ text }) => text.includes('A week on,'))
  expect((await school.desk.school()).failure).toBeUndefined()
  expect(asked).toHaveLength(1)
})

test('key messages that are taken back in the night are in nobody’s Staffroom letter', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-24')
  await tells(school, bryony, { ...weekAfter, 'Three key messages for colleagues': 'Let them begin.' })
  await school.types('Samir Quayle', ['coordinator', 'Good practice', 'Who', bryony], {
    'Worth sharing': 'TRUE',
  })
  await tells(school, bryony, {
    'Which questions?': 'Sharing it with colleagues',
    'May colleagues read your key messages?': 'yes, with my name',
    'Who should get them by letter?': 'nobody in particular: the Staffroom is enough',
    'How would you share it?': 'come and see me',
  })
  await school.comes('07:30', '2027-01-05')

  await tells(school, bryony, {
    'Which questions?': 'Sharing it with colleagues',
    'May colleagues read your key messages?': 'no',
  })
  await school.comes('16:00', '2027-01-06')

  const letters = school.letters().filter(({ subject }) => /your training so far/i.test(subject))
  expect(letters.map(({ to }) => to)).toEqual(['bryony.castellow@thistledown-lane.example.org'])
  expect(letters[0]?.text).not.toContain('Let them begin.')
})

const no = {
  'Which questions?': 'The week after',
  'Were you there?': 'no',
  'Shall we look for another date?': 'no',
}

test.for([
  ['the office puts its slip right an hour later', (school: School) => books(school, 'R-0001', 'Attended')],
  ['she has said by herself that she could not', (school: School) => tells(school, bryony, no)],
  [
    'it turns out that Hilda went in her place',
    (school: School) => books(school, 'R-0001', 'Substituted', { 'Who goes instead': 'Hilda Castle' }),
  ],
] as const)('where %s, she is not told the next morning that she could not go', async ([, then]) => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-24')
  await books(school, 'R-0001', 'Not attended')
  await school.settles()
  await school.comes('10:00')

  await then(school)
  await school.settles()
  await school.comes('16:00', '2026-11-27')

  expect(school.letters(bryony).filter(({ subject }) => subject.startsWith('You could not go'))).toEqual([])
})

test('in one envelope, questions come before what a colleague learned, although that was owed first', async () => {
  const hilda = 'Hilda Castle'
  const school = await approved(nextTuesday)
  await school.asks(hilda, {
    ...nextTuesday,
    'What is it called?': 'Guided talk',
    'First day': '2026-11-18',
    'Last day': '2026-11-18',
    'Which days or parts of days?': '18 November, morning',
  })
  await school.settles()
  await school.chooses('Head', 'R-0002', 'Approve')
  await school.chooses('Deputy', 'R-0002', 'Approve')
  await school.comes('18:30', '2026-11-24')
  await tells(school, bryony, { ...weekAfter, 'Three key messages for colleagues': 'Let them begin.' })
  await school.types('Samir Quayle', ['coordinator', 'Good practice', 'Who', bryony], {
    'Worth sharing': 'TRUE',
  })
  await tells(school, bryony, {
    'Which questions?': 'Sharing it with colleagues',
    'May colleagues read your key messages?': 'yes, with my name',
    'Who should get them by letter?': 'my phase',
    'How would you share it?': 'come and see me',
  })

  await school.comes('16:00', '2026-11-25')

  const [last] = school.letters(hilda).slice(-1)
  expect(last?.subject).toBe('Six questions about Guided talk, about two minutes (R-0002), and 1 more')
  expect(last?.text).toMatch(/what was it like\?[\s\S]*Let them begin\./)
})
