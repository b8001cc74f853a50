import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'
import { approves, others, phonics } from './phonics-day.ts'

test('somebody who begins in January is named in November: the place is booked now, and the letter waits for their first day', async () => {
  const school = await aSchool({ people: { 'Kit Farrow': { 'Start date': '04/01/2027' } } })
  await school.asks('Gwilym Ashdown', { ...phonics, [others]: 'Kit Farrow' })
  await school.settles()
  await approves(school)
  await school.comes('16:00')
  const booked = (await school.tab('office', 'To book and pay')).map(({ Ref, Who }) => [Ref, Who])
  const before = school.letters('Kit Farrow')

  await school.comes('08:00', '2027-01-04')

  expect(booked).toEqual([
    ['R-0001', 'Gwilym Ashdown, Year 2'],
    ['R-0001b', 'Kit Farrow, Year 6'],
  ])
  expect(before).toEqual([])
  expect(school.letters('Kit Farrow').map(({ at, subject }) => [at, subject])).toEqual([
    ['2027-01-04T08:00:00.000Z', 'Approved: Phonics leaders, Thursday 14 January (R-0001b)'],
  ])
})
