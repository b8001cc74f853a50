import { randomBytes } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { composeWake } from '../../functions/compose-wake.ts'
import { compose } from '../../functions/compose.ts'
import type { Config } from '../../functions/config.ts'
import { momentOf } from '../../functions/domain/school/day.ts'
import type { Log, Outside } from '../../functions/outside.ts'
import { schoolKey, wakeHandler } from '../../functions/wake.ts'
import { workHandler } from '../../functions/work.ts'
import { look } from '../../functions/workflow/look.ts'
import { type School, schoolFrom, schoolPath } from '../../functions/workflow/school.ts'
import { type AppsScript, appsScript } from './apps-script.ts'
import { type Clock, clock } from './clock.ts'
import { type Disk, disk } from './disk.ts'
import { type Google, google } from './google.ts'
import { type Hands, hands } from './hands.ts'
import { type Mailbox, mailbox } from './mail.ts'
import { mailServer } from './mail-door.ts'
import { type Player, player } from './player.ts'
import { quietTicks } from './quiet-ticks.ts'
import type { SampleSchool } from './schools/sample.ts'
import { automationAccount, runtimeAccount, setUp } from './set-up.ts'

/** The whole desk on this machine: Google's side, the program, the mail, the time. */
export type Desk = Hands & {
  /** 'http://127.0.0.1:8787/' */
  readonly root: string
  readonly sample: SampleSchool
  readonly automation: string
  readonly google: Google
  readonly mail: Mailbox
  readonly clock: Clock
  readonly player: Player
  /** The school as the program knows it now. */
  readonly school: () => Promise<School>
  readonly outside: () => Outside
  /** One look at once, as the tick would ask for it. */
  readonly look: () => Promise<void>
  /** Answers "Ask for training" as somebody. Returns the answer's id. */
  readonly answer: (as: string, answers: Readonly<Record<string, string | readonly string[]>>, responseId?: string) => Promise<string>
  readonly close: () => Promise<void>
}

