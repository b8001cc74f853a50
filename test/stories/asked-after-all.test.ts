import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { approved, nextTuesday } from './one-request.ts'

// Bryony was away for half a day on Tuesday 17 November; what it was like she is asked the week after.

const asked = (school: School) =>
  school
    .letters('Bryony Castellow')
    .filter(({ subject }) => subject.startsWith('Six questions about'))
    .map(({ at }) => at.slice(0, 10))

test('what the meeting had declined, and approves after all once it is over, is asked about like anything else', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-13')
  await school.meets({ 'Meeting on': '13/11/2026', 'Who was there': 'Ruth, Samir, Niamh' })
  const no = { 'Agreed in the meeting': 'Decline', 'Reason if not yes': 'Cover' }
  await school.agrees('R-0001', { ...no, 'Words for the letter': 'Nobody can cover.' })
  await school.comes('09:00', '2026-11-26')
  const declined = await school.row('R-0001')

  await school.meets({ 'Meeting on': '26/11/2026', 'Who was there': 'Ruth, Samir, Niamh' })
  const yes = { 'Agreed in the meeting': 'Approve', 'Reason if not yes': '' }
  await school.agrees('R-0001', { ...yes, 'Words for the letter': 'You went after all; the school pays.' })
  await school.comes('16:00', '2026-12-01')

  expect(declined['Where it stands']).toMatch(/^Declined/)
  expect(asked(school)).toEqual(['2026-11-26'])
})

test('a last day typed in the wrong row and put right the next morning costs her no questions', async () => {
  const school = await approved(nextTuesday)
  await school.comes('16:50', '2026-11-23')
  await school.people('Bryony Castellow', { 'Last day': '23/11/2026' })
  await school.comes('08:30', '2026-11-24')

  await school.people('Bryony Castellow', { 'Last day': '' })
  await school.comes('16:00', '2026-11-27')

  expect(asked(school)).toEqual(['2026-11-25'])
})

test('who has left is asked nothing, and asked about what was still to come once she is back within a term', async () => {
  const school = await approved(nextTuesday)
  await school.people('Bryony Castellow', { 'Last day': '20/11/2026' })
  await school.comes('16:00', '2027-01-15')
  const meanwhile = asked(school)

  await school.people('Bryony Castellow', { 'Last day': '' })
  await school.comes('16:00', '2027-01-19')

  expect(meanwhile).toEqual([])
  expect(asked(school)).toEqual(['2027-01-18'])
})
