import type { IncomingMessage } from 'node:http'
import type { Desk } from '../desk.ts'
import { needSameSite, sentIn } from '../people/bodies.ts'
import { refusalIn } from '../refusal.ts'
import type { Serves } from '../server.ts'
import { type Answer, goTo, send } from './answers.ts'
import { asset } from './assets.ts'
import { clockMoved, comeSoFar, type Moves } from './clock.ts'
import { filePage } from './file-page.ts'
import { formPage } from './form-page.ts'
import { home } from './home.ts'
import { html } from './html.ts'
import { run, saying, versionOf } from './layout.ts'
import { letterPage } from './letter-page.ts'
import { mailPage } from './mail-page.ts'
import { inWords } from './moments.ts'
import { chosenIn, cookieFor, type Viewer, viewerOf } from './who.ts'

/** The pages that people see in a browser: the home page, forms, files and mail. */
export const pages = (desk: Desk): Serves => {
  const moves: Moves = {}
  return async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', desk.root)
    const answer = await answered(desk, { incoming, url, moves })
    if (answer !== undefined) send(outgoing, answer)
    return answer !== undefined
  }
}

type Asked = { readonly incoming: IncomingMessage; readonly url: URL; readonly moves: Moves }

async function answered(desk: Desk, asked: Asked): Promise<Answer | undefined> {
  const { incoming, url } = asked
  const [, first = '', ...rest] = url.pathname.split('/')
  if (first === 'assets') return asset(rest.join('/'))
  if (first === 'version') return version(desk, asked)
  const viewer = await viewerOf(desk, incoming)
  try {
    return await pageAt(desk, viewer, asked)
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal === undefined) throw error
    const body = html`<p>${String(refusal.body.message)}</p><p><a href="/">Home</a></p>`
    return saying(desk, viewer, { title: 'That did not work', at: '/', status: refusal.status, body })
  }
}

async function pageAt(desk: Desk, viewer: Viewer, asked: Asked): Promise<Answer | undefined> {
  const { incoming, url, moves } = asked
  const [, first = '', ...rest] = url.pathname.split('/')
  const acts = incoming.method !== 'GET' && incoming.method !== 'HEAD'
  if (acts) needSameSite(incoming)
  const sent = acts ? new URLSearchParams(await sentIn(incoming)) : undefined
  if (url.pathname.startsWith('/forms/d/e/'))
    return formPage(desk, viewer, { addressId: rest[2] ?? '', url, sent })
  if (url.pathname.startsWith('/spreadsheets/d/'))
    return await filePage(desk, viewer, { id: rest[1] ?? '', url })
  if (first === 'be' && sent) return goTo(sent.get('then') ?? '/', cookieFor(sent.get('who') ?? ''))
  if (first === 'clock' && sent)
    return await clockMoved(desk, viewer, { sent, moves, byScript: incoming.headers.accept === 'text/plain' })
  if (sent) return undefined
  if (first === '' && rest.length === 0) return await home(desk, viewer, { moves, url })
  if (first === 'mail')
    return rest.length > 0 ? letterPage(desk, viewer, rest) : await mailPage(desk, viewer, url)
  return incoming.headers.accept?.includes('text/html') ? nothingHere(desk, viewer) : undefined
}

/** For scripts of pages: whether anything changed, who one is, what time it is, and how far the clock has come. */
const version = (desk: Desk, { incoming, moves }: Asked): Answer => {
  const now = desk.clock.now()
  const about = {
    version: versionOf(desk),
    run,
    person: chosenIn(incoming),
    now,
    said: inWords(now),
    come: comeSoFar(moves, now),
  }
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(about) }
}

/** Programs that ask for an address that is not there are told so in plain text, by the server itself. */
const nothingHere = (desk: Desk, viewer: Viewer): Answer => {
  const body = html`<p>There is nothing at this address. Please check the link, or <a href="/">begin at home</a>.</p>`
  return saying(desk, viewer, { title: 'Nothing here', at: '/', status: 404, body })
}

/** Asks one part after another until one answers. */
export const inTurn =
  (...parts: readonly Serves[]): Serves =>
  async (incoming, outgoing) => {
    for (const part of parts) if (await part(incoming, outgoing)) return true
    return false
  }
