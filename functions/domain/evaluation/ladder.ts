import { lastDayAttended } from '../booking/attended.ts'
import { tookPlace } from '../booking/booking.ts'
import type { Pence } from '../budget/money.ts'
import { oneOfMany } from '../request/group.ts'
import type { TrainingRequest } from '../request/request.ts'
import { type Calendar, horizon, schoolDay, schoolDaysOn } from '../school/calendar.ts'
import { type Day, daysAfter } from '../school/day.ts'
import { hasNotLeft, type Person, worksOn } from '../school/person.ts'
import type { Evaluation, Stage } from './evaluation.ts'

/** School days after the last day attended: the week after, six school weeks on, and a term or two on (design §8). */
const askedAfter: Readonly<Record<Stage, number>> = { 1: 5, 2: 30, 3: 80 }
/** School days from one letter about it to the next rung. */
const rungAfter = 5
/** Days after which somebody whom the calendar has no day for is looked at again, so that they hold up nobody. */
const lookedAtAgain = 7
/** Thirteen weeks: so long somebody stays on the coordinator's list, and so long whoever has left may be back. */
const aTerm = 65

/** Half a school day, of the six hours that a day of training counts, and £100: what is longer and dearer is asked about once more. */
const longEnough = 3 * 60
const dearEnough = 100_00

/** What the school knows about the one who would be asked. */
export type Circumstances = {
  readonly today: Day
  readonly calendar: Calendar
  /** Absent: nobody on People any more. */
  readonly person: Person | undefined
  /** Whether somebody leads their team, who could ask in passing. */
  readonly led: boolean
  /** When the letter of the last rung left; absent before there is one, or when nobody knows. */
  readonly letterLeft?: Day | 'not yet'
}

/** What happens on the day on which an evaluation is due: a letter or none, and how it stands then. */
export type Turn = { readonly evaluation: Evaluation; readonly letter?: RungLetter }
export type RungLetter = 'asked' | 'reminder' | 'last reminder' | 'to the leader'

/**
 * The stages that an activity owes (SB12): the first two always; the third from half a day on that truly
 * cost £100 or more. A leader may ask for it besides. Of many who were named with a group each owes what it was
 * like, and whoever answers for all of them what came of it, by what it cost for all.
 *
 * @param forAll what it cost for all, where they answer for everybody
 */
export const owedStages = (
  request: Pick<TrainingRequest, 'asked' | 'cost' | 'through'>,
  forAll?: Pence,
): readonly Stage[] => {
  if (forAll === undefined && oneOfMany(request)) return [1]
  const cost = forAll ?? request.cost.total
  return request.asked.minutes >= longEnough && cost >= dearEnough ? [1, 2, 3] : [1, 2]
}

/** A stage of an activity, planned when it is approved; its day is looked at again when it has come. */
export const planned = (request: TrainingRequest, stage: Stage, calendar: Calendar): Evaluation => ({
  request: request.id,
  stage,
  person: request.person,
  state: 'planned',
  dueOn: firstDue(request, stage, calendar),
  ...(oneOfMany(request) && stage === 1 && { once: true as const }),
})

/** The day on which a stage is owed: so many school days after the last day attended. */
export const firstDue = (request: TrainingRequest, stage: Stage, calendar: Calendar): Day =>
  schoolDaysOn(calendar, lastDayAttended(request), askedAfter[stage])

/** From which day on the next rung is climbed, after a letter that left on a day. */
export const nextRung = (calendar: Calendar, left: Day): Day => schoolDaysOn(calendar, left, rungAfter)

/**
 * What follows on the day (SA15, design §8): asked, reminded twice, then their team leader is told, then it
 * is on the coordinator's list for a term, then it stops. Never in holidays, on a day somebody does not work,
 * while they are away, or once they have left; then it waits for their next day in school. Whoever has left is asked
 * again where they are back within a term: a last day can be a slip. A rung is climbed a school week after the
 * letter before has left: nobody is reminded of a letter they have not had.
 */
