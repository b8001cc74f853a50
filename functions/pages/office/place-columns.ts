import type { Going, Terms } from '../../domain/booking/booking.ts'
import type { OfficeChoice } from '../../domain/booking/refusals.ts'
import { plainly } from '../../domain/request/copies.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Person } from '../../domain/school/person.ts'
import { dayIn, poundsIn } from '../cells.ts'
import { personNamed } from '../forms/people-named.ts'
import { readDays } from '../forms/read-days.ts'
import { type Column, type RowRead, textOf } from '../tab.ts'

const typed = (id: string, heading: string, width: number, format: Column['format']): Column => ({
  id,
  heading,
  whose: 'theirs',
  width,
  format,
  wrap: true,
  colour: '#fff8d6',
  emptySaysNothing: true,
})

/** On “To book and pay”: who goes, on which days, what the provider says of cancelling, and who is taken out of a group’s row. */
export const placeColumns: readonly Column[] = [
  typed('instead', 'Who goes instead', 150, 'text'),
  typed('missed', 'Days missed', 130, 'text'),
  typed('until', 'Cancel free until', 100, 'date'),
  typed('charge', 'Charged after that, £', 100, 'money'),
  typed('apart', 'Own row for', 150, 'text'),
]

/** What a row is read by. */
export type PlaceFacts = {
  readonly people: readonly Person[]
  readonly today: Day
  /** Every request whose row is open: a colleague who goes already goes instead of nobody. */
  readonly requests: readonly TrainingRequest[]
}

export type PlaceTyped = {
  readonly choice: Pick<OfficeChoice, 'instead' | 'missed'>
  readonly terms: Terms
  /** Sentences about what cannot be read. */
  readonly says: readonly string[]
}

/** What the office typed about a place; an empty cell says nothing. */
export function placeTyped({ cells }: RowRead, request: TrainingRequest, facts: PlaceFacts): PlaceTyped {
  const formula = placeColumns.find(({ id }) => cells[id]?.formula !== undefined)
  if (formula) return { choice: {}, terms: {}, says: [`Type “${formula.heading}” without a formula.`] }
  const instead = insteadIn(cells, request, facts)
  const missed = missedIn(cells, request, facts)
  const [until, charge] = [dayIn(cells.until), poundsIn(cells.charge)]
  const says = [
    instead.say,
    missed.say,
    until.say && `${until.say} under “Cancel free until”.`,
    until.is !== undefined && until.is >= request.asked.firstDay && untilTooLate,
    charge.say && `${charge.say} under “Charged after that, £”.`,
  ].filter((say) => typeof say === 'string')
  const beforeIt = until.is !== undefined && until.is < request.asked.firstDay
  return {
    choice: {
      ...(instead.is !== undefined && { instead: instead.is }),
      ...(missed.is !== undefined && { missed: missed.is }),
    },
    terms: {
      ...(beforeIt && { freeUntil: until.is }),
      ...(charge.is !== undefined && { charge: charge.is }),
    },
    says,
  }
}

const untilTooLate =
  'Under “Cancel free until” write a day before it begins: the last on which cancelling costs nothing.'

type Said<T> = { readonly is?: T; readonly say?: string }

function insteadIn(
  { instead }: RowRead['cells'],
  request: TrainingRequest,
  { people, today, requests }: PlaceFacts,
): Said<Going> {
  const text = textOf(instead)
  if (text === '') return {}
  const found = personNamed(text, { people, today })
  if ('say' in found) return found
  const person = people.find(({ id }) => id === found.is)
  const other = requests.find(
    (one) => isGoing(one) && one.id !== request.id && one.person === found.is && isSame(one, request),
  )
  if (other) return { say: `${other.who} goes to it already (${other.id}).` }
  return person
    ? { is: { person: person.id, who: [person.name, person.job].filter(Boolean).join(', ') } }
    : {}
}

const isGoing = ({ decision }: TrainingRequest): boolean =>
  decision.stage === 'approved' || (decision.stage === 'agreed' && decision.outcome === 'approved')

const isSame = (one: TrainingRequest, other: TrainingRequest): boolean =>
  one.asked.firstDay === other.asked.firstDay && plainly(one.asked.title) === plainly(other.asked.title)

function missedIn(
  { missed }: RowRead['cells'],
  { asked: { firstDay, lastDay, otherTimes } }: TrainingRequest,
  { today }: PlaceFacts,
): Said<readonly Day[]> {
  const text = textOf(missed)
  if (text === '') return {}
  if (typeof missed?.value === 'number') {
    const { is, say } = dayIn(missed)
    return is === undefined ? { say: `${say} under “Days missed”.` } : { is: [is] }
  }
  const read = readDays(text, { firstDay, lastDay, otherTimes, today })
  if ('say' in read) return { say: `Days missed: ${read.say}` }
  if (read.is.some(({ part }) => part !== 'all day'))
    return {
      say: 'Write whole days under “Days missed”; for a part of a day choose Attended in part and leave it empty.',
    }
  return { is: read.is.map(({ day }) => day) }
}
