import { isPast } from '../booking/booking.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Choices, Decision } from './decision.ts'
import { approve, decline, defer, note } from './outcomes.ts'
import { chooseAgain, overtakenStands, stillOvertaken } from './overtaken.ts'
import { quorumFor, tally } from './quorum.ts'
import { besideTheRow, deferredStands } from './stands.ts'
import { type Circumstances, causeOf, followedBy, nothing, type Step } from './step.ts'
import { verdict } from './verdict.ts'

export type Waiting = Extract<Decision, { stage: 'waiting' }>

/**
 * What follows while a request waits (design §5, first row): the choices count as they stand. What
 * needs nobody's vote is noted. A deferral that still stands is left alone.
 */
export function whileWaiting(
  request: TrainingRequest,
  decision: Waiting,
  choices: Choices,
  given: Circumstances,
): Step {
  if (quorumFor(request, given).approvals === 0) return note(request, given)
  const { deferred, overtaken } = decision
  const beside = besideTheRow(request, choices, given)
  if (deferred && stillDeferred(decision, choices)) {
    return nothing(request, deferredStands(deferred, given.today), beside)
  }
  if (overtaken && stillOvertaken(overtaken, choices)) {
    const say = overtakenStands(overtaken, request, choices, given)
    return nothing(request, say, [chooseAgain(overtaken), ...beside])
  }
  const begun = begunAgain(request, decision, given)
  return followedBy(begun, follow(begun.request, choices, given, beside))
}

function follow(
  request: TrainingRequest,
  choices: Choices,
  given: Circumstances,
  beside: readonly string[],
): Step {
  const found = verdict(request, choices, given)
  switch (found.outcome) {
    case 'nothing':
      return nothing(request, found.say, [tally(choices, request, given).tooFew, ...beside])
    case 'mend':
      return nothing(request, 'Waiting for what is missing in this row', [found.say, ...beside])
    case 'approved':
      if (isPast(request, given.today) && choices.words.trim() === '')
        return nothing(request, 'Over already: waiting for a sentence', [sayWhy, ...beside])
      return alsoSaying(beside, approve(request, found, choices, given))
    case 'declined':
      return alsoSaying(beside, decline(request, found, choices, given))
    case 'wait':
    case 'more information':
      return alsoSaying(beside, defer(request, found, given))
  }
}

/** What is over cannot be agreed to as if it were ahead: all that is left to decide is whether the school pays (SB26). */
const sayWhy =
  'It is over already, so all that can be agreed is that the school pays for it. Write why under “Words for the letter”, or choose Decline in “Agreed in the meeting”.'

/** Whether the cells still say what the request was put off with, even after its date has come. */
function stillDeferred({ deferred }: Waiting, { agreed, waitUntil, words }: Choices): boolean {
  if (deferred?.words !== words.trim()) return false
  return deferred.kind === 'wait'
    ? agreed === 'Wait until' && waitUntil === deferred.until
    : agreed === 'More information'
}

/** Without what held it up, now that it no longer does; a letter that was to say so must not leave. */
function begunAgain(request: TrainingRequest, decision: Waiting, { now }: Circumstances): Step {
  const { deferred, overtaken, letterKey, since } = decision
  if (!deferred && !overtaken) return nothing(request, '')
  const what = deferred ? 'No longer put off.' : 'What was agreed before is no longer set aside.'
  return {
    ...nothing({ ...request, decision: { stage: 'waiting', since } }, ''),
    takenBack: letterKey ? [letterKey] : [],
    happened: [{ what, cause: causeOf(request, 'waiting again', now) }],
  }
}

const alsoSaying = (beside: readonly string[], step: Step): Step => ({
  ...step,
  mend: [step.mend, ...beside].filter(Boolean).join(' '),
})
