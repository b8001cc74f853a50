import type { TrainingRequest } from '../request/request.ts'
import { grossOf } from '../request/true-cost.ts'
import type { Leader } from '../school/settings.ts'
import { inWords } from '../sentence.ts'
import type { Choices, Vote } from './decision.ts'
import { eligible, heads, isCpdLeadsOwn, isHeadsOwn } from './roles.ts'
import type { Leadership } from './step.ts'

/** How many leaders must choose Approve, and whether the head must be one of them. None: it is only noted. */
export type Needed = { readonly approvals: number; readonly head: boolean }

/**
 * How many must agree (SB26), by true cost: cover and travel count as much as the fee, and money from elsewhere
 * lowers nothing, for it may still fall away.
 *
 * Nobody decides their own request. The head's own needs two others; the CPD lead's own needs the
 * head and another, or the head alone when it is free and nobody covers.
 */
export function quorumFor(request: TrainingRequest, leadership: Leadership): Needed {
  const { smallUpTo, small, large, largeNeedsHead } = leadership.settings.quorum
  const headsOwn = isHeadsOwn(request, leadership)
  const cpdLeadsOwn = isCpdLeadsOwn(request, leadership)
  if (isFree(request)) return cpdLeadsOwn ? { approvals: 1, head: !headsOwn } : { approvals: 0, head: false }
  const isSmall = grossOf(request.cost) <= smallUpTo
  const approvals = isSmall ? small : large
  if (headsOwn) return { approvals: Math.max(approvals, others), head: false }
  if (cpdLeadsOwn) return { approvals: Math.max(approvals, others), head: true }
  return { approvals, head: !isSmall && largeNeedsHead }
}

/** No money, no cover, and no time that is given back or paid. */
const isFree = ({ cost, asked }: TrainingRequest): boolean =>
  grossOf(cost) === 0 && asked.cover.length === 0 && asked.ownTime !== 'time back or pay'

/** The two others who decide what a head or CPD lead asks for themselves; no setting may lower it. */
const others = 2

/** How the votes stand, counting only those who may vote. */
export type Tally = {
  readonly needed: Needed
  readonly approving: readonly Leader[]
  readonly objecting: readonly { readonly leader: Leader; readonly vote: Exclude<Vote, 'Approve'> }[]
  /** Who may vote and has not. */
  readonly silent: readonly Leader[]
  readonly headMissing: boolean
  /** Whose vote stood for the head's, when the head has not voted. */
  readonly forHead?: string
  /** Enough Approve, and no standing Discuss or Decline. */
  readonly reached: boolean
  /** Why votes can never be enough, as a sentence; empty when they can. */
  readonly tooFew: string
}

/** Counts the votes on a request. */
export function tally(choices: Choices, request: TrainingRequest, leadership: Leadership): Tally {
  const { roles } = leadership.settings
  const needed = quorumFor(request, leadership)
  const voters = eligible(request, leadership)
  const approving = voters.filter(({ email }) => choices.votes[email] === 'Approve')
  const objecting = voters.flatMap((leader) => {
    const vote = choices.votes[leader.email]
    return vote === 'Discuss' || vote === 'Decline' ? [{ leader, vote }] : []
  })
  const forHead = headAmong(approving, leadership)
  const headMissing = needed.head && forHead === undefined
  return {
    needed,
    approving,
    objecting,
    silent: voters.filter(({ email }) => choices.votes[email] === undefined),
    headMissing,
    ...(needed.head && forHead !== undefined && forHead !== roles.head.email && { forHead }),
    reached: approving.length >= needed.approvals && !headMissing && objecting.length === 0,
    tooFew: tooFew(needed, voters, request, leadership),
  }
}

/** The head's address among these leaders, or else the acting head's. */
const headAmong = (leaders: readonly Leader[], leadership: Leadership): string | undefined =>
  heads(leadership).find(({ email }) => leaders.some((leader) => leader.email === email))?.email

function tooFew(
  needed: Needed,
  voters: readonly Leader[],
  request: TrainingRequest,
  leadership: Leadership,
): string {
  const own = isHeadsOwn(request, leadership) || isCpdLeadsOwn(request, leadership)
  const remedy = `${own ? 'Name' : 'Agree it in the meeting, or name'} another leader or an acting head on Settings.`
  if (voters.length < needed.approvals) {
    const who = voters.length === 0 ? 'Nobody' : `Only ${inWords(voters.length)}`
    return `${who} on the leadership team may vote on this, and ${inWords(needed.approvals)} must agree. ${remedy}`
  }
  const headMayVote = !needed.head || headAmong(voters, leadership) !== undefined
  return headMayVote ? '' : `The head must agree to this and has no vote on it today. ${remedy}`
}
