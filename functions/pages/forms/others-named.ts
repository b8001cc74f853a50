import { groupCalled } from '../../domain/development/group-called.ts'
import { othersAtMost } from '../../domain/request/group.ts'
import { type Day, weekdayOf } from '../../domain/school/day.ts'
import { isAway, isHere, type Person, type PersonId } from '../../domain/school/person.ts'
import { list } from '../../domain/sentence.ts'
import { namesIn } from './names-in.ts'
import { personNamed } from './people-named.ts'
import { asLine } from './read-text.ts'

/** The others whom somebody named, as far as they are on People, each once; and the names that are not, as typed. */
export type OthersNamed = {
  readonly people: readonly OtherNamed[]
  readonly notFound: readonly string[]
  /** Who belongs to a group that was named and is not in school then, by name: they are not counted. */
  readonly notInSchool: readonly string[]
}
/** Somebody by name, or with a group: in the words that named it. */
export type OtherNamed = { readonly person: PersonId; readonly through?: string }

type Facts = { readonly people: readonly Person[]; readonly today: Day }
type DaysOf = { readonly days: readonly Day[] }

/**
 * The names of others as they were typed: people and groups. A line may be one name with its job, as two people of
 * one name need, or one group, like “Year 3 and 4 teachers”; otherwise it may hold several.
 */
export const othersIn = (text: string, facts: Facts): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map(asLine)
      .flatMap((line) => (line !== '' && isOneName(line, facts) ? [line] : parted(line, facts))),
  ),
]

const isOneName = (words: string, facts: Facts): boolean =>
  'is' in personNamed(words, facts) || namesGroup(words, facts)

/** Whose team or phase “my team” is does not matter to where the name of a group ends. */
const namesGroup = (words: string, facts: Facts): boolean =>
  groupCalled(words, undefined, facts).length > 0 || /^(?:my|our) (?:team|phase|subject)$/i.test(words.trim())

/** A line of several names; of a group with “and” in it the longest part that names one. */
function parted(line: string, facts: Facts): readonly string[] {
  const names = namesIn(line)
  if (line.length > longestParted || names.length > mostParted) return names
  for (const [first, last] of pairs(names)) {
    const from = line.indexOf(first)
    const to = line.indexOf(last, from + first.length) + last.length
    const words = line.slice(from, to)
    if (namesGroup(words, facts))
      return [...parted(line.slice(0, from), facts), words, ...parted(line.slice(to), facts)]
  }
  return names
}

const longestParted = 200
const mostParted = 8

/** Two names of a list and all between them, the longest first. */
const pairs = (names: readonly string[]): readonly (readonly [string, string])[] =>
  names
    .flatMap((first, from) => names.slice(from + 1).map((last, more) => ({ first, last, more })))
    .toSorted((one, other) => other.more - one.more)
    .map(({ first, last }) => [first, last] as const)

/**
 * Finds the others who would go: people, and of a group everybody who is in school on one of the days. Whoever asks
 * is not one of them, even where they name themselves. We never guess: a name that fits nobody, or several, or
 * somebody who has left, is not found, and neither is a group of which nobody is in school.
 */
export function othersNamed(
  names: readonly string[],
  asker: PersonId,
  { days, ...facts }: Facts & DaysOf,
): OthersNamed {
  const by = facts.people.find(({ id }) => id === asker)
  const readings = names.map((name) => {
    const reading = personNamed(name, facts)
    if ('is' in reading) return { name, found: [{ person: reading.is }], absent: [] }
    const group = groupCalled(name, by, facts)
    const there = group.filter((person) => days.some((day) => inSchool(person, day)))
    const absent = group.filter((person) => !there.includes(person) && person.id !== asker)
    return { name, found: there.map(({ id }) => ({ person: id, through: name })), absent }
  })
  const all: readonly OtherNamed[] = readings.flatMap(({ found }) => found)
  const byName = all.filter(({ through }) => through === undefined)
  const others = [...Map.groupBy([...byName, ...all], ({ person }) => person)].flatMap(([person, [first]]) =>
    first && person !== asker ? [first] : [],
  )
  const taken = others.slice(0, othersAtMost)
  const tooMany = others.slice(othersAtMost).map(({ person }) => person)
  return {
    people: taken,
    notFound: readings
      .filter(({ found }) => found.length === 0 || found.some(({ person }) => tooMany.includes(person)))
      .map(({ name }) => name),
    notInSchool: [...new Set(readings.flatMap(({ found, absent }) => (found.length > 0 ? absent : [])))]
      .filter(({ id }) => !others.some(({ person }) => person === id))
      .map(({ name }) => name),
  }
}

const inSchool = (person: Person, day: Day): boolean =>
  isHere(person, day) && !isAway(person, day) && person.weekdays.includes(weekdayOf(day))

/** Why a name counts for nobody, as a sentence for whoever typed it. */
export function whyNotFound(name: string, asker: PersonId, facts: Facts): string {
  const reading = personNamed(name, facts)
  const group = groupCalled(
    name,
    facts.people.find(({ id }) => id === asker),
    facts,
  )
  if ('say' in reading && group.length === 0) return reading.say
  if ('say' in reading && group.length <= othersAtMost)
    return `Of “${name}” (${list(group.map((one) => one.name))}) nobody is in school then. Whoever goes all the same must be named.`
  return `A form takes ${othersAtMost} others at most; send another one for ${name} and whoever goes with them.`
}
