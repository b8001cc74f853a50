import { expect, test } from 'vitest'
import { aSchool, type School, sharedBeginning } from './a-school.ts'
import { approved, nextTuesday } from './one-request.ts'

// The autumn term ends on Friday 18 December.

const six = [
  'Bryony Castellow',
  'Priya Lindqvist',
  'Leila Amberson',
  'Owen Hartnoll',
  'Kit Farrow',
  'Deena Marwick',
]

const webinar = {
  'What would you like to do?': 'Something free, and nobody needs to cover me',
  'What is it called?': 'Spelling without tears',
  Date: '2026-11-10',
  'About how many hours?': '1.5',
  'Which priority does it help most?': '4 Writing',
  'In one sentence, what do you hope will be different?': 'More talk about words.',
}
const freeKind = { 'What kind?': 'webinar or course', 'Where does it come from?': 'online' }

/** Six people logged a webinar, and Bryony goes to her half-day on 17 November. */
const aTerm = (differently?: Parameters<typeof aSchool>[0]): Promise<School> =>
  sharedBeginning('a term', untilItEnds, differently)

async function untilItEnds(school: School): Promise<void> {
  for (const who of six) await school.asks(who, { ...webinar, ...freeKind })
  await school.settles()
  await school.asks('Bryony Castellow', nextTuesday)
  await school.settles()
  await school.chooses('Head', 'R-0007', 'Approve')
  await school.chooses('Deputy', 'R-0007', 'Approve')
  await school.comes('09:00', '2026-12-18')
}

/** Money that was free is promised now: the figures are others. */
async function anotherIsAgreed(school: School): Promise<void> {
  await school.asks('Kit Farrow', {
    'First day': '2027-01-20',
    'Last day': '2027-01-20',
    'Which days or parts of days?': '20 January, morning',
  })
  await school.settles()
  await school.chooses('Deputy', 'R-0008', 'Approve')
  await school.chooses('Assistant head', 'R-0008', 'Approve')
  await school.settles()
}

const releases = (school: School, version: number, note = ''): Promise<void> =>
  school.types('Ruth Ellerby', ['desk', 'Governors', 'Part', 'Version'], {
    'The head releases it here': `Release version ${version}`,
    ...(note !== '' && { 'Covering note, word for word': note }),
  })

const toChair = (school: School) => school.letters('chair@governors.thistledown-lane.example.org')

test('on the last school day the head reads the report, and nothing leaves before she releases it', async () => {
  const school = await aTerm()

  const preview = school.letters('Ruth Ellerby').at(-1)
  const [first] = await school.tab('desk', 'Governors')
  await school.comes('09:00', '2027-01-06')

  expect(preview?.subject).toBe(
    'To read and release: report to governors from 1 September to 17 December 2026',
  )
  expect(first).toMatchObject({ Part: 'Version 1' })
  expect(toChair(school)).toEqual([])
})

test('released, it goes once to the chair and to whom Settings names, with the head’s note and her name', async () => {
  const school = await aTerm()
  await school.sets(
    'Governors’ report also to',
    'clerk@governors.thistledown-lane.example.org',
    'Ruth Ellerby',
  )
  await school.comes('09:00', '2027-01-06')

  await releases(school, 1, 'We are proud of how many took part.')
  await school.comes('12:00')
  await school.comes('12:00', '2027-01-07')

  const [letter, ...more] = toChair(school)
  expect(more).toEqual([])
  expect(letter?.text).toContain('We are proud of how many took part.')
  expect(letter?.text).toContain('Ruth Ellerby, head')
  expect(school.letters('clerk@governors.thistledown-lane.example.org')).toHaveLength(1)
  expect(JSON.stringify(await school.tab('desk', 'Governors'))).not.toContain('Please mend":"The figures')
})

test('its money is the ledger’s, its people are never few, and nobody’s name is in it', async () => {
  const school = await aTerm()
  await releases(school, 1)
  await school.comes('12:00')

  const text = toChair(school)[0]?.text ?? ''
  const budget = await school.budget('CPD allocation (E09) together')

  expect(text).toContain(
    `${budget.Set} set, ${budget.Spent} spent, ${budget.Committed} committed, ${budget.Free} free`,
  )
  expect(text).toContain('7 activities took place')
  expect(text).toContain('6 members of staff took part')
  expect(text).toMatch(/Of 7 activities 1 was for .*The form does not ask this of the 6 that cost nothing\./)
  expect(text).not.toMatch(/Bryony|Castellow|Hearing children|Spelling without/)
})

test('figures that have moved on are another version: the earlier one is not released, and the row says so', async () => {
  const school = await aTerm()
  await anotherIsAgreed(school)
  await school.comes('09:00', '2027-01-05')

  await releases(school, 1)
  await school.settles()
  const [row] = await school.tab('desk', 'Governors')

  expect(row?.['Please mend']).toContain('please read version 2')
  expect(toChair(school)).toEqual([])
})

