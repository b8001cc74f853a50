import { tookPlace } from '../domain/booking/booking.ts'
import type { Pence } from '../domain/budget/money.ts'
import { oneOfMany, rowWith } from '../domain/request/group.ts'
import { membersOf } from '../domain/request/request.ts'
import { hasNotLeft } from '../domain/school/person.ts'
import type { Reading, StoredRequest } from './books.ts'
import type { Known } from './known.ts'

/** Everybody who has ever had a place in the group of a request, the first first; a request of its own is alone. */
export async function groupOf(books: Reading, request: StoredRequest): Promise<readonly StoredRequest[]> {
  if (request.group === undefined) return [request]
  const first = request.group === request.id ? request : await books.request(request.group)
  const places = await Promise.all((first?.places ?? [request.id]).map((id) => books.request(id)))
  return places.filter((one) => one !== undefined)
}

/**
 * What it cost for everybody, where somebody answers for those who were named with a group: whoever asked, or
 * where they do not go after all the first who does.
 */
export async function costForAll(
  books: Reading,
  request: StoredRequest,
  known: Pick<Known, 'people' | 'today'>,
): Promise<Pence | undefined> {
  if (request.group === undefined || !(await goesFirst(books, request, known))) return undefined
  const together = rowWith(await groupOf(books, request), request.id)
  return membersOf(together).some(oneOfMany) ? together.cost.total : undefined
}

async function goesFirst(
  books: Reading,
  { id, group }: StoredRequest,
  { people, today }: Pick<Known, 'people' | 'today'>,
): Promise<boolean> {
  const places = group && (await books.request(group))?.places
  // One after the other: nearly always the first of them goes.
  for (const place of places || []) {
    if (place === id) return true
    const before = await books.request(place)
    const goes = before?.decision.stage === 'approved' && tookPlace(before)
    if (goes && people.some((one) => one.id === before.person && hasNotLeft(one, today))) return false
  }
  return true
}
