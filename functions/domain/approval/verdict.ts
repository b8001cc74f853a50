import type { TrainingRequest } from '../request/request.ts'
import { type Day, dayOf } from '../school/day.ts'
import type { Agreement, Basis, Choices, DeclineReason } from './decision.ts'
import { type Tally, tally } from './quorum.ts'
import { isCpdLeadsOwn, isHeadsOwn } from './roles.ts'
import type { Circumstances, Leadership } from './step.ts'
import { waitingFor } from './waiting-for.ts'

/** What the choices beside a request decide as they stand, before anybody has looked at the money. */
export type Verdict =
  | { readonly outcome: 'nothing'; readonly say: string }
  | { readonly outcome: 'approved'; readonly basis: Basis; readonly conditions?: string }
  | {
      readonly outcome: 'declined'
      readonly basis: Basis
      readonly reason: DeclineReason
      readonly words: string
    }
  | { readonly outcome: 'wait'; readonly until: Day; readonly words: string; readonly on: Day }
  | { readonly outcome: 'more information'; readonly words: string; readonly on: Day }
  | { readonly outcome: 'mend'; readonly say: string }

/**
 * All spending is agreed by the leadership team (SB26): by enough votes and no standing Discuss or
 * Decline, or else in the meeting. Votes alone never decline.
 */
export function verdict(request: TrainingRequest, choices: Choices, circumstances: Circumstances): Verdict {
  const votes = tally(choices, request, circumstances)
  if (choices.agreed) return agreedInTheMeeting(choices.agreed, { request, choices, circumstances, votes })
  if (!votes.reached) return { outcome: 'nothing', say: waitingFor(votes) }
  const by = votes.approving.map(({ email }) => email)
  return {
    outcome: 'approved',
    basis: { how: 'votes', by, ...(votes.forHead && { forHead: votes.forHead }) },
  }
}

type Case = {
  readonly request: TrainingRequest
  readonly choices: Choices
  readonly circumstances: Circumstances
  readonly votes: Tally
}

function agreedInTheMeeting(agreed: Agreement, given: Case): Verdict {
  const { request, choices, circumstances, votes } = given
  const { meeting } = circumstances
  const { waitUntil, reason } = choices
  const words = choices.words.trim()
  const say = wanting(agreed, given)
  if (!meeting || say.length > 0) return { outcome: 'mend', say: say.join(' ') }
  const basis: Basis = { how: 'meeting', on: meeting.on, who: meeting.who }

  if (agreed === 'Decline' && reason) return { outcome: 'declined', basis, reason, words }
  if (agreed === 'Wait until' && waitUntil)
    return { outcome: 'wait', until: waitUntil, words, on: meeting.on }
  if (agreed === 'More information') return { outcome: 'more information', words, on: meeting.on }
  if (mayFillAgreed(request, circumstances) && !votes.reached) {
    return { outcome: 'nothing', say: `${waitingFor(votes)}, as nobody decides their own request` }
  }
  return { outcome: 'approved', basis, ...(agreed === 'Approve with conditions' && { conditions: words }) }
}

/**
 * The applicant may have filled in 'Agreed in the meeting' themselves: nobody can see who typed. So
 * an approval then needs the votes as well. Declining or putting off gives the applicant nothing.
 */
const mayFillAgreed = (request: TrainingRequest, leadership: Leadership): boolean =>
  isHeadsOwn(request, leadership) || isCpdLeadsOwn(request, leadership)

/** What must still be written before an agreement counts, each as a sentence. */
function wanting(agreed: Agreement, { request, choices, circumstances }: Omit<Case, 'votes'>) {
  const { waitUntil, reason, words } = choices
  const { meeting, today } = circumstances
  const say: string[] = []
  const held = meeting !== undefined && meeting.on <= today && meeting.who.trim() !== ''
  if (!held) say.push('Write the meeting’s date and who was there on the Meetings tab first.')
  else if (meeting.on < dayOf(request.askedAt)) say.push(metTooEarly)
  if (agreed === 'Decline' && !reason) say.push('Choose a reason under “Reason if not yes”.')
  if (agreed === 'Wait until' && (!waitUntil || waitUntil <= today)) {
    say.push('Write a date in the future under “Wait until”.')
  }
  const needed = wordsNeeded[agreed]
  if (needed && words.trim() === '') say.push(`Write ${needed} under “Words for the letter”.`)
  return say
}

const metTooEarly =
  'The last meeting on the Meetings tab was before this was asked for. Write the meeting that agreed it there first.'

const wordsNeeded: Readonly<Partial<Record<Agreement, string>>> = {
  'Approve with conditions': 'the conditions',
  'More information': 'what you need to know',
  Decline: 'a few words for the person',
}
