import { expect, test } from 'vitest'
import { agreed, oneRequest } from './one-request.ts'

// Bryony asks on Thursday 12 November; the school asks for ten school days of notice.

const on = (day: string, words: string) => ({
  'First day': day,
  'Last day': day,
  'Which days or parts of days?': `${words}, morning`,
})

test('late notice is taken in, told apart in the row and in the receipt, and may be approved', async () => {
  const school = await agreed(on('2026-11-19', '19 November'))

  await school.comes('16:00')

  const row = await school.row('R-0001')
  expect(row['Where it stands']).toBe('Approved on 12 November')
  expect(school.letters('Bryony Castellow')[0]?.text).toContain(
    'This is late notice. We ask for 10 school days before something begins',
  )
})

test('what was over when it was asked for is kept, and paid for only with a sentence', async () => {
  const school = await agreed(on('2026-11-10', '10 November'))
  const waiting = await school.row('R-0001')
  await school.agrees('R-0001', { 'Words for the letter': 'The trust sent you at a day’s notice.' })

  await school.comes('16:00')
  await school.comes('09:00', '2026-11-13')

  expect(waiting).toMatchObject({
    'Our advice': expect.stringContaining('; over already'),
    'Where it stands': 'Over already: waiting for a sentence',
    'Please mend': expect.stringContaining('all that can be agreed is that the school pays for it'),
  })
  const letter = school.letters('Bryony Castellow').at(-1)
  expect(letter?.subject).toBe('The school pays for: Hearing children read, Tuesday 10 November (R-0001)')
  expect(letter?.text).not.toContain('You do not need to book')
  expect((await school.budget('School plan')).Spent).toBe('£85.00')
})

test('what falls in a year without money says so to whoever asked and on the row', async () => {
  const school = await oneRequest(on('2027-05-11', '11 May 2027'))

  expect((await school.row('R-0001'))['Our advice']).toContain('no money set for 2027–28')
  expect(school.letters('Bryony Castellow')[0]?.text).toContain(
    'It falls in the financial year 2027–28, for which the school has not set its money yet.',
  )
})
