import type { ServerResponse } from 'node:http'
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

/** The same, and one library may bring its own style. @param nonce new with every page */
export const policyWith = (nonce: string): string =>
  policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`)

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
