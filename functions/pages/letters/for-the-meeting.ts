import type { Assessment } from '../../domain/allocation/assess.ts'
import { type Balances, balance, potNames } from '../../domain/budget/accounts.ts'
import { show, showShort } from '../../domain/budget/money.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { decideBy, shortDate } from '../../domain/request/when.ts'
import type { Calendar } from '../../domain/school/calendar.ts'
import { type Day, dayOf } from '../../domain/school/day.ts'
import { capital, inWords, list, showDays } from '../../domain/sentence.ts'
import { fundNames } from '../desk/budget.ts'
import { wordInShort } from '../desk/word-shown.ts'
import { frame, type Letter, orFalse, type SchoolToday } from './about.ts'
import { dateOnly } from './days.ts'
import { forSigner } from './names.ts'

/** Requests that are told one by one; the others stand on Approvals. */
const toldAtMost = 25

export type MeetingFacts = SchoolToday & {
  readonly calendar: Calendar
  /** Whoever reads it: the CPD lead, or their deputy. */
  readonly to: { readonly name: string; readonly email?: string }
  readonly waiting: readonly { readonly request: TrainingRequest; readonly assessment: Assessment }[]
  /** Of the financial year that it is. */
  readonly balances: Balances
  /** How many sets of questions were asked and reminded in vain. */
  readonly inVain: number
  /** The version of the governors' report that waits for the head; absent: none does. */
  readonly report?: number
}

/**
 * "For today's meeting": on one page what leaders may want to decide, and what there is to decide it
 * with (SB8, SB26). The program wrote it, so no colleague signs it; a reply reaches whoever answers for it.
 */
export function forTheMeeting(facts: MeetingFacts): Letter {
  const waiting = facts.waiting
    .map((one) => ({ ...one, by: decideBy(one.request.asked, dayOf(one.request.askedAt), facts.calendar) }))
    .sort((one, other) => one.by.localeCompare(other.by))
  const late = waiting.filter(({ by }) => by < facts.today).map(({ request }) => request.id)
  const more = waiting.length - toldAtMost
  const reader = { job: '', ...facts.to }
  return {
    kind: 'for-the-meeting',
    facts: {
      ...frame(facts, reader),
      signedBy: 'CPD Desk',
      signedAs: forSigner(facts, reader),
      day: dateOnly(facts.today),
      waitingCount: capital(counted(waiting.length, 'request waits', 'requests wait')),
      waiting: waiting.slice(0, toldAtMost).map((one) => lineOf(one, facts.today)),
      more: more > 0 && `${capital(inWords(more))} more ${more === 1 ? 'stands' : 'stand'} on Approvals.`,
      late: late.length > 0 && `${list(late)} ${late.length === 1 ? 'is' : 'are'} over the day to decide by.`,
      money: moneyLines(facts.balances),
      inVain: facts.inVain > 0 && capital(counted(facts.inVain, 'set of questions', 'sets of questions')),
      report: facts.report === undefined ? false : String(facts.report),
    },
  }
}

function lineOf(
  { request, assessment, by }: MeetingFacts['waiting'][number] & { readonly by: Day },
  today: Day,
): { readonly [name: string]: string } {
  return {
    reference: request.id,
    who: request.who,
    what: orFalse(request.asked.title) || 'training',
    cost: request.cost.total === 0 ? 'no cost' : showShort(request.cost.total),
    advice: [`${assessment.advice} (${assessment.summary})`, wordInShort(request)].filter(Boolean).join('. '),
    by: `${by < today ? 'was to be decided by' : 'decide by'} ${shortDate(by)}${putOff(request, today)}`,
  }
}

/** What leaders have put off themselves is told all the same, so that nobody decides it unawares. */
function putOff({ decision }: TrainingRequest, today: Day): string {
  if (decision.stage !== 'waiting' || decision.deferred === undefined) return ''
  if (decision.deferred.kind === 'more information') return '; you asked for more information'
  return decision.deferred.until > today ? `; put off until ${shortDate(decision.deferred.until)}` : ''
}

const moneyLines = (balances: Balances): readonly string[] => [
  ...potNames.map((pot) => `${fundNames[pot]}: ${show(balance(balances, `${pot}/free`))}`),
  `Cover: ${show(balance(balances, 'cover/free'))}, ${showDays(Math.max(0, balance(balances, 'cover-half-days/free')))}`,
  `Travel: ${show(balance(balances, 'travel/free'))}`,
]

const counted = (count: number, one: string, several: string): string =>
  `${inWords(count)} ${count === 1 ? one : several}`
