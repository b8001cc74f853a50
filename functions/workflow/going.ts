import { type Place, placesFor } from '../domain/request/group.ts'
import type { Asked } from '../domain/request/request.ts'
import { activityDays } from '../domain/request/when.ts'
import type { Person } from '../domain/school/person.ts'
import { othersNamed } from '../pages/forms/others-named.ts'
import type { Known } from './known.ts'

/** Who would go to what is asked for: a place for each, the first one's first, and the names that nobody has. */
export type Going = {
  readonly places: readonly [Place, ...Place[]]
  readonly notFound: readonly string[]
  /** Of a group that was named, who is not in school then. */
  readonly notInSchool?: readonly string[]
}

/** Everybody who is named in an answer and on People, each with what they need and cost. */
export function goingTo(asked: Asked, person: Person, known: Known): Going {
  const { notFound, notInSchool, ...named } = othersNamed(asked.others, person.id, {
    ...known,
    days: activityDays(asked),
  })
  const others = named.people.flatMap((one) => known.people.find(({ id }) => id === one.person) ?? [])
  const [first, ...rest] = placesFor(asked, [person, ...others], known.settings)
  const through = new Map(named.people.map((one) => [one.person, one.through]))
  const places = rest.map((place): Place => ({ ...place, ...withWords(through.get(place.person)) }))
  return { places: [first, ...places], notFound, ...(notInSchool.length > 0 && { notInSchool }) }
}

const withWords = (through: string | undefined): Pick<Place, 'through'> => (through ? { through } : {})
