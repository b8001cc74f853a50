/** One page of a list, and what brings the next one. */
export type Paged<T> = { readonly page: readonly T[]; readonly nextPageToken?: string }

/**
 * A page of a list that has an order. Nothing when the token is none that was given out here.
 *
 * A token names the last thing of its page, so that nothing is missed when something before it goes; if that
 * one is gone itself, the place where it stood decides.
 */
export function paged<T>(
  all: readonly T[],
  idOf: (one: T) => string,
  { size, token = '' }: { readonly size: number; readonly token?: string },
): Paged<T> | undefined {
  const from = token === '' ? 0 : start(all.map(idOf), token)
  if (from === undefined) return undefined
  const page = all.slice(from, from + size)
  const last = page.at(-1)
  if (last === undefined || from + size >= all.length) return { page }
  return { page, nextPageToken: tokenFor(from + size, idOf(last)) }
}

const tokenFor = (at: number, id: string): string =>
  `~!!~${Buffer.from(JSON.stringify([at, id])).toString('base64url')}`

function start(ids: readonly string[], token: string): number | undefined {
  try {
    const [at, id] = JSON.parse(Buffer.from(token.slice(4), 'base64url').toString()) as unknown[]
    if (typeof at !== 'number' || typeof id !== 'string') return undefined
    const found = ids.indexOf(id)
    return found < 0 ? Math.max(0, at - 1) : found + 1
  } catch {
    return undefined
  }
}