export function turn(evaluation: Evaluation, request: TrainingRequest, given: Circumstances): Turn {
  const { person, today, calendar, letterLeft } = given
  const over = whyOver(evaluation, request, given)
  if (over !== undefined) return { evaluation: stopped(evaluation, over) }
  if ((person && hasLeft(person, today)) || letterLeft === 'not yet')
    return { evaluation: { ...evaluation, dueOn: daysAfter(today, 1) } }
  const earliest =
    evaluation.state === 'planned'
      ? firstDue(request, evaluation.stage, calendar)
      : letterLeft && nextRung(calendar, letterLeft)
  const notBefore = earliest !== undefined && earliest > today ? earliest : today
  const day = person && inSchoolOn(person, calendar, notBefore)
  if (day === undefined) return { evaluation: { ...evaluation, dueOn: daysAfter(today, lookedAtAgain) } }
  if (day > today) return { evaluation: { ...evaluation, dueOn: day } }
  return climbed(evaluation, given)
}

/** The next rung, today. */
function climbed(evaluation: Evaluation, { today, calendar, led }: Circumstances): Turn {
  const next = { ...evaluation, dueOn: nextRung(calendar, today) }
  switch (evaluation.state) {
    case 'planned':
      return { evaluation: { ...next, state: 'asked', askedOn: today }, letter: 'asked' }
    case 'asked':
      if (evaluation.once) return { evaluation: stopped(evaluation, 'one of many, asked once') }
      return { evaluation: { ...next, state: 'reminded' }, letter: 'reminder' }
    case 'reminded':
      return { evaluation: { ...next, state: 'reminded again' }, letter: 'last reminder' }
    case 'reminded again':
      return led
        ? { evaluation: { ...next, state: 'leader told' }, letter: 'to the leader' }
        : { evaluation: listed(evaluation, today, calendar) }
    case 'leader told':
      return { evaluation: listed(evaluation, today, calendar) }
    case 'listed':
      return { evaluation: stopped(evaluation, inVain) }
    case 'answered':
    case 'waived':
    case 'stopped':
      return { evaluation: { ...evaluation, dueOn: undefined } }
  }
}

const listed = (evaluation: Evaluation, today: Day, calendar: Calendar): Evaluation => ({
  ...evaluation,
  state: 'listed',
  letter: undefined,
  listedOn: today,
  dueOn: schoolDaysOn(calendar, today, aTerm),
})

/** The CPD lead lets it go, and says why (SB21). */
export const waived = (evaluation: Evaluation, because: string): Evaluation => ({
  ...evaluation,
  state: 'waived',
  dueOn: undefined,
  because,
})

/** The first day from a day on, itself counted, on which somebody is in school; `undefined` beyond the calendar. */
export function inSchoolOn(person: Person, calendar: Calendar, from: Day): Day | undefined {
  const last = horizon(calendar)
  if (last === undefined) return undefined
  for (let day = from; day <= last; day = daysAfter(day, 1)) {
    if (worksOn(person, day) && schoolDay(calendar, day)) return day
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

/** Why a stage stops that has been on the list for a term. */
export const inVain = 'nobody answered within a term'

/** Why a stage stops that the request does not owe as it is asked now. */
export const notOwed = 'it is not owed any more'

/** Nothing is asked about it for as long as the office has it so. */
export const didNotTakePlace = 'it did not take place'

function whyOver(
  { state }: Evaluation,
  request: TrainingRequest,
  { person, calendar, today }: Circumstances,
): string | undefined {
  if (request.decision.stage !== 'approved' || !tookPlace(request)) return didNotTakePlace
  const lastAskedOn = person?.leftOn && schoolDaysOn(calendar, person.leftOn, aTerm)
  const longGone = person === undefined || (lastAskedOn !== undefined && lastAskedOn < today)
  // What is on the list has been there for its term.
  if (longGone || (hasLeft(person, today) && state === 'listed')) return 'they no longer work here'
  return undefined
}

/** Whoever has not begun yet is asked once they have. */
const hasLeft = (person: Person, today: Day): boolean => !hasNotLeft(person, today)
