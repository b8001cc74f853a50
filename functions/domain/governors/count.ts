import type { PersonId } from '../school/person.ts'

declare const tellable: unique symbol

/**
 * How many people, where that may be told: nobody, or five at least (design decision 11). Only
 * `counted` makes one, so that a smaller number cannot get into a report.
 */
export type Count = number & { readonly [tellable]: true }
export type Told = Count | 'withheld'

/** Fewer people than this could be recognised. */
export const fewest = 5

export const counted = (people: number): Told =>
  people === 0 || people >= fewest ? (people as Count) : 'withheld'

/** How many people some activities or answers are of; whoever has several is one. */
export const peopleIn = (some: readonly { readonly person: PersonId }[]): number =>
  new Set(some.map(({ person }) => person)).size

/**
 * Counts that add up to a total that is told. Where just one of them would be withheld it could be
 * worked out from the others, so the next smallest is withheld too.
 */
export function countedTogether<Key extends string>(
  parts: Readonly<Record<Key, number>>,
): Readonly<Record<Key, Told>> {
  const keys = Object.keys(parts) as Key[]
  const few = keys.filter((key) => counted(parts[key]) === 'withheld')
  const others = keys.filter((key) => parts[key] >= fewest).sort((one, other) => parts[one] - parts[other])
  const hidden = few.length === 1 ? [...few, ...others.slice(0, 1)] : few
  return Object.fromEntries(
    keys.map((key) => [key, hidden.includes(key) ? 'withheld' : counted(parts[key])]),
  ) as Readonly<Record<Key, Told>>
}
