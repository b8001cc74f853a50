import { decide } from '../../../functions/domain/approval/decide.ts'
import type { Agreement, Choices, Vote } from '../../../functions/domain/approval/decision.ts'
import { leftNow } from '../../../functions/domain/approval/leave.ts'
import type { Circumstances } from '../../../functions/domain/approval/step.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import { aPerson, aRequest, aSettings, aStanding } from '../../make.ts'

const at = (name: string): string => `${name}@thistledown-lane.example.org`

export const ruth = aPerson({ id: 'ruth', name: 'Ruth Ellerby', email: at('ruth.ellerby'), job: 'Head' })
export const samir = aPerson({ id: 'samir', name: 'Samir Quayle', email: at('samir.quayle'), job: 'Deputy' })
export const niamh = aPerson({
  id: 'niamh',
  name: 'Niamh O’Rourke-Döring',
  email: at('niamh.orourke-doring'),
  job: 'Assistant head',
})
export const people = [ruth, samir, niamh, aPerson()]

/** Thursday 12 November 2026, 10:00: letters leave at 15:45, and leaders met yesterday. */
export const onThursday = (changes: Partial<Circumstances> = {}): Circumstances => ({
  now: '2026-11-12T10:00:00.000Z',
  today: '2026-11-12',
  settings: aSettings(),
  people,
  balances: aStanding().balances,
  meeting: { on: '2026-11-11', who: 'Ruth, Samir, Niamh' },
  leavesAt: '2026-11-12T15:45:00.000Z',
  ...changes,
})

/** Later on Thursday. */
export const later = (changes: Partial<Circumstances> = {}): Circumstances =>
  onThursday({
    now: '2026-11-12T14:00:00.000Z',
    ...changes,
  })

/** Friday, when Thursday's letters have left. */
export const onFriday = (changes: Partial<Circumstances> = {}): Circumstances =>
  onThursday({
    now: '2026-11-13T09:00:00.000Z',
    today: '2026-11-13',
    leavesAt: '2026-11-13T15:45:00.000Z',
    ...changes,
  })

type Votes = { readonly head?: Vote; readonly deputy?: Vote; readonly assistant?: Vote }

/** What stands in the columns of the three leaders, and beside them. */
export function choose(votes: Votes, more: Partial<Omit<Choices, 'votes'>> = {}): Choices {
  const cells = {
    [at('ruth.ellerby')]: votes.head,
    [at('samir.quayle')]: votes.deputy,
    [at('niamh.orourke-doring')]: votes.assistant,
  }
  const filled = Object.entries(cells).flatMap(([email, vote]) => (vote ? [[email, vote] as const] : []))
  return { votes: Object.fromEntries(filled), words: '', ...more }
}

export const twoApprove = choose({ head: 'Approve', deputy: 'Approve' })

/** What the meeting agreed, with everything it needs. */
export const agreed = (agreement: Agreement, votes: Votes = {}): Choices =>
  choose(votes, { agreed: agreement, ...needed[agreement] })

const needed: Readonly<Record<Agreement, Partial<Choices>>> = {
  Approve: {},
  'Approve with conditions': { words: 'Please go by train.' },
  'Wait until': { waitUntil: '2027-01-05' },
  'More information': { words: 'Who could cover your class?' },
  Decline: { reason: 'Cover', words: 'Three of us are out that day.' },
}

/** Priya's conference for £577, in December. */
export const waiting = (changes: Partial<TrainingRequest> = {}): TrainingRequest => aRequest(changes)

export const bySamir = { person: 'samir', who: 'Samir Quayle, Deputy' }
export const byRuth = { person: 'ruth', who: 'Ruth Ellerby, Head' }

/** Free, and nobody covers. */
export const free = { asked: { price: 0, vat: 0, travel: 0, cover: [] } } as const
/** A fee and nothing else. */
export const feeOf = (amount: number) =>
  ({ asked: { price: pounds(amount), vat: 0, travel: 0, cover: [] } }) as const

/** Decided on Thursday, its letter not yet left. */
export const decided = (choices: Choices, request = waiting()): TrainingRequest =>
  decide(request, choices, onThursday()).request

/** Decided on Thursday, its letter left at 15:45. */
export const told = (choices: Choices, request = waiting()): TrainingRequest =>
  leftNow(decided(choices, request), '2026-11-12T15:45:00.000Z')
