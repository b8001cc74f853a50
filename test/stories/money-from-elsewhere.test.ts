import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { approved, oneRequest } from './one-request.ts'

// Bryony has asked for a day on Thursday 26 November: £180 from the plan pot.

const course = {
  'First day': '2026-11-26',
  'Last day': '2026-11-26',
  'Which days or parts of days?': '26 November, all day',
  'Price of one place before VAT, £ (0 if none)': '180',
}

/** The business manager types the first row of Money from elsewhere. */
async function types(school: School, values: readonly string[]): Promise<void> {
  const { id: file } = (await school.desk.school()).files.office
  const as = 'colin.tattersby@thistledown-lane.example.org'
  school.desk.type({ as, file, tab: 'Money from elsewhere', row: 3, column: 1, values: [values] })
  await school.settles()
}

const beside = async (school: School) => {
  const [row = {}] = await school.tab('office', 'Money from elsewhere')
  return [row['What that makes it cost the school'], row['Please mend']]
}
const onBudget = async (school: School) =>
  (await school.tab('desk', 'Budget'))
    .map((row) => row['What for'] ?? '')
    .filter((what) => what.startsWith('Money from elsewhere'))

const grant = (stands: string, claimBy = '') => ['r1', 'Fernhollow Teaching Hub', '£100', stands, claimBy]

test('a grant comes off the true cost on Approvals once it is agreed, and not while it is asked for', async () => {
  const school = await oneRequest(course)

  await types(school, grant('Asked for'))
  const asked = [
    (await school.row('R-0001'))['True cost'],
    ...(await beside(school)),
    ...(await onBudget(school)),
  ]
  await types(school, grant('Agreed'))

  expect(asked).toEqual([
    '£180.00',
    '£180.00',
    '',
    'Money from elsewhere: asked for £100.00, not counted yet',
  ])
  expect(await school.row('R-0001')).toMatchObject({
    'True cost': '£80.00',
    'How that adds up': 'fee 180 · from elsewhere −100',
  })
  expect(await beside(school)).toEqual(['£80.00 instead of £180.00', ''])
  expect(await onBudget(school)).toEqual([
    'Money from elsewhere: agreed £100.00, already taken off what stands above',
  ])
})

test('after the letter a grant gives back to the pot, what falls away is set aside again, and an unclaimed one is told', async () => {
  const school = await approved(course)
  const committed = async () => (await school.budget('School plan')).Committed

  await types(school, grant('Agreed', '20/11/2026'))
  const agreed = await committed()
  const told = (await school.needsAttention()).map((row) => row['What happened'])
  await types(school, grant('Refused', '20/11/2026'))

  expect(agreed).toBe('£80.00')
  expect(told).toContain(
    '£100.00 from Fernhollow Teaching Hub for R-0001 is to be claimed by Friday 20 November 2026',
  )
  expect(await committed()).toBe('£180.00')
  expect(await beside(school)).toEqual(['£180.00', ''])
})

test('a row with a slip is answered beside it, and a deleted row takes its money with it', async () => {
  const school = await oneRequest(course)
  await types(school, ['R-0999', 'A trust', '50', 'Agreed'])
  const unknown = await beside(school)
  await types(school, grant('Received'))
  await types(school, ['R-0001', 'Fernhollow Teaching Hub', 'about 100', 'Received'])
  const slip = [(await school.row('R-0001'))['True cost'], ...(await beside(school))]

  await types(school, ['', '', '', ''])

  expect(unknown).toEqual(['', 'There is no request R-0999.'])
  expect(slip[0]).toBe('£80.00')
  expect(slip.at(-1)).toContain('How much: Write pounds and pence')
  expect((await school.row('R-0001'))['True cost']).toBe('£180.00')
})
