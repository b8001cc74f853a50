import { lastDayAttended } from '../booking/attended.ts'
import { tookPlace } from '../booking/booking.ts'
import type { TrainingRequest } from '../request/request.ts'
import { type Calendar, horizon, schoolDay, schoolDaysFrom } from '../school/calendar.ts'
import { type Day, daysAfter, weekdayOf } from '../school/day.ts'
import { isAway, isHere, type Person } from '../school/person.ts'
import type { Evaluation, Stage } from './evaluation.ts'

/** School days after the last day attended: the week after, and six school weeks on (design §8). */
const askedAfter: Readonly<Record<Stage, number>> = { 1: 5, 2: 30 }
/** School days from one letter about it to the next, or to the coordinator's list. */
const remindedAfter = 5

/** What the school knows about the one who would be asked. */
export type Circumstances = {
  readonly today: Day
  readonly calendar: Calendar
  /** Absent: nobody on People any more. */
  readonly person: Person | undefined
}

/** What happens on the day on which an evaluation is due: a letter or none, and how it stands then. */
export type Turn = { readonly evaluation: Evaluation; readonly letter?: 'asked' | 'reminder' }

/** A stage of an activity, planned when it is approved; its day is looked at again when it has come. */
export const planned = (request: TrainingRequest, stage: Stage, calendar: Calendar): Evaluation => ({
  request: request.id,
  stage,
  person: request.person,
  state: 'planned',
  dueOn: firstDue(request, stage, calendar),
})

/** Beyond the calendar the same number of weekdays; nothing is asked before the calendar has been typed. */
const firstDue = (request: TrainingRequest, stage: Stage, calendar: Calendar): Day =>
  schoolDaysFrom(calendar, lastDayAttended(request), askedAfter[stage]) ??
  daysAfter(lastDayAttended(request), (askedAfter[stage] / 5) * 7)

/**
 * What follows on the day (SA15, design §8): asked once, reminded once, then on the coordinator's
 * list. Never in holidays, on a day somebody does not work, while they are away, or once they have
 * left; then it waits for their next day in school, or stops.
 */
export function turn(evaluation: Evaluation, request: TrainingRequest, given: Circumstances): Turn {
  const { person, today, calendar } = given
  const over = whyOver(request, person, today)
  if (over !== undefined) return { evaluation: stopped(evaluation, over) }
  const first = firstDue(request, evaluation.stage, calendar)
  const notBefore = evaluation.state === 'planned' && first > today ? first : today
  const day = person && inSchoolOn(person, calendar, notBefore)
  if (day === undefined) return { evaluation }
  if (day > today) return { evaluation: { ...evaluation, dueOn: day } }
  const dueOn = schoolDaysFrom(calendar, today, remindedAfter)
  const next = { ...evaluation, dueOn }
  switch (evaluation.state) {
    case 'planned':
      return { evaluation: { ...next, state: 'asked', askedOn: today }, letter: 'asked' }
    case 'asked':
      return { evaluation: { ...next, state: 'reminded' }, letter: 'reminder' }
    case 'reminded':
      return { evaluation: { ...evaluation, state: 'listed', dueOn: undefined, listedOn: today } }
    case 'answered':
    case 'listed':
    case 'stopped':
      return { evaluation: { ...evaluation, dueOn: undefined } }
  }
}

/** The first day from a day on, itself counted, on which somebody is in school; `undefined` beyond the calendar. */
export function inSchoolOn(person: Person, calendar: Calendar, from: Day): Day | undefined {
  const last = horizon(calendar)
  if (last === undefined) return undefined
  for (let day = from; day <= last; day = daysAfter(day, 1)) {
    const works = isHere(person, day) && !isAway(person, day) && person.weekdays.includes(weekdayOf(day))
    if (works && schoolDay(calendar, day)) return day
  }
  return undefined
}

/** Nothing more is asked about it. */
export const stopped = (evaluation: Evaluation, because: string): Evaluation => ({
  ...evaluation,
  state: 'stopped',
  dueOn: undefined,
  because,
})

/** Nothing is asked about it for as long as the office has it so. */
export const didNotTakePlace = 'it did not take place'

function whyOver(request: TrainingRequest, person: Person | undefined, today: Day): string | undefined {
  if (request.decision.stage !== 'approved' || !tookPlace(request)) return didNotTakePlace
  if (person === undefined || !isHere(person, today)) return 'they no longer work here'
  return undefined
}
