import { type Place, placesFor } from '../domain/request/group.ts'
import type { Asked, TooLarge } from '../domain/request/request.ts'
import { activityDays } from '../domain/request/when.ts'
import type { Person } from '../domain/school/person.ts'
import { othersNamed } from '../pages/forms/others-named.ts'
import type { Known } from './known.ts'

/** Who would go to what is asked for: a place for each, the first one's first, and the names that nobody has. */
export type Going = {
  readonly places: readonly [Place, ...Place[]]
  readonly notFound: readonly string[]
  /** Of a group that was named, who is not in school then; absent where none was. */
  readonly notInSchool?: readonly string[]
  /** Groups of which nobody is taken, because they are too large; absent where there are none. */
  readonly tooLarge?: readonly TooLarge[]
}

/** Everybody who is named in an answer and on People, each with what they need and cost. */
export function goingTo(asked: Asked, person: Person, known: Known): Going {
  const { notFound, notInSchool, tooLarge, ...named } = othersNamed(asked.others, person.id, {
    ...known,
    days: activityDays(asked),
  })
  const others = named.people.flatMap((one) => known.people.find(({ id }) => id === one.person) ?? [])
  const [first, ...rest] = placesFor(asked, [person, ...others], known.settings)
  const through = new Map(named.people.flatMap((one) => (one.through ? [[one.person, one.through]] : [])))
  const places = rest.map((place): Place => ({ ...place, ...withWords(through.get(place.person)) }))
  return {
    ...{ places: [first, ...places], notFound },
    ...(through.size > 0 && { notInSchool }),
    ...(tooLarge.length > 0 && { tooLarge }),
  }
}

const withWords = (through: string | undefined): Pick<Place, 'through'> => (through ? { through } : {})
