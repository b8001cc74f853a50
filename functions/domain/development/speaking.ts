import type { Day } from '../school/day.ts'
import { type Sharing, shared } from './sharing.ts'

/** What whoever offered a few minutes in a staff meeting has been told of it. */
export type Speaking = {
  /** The day that they know of; absent: of none. */
  readonly told?: Day
  /** What the last letter says, and that letter. */
  readonly says: Day | 'off'
  readonly letter: string
}

/** What they are to be told now: the day, the day in place of another, or that there is none any more. */
export type News =
  | { readonly says: Day; readonly movedFrom?: Day }
  | { readonly says: 'off'; readonly wasOn: Day }

/** The day still to come on which somebody who offered to speak does so (SB42); the CPD lead presents what others shared otherwise. */
export function speaksOn(sharing: Sharing, today: Day): Day | undefined {
  const may = shared(sharing)
  if (may?.how !== 'staff meeting' || may.meetingOn === undefined || may.meetingOn < today) return undefined
  return may.meetingOn
}

/** Whether the day that they know of, or are about to hear of, is another by now. */
export function isNews(sharing: Sharing, today: Day): boolean {
  const { says = 'off' } = sharing.speaking ?? {}
  const now = speaksOn(sharing, today)
  return now === undefined ? says >= today && says !== 'off' : now !== says
}

/**
 * What somebody who knows of one day, or of none, is told: nothing where that day still stands or is over, nor where
 * they themselves would rather not speak any more.
 */
export function newsOf(sharing: Sharing, told: Day | undefined, today: Day): News | undefined {
  const now = speaksOn(sharing, today)
  const knows = told !== undefined && told >= today ? told : undefined
  if (now === knows) return undefined
  if (now !== undefined) return { says: now, ...(knows && { movedFrom: knows }) }
  return knows === undefined || !offersToSpeak(sharing) ? undefined : { says: 'off', wasOn: knows }
}

/** Whether they offered to speak and would rather not any more, although a day is still set. */
export const withdrewFrom = (sharing: Sharing, today: Day): boolean => {
  const { meetingOn } = sharing.typed
  const offered = sharing.said.some((one) => one.may !== 'no' && one.how === 'staff meeting')
  return meetingOn !== undefined && meetingOn >= today && offered && !offersToSpeak(sharing)
}

function offersToSpeak({ said }: Sharing): boolean {
  const last = said.at(-1)
  return last !== undefined && last.may !== 'no' && last.how === 'staff meeting'
}
