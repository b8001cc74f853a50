import { cancelledByProvider } from '../booking/booking.ts'
import { conditionStands } from '../booking/condition.ts'
import { releases } from '../budget/commitments.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Agreement, Choices, Decision, Deferral } from './decision.ts'
import { deferralOf } from './outcomes.ts'
import { tally } from './quorum.ts'
import { eligible } from './roles.ts'
import { looksAgain } from './second-look.ts'
import { deferredStands, stands } from './stands.ts'
import { type Circumstances, causeOf, followedBy, nothing, type Step } from './step.ts'
import { verdict } from './verdict.ts'
import { type Waiting, whileWaiting } from './while-waiting.ts'

type Left = Extract<Decision, { stage: 'approved' | 'declined' }>

/**
 * What follows once an approval has left (design §5, third and fourth row): clearing cells decides
 * nothing. Before the first day the meeting may still decline or put off; the money comes back, and
 * the person and the office are told at once.
 */
export function onceApproved(
  request: TrainingRequest,
  decision: Left,
  choices: Choices,
  given: Circumstances,
): Step {
  const { agreed } = choices
  const off = cancelledByProvider(request)
  const say = `${stands(decision, given.today)}${off ? '; cancelled by the provider' : conditionStands(request)}`
  if (!agreed || agreed === decision.seen.agreed || approving(agreed)) {
    return nothing(request, say, off ? [] : lateObjection(request, decision, choices, given))
  }
  if (off)
    return nothing(request, say, ['The provider has cancelled it, so there is nothing left to decide.'])
  if (request.asked.firstDay <= given.today) return nothing(request, say, [tooLate(agreed)])
  const found = verdict(request, choices, given)
  const { now } = given
  switch (found.outcome) {
    case 'mend':
    case 'nothing':
      return nothing(request, say, [found.say])
    case 'declined': {
      const { basis } = found
      return callOff(request, { stage: 'declined', at: now, leftAt: now, basis, seen: choices }, given)
    }
    case 'wait':
    case 'more information':
      return callOff(request, { stage: 'waiting', since: now, deferred: deferralOf(found) }, given)
    case 'approved':
      return nothing(request, say)
  }
}

type CalledOff = Left | (Waiting & { readonly deferred: Deferral })

/** Gives back what an approval had set aside and tells the person and the office now, not at the set time. */
function callOff(request: TrainingRequest, decision: CalledOff, { now, today }: Circumstances): Step {
  const [kind, say] =
    decision.stage === 'waiting'
      ? ([decision.deferred.kind, deferredStands(decision.deferred, today)] as const)
      : (['money back', stands(decision, today)] as const)
  const cause = causeOf(request, 'called off', now)
  return {
    ...nothing({ ...request, decision }, say),
    entries: releases(request, cause, now),
    letters: [
      { kind, to: 'applicant', key: causeOf(request, `letter/${kind}`, now), due: now },
      { kind: 'office', to: 'office', key: causeOf(request, 'letter/office', now), due: now },
    ],
    happened: [{ what: `${say}, after it had been approved. What was set aside is free again.`, cause }],
  }
}

/**
 * What follows once a decline has left (design §5, fifth row). A new Approve that makes a quorum, or
 * another word of the meeting, reopens it; money is set aside only when it is approved anew.
 */
export function onceDeclined(
  request: TrainingRequest,
  decision: Left,
  choices: Choices,
  given: Circumstances,
): Step {
  const say = `${stands(decision, given.today)}${looksAgain(request)}`
  const { agreed } = choices
  if (agreed && agreed !== decision.seen.agreed) {
    const found = verdict(request, choices, given)
    if (found.outcome === 'mend' || found.outcome === 'nothing') return nothing(request, say, [found.say])
    if (found.outcome === 'declined') return nothing(request, say)
    return reopen(request, decision, choices, given)
  }
  const { approving: yes, reached } = tally(choices, request, given)
  const isNew = yes.some(({ email }) => decision.seen.votes[email] !== 'Approve')
  if (reached && isNew) return reopen(request, decision, choices, given)
  return nothing(request, say, isNew ? [`${say}. It reopens when enough leaders choose Approve.`] : [])
}

/** Waiting once more, with the votes as they stand; what the meeting said before no longer decides. */
function reopen(request: TrainingRequest, { seen }: Left, choices: Choices, given: Circumstances): Step {
  const { now } = given
  const overtaken =
    seen.agreed && choices.agreed === seen.agreed ? { agreed: seen.agreed, by: [] } : undefined
  const waiting: Waiting = { stage: 'waiting', since: now, ...(overtaken && { overtaken }) }
  const again = { ...request, decision: waiting }
  const reopened: Step = {
    ...nothing(again, ''),
    happened: [{ what: 'Reopened after it had been declined.', cause: causeOf(request, 'reopened', now) }],
  }
  return followedBy(reopened, whileWaiting(again, waiting, choices, given))
}

const approving = (agreed: Agreement): boolean => agreed === 'Approve' || agreed === 'Approve with conditions'

const tooLate = (agreed: Agreement): string =>
  agreed === 'Decline'
    ? 'Too late to decline; record it as not attended.'
    : 'Too late to put off; record it as not attended.'

/** A vote against, after the letter: it decides nothing, and the row says what would. */
function lateObjection(
  request: TrainingRequest,
  { seen }: Left,
  { votes }: Choices,
  given: Circumstances,
): readonly string[] {
  const late = eligible(request, given).some(
    ({ email }) => votes[email] && votes[email] !== 'Approve' && votes[email] !== seen.votes[email],
  )
  return late ? ['The letter has left; only “Agreed in the meeting” can still decline it.'] : []
}
