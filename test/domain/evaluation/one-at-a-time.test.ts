import { expect, test } from 'vitest'
import type { Evaluation, Stage } from '../../../functions/domain/evaluation/evaluation.ts'
import { planned } from '../../../functions/domain/evaluation/ladder.ts'
import { givesWay, laterStage, remindedOn } from '../../../functions/domain/evaluation/one-at-a-time.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { aCalendar, aPerson, aRequest } from '../../make.ts'

const request = aRequest({ asked: { firstDay: '2026-10-08', lastDay: '2026-10-08' } })
const stage = (number: Stage, changes: Partial<Evaluation> = {}): Evaluation => ({
  ...planned(request, number, aCalendar()),
  ...changes,
})

const [one, two, three] = [stage(1), stage(2), stage(3)]
const asked = stage(2, { state: 'asked', dueOn: '2026-12-03' })

test.for<{ what: string; all: readonly Evaluation[]; today: Day; takenBy: Stage | undefined }>([
  { what: 'in time, the week after', all: [one, two, three], today: '2026-10-15', takenBy: undefined },
  { what: 'the day before six weeks on', all: [one, two, three], today: '2026-11-25', takenBy: undefined },
  { what: 'when six weeks on is due', all: [one, two, three], today: '2026-11-26', takenBy: 2 },
  { what: 'when a term on is due too', all: [one, two, three], today: '2027-02-26', takenBy: 3 },
  { what: 'while six weeks on is being asked', all: [one, asked, three], today: '2026-11-30', takenBy: 2 },
  {
    what: 'once six weeks on has been answered',
    all: [one, stage(2, { state: 'answered', dueOn: undefined }), three],
    today: '2026-12-10',
    takenBy: undefined,
  },
  {
    what: 'while six weeks on is on the list',
    all: [one, stage(2, { state: 'listed' }), three],
    today: '2027-01-14',
    takenBy: undefined,
  },
])('the week after $what is taken the place of by $takenBy', ({ all, today, takenBy }) => {
  expect(laterStage(one, all, { request, calendar: aCalendar(), today })?.stage).toBe(takenBy)
})

test.for<{ state: Evaluation['state']; gives: boolean }>([
  { state: 'planned', gives: true },
  { state: 'asked', gives: true },
  { state: 'reminded', gives: true },
  { state: 'reminded again', gives: true },
  { state: 'leader told', gives: false },
  { state: 'listed', gives: false },
  { state: 'answered', gives: false },
  { state: 'waived', gives: false },
  { state: 'stopped', gives: false },
])('what is $state gives way to the next questions: $gives', ({ state, gives }) => {
  const after = givesWay(stage(1, { state }), 2)

  expect(after?.state).toBe(gives ? 'stopped' : undefined)
  expect(after?.gaveWayTo).toBe(gives ? 2 : undefined)
})

test('no stage gives way to one before it', () => {
  expect(givesWay(asked, 1)).toBeUndefined()
  expect(laterStage(three, [one, two, three], { request, calendar: aCalendar(), today: '2027-02-26' })).toBe(
    undefined,
  )
})

test.for<{
  what: string
  left: Day
  on: Day | undefined
  state?: Partial<Evaluation>
  person?: Partial<Person>
}>([
  { what: 'five school days later', left: '2026-10-15', on: '2026-10-22' },
  { what: 'after half-term', left: '2026-10-19', on: '2026-11-02' },
  { what: 'once more', left: '2026-10-22', on: '2026-11-05', state: { state: 'reminded' } },
  {
    what: 'no more after the last one',
    left: '2026-10-22',
    on: undefined,
    state: { state: 'reminded again' },
  },
  { what: 'never where they are one of many', left: '2026-10-15', on: undefined, state: { once: true } },
  { what: 'on their Monday', left: '2026-11-09', on: '2026-11-16', person: { weekdays: ['Mon'] } },
  {
    what: 'on their next Monday, past a bank holiday',
    left: '2027-04-26',
    on: '2027-05-10',
    state: { stage: 3 },
    person: { weekdays: ['Mon'] },
  },
  {
    what: 'when they are back',
    left: '2026-10-15',
    on: '2026-11-16',
    person: { away: { from: '2026-10-20', to: '2026-11-13' } },
  },
  { what: 'never once they have left', left: '2026-10-15', on: undefined, person: { leftOn: '2026-10-21' } },
  { what: 'on no day that the calendar has', left: '2027-07-19', on: undefined, state: { stage: 3 } },
  {
    what: 'on no day that letters on paper can name',
    left: '2026-10-15',
    on: undefined,
    person: { email: undefined },
  },
  { what: 'by the next questions instead', left: '2026-11-20', on: undefined },
])('of a letter of $left somebody is reminded $what: $on', ({ left, on, state, person }) => {
  const evaluation = { ...stage(1, { state: 'asked' }), ...state }

  expect(
    remindedOn(evaluation, [evaluation, two, three], {
      ...{ request, calendar: aCalendar(), today: left },
      person: aPerson(person),
    }),
  ).toBe(on)
})
