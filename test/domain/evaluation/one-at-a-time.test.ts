import { expect, test } from 'vitest'
import type { Evaluation, Stage } from '../../../functions/domain/evaluation/evaluation.ts'
import { planned } from '../../../functions/domain/evaluation/ladder.ts'
import { givesWay, laterStage } from '../../../functions/domain/evaluation/one-at-a-time.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import { aCalendar, aRequest } from '../../make.ts'

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
