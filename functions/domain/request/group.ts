import { cancelledByProvider } from '../booking/booking.ts'
import { type Pence, sum } from '../budget/money.ts'
import { type DayPart, weekdayOf } from '../school/day.ts'
import type { Person } from '../school/person.ts'
import type { Settings } from '../school/settings.ts'
import { type Asked, membersOf, type RequestId, type TrainingRequest } from './request.ts'
import { type TrueCost, trueCost } from './true-cost.ts'

/** One person's place in what a group asks for. */
export type Place = Pick<TrainingRequest, 'person' | 'who' | 'asked' | 'cost' | 'uncovered' | 'through'>

/** More than the staff of a large school, and few enough to be decided in one transaction. */
export const othersAtMost = 149

/**
 * A place for each person of a group, the asker's first. Price, VAT and travel are each person's own.
 * The asker is covered as asked, and so is everybody else who teaches, on the days they work; whoever does
 * not teach is out without cover. What the asker says of themselves stays theirs. One price for all is shared
 * evenly, odd pence to the asker.
 */
export function placesFor(
  asked: Asked,
  [first, ...others]: readonly [Person, ...Person[]],
  settings: Settings,
): readonly [Place, ...Place[]] {
  const share = (place: number): Asked => shareOf(asked, others.length + 1, place)
  return [
    placeFor(first, share(0), settings),
    ...others.map((person, index) => {
      const uncovered = person.roleGroup === 'Teacher' ? [] : workedBy(person, asked.cover)
      return {
        ...placeFor(person, askedFor(person, share(index + 1)), settings),
        ...(uncovered.length > 0 && { uncovered }),
      }
    }),
  ]
}

/**
 * Those who go, each with their share of one price for all: to the penny, odd pence to the first. It stays what it is
 * whoever stays away; a price of each place is left as it stands.
 */
export const sharedAnew = <P extends Pick<Place, 'asked' | 'cost'>>(
  going: readonly P[],
  settings: Settings,
): readonly P[] =>
  going.map((place, index) => {
    if (place.asked.altogether === undefined) return place
    const asked = shareOf(place.asked, going.length, index)
    return { ...place, asked, cost: trueCost(asked, settings) }
  })

function shareOf(asked: Asked, people: number, place: number): Asked {
  const { altogether } = asked
  if (altogether === undefined) return asked
  const part = (amount: Pence): Pence => Math.floor(amount / people) + (place === 0 ? amount % people : 0)
  const vat = altogether.vat === undefined ? {} : { vat: part(altogether.vat) }
  return { ...asked, price: part(altogether.price), ...vat }
}

const placeFor = (person: Person, asked: Asked, settings: Settings): Place => ({
  person: person.id,
  who: person.job === '' ? person.name : `${person.name}, ${person.job}`,
  asked,
  cost: trueCost(asked, settings),
})

/** The same activity for somebody else, without what only the asker can say of themselves. */
const askedFor = (person: Person, asked: Asked): Asked => ({
  ...asked,
  others: [],
  idea: asked.idea === 'appraisal' ? 'other' : asked.idea,
  appraisal: 'rather not say',
  ownTime: 'no',
  cover: person.roleGroup === 'Teacher' ? workedBy(person, asked.cover) : [],
  adjustments: '',
  anythingElse: '',
})

const workedBy = ({ weekdays }: Person, parts: readonly DayPart[]): readonly DayPart[] =>
  parts.filter(({ day }) => weekdays.includes(weekdayOf(day)))

/** The reference of another place in a group: 'R-0034b', so that the next answer is still R-0035; two letters after z. */
export function nextReference(first: RequestId, taken: readonly RequestId[]): RequestId {
  const others = new Set(taken)
  const letter = endings.find((one) => !others.has(`${first}${one}`))
  if (letter === undefined) throw new Error(`${first} has no letters left`)
  return `${first}${letter}`
}

const letters = [...'bcdefghijklmnopqrstuvwxyz']
const endings = [...letters, ...letters.flatMap((one) => letters.map((other) => `${one}${other}`))]

/**
 * Whether somebody was named with a group, and it costs little for each: a whole-staff day, say. They did not ask,
 * so they hear of it once it is agreed, and are asked once how it went; whoever asked hears and answers for all the rest.
 */
export const oneOfMany = ({ through, cost }: Pick<TrainingRequest, 'through' | 'cost'>): boolean =>
  through !== undefined && cost.total < littleEach

/** As with the third stage of an evaluation: what costs less than £100 is asked about less. */
const littleEach = 100_00

/**
 * Requests of a group as the one that leaders decide: it has the reference, the words and the decision of the
 * first, and costs what all of them cost.
 */
export function asOne<R extends TrainingRequest>(members: readonly R[]): R {
  const [first, ...others] = members.toSorted(byReference)
  if (first === undefined) throw new Error('a group has a member')
  if (others.length === 0) return first
  const all = [first, ...others]
  return {
    ...first,
    who: `Group of ${all.length}: ${namesOf(all).join(', ')}`,
    cost: together(all.map(({ cost }) => cost)),
    members: all,
  }
}

/** R-0034b before R-0034bb, and R-0034z before both: in the order in which they were given. */
export const byReference = (
  { id: one }: Pick<TrainingRequest, 'id'>,
  { id: other }: Pick<TrainingRequest, 'id'>,
): number => one.length - other.length || (one < other ? -1 : 1)

/** Who was named by name, and the groups in the words that named them: forty names are no heading. */
const namesOf = (all: readonly TrainingRequest[]): readonly string[] => [
  ...all.flatMap(({ who, through }) => (through === undefined ? [nameIn(who)] : [])),
  ...groupsIn(all).map(({ words }) => words),
]

/** Everybody who was named with a group, by the words that named it. */
export const groupsIn = (
  members: readonly TrainingRequest[],
): readonly { readonly words: string; readonly of: readonly TrainingRequest[] }[] =>
  [...Map.groupBy(members, ({ through }) => through)].flatMap(([words, of]) =>
    words === undefined ? [] : [{ words, of }],
  )

/** A name as it stands before the job: 'Priya Lindqvist, Year 4'. */
export const nameIn = (who: string): string => who.replace(/,.*$/, '')

/** Requests as leaders see them, a row each: those of a group that stand alike are one. */
export const rowsOf = <R extends TrainingRequest>(requests: readonly R[]): readonly R[] =>
  [...Map.groupBy(requests, alike).values()].map(asOne)

/** The row in which a request stands. */
export function rowWith<R extends TrainingRequest>(requests: readonly R[], id: RequestId): R {
  const row = rowsOf(requests).find((one) => membersOf(one).some((member) => member.id === id))
  if (row === undefined) throw new Error(`there is no request ${id}`)
  return row
}

/** Whoever cancelled alone, or was cancelled by the provider alone, is decided alone. */
function alike(request: TrainingRequest): string {
  const { id, group, version, decision } = request
  if (group === undefined) return id
  return `${group}/v${version}/${cancelledByProvider(request) ? 'off' : decision.stage}`
}

const together = (costs: readonly TrueCost[]): TrueCost => ({
  total: sum(...costs.map(({ total }) => total)),
  lines: costs.flatMap(({ lines }) => lines),
  coverHalfDays: costs.reduce((halfDays, cost) => halfDays + cost.coverHalfDays, 0),
})

/** A key or cause that was named for one of a group, named for another. */
export const namedFor = (key: string, from: RequestId, to: RequestId): string =>
  key.startsWith(`${from}/`) ? `${to}${key.slice(from.length)}` : key
