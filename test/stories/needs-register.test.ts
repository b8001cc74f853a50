import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { approved, oneRequest } from './one-request.ts'

// The register of needs (SA25): what the plan raises for a group, what is agreed for it, what came of it.
// Plan says “hearing children read, for teaching assistants”.

type Cells = Readonly<Record<string, string>>

const raisedFor = async (school: School, who: string): Promise<Cells | undefined> =>
  (await school.tab('coordinator', 'Needs from Plan')).find(({ Person }) => Person === who)

/** What the CPD lead writes as planned training for Reading. */
const plans = (school: School, planned: string): Promise<void> =>
  school
    .types('Samir Quayle', ['desk', 'Plan', 'Priority', 'Reading'], { 'Training planned for it': planned })
    .then(school.settles)

test('a plan for all teaching assistants is a need of each of them, and speaks for what they ask for', async () => {
  const school = await oneRequest({ 'Where did the idea come from?': 'other' })

  const raised = await school.tab('coordinator', 'Needs from Plan')
  const [plan] = await school.tab('desk', 'Plan')
  expect(raised).toHaveLength(18) // Three for midday supervisors.
  expect(plan?.['Needs it raises']).toBe('15')
  expect(raised.every((row) => row['Where it stands'] === 'Open.')).toBe(true)
  expect((await school.row('R-0001'))['3 Your need']).toBe(
    'Raised in November (school plan): “Hearing children read, for teaching assistants”.',
  )
})

test('once something is agreed for it a need is planned, and stays when the plan changes; the others go', async () => {
  const school = await approved()

  await plans(school, 'Reading fluency')

  expect(await raisedFor(school, 'Bryony Castellow')).toMatchObject({
    'Where it stands': 'Planned: R-0001, Hearing children read, 12 January 2027.',
  })
  expect(await raisedFor(school, 'Deena Marwick')).toBeUndefined()
})

test('when the activity is over the coordinator is asked whether the need is met, and says so', async () => {
  const school = await approved()

  await school.comes('09:00', '2027-01-13')
  const over = await raisedFor(school, 'Bryony Castellow')
  await school.types('Samir Quayle', ['coordinator', 'Needs from Plan', 'Person', 'Bryony Castellow'], {
    'What became of it': 'met',
  })
  await school.settles()

  expect(over?.['Where it stands']).toBe('R-0001, Hearing children read was on 12 January 2027. Is it met?')
  expect((await raisedFor(school, 'Bryony Castellow'))?.['Where it stands']).toBe(
    'Met; R-0001, Hearing children read.',
  )
  const [letter, ...more] = (await school.letters('Samir Quayle')).filter(({ subject }) =>
    subject.includes('Needs that are not met yet'),
  )
  // Early in the new term, once: Bryony's is planned by then.
  expect(letter?.text).toMatch(/nothing has been agreed yet for 17 needs .* One more is planned\./s)
  expect(more).toEqual([])
})
