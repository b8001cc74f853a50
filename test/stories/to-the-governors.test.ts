import { expect, test } from 'vitest'
import { aSchool, type School } from './a-school.ts'

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
async function aTerm(differently: Parameters<typeof aSchool>[0] = {}): Promise<School> {
  const school = await aSchool(differently)
  for (const who of six) await school.asks(who, { ...webinar, ...freeKind })
  await school.settles()
  await school.asks('Bryony Castellow', {
    'First day': '2026-11-17',
    'Last day': '2026-11-17',
    'Which days or parts of days?': '17 November, morning',
  })
  await school.settles()
  await school.chooses('Head', 'R-0007', 'Approve')
  await school.chooses('Deputy', 'R-0007', 'Approve')
  await school.comes('09:00', '2026-12-18')
  return school
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
    'To read and release: report to governors from 3 September to 18 December 2026',
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
  expect(text).not.toMatch(/Bryony|Castellow|Hearing children|Spelling without/)
})

test('figures that have moved on are another version: the earlier one is not released, and the row says so', async () => {
  const school = await aTerm()
  await school.asks('Nadia Colebrook', { ...webinar, ...freeKind, Date: '2026-12-17' })
  await school.comes('09:00', '2027-01-05')

  await releases(school, 1)
  await school.settles()
  const [row] = await school.tab('desk', 'Governors')

  expect(row?.['Please mend']).toContain('please read version 2')
  expect(toChair(school)).toEqual([])
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
    'Staff development from 3 November to 18 December 2026',
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
    'As governors will read it': 'Staff development from 5 January to 25 March 2027',
    'The head releases it here': '',
  })
  expect((await school.desk.school()).failure).toBeUndefined()
})
