import type { PersonId } from '../school/person.ts'
import { givenBy, type Party } from './parties.ts'
import type { Allocation } from './suggest-facts.ts'

/**
 * Those who wait and have had nothing this year (SB30). Whoever waits only for what leaders ticked out,
 * or for what can never be suggested, is not among them.
 */
export const withNothing = (all: readonly Party[], { had }: Allocation): readonly PersonId[] => {
  const waiting = new Set(all.filter(({ may }) => may !== 'out').flatMap(({ gives }) => gives))
  return [...waiting].filter((person) => (had[person] ?? 0) === 0)
}

/** How many of those with nothing these would give something. */
export const firstsIn = (chosen: readonly Party[], nothing: readonly PersonId[]): number => {
  const given = givenBy(chosen)
  return nothing.filter((person) => given.has(person)).length
}

/** Those for whom these would go past what one person may have while others have nothing. */
export const beyondIn = (
  chosen: readonly Party[],
  { had, mostWhileOthersHaveNone }: Allocation,
): readonly PersonId[] =>
  [...givenBy(chosen)]
    .filter(([person, count]) => (had[person] ?? 0) + count > mostWhileOthersHaveNone)
    .map(([person]) => person)
