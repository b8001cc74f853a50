import { type Place, placesFor } from '../domain/request/group.ts'
import type { Asked } from '../domain/request/request.ts'
import type { Person } from '../domain/school/person.ts'
import { othersNamed } from '../pages/forms/others-named.ts'
import type { Known } from './known.ts'

/** Who would go to what is asked for: a place for each, the first one's first, and the names that nobody has. */
export type Going = {
  readonly places: readonly [Place, ...Place[]]
  readonly notFound: readonly string[]
}

/** Everybody who is named in an answer and on People, each with what they need and cost. */
export function goingTo(asked: Asked, person: Person, known: Known): Going {
  const named = othersNamed(asked.others, person.id, known)
  const others = named.people.flatMap((id) => known.people.find((one) => one.id === id) ?? [])
  return { places: placesFor(asked, [person, ...others], known.settings), notFound: named.notFound }
}
