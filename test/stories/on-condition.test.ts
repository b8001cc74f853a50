import { beforeAll, expect, test } from 'vitest'
import { openSchool, type School } from './a-school.ts'

// Bryony’s half day on Tuesday 1 December was approved with a condition.

let school: School
const condition = 'Please share three tips with the other assistants.'
const toBook = async () => (await school.tab('office', 'To book and pay'))[0]
const awaited = async () =>
  (await school.needsAttention()).filter((line) => line['What happened']?.includes('condition of R-0001'))

beforeAll(async () => {
  school = await openSchool()
  await school.asks('Bryony Castellow', {
    'First day': '2026-12-01',
    'Last day': '2026-12-01',
    'Which days or parts of days?': '1 December, morning',
  })
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth, Samir and Niamh' })
  await school.settles()
  await school.agrees('R-0001', {
    'Agreed in the meeting': 'Approve with conditions',
    'Words for the letter': condition,
  })
  await school.comes('16:00')
  return school.desk.close
})

test('the letter says the condition and whom to tell once it is done, and the office has it beside the place', async () => {
  expect(school.letters('Bryony Castellow').at(-1)?.text).toMatch(
    /Please share three tips with the other assistants\.\s+Once that is done, please reply to this letter, or tell/,
  )
  expect(await toBook()).toMatchObject({ Condition: condition, 'Where it stands': '' })
  expect((await school.row('R-0001'))['Where it stands']).toBe(
    'Approved on 12 November; its condition is not yet met',
  )
  expect(await awaited()).toEqual([])
})

test('when it is over somebody is asked to see to it, the questions leave all the same, and the row stays', async () => {
  await school.comes('16:00', '2027-01-15')

  expect(await awaited()).toMatchObject([{ Where: 'Office, To book and pay' }])
  expect(school.letters('Bryony Castellow').some(({ subject }) => subject.startsWith('Six questions'))).toBe(
    true,
  )
  expect(await school.rows('R-0001')).toHaveLength(1)
})

test('once it is met nobody is asked any more, and the row leaves', async () => {
  await school.types('Jo Brindlewick', ['office', 'To book and pay', 'Ref', 'R-0001'], {
    'Condition met': 'TRUE',
  })
  await school.settles()
  await school.settles()

  expect(await awaited()).toEqual([])
  expect(await school.rows('R-0001')).toEqual([])
  const [decided] = await school.tab('desk', 'Decided')
  expect(decided?.Decision).toContain('its condition was met on Friday 15 January')
})
