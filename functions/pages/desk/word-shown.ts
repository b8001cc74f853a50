import type { Said, View, WordStands } from '../../domain/approval/leaders-word.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { longDate } from '../../domain/request/when.ts'
import { capital } from '../../domain/sentence.ts'
import { dateOnly } from '../letters/days.ts'

/** "Team leader’s word" as a row of Approvals has it: 'For: fits the phase plan', 'Not yet heard'. */
export function wordShown(word: WordStands): string {
  if ('nobody' in word) return nobodyWords[word.nobody]
  if ('awayUntil' in word) return `Team leader away until ${dateOnly(word.awayUntil)}`
  switch (word.stands) {
    case 'heard':
      return heard(word)
    case 'asked':
      return `Asked on ${longDate(word.on)}`
    case 'not yet heard':
      return 'Not yet heard'
    case 'not yet asked':
      return 'Not yet asked'
    case 'not asked':
      return 'Not asked'
  }
}

/** The same in one clause for the page before a meeting; nothing where nothing was said. */
export function wordInShort({ word, version }: Pick<TrainingRequest, 'word' | 'version'>): string {
  const said = word?.said
  if (said === undefined) return ''
  const why = said.because === '' ? '' : ` (${said.because})`
  return `Team leader: ${viewWords[said.view]}${why}${said.version < version ? ', of an earlier version' : ''}`
}

const heard = ({ said, earlier, toldBy, for: leader }: Extract<WordStands, { stands: 'heard' }>): string =>
  [
    capital(inWords(said)),
    !said.talked && 'not talked about yet',
    said.nearer !== '' && `instead: ${said.nearer}`,
    earlier && 'said of an earlier version',
    toldBy !== undefined && (leader === undefined ? `told by ${toldBy}` : `${toldBy} for ${leader}`),
  ]
    .filter((part) => part !== false)
    .join(' · ')

const inWords = ({ view, because }: Said): string =>
  because === '' ? viewWords[view] : `${viewWords[view]}: ${because}`

const viewWords: Readonly<Record<View, string>> = {
  for: 'for',
  'rather something else': 'rather something else',
  'not now': 'not now',
  'leaves it': 'leaves it to you',
}

const nobodyWords: Readonly<Record<Extract<WordStands, { nobody: unknown }>['nobody'], string>> = {
  'no team leader': 'No team leader',
  'they asked themselves': 'Asked for by the team leader',
  'not here': 'Team leader not here at present',
}
