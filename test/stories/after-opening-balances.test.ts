import { expect, test } from 'vitest'
import { beside, entries, firstAid, pastes, reasoning } from './a-list-from-before.ts'
import { aSchool } from './a-school.ts'

test('a request that no longer fits its pot waits, and says by how much', async () => {
  const school = await aSchool()
  await pastes(school, [['02/07/2026', '', 'Reading fluency', 'School plan', '6000', '', '']])

  await school.asks('Priya Lindqvist')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'Where it stands': 'Waiting: the plan pot cannot bear it',
    'Please mend':
      'The plan pot has £255.00 free; this needs £295.00. If it should go ahead all the same, the head can write an exception with its reason on the Meetings tab.',
  })
})

test('cover that was taken before the Desk counts against the cover budget too', async () => {
  const school = await aSchool()
  await pastes(school, [['02/07/2026', '', 'Reading fluency', '', '', '33', '']])

  await school.asks('Priya Lindqvist')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toBe('Waiting: the cover budget cannot bear it')
})

test.for([
  ['21/04/2026', '£140 and 1 day of cover so far; we only know since 21 April 2026. With this £435;'],
  ['01/04/2026', '£140 and 1 day of cover so far. With this £435;'],
])('with a list from %s a request says what the person has had', async ([date = '', sentence]) => {
  const school = await aSchool()
  await school.asks('Priya Lindqvist')
  await school.settles()
  const before = (await school.row('R-0001'))['4 So far this year']

  await pastes(school, [[date, ...firstAid.slice(1)], reasoning])

  expect(before).toContain('No paid training yet; we only know since 12 November 2026.')
  expect((await school.row('R-0001'))['4 So far this year']).toContain(sentence)
})

test('a name that is not on People counts as money, and for its person once they are there', async () => {
  const school = await aSchool()
  await pastes(school, [['14/05/2026', 'Percy Newman', 'Reasoning', 'School plan', '140', '', '']])
  const said = await beside(school)
  const asked = (await school.needsAttention()).map((line) => line['What happened'])

  await school.people('Percy Newman', { 'E-mail': 'percy.newman@thistledown-lane.example.org' })
  await school.settles()
  await school.asks('percy.newman@thistledown-lane.example.org')
  await school.settles()

  expect(said[0]).toContain('Nobody on People is called “Percy Newman”.')
  expect(asked.join()).toContain('One row is to be mended: Nobody on People is called “Percy Newman”.')
  expect(await school.budget('School plan')).toMatchObject({ Spent: '£140.00' })
  expect(await beside(school)).toEqual([''])
  expect((await school.row('R-0001'))['4 So far this year']).toContain('£140 so far')
  expect(await entries(school)).toHaveLength(2)
})

test('a course booked for a day to come is committed until that day has passed', async () => {
  const school = await aSchool()
  await pastes(school, [['17/11/2026', 'Owen Hartnoll', 'Behaviour', 'Individual needs', '180', '1', '']])
  const ahead = await school.budget('Individual needs')

  await school.comes('12:00', '2026-11-17')
  const onTheDay = await school.budget('Individual needs')
  await school.comes('12:00', '2026-11-18')

  expect(ahead).toMatchObject({ Spent: '£0.00', Committed: '£180.00', Free: '£2,947.50' })
  expect(onTheDay).toEqual(ahead)
  expect(await school.budget('Individual needs')).toMatchObject({
    Spent: '£180.00',
    Committed: '£0.00',
    Free: '£2,947.50',
  })
})

test('whoever needs cover for a course that was booked before the Desk counts as out on that day', async () => {
  const school = await aSchool()
  await school.asks('Priya Lindqvist')
  await pastes(school, [
    ['04/12/2026', 'Owen Hartnoll', 'Behaviour', 'Individual needs', '180', '1', ''],
    ['03/12/2026', 'Bryony Castellow', 'Reading', 'Individual needs', '85', '1', ''],
    ['04/12/2026', 'Deena Marwick', 'Reading, after school', 'Individual needs', '85', '', ''],
  ])

  expect((await school.row('R-0001'))['6 Cover']).toContain('One other person is out that day')
})
