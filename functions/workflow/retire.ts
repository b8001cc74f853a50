import { lookedAt } from '../domain/approval/second-look.ts'
import { cancelledByProvider } from '../domain/booking/booking.ts'
import { conditionOpen } from '../domain/booking/condition.ts'
import { moneyOf } from '../domain/budget/moved.ts'
import { isToAskWhoMissed } from '../domain/evaluation/no-show.ts'
import { schoolDaysFrom } from '../domain/school/calendar.ts'
import { type Day, dayOf, daysAfter } from '../domain/school/day.ts'
import type { Outside } from '../outside.ts'
import { type StoredRequest, writing } from './books.ts'
import type { Known } from './known.ts'

/** Moves rows that have long been settled from Approvals to Decided; returns those that stay. */
export async function retire(
  outside: Outside,
  school: string,
  requests: readonly StoredRequest[],
  known: Known,
): Promise<readonly StoredRequest[]> {
  const settled = requests.filter((request) => isOver(request, known))
  for (const { id } of settled) {
    await outside.store.transaction(async (transaction) => {
      const books = writing(transaction, school)
      const request = await books.request(id)
      if (request !== undefined && isOver(request, known)) books.saveRequest({ ...request, shown: 'decided' })
    })
  }
  return requests.filter((request) => !settled.includes(request))
}

/**
 * An approval stays until its condition is met, until whoever missed it has been asked about that, and until its last
 * day is some school days past, so that a late word is answered beside it.
 */
function isOver(request: StoredRequest, known: Known): boolean {
  const { decision, asked } = request
  switch (decision.stage) {
    case 'waiting':
    case 'agreed':
      return false
    case 'approved':
      if (conditionOpen(request)) return false
      if (isToAskWhoMissed(request, { ...known, person: personOf(request, known) })) return false
      if (calledOff(request)) return longAgo(dayOf(request.booking?.at ?? decision.leftAt), known)
      return longAgo(asked.lastDay > dayOf(decision.leftAt) ? asked.lastDay : dayOf(decision.leftAt), known)
    case 'declined':
      return longAgo(dayOf(lookedAt(request)?.at ?? decision.leftAt), known)
    case 'withdrawn':
    case 'noted':
      return longAgo(dayOf(decision.at), known)
  }
}

const personOf = (request: StoredRequest, { people }: Known) => people.find(({ id }) => id === request.person)

/** Cancelled by the provider, and no cover left to call off: nothing is to be done about it until its day. */
const calledOff = (request: StoredRequest): boolean =>
  cancelledByProvider(request) && (request.cost.coverHalfDays === 0 || moneyOf(request).cover !== 'committed')

function longAgo(day: Day, { settings, calendar, today }: Known): boolean {
  const stay = settings.limits.rowsStaySchoolDays
  return (schoolDaysFrom(calendar, day, stay) ?? daysAfter(day, 2 * stay)) < today
}
