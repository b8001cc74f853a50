import type { IncomingMessage, ServerResponse } from 'node:http'
import { refuse, tellCaller } from '../refusal.ts'
import type { Html } from './html.ts'

/** What a page answers with. */
export type Answer = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Html | string | Buffer
}

/** Nothing from outside, nothing inside the markup that runs. */
const policy = [
  "default-src 'none'",
  ...['style-src', 'script-src', 'connect-src', 'form-action', 'frame-src', 'frame-ancestors'].map(
    (what) => `${what} 'self'`,
  ),
  "img-src 'self' data:",
  "base-uri 'none'",
].join('; ')

export function send(outgoing: ServerResponse, { status = 200, headers = {}, body = '' }: Answer): void {
  const page = typeof body === 'object' && 'html' in body
  outgoing
    .writeHead(status, {
      'content-type': page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      ...headers,
    })
    .end(page ? `<!doctype html>\n${body.html}` : body)
}

/** Sends the browser on to a page of ours, never to another site. */
export const goTo = (path: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 303,
  headers: { location: /^\/(?![/\\])/.test(path) ? path : '/', ...headers },
})

const mostBytes = 4 * 1024 * 1024

/** What a page's form sent. */
export async function sentIn(incoming: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming) {
    size += part.length
    if (size <= mostBytes) parts.push(part)
  }
  if (size > mostBytes) refuse(tellCaller('That is too much at once: 4 MB at most.'))
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'))
}

/** Whether another site is behind a call: only our own pages may have things done. */
export function fromElsewhere({ headers, method }: IncomingMessage): boolean {
  if (method === 'GET' || method === 'HEAD') return false
  const { origin, host } = headers
  return origin !== undefined && origin !== `http://${host}`
}