test('what somebody writes down after the last day is told in the next report', async () => {
  const school = await aTerm()
  await school.asks('Nadia Colebrook', { ...webinar, ...freeKind, Date: '2026-12-17' })
  await school.comes('09:00', '2027-01-05')
  await releases(school, 1)
  await school.settles()

  await school.comes('09:00', '2027-03-25')

  expect(toChair(school)[0]?.text).toContain('7 activities took place')
  expect(JSON.stringify(await school.tab('desk', 'Governors'))).toContain('1 activity took place')
})

test('only the head releases it', async () => {
  const school = await aTerm()

  const tried = school.types('Samir Quayle', ['desk', 'Governors', 'Part', 'Version'], {
    'The head releases it here': 'Release version 1',
  })

  await expect(tried).rejects.toThrow()
  expect(toChair(school)).toEqual([])
})

test('a school that reports each half-term has its first report in October', async () => {
  const school = await aSchool({ settings: { 'Report to governors': 'each half-term' } })

  await school.comes('09:00', '2026-12-18')

  expect((await school.tab('desk', 'Governors'))[0]?.['As governors will read it']).toBe(
    'Staff development from 23 October to 17 December 2026',
  )
})

test('the next term’s report takes the place of the last one', async () => {
  const school = await aTerm()
  await releases(school, 1)
  await school.comes('12:00')

  await school.comes('09:00', '2027-03-25')
  await school.comes('12:00', '2027-03-25')

  const [first] = await school.tab('desk', 'Governors')
  expect(first).toMatchObject({
    Part: 'Version 1',
    'As governors will read it': 'Staff development from 18 December 2026 to 24 March 2027',
    'The head releases it here': '',
  })
  expect((await school.desk.school()).failure).toBeUndefined()
})

const toRead = (school: School) =>
  school.letters('Ruth Ellerby').filter(({ subject }) => subject.startsWith('To read and release'))

test('a head who is asked that day how something went gets the report to read in the same envelope', async () => {
  const school = await aSchool()
  await school.asks('Ruth Ellerby', { 'First day': '2026-12-11', 'Last day': '2026-12-11' })
  await school.settles()
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.chooses('Assistant head', 'R-0001', 'Approve')
  await school.comes('16:00', '2026-12-17')
  const before = school.letters('Ruth Ellerby').length

  await school.comes('16:00', '2026-12-18')
  const [first] = await school.tab('desk', 'Governors')
  await school.comes('16:00', '2027-01-06')

  const letters = school.letters('Ruth Ellerby').slice(before)
  expect(first).toMatchObject({ Part: 'Version 1' })
  expect(letters.map(({ at, subject }) => `${at.slice(0, 16)} ${subject}`)).toEqual([
    '2026-12-18T08:00 Six questions about Leadership residential, about two minutes (R-0001), and 1 more',
    '2027-01-05T08:00 Your training so far, January',
  ])
  expect(letters[0]?.text).toContain('To read and release')
})

const awayUntilJanuary = {
  people: { 'Ruth Ellerby': { 'Away from': '14/12/2026', 'Away to': '04/01/2027' } },
}

test('a head who is away on the last school day reads the report as it is on her first day back, once', async () => {
  const school = await aTerm(awayUntilJanuary)
  await anotherIsAgreed(school)

  await school.comes('16:00', '2027-01-07')

  const [letter, ...more] = toRead(school)
  expect(letter?.at).toBe('2027-01-05T08:00:00.000Z')
  expect(letter?.text).toContain('This is version 2.')
  expect(more).toEqual([])
})

test('a report that was released before the head could be written to is not sent to her to read', async () => {
  const school = await aTerm(awayUntilJanuary)

  await releases(school, 1)
  await school.comes('16:00', '2027-01-07')

  expect(toChair(school)).toHaveLength(1)
  expect(toRead(school)).toEqual([])
})

test('what the office chose beforehand is in the figures from the first, and no other version follows', async () => {
  const school = await approved(thursday)
  await school.comes('09:00', '2026-12-16')
  await school.types('Jo Brindlewick', ['office', 'To book and pay', 'Ref', 'R-0001'], {
    'Where it stands': 'Not attended',
  })

  await school.comes('09:00', '2026-12-18')
  const early = await school.tab('desk', 'Governors')
  await school.comes('09:00', '2027-01-05')

  expect(early[0]).toMatchObject({ Part: 'Version 1' })
  expect(JSON.stringify(early)).toContain('Nothing took place this term.')
  expect((await school.tab('desk', 'Governors'))[0]).toMatchObject({ Part: 'Version 1' })
})

const thursday = {
  'First day': '2026-12-17',
  'Last day': '2026-12-17',
  'Which days or parts of days?': '17 December, morning',
}
