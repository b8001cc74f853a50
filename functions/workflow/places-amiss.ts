import { bookingState, isPast, placeGivenUp } from '../domain/booking/booking.ts'
import { conditionOf, conditionOpen } from '../domain/booking/condition.ts'
import { type RowBooked, rowsBooked } from '../domain/booking/one-row.ts'
import { isBefore } from '../domain/booking/refusals.ts'
import { givingUpCosts } from '../domain/booking/terms.ts'
import { show, sum } from '../domain/budget/money.ts'
import { plainly } from '../domain/request/copies.ts'
import { asOne } from '../domain/request/group.ts'
import { activityDays, dateWithYear, longDate, shortDate } from '../domain/request/when.ts'
import { schoolDaysFrom, schoolDaysOn } from '../domain/school/calendar.ts'
import { daysAfter } from '../domain/school/day.ts'
import { isAway, isHere } from '../domain/school/person.ts'
import { list } from '../domain/sentence.ts'
import type { Amiss } from './attend.ts'
import type { StoredRequest } from './books.ts'
import type { Known } from './known.ts'

/** School days before cancelling begins to cost on which somebody is reminded of it. */
const remindedBefore = 3

/** School days before the first day from which on the office is told that nobody has booked a place. */
const bookedBefore = 5

type Today = Pick<Known, 'today' | 'calendar' | 'people'>

/** Places about which somebody must act in time: before it begins, before cancelling costs, and when one has become free. */
export function placesAmiss(open: readonly StoredRequest[], known: Today): readonly Amiss[] {
  const rows = rowsBooked(open)
  return [
    ...rows.flatMap((row) => notBooked(row, known)),
    ...rows.flatMap((row) => costsSoon(row, known)),
    ...open.flatMap((request) => placeFree(request, open, known)),
    ...open.flatMap((request) => notThere(request, known)),
    ...rows.flatMap((row) => conditionAwaited(row, known)),
  ]
}

/**
 * Nobody has said that a place with a fee is booked, and it begins within a school week: whoever goes is reminded of
 * their own words only with a place. Once it is over it counts as attended, unless the office says otherwise.
 */
function notBooked({ places }: RowBooked<StoredRequest>, { today, calendar }: Today): readonly Amiss[] {
  const request = asOne(places)
  const { asked, id, who } = request
  if (bookingState(request) !== 'to book' || asked.price === 0 || isPast(request, today)) return []
  if (today < schoolDaysOn(calendar, asked.firstDay, -bookedBefore)) return []
  return [
    {
      key: `now/book ${id}`,
      who: 'office',
      what: `Not yet booked: ${who}, ${asked.title}, ${shortDate(asked.firstDay)} (${id})`,
      where: 'Office, To book and pay',
      remedy:
        'Book the place, then choose “Booked”; if that has been done, only choose it. If there is none, choose “Waiting list” or “Cancelled by us”; once it has begun, “Not attended”.',
    },
  ]
}

/** Just before the last day on which cancelling costs nothing: then it can still be asked whether they go. */
function costsSoon({ places }: RowBooked<StoredRequest>, { today, calendar }: Today): readonly Amiss[] {
  const request = asOne(places)
  const until = request.terms?.freeUntil
  const state = bookingState(request)
  if (until === undefined || today > until || (state !== 'booked' && state !== 'substituted')) return []
  const from = schoolDaysFrom(calendar, until, -remindedBefore) ?? daysAfter(until, -remindedBefore)
  const cost = sum(...places.map((one) => givingUpCosts(one, daysAfter(until, 1))))
  if (today < from || cost === 0) return []
  return [
    {
      key: `now/costs ${request.id}`,
      who: 'office',
      what: `After ${dateWithYear(until)} it costs ${show(cost)} to cancel: ${request.who}, ${request.asked.title}, ${shortDate(request.asked.firstDay)} (${request.id})`,
      where: 'Office, To book and pay',
      remedy: `Ask them by then whether they can go. If not, choose “Cancelled by us”, or “Substituted” with the name of a colleague.`,
    },
  ]
}

/** Somebody who has a place, and will have left or be away by then; why is nobody's business here. */
function notThere(request: StoredRequest, { today, people }: Today): readonly Amiss[] {
  const { asked, id, who } = request
  const state = bookingState(request)
  const person = people.find((one) => one.id === request.person)
  if (state === undefined || !isBefore(state) || person === undefined || asked.lastDay < today) return []
  const days = activityDays(asked).filter((day) => day >= today)
  const day = days.find((one) => !isHere(person, one) || isAway(person, one))
  if (day === undefined) return []
  const why = isHere(person, day) ? 'is away' : 'does not work here'
  return [
    {
      key: `now/not there ${id}`,
      who: 'office',
      what: `${who} ${why} on ${longDate(day)}: ${asked.title} (${id})`,
      where: 'Office, To book and pay',
      remedy:
        'Choose “Substituted” with the name of a colleague who can go, or “Cancelled by us”; then tell the provider.',
    },
  ]
}

/** It is over, and nobody has said that what it was agreed on has been done. */
function conditionAwaited({ places }: RowBooked<StoredRequest>, { today }: Today): readonly Amiss[] {
  const request = asOne(places)
  const { asked, id, who } = request
  if (!places.some(conditionOpen) || asked.lastDay >= today) return []
  return [
    {
      key: `now/condition ${id}`,
      who: 'you',
      what: `The condition of ${id} is not yet met: ${who}, ${asked.title}: “${conditionOf(request)}”`.slice(
        0,
        400,
      ),
      where: 'Office, To book and pay',
      remedy:
        'Ask them how it stands. Once it is met, tick “Condition met” beside it; its row stays until then.',
    },
  ]
}

/** A place that was given up, while others wait for the same: it is offered, and nobody is moved into it. */
function placeFree(
  request: StoredRequest,
  open: readonly StoredRequest[],
  { today }: Today,
): readonly Amiss[] {
  const { asked } = request
  if (!placeGivenUp(request) || asked.firstDay <= today) return []
  const wait = open.filter(
    (one) =>
      one.decision.stage === 'waiting' &&
      one.id !== request.id &&
      one.asked.firstDay === asked.firstDay &&
      plainly(one.asked.title) === plainly(asked.title),
  )
  if (wait.length === 0) return []
  const who = list(wait.map((one) => `${one.who} (${one.id})`))
  return [
    {
      key: `now/place ${request.id}`,
      who: 'you',
      what: `A place on ${asked.title}, ${shortDate(asked.firstDay)}, has become free (${request.id}), and ${who} ${wait.length === 1 ? 'waits' : 'wait'} for the same`,
      where: 'Approvals',
      remedy:
        'Decide on it soon. Many providers take another name without a charge: then the office types what they keep of the first fee, 0 if nothing.',
    },
  ]
}
