import { expect, test } from 'vitest'
import { aSchool, type School } from './a-school.ts'
import { agreed, oneRequest } from './one-request.ts'

/** The row of a priority on Plan. */
const priority = async (school: School, name: string) =>
  (await school.tab('desk', 'Plan')).find(({ Priority }) => Priority === name) ?? {}

test('a request that waits stands beside its priority at once', async () => {
  const school = await oneRequest()

  expect(await priority(school, 'Reading')).toMatchObject({
    Waiting: '1',
    'Agreed, or free': '0',
    'True cost': '£0.00',
    'To look at': '',
  })
})

test('once it is agreed its true cost and its hours stand there', async () => {
  const school = await agreed()

  expect(await priority(school, 'Reading')).toMatchObject({
    Waiting: '0',
    'Agreed, or free': '1',
    'True cost': '£85.00',
    Hours: '3',
    'How it went': 'Nobody asked yet',
  })
})

test('a priority without any training is pointed out, whether or not some was planned', async () => {
  const school = await aSchool()

  expect((await priority(school, 'Writing'))['To look at']).toBe(
    'No training is planned and none is asked for.',
  )
  expect((await priority(school, 'Maths'))['To look at']).toBe(
    'Training is planned, and nobody has asked for any yet.',
  )
})

test('what helps no priority is told in pounds above the list', async () => {
  const school = await agreed({ 'Which priority does it help most?': 'none' })

  const [about] = school.desk.rows((await school.desk.school()).files.desk.id, 'Plan')
  expect(about?.[0]).toContain('£85.00 of what was agreed this school year helps none of them.')
})
