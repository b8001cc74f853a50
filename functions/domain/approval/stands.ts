import type { TrainingRequest } from '../request/request.ts'
import { longDate, shortDate } from '../request/when.ts'
import { type Day, dayOf, type Instant, timeOf } from '../school/day.ts'
import { capital } from '../sentence.ts'
import type { Choices, Decision, Deferral } from './decision.ts'
import { tally } from './quorum.ts'
import { isApplicant, mayBeTypedByApplicant } from './roles.ts'
import type { Leadership } from './step.ts'

/** Where a settled request stands, for its row: 'Agreed; letter leaves 15:45', 'Declined on 15 October'. */
export function stands(decision: Exclude<Decision, { stage: 'waiting' }>, today: Day): string {
  switch (decision.stage) {
    case 'agreed': {
      const agreed = decision.outcome === 'approved' ? 'Agreed' : 'Agreed to decline'
      return `${agreed}; letter leaves ${moment(decision.leavesAt, today)}`
    }
    case 'approved':
      return `Approved on ${date(dayOf(decision.at))}`
    case 'declined':
      return `Declined on ${date(dayOf(decision.at))}`
    case 'withdrawn':
      return `Withdrawn on ${date(dayOf(decision.at))}`
    case 'noted':
      return `Noted on ${date(dayOf(decision.at))}: free, and nobody covers`
  }
}

/** Where a request stands that has been put off. A wait that has ended is for the leaders to end. */
export function deferredStands(deferral: Deferral, today: Day): string {
  if (deferral.kind === 'more information') return 'Waiting for more information'
  if (deferral.until > today) return `Waiting until ${date(deferral.until)}`
  return `The wait ended on ${date(deferral.until)}: choose again in “Agreed in the meeting”, or clear it`
}

/** What to answer beside the row about choices that do not count (SB26). */
export function besideTheRow(
  request: TrainingRequest,
  choices: Choices,
  leadership: Leadership,
): readonly string[] {
  const votes = tally(choices, request, leadership)
  const heard = [...votes.approving, ...votes.objecting.map(({ leader }) => leader)]
  const unheard = leadership.settings.roles.leaders.filter(
    (leader) => choices.votes[leader.email] !== undefined && !heard.includes(leader),
  )
  return unheard.map((leader) => {
    const there = `what stands under ${leader.called} does not count`
    if (isApplicant(leader, request, leadership)) return `Nobody decides their own request: ${there}.`
    if (mayBeTypedByApplicant(leader, request, leadership))
      return `Whoever asks may type there: ${there}. Agree it in the meeting.`
    return `${capital(there)}: not on the leadership team today.`
  })
}

/** A day without its weekday: '12 November'. */
const date = (day: Day): string => longDate(day).replace(/^\S+ /, '')

const moment = (at: Instant, today: Day): string =>
  dayOf(at) === today ? timeOf(at) : `${shortDate(dayOf(at))}, ${timeOf(at)}`
