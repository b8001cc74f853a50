import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { approved } from './one-request.ts'

// Bryony has a day on Thursday 26 November for £180. Its letter has left; Colin, the business manager, pays in parts.

const words = 'Words for the letter'

type Cells = Readonly<Record<string, string>>

const course = () =>
  approved({
    'First day': '2026-11-26',
    'Last day': '2026-11-26',
    'Which days or parts of days?': '26 November, all day',
    'Price of one place before VAT, £ (0 if none)': '180',
  })

async function types(school: School, cells: Cells): Promise<void> {
  await school.types('Colin Tattersby', ['office', 'To book and pay', 'Ref', 'R-0001'], cells)
  await school.settles()
}

/** What Budget says of the pot, and what stands beside the row. */
async function seen(school: School): Promise<readonly (string | undefined)[]> {
  const { Committed, Spent } = await school.budget('School plan')
  const [row = {}] = await school.tab('office', 'To book and pay')
  return [Committed, Spent, row['The fee in the books'], row['Please mend']]
}

test('a deposit, the rest and what came back are each typed as what is paid by then, and Budget follows to the end', async () => {
  const school = await course()

  await types(school, { 'Paid so far, £': '60' })
  const deposit = await seen(school)
  await types(school, { 'Paid so far, £': '180.00' })
  const rest = await seen(school)
  await types(school, { 'Paid so far, £': '150', 'That is all': 'TRUE' })
  const back = await seen(school)
  await types(school, { 'Paid so far, £': '' })
  await school.comes('09:00', '2026-11-27')

  expect(deposit).toEqual(['£120.00', '£60.00', '£60.00 paid · £120.00 to come', ''])
  expect(rest).toEqual(['£0.00', '£180.00', '£180.00 paid', ''])
  expect(back).toEqual(['£0.00', '£150.00', '£150.00 paid · £30.00 less than was agreed', ''])
  const emptied = '£150.00 stand as paid, although nothing is typed here.'
  expect(await seen(school)).toEqual([...back.slice(0, 3), emptied])
})

test('a bill that the pot cannot bear waits until the head has written an exception', async () => {
  const school = await course()

  await types(school, { 'Paid so far, £': '8000' })
  const refused = await seen(school)
  await school.meets({
    'Override: reference': 'R-0001',
    'Override: which budget': 'Plan pot',
    'Override: reason': 'The bill for the second day was not in the price.',
  })
  await school.settles()

  expect(refused.slice(0, 2)).toEqual(['£180.00', '£0.00'])
  expect(refused.at(-1)).toContain(
    'This is £7,820.00 more than was set aside, and the plan pot for 2026–27 has £6,075.00 free.',
  )
  expect((await seen(school)).slice(0, 2)).toEqual(['£0.00', '£8,000.00'])
})

test('what was paid for a course that was called off stays on the list until it has come back', async () => {
  const school = await course()
  await types(school, { 'Paid so far, £': '60' })
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth, Samir, Niamh' })
  await school.agrees('R-0001', {
    'Agreed in the meeting': 'Decline',
    'Reason if not yes': 'Timing',
    [words]: 'Not while we are without a teacher in Year 2.',
  })
  await school.settles()
  const off = await seen(school)

  await types(school, { 'Paid so far, £': '0' })

  expect(off).toEqual([
    '£0.00',
    '£60.00',
    '£60.00 paid · called off: type what stays paid once money has come back',
    '',
  ])
  expect((await seen(school)).slice(0, 2)).toEqual(['£0.00', '£0.00'])
  expect(await school.tab('office', 'To book and pay')).toEqual([])
})
