import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { instant } from '../../functions/domain/school/day.ts'
import type { Desk } from './desk.ts'
import { refusalIn, refuse, tellCaller } from './refusal.ts'
import type { Serves } from './server.ts'

/**
 * The door for people, under `/people/`: what somebody does with a form, a sheet, the mail and the
 * clock, as JSON. `as` is an e-mail address. What a person may not do is 403 with a sentence; what
 * cannot be understood is 400 with one.
 */
export const peopleDoor =
  (desk: Desk): Serves =>
  async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', desk.root)
    if (!url.pathname.startsWith('/people/')) return false
    const path = url.pathname.slice('/people/'.length).split('/').map(decodeURIComponent)
    try {
      const said = incoming.method === 'POST' ? await bodyOf(incoming) : undefined
      reply(outgoing, 200, (await done(desk, `${incoming.method} ${path[0]}`, path, url, said)) ?? {})
    } catch (error) {
      const refusal = refusalIn(error) ?? broken(error)
      reply(outgoing, refusal.status, refusal.body)
    }
    return true
  }

async function done(
  desk: Desk,
  what: string,
  path: readonly string[],
  url: URL,
  said: unknown,
): Promise<unknown> {
  const [, id = '', part = '', last = ''] = path
  switch (what) {
    case 'GET ':
      return desk.people()
    case 'GET mail':
      return desk.mail.list(url.searchParams.get('to') ?? undefined)
    case 'GET clock':
      return { now: desk.clock.now() }
    case 'POST clock':
      return moveClock(desk, understood(z.object({ to: z.string() }), said).to)
    case 'POST settle':
      await desk.player.settle()
      return { now: desk.clock.now() }
    case 'POST forms':
      if (part === 'responses') return desk.google.forms.answer(id, understood(answering, said))
      break
    case 'DELETE forms':
      if (part === 'responses')
        return desk.google.forms.removeAnswer(id, last, url.searchParams.get('as') ?? '')
      break
    case 'POST sheets':
      if (part === 'cells')
        return desk.google.sheets.type(id, { ...understood(typing, said), at: desk.clock.now() })
      if (part === 'rows') return desk.google.sheets.rows(id, understood(rows, said))
  }
  return refuse({
    status: 404,
    body: { message: `There is nothing at ${url.pathname} for ${what.split(' ')[0]}.` },
  })
}

const text = z.string()
const answering = z.object({
  as: text,
  answers: z.record(text, z.union([text, z.array(text)])),
  responseId: text.optional(),
})
const cell = z.union([text, z.number(), z.boolean(), z.null()])
const typing = z.object({ as: text, range: text, values: z.array(z.array(cell)) })
const rows = z.object({
  as: text,
  tab: text,
  action: z.enum(['insert', 'delete', 'duplicate', 'sort']),
  at: z.number().int().positive(),
  count: z.number().int().positive().optional(),
  by: text.optional(),
})

/** Says in a sentence which part of a body cannot be understood. */
function understood<T>(shape: z.ZodType<T>, said: unknown): T {
  const read = shape.safeParse(said)
  if (read.success) return read.data
  const [issue] = read.error.issues
  return refuse(
    tellCaller(
      `Please look at “${issue?.path.join('.') || 'the body'}”: ${issue?.message ?? 'it cannot be read'}.`,
    ),
  )
}

async function moveClock(desk: Desk, to: string): Promise<unknown> {
  const moment = new Date(to)
  if (Number.isNaN(moment.getTime()))
    refuse(tellCaller(`“${to}” is not a moment. Write it like 2026-11-12T15:45:00Z.`))
  const wanted = instant(moment.getTime())
  if (wanted < desk.clock.now())
    refuse(tellCaller(`The clock shows ${desk.clock.now()}; it only moves forwards.`))
  await desk.player.moveTo(wanted)
  return { now: desk.clock.now() }
}

const mostBytes = 4 * 1024 * 1024

async function bodyOf(incoming: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming) {
    size += part.length
    if (size <= mostBytes) parts.push(part)
  }
  if (size > mostBytes) refuse(tellCaller('That is too much at once: 4 MB at most.'))
  const body = Buffer.concat(parts).toString('utf8')
  try {
    return body.trim() === '' ? {} : JSON.parse(body)
  } catch {
    return refuse(tellCaller('The body is not JSON.'))
  }
}

/** A fault of the stand-in's own says so, without its insides. */
const broken = (error: unknown) => ({
  status: 500,
  body: {
    message: `This machine’s stand-in failed: ${error instanceof Error ? error.message : String(error)}`,
  },
})

function reply(outgoing: ServerResponse, status: number, body: unknown): void {
  outgoing
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body))
}
