import type { TrainingRequest } from '../request/request.ts'
import type { Calendar } from '../school/calendar.ts'
import type { Day } from '../school/day.ts'
import type { Person } from '../school/person.ts'
import type { Evaluation, Stage } from './evaluation.ts'
import { firstDue, inSchoolOn, nextRung, stopped } from './ladder.ts'

/** Somebody has letters about it, or their team leader has. */
const isAsking: readonly Evaluation['state'][] = ['asked', 'reminded', 'reminded again', 'leader told']
/** Somebody is still to have letters about it; what only their team leader asks goes on to the list. */
const canGiveWay: readonly Evaluation['state'][] = ['planned', 'asked', 'reminded', 'reminded again']

/** What is known where it is asked. */
type Given = { readonly request: TrainingRequest; readonly calendar: Calendar; readonly today: Day }

/**
 * The later stage that takes the place of one (design §8: nobody is asked twice over about one activity): the last of
 * those that are being asked, or that are due by now because somebody was away or it was agreed late.
 *
 * @param all the stages of the same activity
 */
export const laterStage = (
  { stage }: Evaluation,
  all: readonly Evaluation[],
  { request, calendar, today }: Given,
): Evaluation | undefined =>
  all
    .filter((other) => other.stage > stage)
    .findLast(
      (other) =>
        isAsking.includes(other.state) ||
        (other.state === 'planned' && firstDue(request, other.stage, calendar) <= today),
    )

/** A stage that gives way to a later one, with the reason; nothing where it has no letters to come, or is the later one. */
export function givesWay(evaluation: Evaluation, to: Stage): Evaluation | undefined {
  if (evaluation.stage >= to || !canGiveWay.includes(evaluation.state)) return undefined
  return { ...stopped(evaluation, `the questions of stage ${to} took its place`), gaveWayTo: to }
}

/**
 * The day on which somebody will be reminded of a letter that leaves today, as the letter promises it: their own next
 * day in school from a school week on. Nothing where no reminder is to come, or nobody can say when: the next questions
 * are due by then, the calendar has no such day, or the letter has to be printed and handed over first.
 *
 * @param all the stages of the same activity
 */
export function remindedOn(
  evaluation: Evaluation,
  all: readonly Evaluation[],
  { person, ...given }: Given & { readonly person: Person },
): Day | undefined {
  const isReminded = evaluation.state === 'asked' || evaluation.state === 'reminded'
  if (!isReminded || evaluation.once || person.email === undefined) return undefined
  const day = inSchoolOn(person, given.calendar, nextRung(given.calendar, given.today))
  if (day === undefined || laterStage(evaluation, all, { ...given, today: day })) return undefined
  return day
}
