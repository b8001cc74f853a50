import { expect, test } from 'vitest'
import type { Evaluation } from '../../../functions/domain/evaluation/evaluation.ts'
import {
  inSchoolOn,
  owedStages,
  planned,
  type RungLetter,
  turn,
} from '../../../functions/domain/evaluation/ladder.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { aCalendar, aPerson, aRequest } from '../../make.ts'

const approvedFor = (lastDay: Day): TrainingRequest =>
  aRequest({
    asked: { firstDay: lastDay, lastDay },
    decision: {
      stage: 'approved',
      at: '2026-09-10T10:00:00.000Z',
      leftAt: '2026-09-10T14:45:00.000Z',
      basis: { how: 'votes', by: [] },
      seen: { votes: {}, words: '' },
    },
  })

test.for([
  {
    last: '2026-10-08',
    first: '2026-10-15',
    second: '2026-11-26',
    what: 'half-term is left out, the INSET day counts',
  },
  { last: '2026-09-04', first: '2026-09-11', second: '2026-10-16', what: 'an ordinary half-term' },
  { last: '2026-12-18', first: '2027-01-08', second: '2027-02-12', what: 'the last day before Christmas' },
  { last: '2027-03-24', first: '2027-04-15', second: '2027-05-21', what: 'early Easter, and 3 May closed' },
  { last: '2026-10-24', first: '2026-11-06', second: '2026-12-11', what: 'a Saturday in half-term' },
] as const)('after $last the questions come on $first and $second: $what', ({ last, first, second }) => {
  const request = approvedFor(last)

  expect(planned(request, 1, aCalendar()).dueOn).toBe(first)
  expect(planned(request, 2, aCalendar()).dueOn).toBe(second)
})

test('what lies beyond the calendar waits until the calendar reaches there', () => {
  const request = approvedFor('2027-07-16')
  const nextYear = aCalendar({ terms: [...aCalendar().terms, { from: '2027-09-06', to: '2027-10-22' }] })
  const due = planned(request, 2, aCalendar())

  expect(due.dueOn).toBe('2027-08-27')
  const given = { today: '2027-08-27', person: aPerson(), led: false } as const
  expect(turn(due, request, { ...given, calendar: aCalendar() })).toEqual({
    evaluation: { ...due, dueOn: '2027-09-03' },
  })
  expect(turn(due, request, { ...given, calendar: nextYear }).evaluation.dueOn).toBe('2027-10-12')
})

test.for<{ led: boolean; rungs: readonly (readonly [Day, Evaluation['state'], RungLetter?])[] }>([
  {
    led: true,
    rungs: [
      ['2026-11-26', 'asked', 'asked'],
      ['2026-12-03', 'reminded', 'reminder'],
      ['2026-12-10', 'reminded again', 'last reminder'],
      ['2026-12-17', 'leader told', 'to the leader'],
      ['2027-01-07', 'listed'],
      ['2027-04-30', 'stopped'],
    ],
  },
  {
    led: false,
    rungs: [
      ['2026-11-26', 'asked', 'asked'],
      ['2026-12-03', 'reminded', 'reminder'],
      ['2026-12-10', 'reminded again', 'last reminder'],
      ['2026-12-17', 'listed'],
      ['2027-04-23', 'stopped'],
    ],
  },
])(
  'asked, reminded twice, $led that a team leader is told, on the list for a term, then no more',
  ({ led, rungs }) => {
    const request = approvedFor('2026-10-08')
    let evaluation = planned(request, 2, aCalendar())

    for (const [today, state, letter] of rungs) {
      expect(evaluation.dueOn).toBe(today)
      const step = turn(evaluation, request, { today, calendar: aCalendar(), person: aPerson(), led })
      expect([step.evaluation.state, step.letter]).toEqual([state, letter])
      evaluation = step.evaluation
    }
    expect(evaluation.dueOn).toBeUndefined()
  },
)

test('one of many is asked once what it was like, and whoever answers for them what came of it', () => {
  const request = approvedFor('2026-10-08')
  const oneOfThem = { ...request, through: 'everyone', cost: { ...request.cost, total: 99_99 } }
  const given = { calendar: aCalendar(), person: aPerson(), led: true }

  const asked = turn(planned(oneOfThem, 1, aCalendar()), oneOfThem, { ...given, today: '2026-10-15' })
  const after = turn(asked.evaluation, oneOfThem, { ...given, today: '2026-10-22' })

  expect([asked.letter, after.letter, after.evaluation.state]).toEqual(['asked', undefined, 'stopped'])
  expect(owedStages(oneOfThem)).toEqual([1])
  expect(owedStages({ ...oneOfThem, cost: { ...request.cost, total: 100_00 } })).toEqual([1, 2, 3])
  expect(owedStages({ ...oneOfThem, through: undefined }, 900_00)).toEqual([1, 2, 3])
  expect(owedStages(oneOfThem, 900_00)).toEqual([1, 2, 3])
})

