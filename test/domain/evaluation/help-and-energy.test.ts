import { expect, test } from 'vitest'
import { energy } from '../../../functions/domain/evaluation/energy.ts'
import type { Evaluation, HelpedBy, Rating } from '../../../functions/domain/evaluation/evaluation.ts'
import { helpToUse, leaderToHelp } from '../../../functions/domain/evaluation/help-to-use.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { aPerson, aSettings } from '../../make.ts'

const says = (
  person: number,
  said: { readonly helped?: HelpedBy; readonly energy?: Rating },
  at: `${string}Z` = '2027-06-07T09:00:00.000Z',
): Evaluation => ({
  ...{ request: `R-000${person}`, person: `person ${person}`, stage: 1, state: 'answered' },
  answer: { at, ratings: {}, words: {}, ...said },
})
const four = ([1, 2, 3, 4] as const).map((person) => says(person, { helped: 'colleague', energy: 4 }))

test('how many have somebody at school who helps them is told of five people or more', () => {
  const fifth = says(5, { helped: 'tell team leader' })

  expect(helpToUse(four)).toBeUndefined()
  expect(helpToUse([...four, fifth])).toEqual({
    activities: 5,
    by: { 'team leader': 0, colleague: 4, 'no need': 0, nobody: 0, 'tell team leader': 1 },
  })
})

test('how much fresh energy it gave is told of this school year and the one before, of five people or more each', () => {
  const before = ([5, 6, 7] as const).map((person) => says(person, { energy: 1 }, '2026-08-31T09:00:00.000Z'))

  expect(energy([...four, says(5, { energy: 5 }), ...before], '2027-06-08')).toEqual([
    { year: '2025-26', n: 'withheld' },
    { year: '2026-27', n: 5, median: 4 },
  ])
})

const settings = aSettings()
const leader = aPerson({ id: 'leader' })
const deputy = aPerson({ id: 'deputy' })
const lead = aPerson({ id: 'lead', email: settings.roles.cpdLead.email })
const she = aPerson({ id: 'she', teamLeader: 'leader' })

test.for<{
  says: HelpedBy
  sender?: string
  leader?: Partial<Person>
  told: string | undefined
  why: string
}>([
  { says: 'tell team leader', told: 'leader', why: 'she asked for it' },
  { says: 'nobody', told: undefined, why: 'she did not ask that anybody be told' },
  { says: 'tell team leader', sender: 'leader', told: undefined, why: 'the leader wrote it down with her' },
  {
    says: 'tell team leader',
    leader: { away: { from: '2026-11-20', to: '2026-12-01' }, standIn: 'deputy' },
    told: 'deputy',
    why: 'the deputy stands in while the leader is away',
  },
  {
    says: 'tell team leader',
    leader: { away: { from: '2026-11-20', to: '2026-12-01' } },
    told: 'leader',
    why: 'the leader reads it when they are back',
  },
  {
    says: 'tell team leader',
    leader: { leftOn: '2026-11-20' },
    told: 'lead',
    why: 'the leader has left, and the CPD lead is told instead',
  },
])('$says: $told is told, because $why', ({ says: helped, sender = 'she', leader: more, told }) => {
  const people = [{ ...leader, ...more }, deputy, she, lead]

  expect(
    leaderToHelp({ person: 'she' }, { helped }, { people, today: '2026-11-24', sender, settings })?.id,
  ).toBe(told)
})
