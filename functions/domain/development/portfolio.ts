import { lastDayAttended, minutesAttended } from '../booking/attended.ts'
import { isAgreed } from '../booking/booking.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Span } from '../school/calendar.ts'
import type { Day } from '../school/day.ts'
import type { Person } from '../school/person.ts'

/** One activity that somebody has had. */
export type PortfolioLine = { readonly title: string; readonly on: Day; readonly minutes: number }

/** What somebody has had this school year, logged or agreed and over, oldest first (SA31): for themselves. */
export const portfolio = (
  person: Person,
  requests: readonly TrainingRequest[],
  { span, today }: { readonly span: Span; readonly today: Day },
): readonly PortfolioLine[] =>
  requests
    .filter((one) => one.person === person.id && isAgreed(one))
    .map((one) => ({
      title: one.asked.title,
      on: lastDayAttended(one),
      minutes: minutesAttended(one),
    }))
    .filter(({ on }) => span.from <= on && on <= span.to && on < today)
    .toSorted((one, other) => one.on.localeCompare(other.on))
