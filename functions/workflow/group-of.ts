import type { Reading, StoredRequest } from './books.ts'

/** Everybody who has ever had a place in the group of a request, the first first; a request of its own is alone. */
export async function groupOf(books: Reading, request: StoredRequest): Promise<readonly StoredRequest[]> {
  if (request.group === undefined) return [request]
  const first = request.group === request.id ? request : await books.request(request.group)
  const places = await Promise.all((first?.places ?? [request.id]).map((id) => books.request(id)))
  return places.filter((one) => one !== undefined)
}
