import type { IncomingMessage } from 'node:http'
import type { Desk } from '../desk.ts'
import { needSameSite, sentIn } from '../people/bodies.ts'
import { refusalIn } from '../refusal.ts'
import type { Serves } from '../server.ts'
import { type Answer, goTo, send } from './answers.ts'
import { asset } from './assets.ts'
import { clockMoved } from './clock.ts'
import { filePage } from './file-page.ts'
import { formPage } from './form-page.ts'
import { home } from './home.ts'
import { html } from './html.ts'
import { saying, versionOf } from './layout.ts'
import { letterPage, mailPage } from './mail-page.ts'
import { cookieFor, viewerOf } from './who.ts'

/** The pages that people see in a browser: the home page, forms, files and mail. */
export const pages =
  (desk: Desk): Serves =>
  async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', desk.root)
    const answer = await answered(desk, incoming, url)
    if (answer !== undefined) send(outgoing, answer)
    return answer !== undefined
  }

async function answered(desk: Desk, incoming: IncomingMessage, url: URL): Promise<Answer | undefined> {
  const [, first = '', ...rest] = url.pathname.split('/')
  if (first === 'assets') return asset(rest.join('/'))
  if (first === 'version')
    return {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: versionOf(desk), now: desk.clock.now() }),
    }
  const viewer = await viewerOf(desk, incoming)
  try {
    const acts = incoming.method !== 'GET' && incoming.method !== 'HEAD'
    if (acts) needSameSite(incoming)
    const sent = acts ? new URLSearchParams(await sentIn(incoming)) : undefined
    if (first === '' && rest.length === 0 && !sent) return await home(desk, viewer)
    if (url.pathname.startsWith('/forms/d/e/'))
      return formPage(desk, viewer, { addressId: rest[2] ?? '', url, sent })
    if (url.pathname.startsWith('/spreadsheets/d/'))
      return await filePage(desk, viewer, { id: rest[1] ?? '', url })
    if (first === 'mail' && !sent)
      return rest.length > 0 ? letterPage(desk, viewer, rest) : mailPage(desk, viewer, url)
    if (first === 'be' && sent) return goTo(sent.get('then') ?? '/', cookieFor(sent.get('who') ?? ''))
    if (first === 'clock' && sent) return await clockMoved(desk, viewer, sent)
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal === undefined) throw error
    const body = html`<p>${String(refusal.body.message)}</p><p><a href="/">Home</a></p>`
    return saying(desk, viewer, { title: 'That did not work', at: '/', status: refusal.status, body })
  }
  return undefined
}

/** Asks one part after another until one answers. */
export const inTurn =
  (...parts: readonly Serves[]): Serves =>
  async (incoming, outgoing) => {
    for (const part of parts) if (await part(incoming, outgoing)) return true
    return false
  }