test.for<{ left: Day | 'not yet' | undefined; next: string; what: string }>([
  { left: '2026-11-26', next: 'reminded', what: 'left on the day' },
  { left: undefined, next: 'reminded', what: 'left nobody knows when' },
  { left: '2026-11-27', next: 'asked until 2026-12-04', what: 'left a day later' },
  { left: '2026-12-02', next: 'asked until 2026-12-09', what: 'left after two weeks without mail' },
  { left: 'not yet', next: 'asked until 2026-12-04', what: 'still waits for mail' },
])('a school week after its letter somebody is reminded; one that $what: $next', ({ left, next }) => {
  const request = approvedFor('2026-10-08')
  const given = { calendar: aCalendar(), person: aPerson(), led: true }
  const asked = turn(planned(request, 2, aCalendar()), request, { ...given, today: '2026-11-26' }).evaluation

  const { evaluation } = turn(asked, request, { ...given, today: '2026-12-03', letterLeft: left })

  expect(evaluation.state === 'asked' ? `asked until ${evaluation.dueOn}` : evaluation.state).toBe(next)
})

test.for([
  { minutes: 180, pounds: 100, owes: [1, 2, 3] },
  { minutes: 179, pounds: 100, owes: [1, 2] },
  { minutes: 180, pounds: 99.99, owes: [1, 2] },
  { minutes: 0, pounds: 900, owes: [1, 2] },
  { minutes: 720, pounds: 0, owes: [1, 2] },
])('$minutes minutes for £$pounds are asked about at the stages $owes', ({ minutes, pounds, owes }) => {
  const request = approvedFor('2026-10-08')
  const cost = { ...request.cost, total: Math.round(pounds * 100) }

  expect(owedStages({ asked: { ...request.asked, minutes }, cost })).toEqual(owes)
})

test.for<{ what: string; person: Partial<Person>; today: Day; day: Day | undefined }>([
  { what: 'a school day', person: {}, today: '2026-11-12', day: '2026-11-12' },
  { what: 'a Saturday', person: {}, today: '2026-11-14', day: '2026-11-16' },
  { what: 'half-term', person: {}, today: '2026-10-26', day: '2026-11-02' },
  { what: 'an INSET day', person: {}, today: '2026-11-02', day: '2026-11-02' },
  {
    what: 'a day they do not work',
    person: { weekdays: ['Mon', 'Tue'] },
    today: '2026-11-12',
    day: '2026-11-16',
  },
  {
    what: 'a time away',
    person: { away: { from: '2026-11-09', to: '2026-11-20' } },
    today: '2026-11-12',
    day: '2026-11-23',
  },
  { what: 'the end of the calendar', person: {}, today: '2027-07-22', day: undefined },
  { what: 'nobody’s weekday', person: { weekdays: ['Sat'] }, today: '2026-11-12', day: undefined },
])('on $what ($today) somebody is next in school on $day', ({ person, today, day }) => {
  expect(inSchoolOn(aPerson(person), aCalendar(), today)).toBe(day)
})

test('on a day somebody does not work, the letter waits for the next one', () => {
  const request = approvedFor('2026-10-08')
  const person = aPerson({ weekdays: ['Mon'] })

  const step = turn(planned(request, 2, aCalendar()), request, {
    today: '2026-11-26',
    calendar: aCalendar(),
    person,
    led: false,
  })

  expect(step).toEqual({ evaluation: { ...planned(request, 2, aCalendar()), dueOn: '2026-11-30' } })
})

test('without a calendar nobody is asked anything', () => {
  const request = approvedFor('2026-10-08')
  const due: Evaluation = { ...planned(request, 1, aCalendar()) }

  const step = turn(due, request, {
    today: '2026-10-15',
    calendar: noCalendar,
    person: aPerson(),
    led: false,
  })

  expect(step).toEqual({ evaluation: { ...due, dueOn: '2026-10-22' } })
})

test.for<{ what: string; request: TrainingRequest; person: Person | undefined }>([
  {
    what: 'who was withdrawn',
    request: {
      ...approvedFor('2026-10-08'),
      decision: { stage: 'withdrawn', at: '2026-10-01T10:00:00.000Z' },
    },
    person: aPerson(),
  },
  {
    what: 'who left a term ago',
    request: approvedFor('2026-07-01'),
    person: aPerson({ leftOn: '2026-07-03' }),
  },
  { what: 'who is not on People', request: approvedFor('2026-10-08'), person: undefined },
])('somebody $what is asked nothing any more', ({ request, person }) => {
  const step = turn(planned(request, 1, aCalendar()), request, {
    today: '2026-10-15',
    calendar: aCalendar(),
    person,
    led: true,
  })

  expect(step).toMatchObject({ evaluation: { state: 'stopped', dueOn: undefined } })
  expect(step.letter).toBeUndefined()
})

test('whoever has left is looked at again each day for a term, and asked once they are back', () => {
  const due = planned(approvedFor('2026-10-08'), 1, aCalendar())
  const step = (today: Day, person: Person, evaluation = due) =>
    turn(evaluation, approvedFor('2026-10-08'), { today, calendar: aCalendar(), person, led: true })
  const gone = aPerson({ leftOn: '2026-10-14' })

  expect(step('2026-10-15', gone)).toEqual({ evaluation: { ...due, dueOn: '2026-10-16' } })
  expect(step('2026-10-16', aPerson())).toMatchObject({ letter: 'asked' })
  expect(step('2027-01-22', gone).evaluation.state).toBe('planned')
  expect(step('2027-02-05', gone).evaluation.state).toBe('stopped')
  expect(step('2026-10-15', gone, { ...due, state: 'listed' }).evaluation.state).toBe('stopped')
})

const noCalendar = aCalendar({ terms: [], inset: [] })