export type DeskOptions = {
  readonly sample: SampleSchool
  /** Where everything is kept; without it nothing outlives the program. */
  readonly dir?: string
  /** 0: any free one. */
  readonly port?: number
  /** The clock moves only when told. */
  readonly frozen?: boolean
  readonly store?: Config['store']
  /** Signals from Google are lost. */
  readonly deaf?: boolean
  readonly log?: Log
  /** Whatever else is served, such as the pages people see; says whether it answered. */
  readonly alsoServe?: (desk: Desk) => (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<boolean>
}

const project = 'projects/cpd-desk-local/locations/europe-west2'
const queue = `${project}/queues/looks`
const mailLogin = { user: 'cpd-desk', password: 'only-on-this-machine' }

/** Opens the desk for a school: sets it up if it is new, carries on where it was if it is not. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { sample } = options
  const kept = disk(options.dir === undefined ? ':memory:' : { dir: options.dir })
  const time = clock({ disk: kept, start: momentOf(sample.begins.day, sample.begins.time), frozen: options.frozen ?? false })
  const { server, root, serve } = await listening(options.port ?? 0)
  const automation = automationAccount(sample.domain)
  const secrets = secretsOn(kept)
  let script: Pick<AppsScript, 'answered' | 'edited' | 'drain'> = unheard
  const ticks = quietTicks()

  const there = google({
    disk: kept,
    clock: time,
    queue,
    automation,
    whoIs: (token) => (token === secrets.token ? runtimeAccount : undefined),
    formAddress: `${root}forms/d/e`,
    onTyped: (event) => {
      ticks.news()
      script.edited(event)
    },
    onAnswered: () => {
      ticks.news()
      script.answered()
    },
  })
  const post = mailbox({ disk: kept, now: time.now })
  const smtp = await mailServer({ mailbox: post, ...mailLogin })
  const config = configFor({ root, token: secrets.token, smtp: smtp.port, time, options })
  const program = compose(config)
  const outside = (): Outside => program.within(100_000)
  const wake = wakeHandler(composed({ ...config, masters: [secrets.master] }, secrets.master))
  const work = workHandler(program)
  const refresh = async (): Promise<void> => ticks.saw(schoolFrom(await outside().store.get(schoolPath(sample.id)), sample.id))

  if (options.deaf !== true) {
    const wakeKey = schoolKey(secrets.master, sample.id)
    script = appsScript({ now: time.now, properties: { school: sample.id, wakeKey, wakeAddress: `${root}functions/wake` } })
  }
  const play = player({
    clock: time,
    tasks: there.tasks,
    tick: async (at) => {
      ticks.played(at)
      await fetch(`${root}functions/work/tick`, { method: 'POST', headers: { authorization: 'Bearer scheduler' } })
    },
    quiet: ticks.quiet,
    drain: () => script.drain(),
  })

  serve(async (incoming, outgoing) => {
    if (await there.answer(incoming, outgoing)) return
    const path = incoming.url ?? '/'
    if (path.startsWith('/functions/wake')) return wake(stripped(incoming, '/functions/wake'), outgoing)
    if (path.startsWith('/functions/work')) {
      if (incoming.headers.authorization === undefined) return refused(outgoing)
      await work(stripped(incoming, '/functions/work'), outgoing)
      return refresh()
    }
    if (await also(incoming, outgoing)) return
    outgoing.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is nothing at this address.')
  })

  const { store } = outside()
  await setUp(root, store, { id: sample.id, name: sample.name, domain: sample.domain, began: time.now(), shares: sample.shares })
  const school = async (): Promise<School> => schoolFrom(await outside().store.get(schoolPath(sample.id)), sample.id)
  const desk: Desk = {
    ...hands(there.sheets, automation, time.now),
    root,
    sample,
    automation,
    google: there,
    mail: post,
    clock: time,
    player: play,
    school,
    outside,
    look: () => look(outside(), { school: sample.id, why: 'tick' }),
    answer: async (as, answers, responseId) =>
      there.forms.answer((await school()).forms.request.id, { as, answers, responseId }).responseId,
    close: async () => {
      countCalls(there)
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await smtp.close()
      await program.close()
      time.close()
      kept.close()
    },
  }
  const also = options.alsoServe?.(desk) ?? (async () => false)
  return desk
}

/** The triggers of a school whose signals are all lost. */
const unheard: AppsScript = { answered: () => {}, edited: () => {}, drain: async () => {} }

function configFor({ root, token, smtp, time, options }: { root: string; token: string; smtp: number; time: Clock; options: DeskOptions }): Config {
  const port = Number(new URL(root).port)
  return {
    tasks: {
      projectId: 'cpd-desk-local',
      location: 'europe-west2',
      queue: 'looks',
      workUrl: `${root}functions/work`,
      serviceAccount: runtimeAccount,
      local: { host: '127.0.0.1', port },
    },
    store: options.store ?? { kind: 'sqlite', file: options.dir === undefined ? ':memory:' : join(options.dir, 'desk.db') },
    mail: { host: '127.0.0.1', port: smtp, secure: false, ...mailLogin, from: { name: 'CPD Desk', address: automationAccount(options.sample.domain) } },
    templates: join(import.meta.dirname, '../../templates'),
    googleRootUrl: root,
    accessToken: token,
    clock: time,
    log: options.log ?? (() => {}),
  }
}

const composed = (config: Parameters<typeof composeWake>[0], master: string) => ({ masters: [master], ...composeWake(config) })

/** A server on the loopback address whose answers are given later, because they need its port. */
async function listening(port: number) {
  let answer: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> | void = () => {}
  const server = createServer((incoming, outgoing) => {
    Promise.resolve(answer(incoming, outgoing)).catch((error: unknown) => {
      if (!outgoing.headersSent) outgoing.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      outgoing.end(`This machine’s stand-in failed: ${error instanceof Error ? error.message : String(error)}`)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { server, root, serve: (by: typeof answer) => { answer = by } }
}

function stripped(incoming: IncomingMessage, prefix: string): IncomingMessage {
  incoming.url = incoming.url?.slice(prefix.length) || '/'
  return incoming
}

/** As Cloud Run does for a private service: without a token nobody gets in. */
function refused(outgoing: ServerResponse): void {
  outgoing.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end('Forbidden')
}

/** Made once and kept: the token that the program signs in with, and the key behind the signals. */
function secretsOn(kept: Disk): { readonly token: string; readonly master: string } {
  const found = kept.all('secrets')[0]?.value as { token: string; master: string } | undefined
  if (found) return found
  const made = { token: `ya29.${randomBytes(24).toString('base64url')}`, master: randomBytes(32).toString('hex') }
  kept.keep('secrets', 'secrets', made)
  return made
}

/** For the check of all calls against Google's own descriptions, when somebody asked for it. */
function countCalls({ calls }: Google): void {
  const folder = process.env.CPD_CALLS_DIR
  if (folder !== undefined) appendFileSync(join(folder, `${process.pid}-${randomBytes(4).toString('hex')}.json`), JSON.stringify(calls))
}

