import { expect, test } from 'vitest'
import {
  approvedSchool,
  money,
  nothing,
  questions,
  records,
  setAside,
  spent,
  toBook,
} from './a-booked-day.ts'

test('when the day has passed the money is spent, once, without anybody saying so', async () => {
  const school = await approvedSchool()
  await school.comes('17:00', '2026-11-26')
  const onTheDay = await money(school)

  await school.comes('09:00', '2026-11-27')
  const after = await money(school)
  await school.comes('16:00', '2026-12-08')

  expect(onTheDay).toEqual(setAside)
  expect(after).toEqual(spent)
  expect(await money(school)).toEqual(spent)
})

test('who went to a part of it has cost as much, and is asked how it went', async () => {
  const school = await approvedSchool()
  await school.comes('16:00', '2026-11-26')

  await records(school, { 'Where it stands': 'Attended in part' })
  await school.comes('16:00', '2026-12-03')

  expect(await money(school)).toEqual(spent)
  expect(questions(school)).toHaveLength(1)
})

test('who did not go is not asked how it went; the fee is owed, the bus is not', async () => {
  const school = await approvedSchool()
  await school.comes('16:00', '2026-11-26')

  await records(school, { 'Where it stands': 'Not attended' })
  await school.comes('16:00', '2026-12-08')

  expect(await money(school)).toEqual({ ...spent, travel: nothing })
  expect(questions(school)).toEqual([])
})

test('who was there after all, against what had been recorded, is asked after all', async () => {
  const school = await approvedSchool()
  await school.comes('16:00', '2026-11-26')
  await records(school, { 'Where it stands': 'Not attended' })
  await school.comes('16:00', '2026-12-04')

  await records(school, { 'Where it stands': 'Attended' })
  await school.comes('16:00', '2026-12-07')

  expect(questions(school)).toHaveLength(1)
  expect(await money(school)).toEqual(spent)
})

test('who was still on the waiting list when the day had passed costs nothing and is not asked', async () => {
  const school = await approvedSchool()
  await records(school, { 'Where it stands': 'Waiting list' })

  await school.comes('16:00', '2026-12-04')

  expect(await money(school)).toEqual({ fee: nothing, travel: nothing, cover: nothing })
  expect(questions(school)).toEqual([])
})

test('nobody has attended before the day: the row says from when it counts, and then it does', async () => {
  const school = await approvedSchool()

  await records(school, { 'Where it stands': 'Attended' })
  const early = (await toBook(school))[0]?.['Please mend']
  await school.comes('17:00', '2026-11-26')

  expect(early).toBe('It stands as “To book” until it is over: “Attended” counts from Thu 26 Nov on.')
  expect((await toBook(school))[0]?.['Please mend']).toBe('')
  expect(await money(school)).toEqual(spent)
})
