import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Html } from './html.ts'

/**
 * Nothing from elsewhere, nothing written into a page by somebody's text. Styles are a file of ours;
 * a page that needs some of its own (the widths of columns) gives them this number.
 */
const policy = (nonce?: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
}

export function page(
  outgoing: ServerResponse,
  { html }: Html,
  { status = 200, nonce }: { readonly status?: number; readonly nonce?: string } = {},
): void {
  outgoing
    .writeHead(status, {
      ...always,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce),
    })
    .end(html)
}

/** A caught letter, shut in: it can show itself, and nothing else. */
export function letter(outgoing: ServerResponse, text: string): void {
  outgoing
    .writeHead(200, {
      ...always,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    })
    .end(text)
}

/** Sends somebody on after a form was sent, to a place on this desk only. */
export function onwards(outgoing: ServerResponse, to: string, cookie?: string): void {
  const place = /^\/(?![/\\])/.test(to) ? to : '/'
  outgoing
    .writeHead(303, { ...always, location: place, ...(cookie !== undefined && { 'set-cookie': cookie }) })
    .end()
}

/** The person that was chosen on the home page: an e-mail address, or a name where there is none. */
export function chosen({ headers }: IncomingMessage): string {
  const value = /(?:^|; )person=([^;]*)/.exec(headers.cookie ?? '')?.[1] ?? ''
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

export const choosing = (who: string): string =>
  `person=${encodeURIComponent(who)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000`
