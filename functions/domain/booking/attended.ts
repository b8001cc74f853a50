import type { TrainingRequest } from '../request/request.ts'
import { activityDays } from '../request/when.ts'
import type { Day } from '../school/day.ts'

/** The days on which somebody was there, or will be, as far as nobody has recorded a missed one; earliest first. */
const daysAttended = (request: TrainingRequest): readonly Day[] =>
  activityDays(request.asked).filter((day) => !missedDays(request).includes(day))

/** What was missed belongs to one approval. */
const missedDays = ({ booking, decision }: TrainingRequest): readonly Day[] =>
  (decision.stage === 'approved' && booking?.approval === decision.at && booking.missed) || []

/** The last day on which they were there: what comes after an activity waits for it (SB12). */
export const lastDayAttended = (request: TrainingRequest): Day =>
  (missedDays(request).length > 0 ? daysAttended(request).at(-1) : undefined) ?? request.asked.lastDay

/** Hours only for the days attended (SA31), shared evenly over the days, to the nearest five minutes. */
export function minutesAttended(request: TrainingRequest): number {
  const [all, there] = [activityDays(request.asked).length, daysAttended(request).length]
  if (there === all) return request.asked.minutes
  return Math.round((request.asked.minutes * there) / all / fiveMinutes) * fiveMinutes
}

const fiveMinutes = 5
