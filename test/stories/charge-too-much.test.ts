import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { approved } from './one-request.ts'

// The plan pot has £240. Bryony had a place for £180; it was given up before anybody knew the provider's terms, and
// the money was promised to Priya, whose day costs £200. Then the provider's bill comes.

const day = (price: string) => ({
  'What kind?': 'course or conference',
  'First day': '2026-11-26',
  'Last day': '2026-11-26',
  'Which days or parts of days?': '26 November, all day',
  'Could anyone in school cover?': 'Kit Farrow',
  'Price of one place before VAT, £ (0 if none)': price,
})

const smallPot = { 'Percentage for staff development': '0.1', 'Total budget of the school, £': '1900000' }

async function records(school: School, cells: Readonly<Record<string, string>>): Promise<void> {
  await school.types('Jo Brindlewick', ['office', 'To book and pay', 'Ref', 'R-0001'], cells)
  await school.settles()
}

const row = async (school: School) =>
  (await school.tab('office', 'To book and pay')).find(({ Ref }) => Ref === 'R-0001')

test('a provider’s bill that the pot cannot bear waits beside its row, until the head has written an exception', async () => {
  const school = await approved(day('180'), { settings: smallPot })
  await records(school, { 'Where it stands': 'Booked' })
  await records(school, { 'Where it stands': 'Cancelled by us' })
  await school.asks('Priya Lindqvist', { ...day('200'), 'Travel there and back, £ (0 if none)': '0' })
  await school.settles()
  await school.chooses('Head', 'R-0002', 'Approve')
  await school.chooses('Deputy', 'R-0002', 'Approve')
  await school.settles()

  await records(school, { 'Charged after that, £': '180' })
  const [says, before] = [(await row(school))?.['Please mend'], await school.budget('School plan')]
  await school.meets({
    'Override: reference': 'R-0001',
    'Override: which budget': 'Plan pot',
    'Override: reason': 'The place was given up late, and the provider keeps its fee.',
  })
  await school.settles()

  expect(says).toContain(
    'This is £180.00 more than was set aside, and the plan pot for 2026–27 has £40.00 free. It counts once there is more in the plan pot, or the head has written an exception on Meetings.',
  )
  expect([before.Spent, before.Committed]).toEqual(['£0.00', '£200.00'])
  const { Spent, Free } = await school.budget('School plan')
  expect([Spent, Free]).toEqual(['£180.00', '-£140.00'])
  expect((await row(school))?.['Please mend']).not.toContain('more than was set aside')
})
