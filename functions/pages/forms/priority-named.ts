import { labelOf, type Plan, type Priority } from '../../domain/school/plan.ts'
import { notOffered } from './answers.ts'
import { asLine, type Reading } from './read-text.ts'

/**
 * The priority on the Plan that somebody chose from the list, or 'none'. A priority that was given
 * another number since is found by its name; one that has gone is asked about, never guessed.
 */
export function priorityNamed(typed: string, plan: Plan, none: string): Reading<Priority | 'none'> {
  const text = plain(typed)
  if (text === plain(none)) return { is: 'none' }
  const exact = plan.find((priority) => plain(labelOf(priority)) === text)
  const [byName, another] = plan.filter(({ name }) => text.endsWith(` ${plain(name)}`))
  const found = exact ?? (another === undefined ? byName : undefined)
  return found ? { is: found } : notOffered(typed)
}

const plain = (text: string): string => asLine(text).toLowerCase()
