import type { Consent, Uptake } from '../../domain/development/sharing.ts'
import type { AnswersRead } from './answers.ts'
import { differents, forWhoms, mayReads, sharingWays, triedIts } from './evaluation-choices.ts'

/** What somebody says of sharing their key messages, or of those that a colleague shared. */
export type SharingRead = { readonly consent: Said } | { readonly uptake: Uptake }
type Said = Consent extends infer One ? (One extends Consent ? Omit<One, 'at' | 'by'> : never) : never

/** Reads the questions about sharing; nothing where there is something to mend in them. */
export function readSharing(read: AnswersRead, which: 'share' | 'tried'): SharingRead | undefined {
  if (which === 'tried') {
    const tried = read.choice('triedIt', triedIts)
    const different = read.choice('triedDifferent', differents)
    if (tried === undefined || different === undefined) return undefined
    return { uptake: { tried, different: different === 'yes' } }
  }
  const may = read.choice('mayRead', mayReads)
  if (may === undefined) return undefined
  if (may === 'no') return { consent: { may } }
  const words = read.text('otherwise')
  if (words.length > longest) read.mend('otherwise', `Keep this under ${longest} characters.`)
  const forWhom = read.choice('shareWith', forWhoms)
  const how = read.choice('shareBy', sharingWays)
  if (read.problems.length > 0 || forWhom === undefined || how === undefined) return undefined
  return { consent: { may, forWhom, how, ...(words !== '' && { words }) } }
}

const longest = 1000
