import { expect, test } from 'vitest'
import {
  approvedSchool,
  coverList,
  money,
  nothing,
  questions,
  records,
  setAside,
  spent,
} from './a-booked-day.ts'

test('when the provider cancels, the person is told at once, and fee and travel are free again', async () => {
  const school = await approvedSchool()
  await records(school, { 'Where it stands': 'Booked' })

  await records(school, { 'Where it stands': 'Cancelled by the provider' })

  const letter = school.letters('Bryony Castellow').at(-1)
  expect(letter?.subject).toBe('Cancelled by the provider: Calm classrooms, Thursday 26 November (R-0001)')
  expect(letter?.at.slice(0, 14)).toBe('2026-11-12T16:')
  expect(letter?.text).toContain('Please do not travel.')
  expect(await money(school)).toEqual({ fee: nothing, travel: nothing, cover: setAside.cover })
  expect((await school.row('R-0001'))['Where it stands']).toBe(
    'Approved on 12 November; cancelled by the provider',
  )
})

test('cover for what the provider cancelled is paid all the same, unless the office calls it off', async () => {
  const [kept, calledOff] = [await approvedSchool(), await approvedSchool()]
  for (const school of [kept, calledOff])
    await records(school, { 'Where it stands': 'Cancelled by the provider' })

  await records(calledOff, { 'Cover called off': 'TRUE' })
  for (const school of [kept, calledOff]) await school.comes('09:00', '2026-11-27')

  expect((await money(kept)).cover).toBe(spent.cover)
  expect((await money(calledOff)).cover).toBe(nothing)
  expect(await coverList(calledOff)).toEqual([])
})

test('what the provider cancelled is told once, gives nothing back twice, and is not asked about', async () => {
  const school = await approvedSchool()
  await records(school, { 'Where it stands': 'Cancelled by the provider' })

  await records(school, { 'Where it stands': 'Booked' })
  await school.asks('Bryony Castellow', {
    'What would you like to do?': 'Change or cancel something I asked for',
    Reference: 'R-0001',
    'What would you like us to do?': 'cancel it',
  })
  await school.comes('16:00', '2026-12-08')

  expect(await money(school)).toEqual({ fee: nothing, travel: nothing, cover: spent.cover })
  const told = school.letters('Bryony Castellow').filter(({ subject }) => subject.includes('ancel'))
  expect(told).toHaveLength(1)
  expect(questions(school)).toEqual([])
})
