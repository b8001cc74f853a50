import { reach } from '../../domain/development/group-called.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Person } from '../../domain/school/person.ts'
import { leavesOpen, namesGroup, takesBack } from './group-typed.ts'
import { namesIn } from './names-in.ts'
import { nameOfOne } from './people-named.ts'
import { asLine } from './read-text.ts'

/**
 * The names of others as they were typed: people and groups. A line may be one name with its job, as two people of
 * one name need, or one group, like “Year 3 and 4 teachers”; otherwise it may hold several. A list with a group in it
 * stays whole, and so names nobody, where we are not sure of each part: what we do not know may belong to the group.
 */
export function othersIn(
  text: string,
  facts: { readonly people: readonly Person[]; readonly today: Day },
): readonly string[] {
  const known = { isPerson: nameOfOne(facts), isGroup: once((words) => namesGroup(words, facts.people)) }
  return [...new Set(linesOf(text, known).flatMap((line) => listed(line, known)))]
}

/** What words are known to name. */
type Known = {
  readonly isPerson: (words: string) => boolean
  readonly isGroup: (words: string) => boolean
}

/** A long answer has the same words very often. */
function once(isTrue: (words: string) => boolean): (words: string) => boolean {
  const asked = new Map<string, boolean>()
  return (words) => {
    const answer = asked.get(words) ?? isTrue(words)
    asked.set(words, answer)
    return answer
  }
}

/** Lines of which none takes back what another says: whoever is left out belongs to all groups that are named. */
function linesOf(text: string, known: Known): readonly string[] {
  const lines = text
    .split('\n')
    .map(asLine)
    .filter((line) => namesIn(line).length > 0)
  const at = lines.findIndex((line) => leavesOut(line, known))
  if (at === -1) return lines
  const [before, from] = [lines.slice(0, at), lines.slice(at)]
  const names = before.filter((line) => namesPeople(line, known))
  const groups = [...before.filter((line) => !names.includes(line)), from[0]].join(' / ')
  const after = from.slice(1).join(', ')
  return [...names, leavesOpen(groups) || after === '' ? `${groups} ${after}`.trim() : `${groups} / ${after}`]
}

const leavesOut = (line: string, known: Known): boolean => takesBack(line) && !namesPeople(line, known)

const namesPeople = (line: string, known: Known): boolean =>
  partsOf(line, known).every(({ words }) => known.isPerson(words))

const isKnown = (words: string, known: Known): boolean => known.isPerson(words) || known.isGroup(words)

function listed(line: string, known: Known): readonly string[] {
  if (isKnown(line, known) || leavesOut(line, known)) return [line]
  const parts = partsOf(line, known)
  const words = parts.map((part) => part.words)
  if (!words.some((part) => known.isGroup(part))) return words
  return words.every((part) => isKnown(part, known)) && surelyApart(parts, known) ? words : [line]
}

/** A name or a group in a list, and whether a comma stands before it. */
type Part = { readonly words: string; readonly comma: boolean }

/** The parts of a list; of words with “and” or commas in them the most that name one person or one group. */
function partsOf(line: string, known: Known): readonly Part[] {
  const pieces = piecesOf(line)
  const longest = pieces.length > mostPieces ? 1 : mostJoined
  const parts: Part[] = []
  for (let at = 0; at < pieces.length; ) {
    const first = pieces[at]
    const joined = pieces.slice(at, at + longest).map(({ to }) => line.slice(first?.from, to))
    const last = Math.max(
      joined.findLastIndex((words) => isKnown(words, known)),
      0,
    )
    parts.push({ words: joined[last] ?? '', comma: first?.comma ?? false })
    at += last + 1
  }
  return parts
}

/** “Years 1, 2, 3, 4, 5 and 6” are six; a line of more than forty is a list of names. */
const mostJoined = 6
const mostPieces = 40

/** Where the names of a list stand in its line. */
function piecesOf(
  line: string,
): readonly { readonly from: number; readonly to: number; readonly comma: boolean }[] {
  let from = 0
  return line.split(/([,;&]| and )/i).flatMap((piece, place, all) => {
    const start = from + piece.length - piece.trimStart().length
    const to = from + piece.trimEnd().length
    from += piece.length
    if (place % 2 === 1 || namesIn(piece).length === 0) return []
    return [{ from: start, to, comma: all[place - 1] === ',' }]
  })
}

/**
 * Whether no part of a list may say more of another: in “KS2 teachers and TAs”, or “all teachers and TAs in KS2”, it
 * may; in “KS2 teachers and all TAs” not. After a comma “Year 4” may be the job of whoever stands before it,
 * and before “science teachers” it may be theirs.
 */
function surelyApart(parts: readonly Part[], known: Known): boolean {
  if (parts.length > mostPieces) return false
  const reaches = parts.map(({ words }) => (known.isPerson(words) ? 'person' : reach(words)))
  const some = (from: number, ...of: readonly (string | undefined)[]) =>
    reaches.slice(from).some((one) => of.includes(one))
  return reaches.every((one, place) => {
    const next = reaches[place + 1]
    if (one === 'alone') return next !== 'first' && !(parts[place]?.comma && reaches[place - 1] !== 'alone')
    if (one === 'all') return !some(place, 'last', 'alone')
    return one !== undefined || !some(0, 'first', 'last', 'alone', 'their own')
  })
}
