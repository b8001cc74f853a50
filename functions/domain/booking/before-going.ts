import { inSchoolOn } from '../evaluation/ladder.ts'
import { oneOfMany } from '../request/group.ts'
import type { TrainingRequest } from '../request/request.ts'
import { type Calendar, schoolDaysFrom } from '../school/calendar.ts'
import { type Day, dayOf, daysAfter } from '../school/day.ts'
import { isHere, type Person, type PersonId } from '../school/person.ts'
import { bookingState } from './booking.ts'

/** School days before the first day on which somebody is reminded at the latest, where they are in school. */
export const daysBefore = 2

/** Days that are looked back through for one of somebody's own: beyond that a reminder would be forgotten. */
const lookedBack = 21

/** Whom the reminder was written to, and the first day that it told. */
export type ToldBefore = { readonly person: PersonId; readonly firstDay: Day }

type Circumstances = { readonly today: Day; readonly calendar: Calendar; readonly person: Person }

/**
 * Whether whoever goes to an activity is reminded of it today, with their own words (SB12): from two school
 * days before its first day on, or their own last day in school before that. Only with a place; never on the
 * day of the approval, on the day itself, or on a day that is not theirs; once for each first day. Of many who were
 * named with a group only whoever asked wrote words to be reminded of.
 */
export function reminded(
  request: TrainingRequest & { readonly toldBefore?: ToldBefore },
  { today, calendar, person }: Circumstances,
): boolean {
  const { firstDay } = request.asked
  const { decision, toldBefore } = request
  if (oneOfMany(request)) return false
  if (firstDay <= today || !holdsPlace(request) || decision.stage !== 'approved') return false
  if (toldBefore?.person === person.id && toldBefore.firstDay === firstDay) return false
  if (dayOf(decision.leftAt) === today || !isHere(person, today) || !isHere(person, firstDay)) return false
  const from = remindedFrom(firstDay, person, calendar)
  return from !== undefined && from <= today && inSchoolOn(person, calendar, today) === today
}

/** Approved, and booked; what costs no fee need not be. */
export function holdsPlace(request: TrainingRequest): boolean {
  switch (bookingState(request)) {
    case 'booked':
    case 'substituted':
      return true
    case 'to book':
      return request.asked.price === 0
    case 'waiting list':
    case 'attended':
    case 'attended in part':
    case 'not attended':
    case 'cancelled by us':
    case 'cancelled by the provider':
    case undefined:
      return false
  }
}

/** The last day of their own two school days or more before the first day; that day itself where they had none. */
function remindedFrom(firstDay: Day, person: Person, calendar: Calendar): Day | undefined {
  const latest = schoolDaysFrom(calendar, firstDay, -daysBefore)
  if (latest === undefined) return undefined
  for (let day = latest; day > daysAfter(latest, -lookedBack); day = daysAfter(day, -1))
    if (inSchoolOn(person, calendar, day) === day) return day
  return latest
}
