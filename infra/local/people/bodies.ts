import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import {
  type Day,
  type Instant,
  instant,
  milliseconds,
  momentOf,
} from '../../../functions/domain/school/day.ts'
import { refuse, tellCaller } from '../refusal.ts'

const text = z.string('Write it as text.')
const as = z.string('Say who acts: an e-mail address.').min(1, 'Say who acts: an e-mail address.')
const whole = z
  .number('Write it as a whole number from 1.')
  .int()
  .positive('Write it as a whole number from 1.')
const cell = z.union(
  [text, z.number(), z.boolean(), z.null()],
  'Write each cell as text, a number, true or false.',
)

/** What the door takes. */
export const answering = z.object({
  as,
  answers: z.record(text, z.union([text, z.array(text)], 'Answer with text, or with a list of texts.')),
  responseId: text.optional(),
})
export const typing = z.object({
  as,
  range: text,
  values: z.array(z.array(cell, 'Write each row as a list of cells.'), 'Write the values as a list of rows.'),
  seen: z.array(text).optional(),
})
export const rows = z.object({
  as,
  tab: text,
  action: z.enum(['insert', 'delete', 'duplicate', 'sort'], 'Choose insert, delete, duplicate or sort.'),
  at: whole,
  count: whole.optional(),
  by: text.optional(),
  seen: z.array(text).optional(),
})
export const movingTo = z.object({ to: z.string('Write a moment like 2026-11-12T15:45:00Z.') })

/** A body in its shape; refuses with a sentence saying which part cannot be understood. */
export function understood<T>(shape: z.ZodType<T>, said: unknown): T {
  const read = shape.safeParse(said)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const place = issue?.path.join('.') || 'what was sent'
  return refuse(tellCaller(`Please look at “${place}”. ${issue?.message ?? 'It cannot be read.'}`))
}

/** A moment with its zone, or a day and time as a London clock shows them; no more than a year ahead. */
export function momentIn(to: string, now: Instant): Instant {
  const local = /^(\d{4}-\d\d-\d\d)[T ](\d\d:[0-5]\d)$/.exec(to)
  const wanted = local ? londonMoment(local[1] ?? '', local[2] ?? '') : zonedMoment(to)
  if (wanted === undefined)
    return refuse(tellCaller(`“${to.slice(0, 40)}” is not a moment. Write it like 2026-11-12T15:45:00Z.`))
  if (wanted < now) refuse(tellCaller('The clock only moves forwards. Choose a later time.'))
  if (milliseconds(wanted) - milliseconds(now) > longestMove)
    refuse(tellCaller('The clock moves on by a year at most. Go there in steps.'))
  return wanted
}

const longestMove = 366 * 24 * 60 * 60 * 1000

const londonMoment = (day: string, time: string): Instant | undefined =>
  isDay(day) && time < '24:00' ? momentOf(day as Day, time) : undefined

const zonedMoment = (to: string): Instant | undefined => {
  const shaped = isDay(to.slice(0, 10)) && /T.*(Z|[+-]\d\d:?\d\d)$/.test(to)
  const moment = shaped ? Date.parse(to) : Number.NaN
  return Number.isNaN(moment) ? undefined : instant(moment)
}

/** 30 February would otherwise be taken for 2 March. */
function isDay(text: string): boolean {
  const moment = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text)
}

const mostBytes = 2 * 1024 * 1024

/** What a caller sent, as text. Too much is read to the end and forgotten, so that they hear the answer. */
export async function sentIn(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming) {
    size += part.length
    if (size <= mostBytes) parts.push(part)
  }
  if (size > mostBytes) refuse(tellCaller('That is too much at once: 2 MB at most. Please send less.'))
  return Buffer.concat(parts).toString('utf8')
}

export async function jsonIn(incoming: IncomingMessage): Promise<unknown> {
  const sent = await sentIn(incoming)
  try {
    return sent.trim() === '' ? {} : JSON.parse(sent)
  } catch {
    return refuse(tellCaller('What was sent is not JSON.'))
  }
}

/** Another site's page in the same browser must not act here: this machine has no passwords. */
export function needSameSite({ headers }: IncomingMessage): void {
  const { origin } = headers
  if (origin !== undefined && origin !== `http://${headers.host}`)
    refuse({ status: 403, body: { message: 'Only pages of this desk may do that.' } })
}
