import type { Fund } from '../budget/accounts.ts'
import { overridden } from '../budget/commitments.ts'
import { nameOf, shortage, shortages } from '../budget/shortage.ts'
import type { TrainingRequest } from '../request/request.ts'
import { longDate } from '../request/when.ts'
import { capital, list } from '../sentence.ts'
import type { Basis, Choices, Decision, Deferral } from './decision.ts'
import { enteredFor, headToday, isHeadsOwn, writtenFor } from './roles.ts'
import { deferredStands, stands } from './stands.ts'
import { type Circumstances, causeOf, type Exception, type LetterWanted, nothing, type Step } from './step.ts'
import type { Verdict } from './verdict.ts'

type Found<Outcome> = Extract<Verdict, { outcome: Outcome }>

/**
 * Agrees to a request: sets its money and cover aside at once and owes the letter (decision 6). If a
 * fund cannot bear it, it stays and says why, unless the head has recorded an exception for each such fund (design §5).
 */
export function approve(
  request: TrainingRequest,
  { basis, conditions }: Found<'approved'>,
  choices: Choices,
  given: Circumstances,
): Step {
  const { now, leavesAt, balances, settings } = given
  const exceptions = exceptionsFor(request, given)
  const tooShort = shortage(request, balances, settings, exceptions.flatMap(lifted))
  if (tooShort) {
    const offer = isHeadsOwn(request, given) ? noExceptionForOneself : exceptionOffered
    return nothing(request, `Waiting: ${nameOf(tooShort.fund)} cannot bear it`, [tooShort.say, offer])
  }
  const letterKey = causeOf(request, 'letter/approved', now)
  const chairKey = isHeadsOwn(request, given) ? `${letterKey}/chair` : undefined
  const letters: readonly LetterWanted[] = [
    { kind: 'approved', to: 'applicant', key: letterKey, due: leavesAt },
    ...(chairKey ? [{ kind: 'chair', to: 'chair', key: chairKey, due: leavesAt } as const] : []),
  ]
  const decision: Decision = {
    ...{ stage: 'agreed', outcome: 'approved', at: now, basis, seen: choices, letterKey, leavesAt },
    ...(chairKey && { chairKey }),
  }
  const cause = causeOf(request, 'agreed', now)
  const short = shortages(request, balances, settings).map(({ fund }) => fund)
  const needed = exceptions.filter((exception) => lifted(exception).some((fund) => short.includes(fund)))
  return {
    ...nothing({ ...request, decision }, stands(decision, given.today)),
    entries: overridden(
      request,
      needed.map(({ fund }) => fund),
      cause,
      now,
    ),
    letters,
    happened: [
      { what: `Approved ${conditions ? 'with conditions ' : ''}${howDecided(basis, given)}`, cause },
      ...needed.map(({ fund, reason }) => ({
        what: `${capital(headToday(given))} made an exception for ${nameOf(fund)}: ${reason}`,
        cause: `${cause}/exception/${fund}`,
      })),
    ],
  }
}

/** Declines a request; the letter says why, in the words of the row. */
export function decline(
  request: TrainingRequest,
  { basis, reason }: Found<'declined'>,
  choices: Choices,
  given: Circumstances,
): Step {
  const { now, leavesAt, today } = given
  const letterKey = causeOf(request, 'letter/declined', now)
  const decision: Decision = {
    ...{ stage: 'agreed', outcome: 'declined', at: now, basis, seen: choices, letterKey, leavesAt },
  }
  return {
    ...nothing({ ...request, decision }, stands(decision, today)),
    letters: [{ kind: 'declined', to: 'applicant', key: letterKey, due: leavesAt }],
    happened: [
      { what: `Declined (${reason}) ${howDecided(basis, given)}`, cause: causeOf(request, 'agreed', now) },
    ],
  }
}

/** Puts a waiting request off, dated, and tells the applicant at the set time. */
export function defer(
  request: TrainingRequest,
  found: Found<'wait' | 'more information'>,
  { now, leavesAt, today }: Circumstances,
): Step {
  const since = request.decision.stage === 'waiting' ? request.decision.since : now
  const kind = found.outcome
  const deferred = deferralOf(found)
  const letterKey = causeOf(request, `letter/${kind}`, now)
  return {
    ...nothing(
      { ...request, decision: { stage: 'waiting', since, deferred, letterKey } },
      deferredStands(deferred, today),
    ),
    letters: [{ kind, to: 'applicant', key: letterKey, due: leavesAt }],
    happened: [{ what: `${deferredStands(deferred, today)}.`, cause: causeOf(request, 'put off', now) }],
  }
}

/** What a verdict puts off, and with which words. */
export const deferralOf = (found: Found<'wait' | 'more information'>): Deferral =>
  found.outcome === 'wait'
    ? { kind: 'wait', until: found.until, words: found.words, on: found.on }
    : { kind: 'more information', words: found.words, on: found.on }

/** Puts what is free and needs no cover in the record; there is nothing to decide (SB26). */
export function note(request: TrainingRequest, { now, today }: Circumstances): Step {
  const decision: Decision = { stage: 'noted', at: now }
  return {
    ...nothing({ ...request, decision }, stands(decision, today)),
    happened: [{ what: 'Noted: free, and nobody covers.', cause: causeOf(request, 'noted', now) }],
  }
}

/** The head's exceptions that count: each with its reason, and none for the head's own request. */
const exceptionsFor = (request: TrainingRequest, given: Circumstances): readonly Exception[] =>
  isHeadsOwn(request, given) ? [] : (given.overrides ?? []).filter(({ reason }) => reason.trim() !== '')

/** The cover budget has two sides. */
const lifted = ({ fund }: Exception): readonly Fund[] =>
  fund === 'cover' ? ['cover', 'cover-half-days'] : [fund]

/** 'by Head and Deputy (for the head).', 'in the meeting of Thursday 12 November: R. Ellerby, S. Quayle.' */
function howDecided(basis: Basis, given: Circumstances): string {
  const { settings } = given
  if (basis.how === 'meeting')
    return `in the meeting of ${longDate(basis.on)}: ${basis.who}.${writtenFor(given)}`
  if (basis.how === 'noted') return ''
  const called = (email: string) =>
    settings.roles.leaders.find((leader) => leader.email === email)?.called ?? email
  const names = basis.by.map(
    (email) =>
      `${called(email)}${email === basis.forHead ? ' (for the head)' : ''}${enteredFor(email, given)}`,
  )
  return `by ${list(names)}.`
}

const exceptionOffered =
  'If it should go ahead all the same, the head can write an exception with its reason on the Meetings tab.'
const noExceptionForOneself = 'Nobody makes an exception for their own request: find the money first.'
