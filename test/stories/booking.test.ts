import { expect, test } from 'vitest'
import { approvedSchool, coverList, jo, money, nothing, records, setAside, toBook } from './a-booked-day.ts'
import { aSchool, type School } from './a-school.ts'

test('what is approved stands in the office’s lists once its letter has left, and not before', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
  const agreed = await toBook(school)
  await school.comes('16:00')

  expect(agreed).toEqual([])
  expect(await toBook(school)).toMatchObject([
    {
      Ref: 'R-0001',
      Who: 'Bryony Castellow, Year 2',
      What: 'Hearing children read',
      Fee: '£85.00',
      'Book by': 'Fri 20 Nov',
      'Where it stands': '',
    },
  ])
  expect(await coverList(school)).toMatchObject([
    { Date: 'Tue 12 Jan', Part: 'morning', 'Set aside for it': '£0.00' },
  ])
})

test('a place that is booked stays booked when the cell is emptied, and the row says so', async () => {
  const school = await approvedSchool()

  await records(school, { 'Where it stands': 'Booked' })
  const booked = (await toBook(school))[0]?.['Please mend']
  await records(school, { 'Where it stands': '' })

  expect(booked).toBe('')
  expect((await toBook(school))[0]?.['Please mend']).toBe(
    'It stands as “Booked”, although that is not chosen here.',
  )
  expect(await money(school)).toEqual(setAside)
})

test('“Not that day” asks the leaders to see to it, decides nothing, and goes with another answer', async () => {
  const school = await approvedSchool()

  await coverOfficerSays(school, 'Not that day')
  const [asked] = await school.needsAttention()
  const stands = (await school.row('R-0001'))['Where it stands']
  await coverOfficerSays(school, 'Yes')

  expect(asked).toMatchObject({
    'Who must act': 'You (CPD lead)',
    'What happened':
      'The cover officer says “Not that day” to Thursday 26 November: Bryony Castellow, Year 2, Calm classrooms (R-0001)',
  })
  expect(stands).toBe('Approved on 12 November')
  expect(await money(school)).toEqual(setAside)
  expect(await school.needsAttention()).toEqual([])
})

test('only the cover officer can answer about cover', async () => {
  const school = await approvedSchool()

  const another = school.types('Colin Tattersby', ['office', 'Cover list', 'What for', 'R-0001'], {
    'The cover officer': 'Yes',
  })

  await expect(another).rejects.toThrow()
})

test('rows leave the office’s lists: cover when its day has passed, the booking some school days later', async () => {
  const school = await approvedSchool()

  await school.comes('09:00', '2026-11-27')
  const [cover, booked] = [await coverList(school), await toBook(school)]
  await school.comes('09:00', '2026-12-11')

  expect(cover).toEqual([])
  expect(booked).toHaveLength(1)
  expect(await toBook(school)).toEqual([])
})

test('what somebody cancels after the letter leaves both lists', async () => {
  const school = await approvedSchool()

  await school.asks('Bryony Castellow', {
    'What would you like to do?': 'Change or cancel something I asked for',
    Reference: 'R-0001',
    'What would you like us to do?': 'cancel it',
  })
  await school.settles()

  expect(await toBook(school)).toEqual([])
  expect(await coverList(school)).toEqual([])
  expect(await money(school)).toEqual({ fee: nothing, travel: nothing, cover: nothing })
})

async function coverOfficerSays(school: School, answer: string): Promise<void> {
  await school.types(jo, ['office', 'Cover list', 'What for', 'R-0001'], { 'The cover officer': answer })
  await school.settles()
}
