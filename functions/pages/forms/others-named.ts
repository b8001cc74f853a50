import { othersAtMost } from '../../domain/request/group.ts'
import type { TooLarge } from '../../domain/request/request.ts'
import type { Day } from '../../domain/school/day.ts'
import { isHere, type Person, type PersonId, worksOn } from '../../domain/school/person.ts'
import { list } from '../../domain/sentence.ts'
import { goesWithout, groupTyped } from './group-typed.ts'
import { personNamed } from './people-named.ts'

/** The others whom somebody named, as far as they are on People, each once; and the names that are not, as typed. */
export type OthersNamed = {
  readonly people: readonly OtherNamed[]
  readonly notFound: readonly string[]
  /** Who belongs to a group that was named and is not in school then, by name: they are not counted. */
  readonly notInSchool: readonly string[]
  /** Groups that do not fit into one request beside whoever is named before: nobody is taken with them. */
  readonly tooLarge: readonly TooLarge[]
}
/** Somebody by name, or with a group: in the words that named it. */
export type OtherNamed = { readonly person: PersonId; readonly through?: string }

type Facts = {
  readonly people: readonly Person[]
  readonly today: Day
  /** When it takes place: a group is whoever works here on one of them, or today. */
  readonly days: readonly Day[]
}

/**
 * Finds the others who would go: people, and of a group everybody who is in school on one of the days. Whoever asks
 * is not one of them, even where they name themselves; whoever is in a group goes with it, also where they are named
 * besides. We never guess: a name that fits nobody, or several, or somebody who has left, is not found, and neither
 * is a group of which nobody is in school. A group is taken whole or not at all.
 */
export function othersNamed(names: readonly string[], asker: PersonId, facts: Facts): OthersNamed {
  const readings = names.map((name) => readingOf(name, asker, facts))
  const named = [...new Set(readings.flatMap(({ person = asker }) => (person === asker ? [] : [person])))]
  const going = new Map<PersonId, string | undefined>(
    named.slice(0, othersAtMost).map((person) => [person, undefined]),
  )
  const tooLarge: TooLarge[] = []
  for (const { name, there } of readings) {
    const others = there.filter(({ id }) => id !== asker)
    const people = others.filter(({ id }) => !going.has(id)).length
    const room = othersAtMost - going.size
    if (people > room) tooLarge.push({ words: name, people, room })
    else for (const { id } of others) going.set(id, going.get(id) ?? name)
  }
  const taken = readings.filter(({ name, there }) => there.length > 0 && !tooLarge.some(called(name)))
  return {
    people: [...going].map(([person, through]) => ({ person, ...(through !== undefined && { through }) })),
    notFound: readings
      .filter(({ person, there }) =>
        person === undefined ? there.length === 0 : person !== asker && !going.has(person),
      )
      .map(({ name }) => name),
    notInSchool: [...new Set(taken.flatMap(({ absent }) => absent))]
      .filter(({ id }) => id !== asker && !going.has(id))
      .map(({ name }) => name),
    tooLarge,
  }
}

const called =
  (name: string) =>
  ({ words }: TooLarge): boolean =>
    words === name

type Read = {
  readonly name: string
  /** Who has this name; otherwise who of a group is in school then, and who is not. */
  readonly person?: PersonId
  readonly there: readonly Person[]
  readonly absent: readonly Person[]
}

function readingOf(name: string, asker: PersonId, facts: Facts): Read {
  const reading = personNamed(name, facts)
  if ('is' in reading) return { name, person: reading.is, there: [], absent: [] }
  const group = groupOf(name, asker, facts)
  const there = group.filter((person) => facts.days.some((day) => worksOn(person, day)))
  return { name, there, absent: group.filter((person) => !there.includes(person)) }
}

function groupOf(words: string, asker: PersonId, { people, today, days }: Facts): readonly Person[] {
  const by = people.find(({ id }) => id === asker)
  const those = people.filter((person) => [today, ...days].some((day) => isHere(person, day)))
  return groupTyped(words, by, those)
}

/** Why a name counts for nobody, as a sentence for whoever typed it. */
export function whyNotFound(name: string, asker: PersonId, facts: Facts): string {
  const reading = personNamed(name, facts)
  if ('is' in reading)
    return `A form takes ${othersAtMost} others at most; send another one, filled in for ${name}, with whoever else goes.`
  const group = groupOf(name, asker, facts)
  if (group.length > 0)
    return `Of “${name}” (${list(group.map((one) => one.name))}) nobody is in school then. Whoever goes all the same must be named.`
  const unsure = `We are not sure who “${name}” is, so nobody was taken to be meant.`
  if (goesWithout(name))
    return `${unsure} Write one group, and whoever is left out by first name and surname, as on the staff list.`
  if (soundsLikeGroup.test(name))
    return `${unsure} Say of each group which part of it goes, like “KS2 teachers and KS2 teaching assistants”, or write names.`
  return reading.say
}

const soundsLikeGroup =
  /\b(?:everyone|everybody|staff|teachers|teaching assistants|tas|team|department|phase|colleagues)\b/i

/** Why nobody was taken with a group, and what to do, as a sentence for whoever named it. */
export function whyTooLarge({ words, people, room }: TooLarge): string {
  const size =
    room < othersAtMost
      ? `${people} people more, and of the ${othersAtMost} others that one form takes there is room for ${room}`
      : `${people} people, and one form takes ${othersAtMost} others at most`
  return (
    `“${words}” is ${size}. So nobody was taken with it. Send a form for each part of it, like “all teachers” and “all teaching ` +
    'assistants”, or “KS1” and “KS2”, filled in for one of them, so that you are not counted again. A price for all is to be shared between the forms.'
  )
}
