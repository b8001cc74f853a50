import { expect, test } from 'vitest'
import { type Day, momentOf } from '../../functions/domain/school/day.ts'
import { among, stored } from '../simulation/a-desk.ts'
import { aSchool, type School } from './a-school.ts'
import { agreed } from './one-request.ts'

// Access, in the Coordinator’s file, shows everybody’s time.

test('everybody is promised thirty hours by their FTE and their part of the year; INSET stands apart', async () => {
  const school = await aSchool({
    people: { 'Owen Hartnoll': { 'Start date': '01/01/2027' }, 'Kit Farrow': { 'Last day': '31/12/2026' } },
  })

  expect(await access(school, 'Priya Lindqvist')).toEqual(['30', '0', '30', '18', '0'])
  expect(await access(school, 'Tomasz Ferrow')).toEqual(['18', '0', '18', '18', '0'])
  expect(await access(school, 'Hattie Broadmead')).toEqual(['12', '0', '12', '0', '0']) // Thursday and Friday.
  expect(await access(school, 'Kit Farrow')).toEqual(['10', '0', '10', '18', '0'])
  expect(await access(school, 'Owen Hartnoll')).toEqual(Array(5).fill(undefined)) // Not here yet.
})

test('the school promises what Settings says', async () => {
  const school = await aSchool()

  await school.sets('Hours of development promised a year', '20')
  await school.settles()

  expect((await access(school, 'Priya Lindqvist'))[0]).toBe('20')
})

test('a free activity is time taken once its day is over', async () => {
  const school = await aSchool()
  await school.asks('Priya Lindqvist', webinar('2026-11-12'))
  await school.settles()
  const before = await access(school, 'Priya Lindqvist')

  await school.comes('08:00', '2026-11-13')

  expect(before).toEqual(['30', '0', '30', '18', '0'])
  expect(await access(school, 'Priya Lindqvist')).toEqual(['30', '1.5', '28.5', '18', '1'])
})

test('what was agreed is time taken the day after it, and the same looked at again is counted once', async () => {
  const school = await agreed()
  await school.comes('16:00')
  await later(school, '2027-01-12')
  const before = await access(school, 'Bryony Castellow')

  await later(school, '2027-01-13')
  await later(school, '2027-01-14')

  expect(before).toEqual(['24', '0', '24', '24', '0'])
  expect(await access(school, 'Bryony Castellow')).toEqual(['24', '3', '21', '24', '1'])
})

test('what was cancelled takes no time', async () => {
  const school = await agreed()
  await school.asks('Bryony Castellow', {
    'What would you like to do?': 'Change or cancel something I asked for',
    'Reference (filled in from your letter)': 'R-0001',
    'What would you like us to do?': 'cancel it',
  })

  await later(school, '2027-01-13')

  expect(await access(school, 'Bryony Castellow')).toEqual(['24', '0', '24', '24', '0'])
})

test('whoever did not go keeps their hours', async () => {
  const school = await agreed()
  await school.comes('16:00')
  await later(school, '2027-01-13')

  await school.types('Jo Brindlewick', ['office', 'To book and pay', 'Ref', 'R-0001'], {
    'Where it stands': 'Not attended',
  })
  await school.settles()

  expect(await access(school, 'Bryony Castellow')).toEqual(['24', '0', '24', '24', '0'])
})

test('a new school year begins with the whole promise, and what the last one held stays in the books', async () => {
  const school = await aSchool()
  await school.asks('Priya Lindqvist', webinar('2026-11-10'))
  await school.settles()
  const before = await access(school, 'Priya Lindqvist')

  await later(school, '2027-09-01')

  expect(before).toEqual(['30', '1.5', '28.5', '18', '1'])
  expect(await access(school, 'Priya Lindqvist')).toEqual(['30', '0', '30', '0', '0'])
  expect(among(await stored(school.desk), 'time')).toEqual([
    expect.objectContaining({ taken: [expect.objectContaining({ request: 'R-0001', minutes: 90 })] }),
  ])
})

test('Access shows the day of the CPD conversation, and who has had none', async () => {
  const school = await aSchool()

  await school.people('Priya Lindqvist', { 'CPD conversation held on': '06/10/2026' })
  await school.settles()

  const rows = await school.tab('coordinator', 'Access')
  const said = (who: string) => rows.find(({ Name }) => Name === who)?.['CPD conversation']
  expect(said('Priya Lindqvist')).toBe('6 October 2026')
  expect(said('Tomasz Ferrow')).toBe('not yet')
})

test('somebody who has left stands on Access no more', async () => {
  const school = await aSchool()

  await school.people('Priya Lindqvist', { 'Last day': '11/11/2026' })
  await school.settles()

  expect(await access(school, 'Priya Lindqvist')).toEqual(Array(5).fill(undefined))
})

/** What Access says of somebody, without what they do. */
async function access(school: School, who: string): Promise<readonly (string | undefined)[]> {
  const row = (await school.tab('coordinator', 'Access')).find(({ Name }) => Name === who)
  return ['Promised, hours', 'Taken, hours', 'Still theirs', 'INSET, hours', 'Activities'].map(
    (heading) => row?.[heading],
  )
}

/** What a morning months later shows; what happens on the way is of no matter here. */
async function later({ desk }: School, day: Day): Promise<void> {
  desk.clock.moveTo(momentOf(day, '08:00'))
  await desk.look()
}

const webinar = (date: string) => ({
  'What would you like to do?': 'Something free, and nobody needs to cover me',
  'What is it called?': 'Phonics webinar',
  'What kind?': 'webinar or course',
  'Where does it come from?': 'online',
  Date: date,
  'About how many hours?': '1.5',
  'Which priority does it help most?': '1 Reading',
  'In one sentence, what do you hope will be different?': 'Fewer children guess at words.',
})
