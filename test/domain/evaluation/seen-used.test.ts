import { expect, test } from 'vitest'
import { leaderToSee, seeingAwaited } from '../../../functions/domain/evaluation/seen-used.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { aPerson } from '../../make.ts'

const leader = aPerson({ id: 'samir', name: 'Samir Quayle', teamLeader: 'samir' })
const priya = aPerson({ teamLeader: 'samir' })

/** Who is asked on 26 November when Priya's answer comes. */
const asked = (
  using: 'a lot' | 'some' | 'not yet' | 'stopped' | undefined,
  {
    people = [leader, priya],
    sender = 'priya',
    person = 'priya',
  }: { readonly people?: readonly Person[]; readonly sender?: string; readonly person?: string } = {},
) => leaderToSee({ person }, { using }, { people, today: '2026-11-26', sender })?.id

test.for([
  { using: 'a lot', who: 'samir' },
  { using: 'some', who: 'samir' },
  { using: 'not yet', who: undefined },
  { using: 'stopped', who: undefined },
  { using: undefined, who: undefined },
] as const)('somebody who uses it “$using” has their team leader asked: $who', ({ using, who }) => {
  expect(asked(using)).toBe(who)
})

test.for([
  { what: 'they have no team leader', given: { people: [leader, aPerson()] } },
  { what: 'they lead their own team', given: { person: 'samir', sender: 'samir' } },
  { what: 'the leader has left', given: { people: [{ ...leader, leftOn: '2026-11-25' } as const, priya] } },
  { what: 'the leader wrote the answer down for them', given: { sender: 'samir' } },
])('nobody is asked where $what', ({ given }) => {
  expect(asked('a lot', given)).toBeUndefined()
})

test.for([
  { today: '2026-12-24', awaited: true },
  { today: '2026-12-25', awaited: false },
] as const)('an answer is awaited for four weeks; on $today: $awaited', ({ today, awaited }) => {
  const evaluation = { request: 'R-0031', stage: 2, person: 'priya', state: 'answered' } as const

  expect(seeingAwaited({ ...evaluation, seen: { askedOn: '2026-11-26' } }, today)).toBe(awaited)
  expect(seeingAwaited(evaluation, today)).toBe(false)
})
