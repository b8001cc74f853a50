import { expect, test } from 'vitest'
import type { Day } from '../../functions/domain/school/day.ts'
import { aSchool, type School } from './a-school.ts'
import { approved, nextTuesday } from './one-request.ts'

// Bryony's half-day was approved on 12 November, and the letter has left.

async function meetingDeclines(school: School, on: Day): Promise<void> {
  await school.comes('09:00', on)
  const [year, month, day] = on.split('-')
  await school.meets({
    'Meeting on': `${day}/${month}/${year}`,
    'Who was there': 'Ruth Ellerby, Samir Quayle',
  })
  await school.agrees('R-0001', {
    'Agreed in the meeting': 'Decline',
    'Reason if not yes': 'Cover',
    'Words for the letter': 'Two colleagues are ill, and we must keep you in Year 2.',
  })
  await school.settles()
}

test('a decline after the letter of an approval gives the money back and tells person and office at once', async () => {
  const school = await approved()

  await meetingDeclines(school, '2026-11-19')

  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00', Free: '£6,255.00' })
  expect((await school.row('R-0001'))['Where it stands']).toBe('Declined on 19 November')
  const letter = school.letters('Bryony Castellow').at(-1)
  expect(letter?.at.slice(0, 13)).toBe('2026-11-19T09')
  expect(letter?.subject).toBe(
    'We have to take back our yes: Hearing children read, Tuesday 12 January (R-0001)',
  )
  expect(letter?.text).toContain('Two colleagues are ill, and we must keep you in Year 2.')
  expect(letter?.text).toContain('you will not be left out of pocket')
  const office = school.letters('Jo Brindlewick')
  expect(office.map(({ subject }) => subject)).toEqual([
    'Please cancel: Hearing children read, Tuesday 12 January (R-0001)',
  ])
  expect(office[0]?.text).toContain('Set aside for it, and now given back: £85')
})

test('on the day itself and after it, it is too late to decline, and the row says so', async () => {
  const school = await approved(nextTuesday)

  await meetingDeclines(school, '2026-11-17')

  expect(await school.row('R-0001')).toMatchObject({
    'Where it stands': 'Approved on 12 November',
    'Please mend': 'Too late to decline; record it as not attended.',
  })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£85.00' })
  expect(school.letters('Jo Brindlewick')).toEqual([])
})

test('clearing a vote after the letter has left is no decision', async () => {
  const school = await approved()

  await school.chooses('Head', 'R-0001', '')
  await school.chooses('Deputy', 'R-0001', '')
  await school.comes('16:00', '2026-11-13')

  expect((await school.row('R-0001'))['Where it stands']).toBe('Approved on 12 November')
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£85.00' })
  expect(school.letters('Bryony Castellow')).toHaveLength(2)
})

test('a vote against, after the letter, is answered beside the row with what would still decide', async () => {
  const school = await approved()

  await school.chooses('Assistant head', 'R-0001', 'Decline')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'Where it stands': 'Approved on 12 November',
    'Please mend': 'The letter has left; only “Agreed in the meeting” can still decline it.',
  })
})

test('a request that was declined reopens with a new quorum, and is then approved', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await meetingDeclines(school, '2026-11-12')
  await school.comes('16:00')

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
  const reopened = await school.row('R-0001')
  await school.agrees('R-0001', { 'Agreed in the meeting': '' })
  await school.comes('16:00', '2026-11-13')

  expect(reopened['Where it stands']).toBe('Waiting again, with the votes as they stand')
  expect((await school.row('R-0001'))['Where it stands']).toBe('Approved on 12 November')
  expect(school.letters('Bryony Castellow').at(-1)?.subject).toContain('Approved')
})

test('a settled row moves to Decided some school days after its last day', async () => {
  const school = await approved(nextTuesday)

  await school.comes('08:15', '2026-12-01')
  const lastDay = await school.rows('R-0001')
  await school.comes('08:15', '2026-12-02')

  expect(lastDay).toHaveLength(1)
  expect(await school.rows('R-0001')).toEqual([])
  expect(await school.tab('desk', 'Decided')).toMatchObject([
    {
      Ref: 'R-0001',
      Decision: 'Approved on Thursday 12 November',
      'Decided by': 'Ruth Ellerby and Samir Quayle',
    },
  ])
})
