import { othersAtMost } from '../../domain/request/group.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Person, PersonId } from '../../domain/school/person.ts'
import { namesIn } from './names-in.ts'
import { personNamed } from './people-named.ts'
import { asLine } from './read-text.ts'

/** The others whom somebody named, as far as they are on People, each once; and the names that are not, as typed. */
export type OthersNamed = {
  readonly people: readonly PersonId[]
  readonly notFound: readonly string[]
}

type Facts = { readonly people: readonly Person[]; readonly today: Day }

/**
 * The names of others as they were typed. A line may be one name with its job, as two people of one name
 * need; otherwise it may hold several.
 */
export const othersIn = (text: string, facts: Facts): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map(asLine)
      .flatMap((line) => (line !== '' && 'is' in personNamed(line, facts) ? [line] : namesIn(line))),
  ),
]

/**
 * Finds the others who would go. Whoever asks is not one of them, even where they name themselves. We
 * never guess: a name that fits nobody, or several, or somebody who has left, is not found.
 */
export function othersNamed(names: readonly string[], asker: PersonId, facts: Facts): OthersNamed {
  const readings = names.map((name) => {
    const reading = personNamed(name, facts)
    return { name, found: 'is' in reading ? reading.is : undefined }
  })
  const others = [...new Set(readings.flatMap(({ found }) => found ?? []))].filter((id) => id !== asker)
  const tooMany = others.slice(othersAtMost)
  return {
    people: others.slice(0, othersAtMost),
    notFound: readings
      .filter(({ found }) => found === undefined || tooMany.includes(found))
      .map(({ name }) => name),
  }
}

/** Why a name counts for nobody, as a sentence for whoever typed it. */
export function whyNotFound(name: string, facts: Facts): string {
  const reading = personNamed(name, facts)
  return 'say' in reading
    ? reading.say
    : `A form takes ${othersAtMost} others at most; send another one for ${name} and whoever goes with them.`
}
