import type { Day } from '../school/day.ts'
import { isHere, type Person } from '../school/person.ts'
import { groupNamed, phaseIn, subjectIn } from './group-named.ts'

/** Groups that can be chosen; “their” is of whoever shares. */
export const audiences = [
  'everyone',
  'their phase',
  'their subject',
  'their team',
  'all teachers',
  'all teaching assistants',
  'all office staff',
  'all site staff',
  'all midday staff',
] as const

/**
 * The people for whom somebody’s key messages are (SA33): a group that can be chosen, one that we know by its words, or
 * colleagues by name. Nobody where it names none of them: who is meant is never guessed at.
 */
export function audience(
  words: string,
  sharer: Person,
  people: readonly Person[],
  today: Day,
): 'everyone' | readonly Person[] {
  const asked = words.trim().toLowerCase()
  if (asked === '' || asked === 'everyone') return 'everyone'
  const here = people.filter((person) => isHere(person, today))
  const found =
    asked === 'their team' ? team(sharer, here) : (byName(asked, here) ?? known(asked, sharer, here))
  return found.length > 0 && found.length === here.length ? 'everyone' : found
}

/** Whoever has the same team leader, that leader, and those whom they lead themselves. */
export const team = (sharer: Person, here: readonly Person[]): readonly Person[] =>
  here.filter(
    ({ id, teamLeader }) =>
      (sharer.teamLeader !== undefined && (teamLeader === sharer.teamLeader || id === sharer.teamLeader)) ||
      teamLeader === sharer.id,
  )

/** Colleagues by their names as they stand on People; nothing unless every word belongs to one. */
function byName(asked: string, here: readonly Person[]): readonly Person[] | undefined {
  const names = asked.split(/\s*(?:,|;|&|\band\b)\s*/).filter((name) => name !== '')
  const found = here.filter(({ name }) => names.includes(name.toLowerCase()))
  return found.length === names.length ? found : undefined
}

function known(asked: string, sharer: Person, here: readonly Person[]): readonly Person[] {
  const whose = { 'their phase': phaseIn(sharer.job), 'their subject': subjectIn(sharer.job) }
  const group = asked === 'their phase' || asked === 'their subject' ? (whose[asked] ?? '') : asked
  if (group === '') return []
  const asWritten = [group, `all ${group}`, `all ${group} staff`].map((said) => groupNamed(said, here))
  return asWritten.find((found) => found.length > 0) ?? []
}
