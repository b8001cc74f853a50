import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Api, type Checked, checked } from './discovery.ts'
import { masked, maskIn } from './masks.ts'
import { badRequest, google, notServed, type Refusal, refusalIn } from './refusal.ts'

/** A call as it came in: the parts that a stand-in looks at. */
export type Asked = {
  readonly http: string
  /** Path and query. */
  readonly url: string
  readonly authorization: string | undefined
  readonly body: Uint8Array
}
export type Answered = { readonly status: number; readonly body?: unknown }
export type Door = (asked: Asked) => Promise<Answered>

/** Who calls. Those with a token of ours are counted against the quota; all others act as the automation account. */
export type Caller = { readonly account: string; readonly counted: boolean }

/** How many calls with a token of ours were held to Google's description, how many it refused, and how many of each method. */
export type Calls = { checked: number; refused: number; readonly of?: Record<string, number> }

/** The account behind a token that this machine issued. */
export type WhoIs = (token: string) => string | undefined

/** What a method does: returns the answer's body, or nothing for a 204. Refuses with `refuse`. */
export type Serve = (call: Checked & { readonly caller: Caller }) => unknown

/**
 * One of Google's APIs over HTTP: checks the call, finds out who calls, serves, and answers JSON.
 *
 * @param methods what is served, by method id; every other method of the API answers a loud 501
 */
export function doorTo(options: {
  readonly api: Api
  readonly methods: Readonly<Record<string, Serve>>
  readonly whoIs: WhoIs
  /** The account that everybody without a token of ours acts as. */
  readonly automation: string
  readonly calls: Calls
}): Door {
  const { api, methods, calls } = options
  return async (asked) => {
    const caller = callerOf(asked, options)
    if (caller.counted) calls.checked += 1
    const call = understood(api, asked)
    if ('error' in call) {
      if (caller.counted) calls.refused += 1
      return call.error
    }
    if (caller.counted && calls.of) calls.of[call.method] = (calls.of[call.method] ?? 0) + 1
    const serve = methods[call.method]
    if (!serve) return notServed(`${call.method}`)
    try {
      const body = await serve({ ...call, caller })
      return body === undefined ? { status: 204 } : { status: 200, body: shown(body, call.query.fields) }
    } catch (error) {
      return refusalIn(error) ?? broken(error)
    }
  }
}

/** The account that a call acts as. */
function callerOf(
  asked: Pick<Asked, 'authorization'>,
  who: { readonly whoIs: WhoIs; readonly automation: string },
): Caller {
  const token = /^Bearer\s+(.+)$/i.exec(asked.authorization ?? '')?.[1]
  const account = token === undefined ? undefined : who.whoIs(token.trim())
  return account === undefined ? { account: who.automation, counted: false } : { account, counted: true }
}

function understood(api: Api, asked: Asked): Checked | { readonly error: Refusal } {
  const text = new TextDecoder().decode(asked.body)
  let body: unknown
  try {
    body = text.trim() === '' ? undefined : JSON.parse(text)
  } catch {
    const description = `Invalid JSON payload received. Expected a value.\n${text.slice(0, 60)}\n^`
    return { error: badRequest(description, [{ description }]) }
  }
  return checked(api, asked.http, asked.url, body)
}

function shown(body: unknown, fields: unknown): unknown {
  const mask = typeof fields === 'string' && fields !== '' ? maskIn(fields) : undefined
  if (!mask || typeof body !== 'object' || body === null) return body
  const known = cut.get(body)
  if (known !== undefined && known.fields === fields) return known.shown
  const now = { fields, shown: masked(body, mask) }
  cut.set(body, now)
  return now.shown
}

/** An answer that is given again, the very same one, is not cut again. */
const cut = new WeakMap<object, { readonly fields: unknown; readonly shown: unknown }>()

/** A fault of the stand-in's own. It says so, so that nobody looks for it at Google. */
const broken = (error: unknown): Refusal =>
  google(
    500,
    'INTERNAL',
    `The stand-in itself failed: ${error instanceof Error ? error.stack : String(error)}`,
  )

// --- HTTP ---

const mostBytes = 20 * 1024 * 1024

/** Reads one HTTP call, lets a door answer it, and sends the answer. */
export async function throughDoor(
  door: Door,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = await bytesOf(incoming)
  if (body === 'too large') {
    return send(outgoing, badRequest(`Request payload size exceeds the limit: ${mostBytes} bytes.`))
  }
  const asked = {
    http: incoming.method ?? 'GET',
    url: incoming.url ?? '/',
    authorization: incoming.headers.authorization,
    body,
  }
  send(outgoing, await door(asked))
}

async function bytesOf(incoming: IncomingMessage): Promise<Uint8Array | 'too large'> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of incoming) {
    size += part.length
    // What is too much is read to the end and forgotten, so that the caller hears the answer.
    if (size <= mostBytes) parts.push(part)
  }
  return size > mostBytes ? 'too large' : Buffer.concat(parts)
}

/** Sends an answer as JSON, as Google does. */
function send(outgoing: ServerResponse, answered: Answered): void {
  if (answered.body === undefined) {
    outgoing.writeHead(answered.status).end()
    return
  }
  const text = JSON.stringify(answered.body)
  outgoing
    .writeHead(answered.status, {
      'content-type': 'application/json; charset=UTF-8',
      'content-length': Buffer.byteLength(text),
    })
    .end(text)
}
