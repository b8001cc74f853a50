import assert from 'node:assert/strict'
import type { RequestId } from '../request/request.ts'
import type { PersonId } from '../school/person.ts'
import type { Allocation, Waiting } from './suggest-facts.ts'

/** Requests that stand or fall together; most often one alone. */
export type Party = {
  /** The reference of the first to ask. */
  readonly id: RequestId
  readonly members: readonly Waiting[]
  readonly worth: number
  /** How many of its requests the law requires. */
  readonly byLaw: number
  /** Members whose request counts as a thing for them: what the law requires is nobody's share. */
  readonly gives: readonly PersonId[]
  /** Ticked in; may be suggested; or neither. */
  readonly may: 'in' | 'open' | 'out'
}

/** Everyone who waits, in the order of asking. */
export function parties({ waiting }: Allocation): readonly Party[] {
  const inOrder = [...waiting].sort(
    (one, other) => compared(one.askedAt, other.askedAt) || compared(one.id, other.id),
  )
  return [...Map.groupBy(inOrder, ({ together, id }) => together ?? id).values()].map(party)
}

function party(members: readonly Waiting[]): Party {
  const [first] = members
  assert(first, 'A party has a member')
  for (const { id, worth } of members)
    assert(Number.isSafeInteger(worth) && worth > 0, `${id}: its worth is ${worth}`)
  return {
    id: first.id,
    members,
    worth: members.reduce((total, { worth }) => total + worth, 0),
    byLaw: members.filter(({ pot }) => pot === 'statutory').length,
    gives: members.filter(({ pot }) => pot !== 'statutory').map(({ person }) => person),
    may: mayBe(members),
  }
}

/** Of requests that stand or fall together one tick is enough; out counts before in. */
function mayBe(members: readonly Waiting[]): Party['may'] {
  if (members.some(({ whatIf }) => whatIf === 'out')) return 'out'
  if (members.some(({ whatIf }) => whatIf === 'in')) return 'in'
  return members.some(({ never }) => never !== undefined) ? 'out' : 'open'
}

/** How many things each person would be given by these. */
export function givenBy(chosen: readonly Party[]): ReadonlyMap<PersonId, number> {
  const given = new Map<PersonId, number>()
  for (const { gives } of chosen) for (const person of gives) given.set(person, (given.get(person) ?? 0) + 1)
  return given
}

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
