import { expect, test } from 'vitest'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import type { School } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { approved, nextTuesday } from './one-request.ts'

// Bryony was away on 17 November. In the evening of the 24th she asks for help: it is her team leader Gwilym’s last day.

const told = (school: School) =>
  school
    .letters()
    .filter(({ subject }) => subject.includes('would like some help'))
    .map(({ to, at }) => [to, at.slice(0, 10)])
const notSent = async (school: School) =>
  (await school.needsAttention()).filter((line) => line['What happened']?.includes('was not sent'))

const asks = { ...weekAfter, 'Who is helping you to use it?': 'nobody yet; please tell my team leader' }

async function asksOnHisLastDay(): Promise<School> {
  const school = await approved(nextTuesday)
  await school.comes('18:30', '2026-11-24')
  await tells(school, 'Bryony Castellow', asks)
  await school.people('Gwilym Ashdown', { 'Last day': '24/11/2026' })
  return school
}

test('whoever leads her team the next morning reads that she would like help, once', async () => {
  const school = await asksOnHisLastDay()

  await school.people('Bryony Castellow', { 'Team leader': 'Imelda Roake' })
  await school.comes('16:00', '2026-11-26')
  await tells(school, 'Bryony Castellow', { ...asks, 'One thing you learned': 'Wait ten seconds.' })
  await school.comes('16:00', '2026-11-30')

  expect(told(school)).toEqual([[addressOf('Imelda Roake'), '2026-11-25']])
  expect(await notSent(school)).toEqual([])
})

test('while nobody leads her team the CPD lead reads it', async () => {
  const school = await asksOnHisLastDay()

  await school.comes('16:00', '2026-11-30')

  expect(told(school)).toEqual([[addressOf('Samir Quayle'), '2026-11-25']])
})

test('where the CPD lead has left as well the list says so until there is another', async () => {
  const school = await asksOnHisLastDay()
  await school.people('Samir Quayle', { 'Last day': '24/11/2026' })
  await school.comes('16:00', '2026-11-25')
  const before = await notSent(school)

  await school.people('Bryony Castellow', { 'Team leader': 'Imelda Roake' })
  await school.answers('The letter to Gwilym Ashdown', 'Send it again')
  await school.comes('16:00', '2026-11-27')

  expect(before.map((line) => line['What to do'])).toEqual([expect.stringMatching(/Somebody waits for it/)])
  expect(told(school)).toEqual([[addressOf('Imelda Roake'), '2026-11-25']])
  expect(await notSent(school)).toEqual([])
})

test('nobody is told of a wish for help where she has left herself', async () => {
  const school = await asksOnHisLastDay()

  await school.people('Bryony Castellow', { 'Last day': '24/11/2026' })
  await school.comes('16:00', '2026-11-30')

  expect(told(school)).toEqual([])
  expect(await notSent(school)).toEqual([])
})
