import type { Leader } from '../school/settings.ts'
import { inWords, list } from '../sentence.ts'
import type { Tally } from './quorum.ts'

/** What a request waits for while the votes stand as they do: 'Waiting for the Deputy or the Assistant head'. */
export function waitingFor(votes: Tally): string {
  if (votes.objecting.length > 0) {
    const chose = votes.objecting.map(({ leader, vote }) => `${the(leader)} chose ${vote}`)
    return `Waiting for the meeting: ${list(chose)}`
  }
  if (votes.tooFew !== '') return 'Waiting: too few leaders may vote'
  return `Waiting for ${whom(votes)}`
}

function whom({ needed, approving, silent, headMissing }: Tally): string {
  const missing = Math.max(needed.approvals - approving.length, headMissing ? 1 : 0)
  if (headMissing && missing === 1) return 'the Head'
  if (headMissing) return `the Head and ${missing === 2 ? 'one other' : `${inWords(missing - 1)} others`}`
  if (missing === 1) return either(silent)
  return silent.length === missing ? list(silent.map(the)) : `${inWords(missing)} of ${list(silent.map(the))}`
}

const either = (leaders: readonly Leader[]): string =>
  leaders
    .map(the)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ')

const the = ({ called }: Leader): string => `the ${called}`
