import { isPast } from '../../domain/booking/booking.ts'
import { showYear } from '../../domain/budget/financial-year.ts'
import { yearsUnset } from '../../domain/budget/years-unset.ts'
import { notice, schoolDaysOfNotice } from '../../domain/request/notice.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { dateWithoutYear } from '../../domain/request/when.ts'
import type { Calendar } from '../../domain/school/calendar.ts'
import { type Day, dayOf } from '../../domain/school/day.ts'
import type { Settings } from '../../domain/school/settings.ts'
import { list } from '../../domain/sentence.ts'

type Facts = { readonly settings: Settings; readonly calendar: Calendar; readonly today: Day }

/** What stands beside our advice on a request that came late (SB11), or that no year’s money is there for; short. */
export function cameLate(request: TrainingRequest, { settings, calendar, today }: Facts): readonly string[] {
  const { past, later } = yearsUnset(request.cost, settings)
  return [
    lateIn(request, { settings, calendar, today }),
    later.length > 0 && `no money set for ${list(later.map(showYear))}`,
    past.length > 0 && `${list(past.map(showYear))} is over`,
  ].filter((mark) => mark !== false)
}

function lateIn(request: TrainingRequest, { settings, calendar, today }: Facts): string | false {
  if (isPast(request, today)) return 'over already'
  const came = notice(request, settings, calendar)
  if (came === 'in time') return false
  return came === 'late' ? 'late notice' : 'asked after it had begun'
}

/** The same for whoever decides, in whole sentences: what it means and what to do. */
export function whatLateMeans(
  request: TrainingRequest,
  { settings, calendar, today }: Facts,
): readonly string[] {
  const { asked, askedAt, cost } = request
  const { past, later } = yearsUnset(cost, settings)
  const came = notice(request, settings, calendar)
  const on = dateWithoutYear(dayOf(askedAt))
  return [
    isPast(request, today) &&
      `It was over on ${dateWithoutYear(asked.lastDay)}${came === 'over' ? ', before it was asked for' : ''}: all that can be decided is whether the school pays, with a sentence under “Words for the letter”.`,
    !isPast(request, today) && came === 'begun' && `It had begun when it was asked for on ${on}.`,
    !isPast(request, today) &&
      came === 'late' &&
      `Late notice: asked ${schoolDays(schoolDaysOfNotice(request, calendar))} before it begins; ${settings.limits.noticeSchoolDays} are asked for. It is weighed all the same.`,
    later.length > 0 &&
      `It falls in the financial year ${list(later.map(showYear))}, for which Settings have no sums yet: it can wait, or be agreed once they are typed.`,
    past.length > 0 &&
      `It falls in the financial year ${list(past.map(showYear))}, which is over: only what was left of that year’s money can pay for it.`,
  ].filter((sentence) => sentence !== false)
}

const schoolDays = (count: number): string => (count === 1 ? '1 school day' : `${count} school days`)
