import type { ServerResponse } from 'node:http'
import type { Desk } from '../desk.ts'
import { refusalIn, refuse, tellCaller } from '../refusal.ts'
import type { Serves } from '../server.ts'
import { answering, jsonIn, momentIn, movingTo, needSameSite, rows, typing, understood } from './bodies.ts'
import { fileShown, tabOf } from './file-shown.ts'
import { formShown } from './form-shown.ts'
import { rowsNow, typedNow } from './rows-seen.ts'

/**
 * The door for people, under `/people/`: what somebody does with a form, a sheet, the mail and the
 * clock, as JSON. `as` is an e-mail address. What a person may not do is 403 with a sentence, what
 * cannot be understood 400, what is not there 404. README.md lists the calls.
 */
export const peopleDoor =
  (desk: Desk): Serves =>
  async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', desk.root)
    if (!url.pathname.startsWith('/people/')) return false
    try {
      const path = url.pathname.slice('/people/'.length).split('/').map(decoded)
      if (incoming.method !== 'GET') needSameSite(incoming)
      const said = incoming.method === 'POST' ? await jsonIn(incoming) : undefined
      const asked: Asked = { path, query: url.searchParams, said }
      const answers = Object.hasOwn(calls, `${incoming.method} ${path[0]}`)
        ? calls[`${incoming.method} ${path[0]}`]?.(desk, asked)
        : undefined
      reply(outgoing, 200, (await (answers ?? nothingHere(url.pathname))) ?? {})
    } catch (error) {
      const refusal = refusalIn(error)
      reply(outgoing, refusal?.status ?? 500, { message: sentenceIn(error) })
    }
    return true
  }

type Asked = { readonly path: readonly string[]; readonly query: URLSearchParams; readonly said: unknown }

/** By method and first part of the path. Without an answer there is nothing at the address. */
const calls: Readonly<Record<string, (desk: Desk, asked: Asked) => unknown>> = {
  'GET ': (desk) => desk.people(),
  'GET mail': (desk, { query }) => desk.mail.list(query.get('to') ?? undefined),
  'GET clock': (desk) => ({ now: desk.clock.now() }),
  'POST clock': async (desk, { said }) => {
    await desk.player.moveTo(momentIn(understood(movingTo, said).to, desk.clock.now()))
    return { now: desk.clock.now() }
  },
  'POST settle': async (desk) => {
    await desk.player.settle()
    return { now: desk.clock.now() }
  },
  'GET forms': (desk, { path: [, id = '', ...more] }) =>
    more.length === 0 ? formShown(knownForm(desk, id)) : undefined,
  'POST forms': (desk, { path: [, id = '', part, ...more], said }) => {
    if (part !== 'responses' || more.length > 0) return undefined
    const { formId } = knownForm(desk, id)
    const sent = understood(answering, said)
    if (sent.responseId !== undefined) needAnswer(desk, formId, sent.responseId)
    return desk.google.forms.answer(formId, sent)
  },
  'DELETE forms': (desk, { path: [, id = '', part, responseId], query }) => {
    if (part !== 'responses' || responseId === undefined) return undefined
    const { formId } = knownForm(desk, id)
    needAnswer(desk, formId, responseId)
    desk.google.forms.removeAnswer(formId, responseId, asIn(query))
    return {}
  },
  'GET sheets': async (desk, { path: [, id = '', ...more], query }) => {
    if (more.length > 0) return undefined
    const as = asIn(query)
    const file = fileShown(desk, id, as)
    const wanted = file.tabs.filter(({ gid }) => [String(gid), null].includes(query.get('tab')))
    return { ...file, tabs: await Promise.all(wanted.map(({ gid }) => tabOf(desk, { ...file, as }, gid))) }
  },
  'POST sheets': (desk, { path: [, id = '', part, ...more], said }) => {
    if ((part !== 'cells' && part !== 'rows') || more.length > 0) return undefined
    if (!desk.google.sheets.files().some((file) => file.id === id)) refuse(notThere('There is no such file.'))
    if (part === 'cells')
      desk.google.sheets.type(id, { ...typedNow(desk, id, understood(typing, said)), at: desk.clock.now() })
    else desk.google.sheets.rows(id, rowsNow(desk, id, understood(rows, said)))
    return {}
  },
}

const knownForm = (desk: Desk, id: string) =>
  desk.google.forms.shown(id) ?? refuse(notThere('There is no form at this address. Please check the link.'))

/** The owner of the form may look at every answer. */
function needAnswer(desk: Desk, formId: string, responseId: string): void {
  try {
    desk.google.forms.response(desk.automation, formId, responseId)
  } catch (error) {
    if (refusalIn(error)?.status !== 404) throw error
    refuse(notThere('There is no such answer. It may have been taken away.'))
  }
}

const asIn = (query: URLSearchParams): string =>
  query.get('as') || refuse(tellCaller('Say who acts: add ?as= and an e-mail address.'))

const notThere = (message: string) => ({ status: 404, body: { message } })
const nothingHere = (path: string) => refuse(notThere(`There is nothing at ${path} for this call.`))

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return refuse(tellCaller('This address cannot be read. Please check it.'))
  }
}

/** The sentence for a person. A fault of the stand-in's own says so, without its insides. */
function sentenceIn(error: unknown): string {
  const body = refusalIn(error)?.body as { message?: string; error?: { message?: string } } | undefined
  const told = body?.message ?? body?.error?.message
  return told ?? `This desk itself failed: ${error instanceof Error ? error.message : String(error)}`
}

function reply(outgoing: ServerResponse, status: number, body: unknown): void {
  outgoing
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body))
}
