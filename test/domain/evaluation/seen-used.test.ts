import { expect, test } from 'vitest'
import type { Evaluation, Stage } from '../../../functions/domain/evaluation/evaluation.ts'
import {
  isSeenTo,
  isStillUsed,
  leaderToSee,
  seeingAwaited,
  whereSeen,
} from '../../../functions/domain/evaluation/seen-used.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { aCalendar, aPerson } from '../../make.ts'

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
) => leaderToSee({ person }, { using }, { people, today: '2026-11-26', sender })?.leader.id

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

test.for<[today: Day, who: string | undefined, for_: string | undefined]>([
  ['2026-11-25', 'hilda', 'samir'],
  ['2027-03-02', 'samir', undefined],
])(
  'while a leader is away until 1 March whoever stands in is asked; on %s: %s for %s',
  ([today, who, for_]) => {
    const away = { from: '2026-11-20', to: '2027-03-01' } as const
    const people = [{ ...leader, away, standIn: 'hilda' }, aPerson({ id: 'hilda' }), priya]

    const whom = leaderToSee({ person: 'priya' }, { using: 'some' }, { people, today, sender: 'priya' })

    expect([whom?.leader.id, whom?.actingFor?.id]).toEqual([who, for_])
  },
)

test('a leader who is away, and for whom nobody stands in, reads it when they are back', () => {
  const away = { from: '2026-11-20', to: '2027-03-01' } as const

  expect(asked('some', { people: [{ ...leader, away }, priya] })).toBe('samir')
})

test.for<[left: Day | undefined, today: Day, awaited: boolean]>([
  ['2026-11-02', '2026-11-30', true],
  ['2026-11-02', '2026-12-01', false],
  ['2026-12-18', '2027-01-15', true],
  ['2027-07-14', '2027-09-20', true],
  ['2027-07-14', '2027-09-30', false],
  [undefined, '2026-11-30', false],
])(
  'an answer is awaited for twenty school days from when the letter left: %s, on %s: %s',
  ([leftOn, today, awaited]) => {
    const { terms } = aCalendar()
    const calendar = aCalendar({ terms: [...terms, { from: '2027-09-02', to: '2027-10-22' }] })
    const seen = { askedOn: '2026-10-30', asked: 'samir', ...(leftOn && { leftOn }) } as const

    expect(seeingAwaited(seen, { today, calendar })).toBe(awaited)
    expect(seeingAwaited(undefined, { today, calendar })).toBe(false)
  },
)

const at = '2026-11-26T09:00:00.000Z'
const stage = (number: Stage, more: Partial<Evaluation> = {}): Evaluation => ({
  ...{ request: 'R-0001', stage: number, person: 'priya', state: 'answered' },
  ...more,
})
const says = (using: 'a lot' | 'some' | 'not yet' | 'stopped') => ({
  answer: { at, ratings: {}, using, words: {} } as const,
})
const letter = { askedOn: '2026-11-26', asked: 'samir' } as const

test.for([
  { what: 'waits to leave', seen: { ...letter, letter: 'a letter' }, isAsked: true },
  { what: 'has left', seen: { ...letter, leftOn: '2026-11-26' } as const, isAsked: true },
  { what: 'came to nothing', seen: letter, isAsked: false },
])('a letter to the leader that $what has asked about the activity: $isAsked', ({ seen, isAsked }) => {
  expect(isSeenTo([stage(1), stage(2, { seen }), stage(3)])).toBe(isAsked)
})

test('what they said last counts: who has stopped a term on has nothing more to be seen', () => {
  expect(isStillUsed([stage(1), stage(2, says('not yet')), stage(3, says('a lot'))])).toBe(true)
  expect(isStillUsed([stage(1), stage(2, says('some')), stage(3, says('stopped'))])).toBe(false)
  expect(isStillUsed([stage(1), stage(2, says('some')), stage(3, { state: 'planned' })])).toBe(true)
})

test('what a leader saw stands where they were asked; of their own accord, where it was last said to be used', () => {
  const [first, used, last] = [stage(1), stage(2, says('some')), stage(3, says('not yet'))]

  expect(whereSeen([first, used, { ...last, seen: letter }])?.stage).toBe(3)
  expect(whereSeen([first, used, last])?.stage).toBe(2)
  expect(whereSeen([first, stage(2), stage(3, says('a lot'))])?.stage).toBe(3)
  expect(whereSeen([first])).toBeUndefined()
})
