import {
  type Agreement,
  agreements,
  type Choices,
  type DeclineReason,
  declineReasons,
  type Vote,
} from '../../domain/approval/decision.ts'
import type { Leader } from '../../domain/school/settings.ts'
import type { Cell } from '../../sheet.ts'
import { dayIn } from '../cells.ts'
import { type RowRead, textOf } from '../tab.ts'
import { voteColumnId } from './vote-columns.ts'

/** The choices that stand in one row of Approvals, and what cannot be read, in sentences for beside it. */
export type ChoicesRead = { readonly choices: Choices; readonly problems: readonly string[] }

/**
 * Reads what leaders chose in a row. Blank is no choice; anything that is neither blank nor one of
 * the words is answered beside the row and counts as blank.
 */
export function choicesIn({ cells }: RowRead, leaders: readonly Leader[]): ChoicesRead {
  const problems: string[] = []
  const read = <T>(
    cell: Cell,
    words: Readonly<Record<string, T>>,
    column: string,
    allowed: readonly string[],
  ): T | undefined => {
    const typed = textOf(cell).slice(0, 60)
    if (typed === '' && cell?.formula === undefined) return undefined
    const word = typed.toLowerCase()
    const found = cell?.formula === undefined && Object.hasOwn(words, word) ? words[word] : undefined
    if (found === undefined)
      problems.push(
        `Choose ${listed(allowed)} under ${column}${cell?.formula === undefined ? `; we could not read “${typed}”` : ', without a formula'}.`,
      )
    return found
  }
  const votes: Record<string, Vote> = {}
  for (const leader of leaders) {
    const vote = read(cells[voteColumnId(leader)], voteWords, leader.called, [
      'Approve',
      'Discuss',
      'Decline',
    ])
    if (vote !== undefined) votes[leader.email] = vote
  }
  const agreed = read(cells.agreed, agreementWords, '“Agreed in the meeting”', agreements)
  const reason = read(cells.reason, reasonWords, '“Reason if not yes”', declineReasons)
  const waitUntil = cells.wait?.formula === undefined ? dayIn(cells.wait).is : undefined
  if (waitUntil === undefined && textOf(cells.wait) !== '')
    problems.push('Write “Wait until” as a date, like 22/01/2027.')
  const words = cells.words?.formula === undefined ? textOf(cells.words) : ''
  if (cells.words?.formula !== undefined) problems.push('Write the words for the letter without a formula.')
  return {
    choices: {
      votes,
      words,
      ...(agreed && { agreed }),
      ...(reason && { reason }),
      ...(waitUntil && { waitUntil }),
    },
    problems,
  }
}

/** What people have filled in in a row, as one text: two equal texts are the same choices. Blank rows read as `blank`. */
export const handOf = ({ cells }: RowRead, leaders: readonly Leader[]): string =>
  JSON.stringify(
    [...leaders.map(voteColumnId), 'agreed', 'wait', 'reason', 'words'].flatMap((id) => {
      const typed = [cells[id]?.formula ?? '', textOf(cells[id])]
      return typed.every((one) => one === '') ? [] : [[id, ...typed]]
    }),
  )

/** The hand of a row in which nobody has chosen anything. */
export const blank = '[]'

const spelled = <T extends string>(
  words: readonly T[],
  more: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> => ({
  ...Object.fromEntries(words.map((word) => [word.toLowerCase(), word])),
  ...more,
})

const voteWords = spelled<Vote>(['Approve', 'Discuss', 'Decline'], {
  approved: 'Approve',
  yes: 'Approve',
  y: 'Approve',
  agree: 'Approve',
  agreed: 'Approve',
  ok: 'Approve',
  'talk about it': 'Discuss',
  talk: 'Discuss',
  discussed: 'Discuss',
  declined: 'Decline',
  no: 'Decline',
  n: 'Decline',
})
const agreementWords = spelled<Agreement>(agreements, {
  approved: 'Approve',
  yes: 'Approve',
  declined: 'Decline',
  no: 'Decline',
  wait: 'Wait until',
  'more info': 'More information',
})
const reasonWords = spelled<DeclineReason>(declineReasons, {})

const listed = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
