import { posted } from '../budget/accounts.ts'
import { releases } from '../budget/commitments.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Choices, Decision, Overtaken } from './decision.ts'
import { newObjectors } from './overtaken.ts'
import { besideTheRow, stands } from './stands.ts'
import { type Circumstances, causeOf, followedBy, nothing, type Step } from './step.ts'
import { type Verdict, verdict } from './verdict.ts'
import { type Waiting, whileWaiting } from './while-waiting.ts'

export type Agreed = Extract<Decision, { stage: 'agreed' }>

/**
 * What follows between a decision and its letter (design §5, second row). Clearing or changing what
 * decided, or adding Discuss or Decline, takes it back; what the choices now decide follows at once.
 * Other words for the letter leave under the same time.
 */
export function whileAgreed(
  request: TrainingRequest,
  decision: Agreed,
  choices: Choices,
  given: Circumstances,
): Step {
  const { seen } = decision
  const beside = besideTheRow(request, choices, given)
  if (same(choices, seen)) return nothing(request, stands(decision, given.today), beside)
  const { agreed } = choices
  if (agreed === seen.agreed) {
    const by = newObjectors(request, choices, seen, given)
    const overtaken = agreed && by.length > 0 ? { agreed, by } : undefined
    const found = verdict(request, choices, given)
    if (!overtaken && found.outcome === decision.outcome) {
      return keep(request, decision, found, choices, given)
    }
    return takenBack(request, decision, choices, given, overtaken)
  }
  return takenBack(request, decision, choices, given)
}

/** Back to waiting, and on from there with the money given back. */
function takenBack(
  request: TrainingRequest,
  decision: Agreed,
  choices: Choices,
  given: Circumstances,
  overtaken?: Overtaken,
): Step {
  const waiting: Waiting = { stage: 'waiting', since: given.now, ...(overtaken && { overtaken }) }
  const what = `Taken back before the letter left: ${decision.outcome === 'approved' ? 'the approval' : 'the decline'}.`
  const back = takeBack(request, decision, 'taken back', what, given)
  const again = { ...back.request, decision: waiting }
  const balances = posted(given.balances, back.entries)
  return followedBy(back, whileWaiting(again, waiting, choices, { ...given, balances }))
}

/** Undoes a decision whose letter has not left; whoever calls it says what the request is then. */
export function takeBack(
  request: TrainingRequest,
  decision: Agreed,
  occasion: string,
  what: string,
  { now }: Pick<Circumstances, 'now'>,
): Step {
  const cause = causeOf(request, occasion, now)
  return {
    ...nothing(request, ''),
    entries: decision.outcome === 'approved' ? releases(request, cause, now) : [],
    takenBack: [decision.letterKey, ...(decision.chairKey ? [decision.chairKey] : [])],
    happened: [{ what, cause }],
  }
}

/** The decision stands; if its letter would now read otherwise, it is owed anew for the same time. */
function keep(
  request: TrainingRequest,
  decision: Agreed,
  found: Verdict,
  choices: Choices,
  given: Circumstances,
): Step {
  const { now, today } = given
  const byVotes = found.outcome === 'approved' && found.basis.how === 'votes' ? found.basis : undefined
  const basis = byVotes ?? decision.basis
  const kept: Agreed = { ...decision, basis, seen: choices }
  const letterKey = causeOf(request, `letter/${decision.outcome}`, now)
  const anew = readsOtherwise(decision, kept)
  const next = anew ? { ...kept, letterKey } : kept
  const beside = besideTheRow(request, choices, given)
  return {
    ...nothing({ ...request, decision: next }, stands(next, today), beside),
    letters: anew
      ? [{ kind: decision.outcome, to: 'applicant', key: letterKey, due: decision.leavesAt }]
      : [],
    takenBack: anew ? [decision.letterKey] : [],
    happened: [
      {
        what: anew ? 'The letter was worded anew.' : 'Choices changed; the decision stands.',
        cause: causeOf(request, 'still agreed', now),
      },
    ],
  }
}

const readsOtherwise = (one: Agreed, other: Agreed): boolean =>
  one.seen.words.trim() !== other.seen.words.trim() ||
  (one.outcome === 'declined' && one.seen.reason !== other.seen.reason) ||
  voters(one) !== voters(other)

const voters = ({ basis }: Agreed): string =>
  basis.how === 'votes' ? [...basis.by, basis.forHead ?? ''].join() : ''

const same = (one: Choices, other: Choices): boolean =>
  one.agreed === other.agreed &&
  one.waitUntil === other.waitUntil &&
  one.reason === other.reason &&
  one.words === other.words &&
  Object.entries(one.votes).every(([email, vote]) => other.votes[email] === vote) &&
  Object.keys(other.votes).every((email) => one.votes[email] !== undefined)
