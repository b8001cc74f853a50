import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request as Node or the functions framework hands it over; the framework has read the body already. */
export type Incoming = IncomingMessage & { readonly rawBody?: Buffer }

/** A refusal with nothing in it that a stranger could learn from. */
export type Answer = 200 | 202 | 400 | 401 | 404 | 405 | 413 | 500 | 503

/** Answers with a number and nothing else. */
export function answer(response: ServerResponse, status: Answer): void {
  const headers = status === 405 ? { Allow: 'POST' } : {}
  response.writeHead(status, { ...headers, 'Content-Length': 0, 'Cache-Control': 'no-store' }).end()
}

/** The path that was asked for, without its query. */
export const pathOf = (request: Incoming): string => request.url?.split('?')[0] || '/'

/** The bytes of a body exactly as they came, or nothing when there are more than `most`. */
export async function bodyOf(request: Incoming, most: number): Promise<Buffer | undefined> {
  if (request.rawBody) return request.rawBody.length <= most ? request.rawBody : undefined
  if (request.readableEnded) return Buffer.alloc(0)
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    length += part.length
    if (length > most) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** What a school may be called in the store, in names of tasks and in signals. */
export const schoolId = /^[a-z][a-z0-9-]{1,39}$/

/** What a body says, if it is JSON. */
export function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
