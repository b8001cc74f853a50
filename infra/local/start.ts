import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Desk, openDesk } from './desk.ts'
import { disk } from './disk.ts'
import { inTurn, pages } from './pages/pages.ts'
import { peopleDoor } from './people/door.ts'
import { playSample } from './play-sample.ts'
import { samples } from './schools/samples.ts'

/**
 * `npm start`: the whole desk on this machine, for trying it. No account, and nothing leaves the
 * machine: it listens on the loopback address only.
 */
const { values: flags } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    school: { type: 'string', default: 'primary' },
    port: { type: 'string', default: '8787' },
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

async function start(): Promise<void> {
  const sample = Object.hasOwn(samples, flags.school) ? samples[flags.school] : undefined
  if (sample === undefined)
    throw new Error(
      `There is no sample school called ${flags.school}. Try --school ${Object.keys(samples).join(' or --school ')}.`,
    )
  const dir = resolve(flags.data ?? join(import.meta.dirname, '../../data', flags.school))
  const played = join(dir, 'played')
  const isNew = flags.fresh || !existsSync(played)
  if (isNew) forget(dir)
  say(isNew ? `Setting up ${sample.name} and playing its autumn …` : `Carrying on with ${sample.name} …`)
  const desk = await openDesk({
    sample,
    dir,
    port: portIn(flags.port),
    alsoServe: (desk) => inTurn(peopleDoor(desk), pages(desk)),
    log: noteFailures,
  })
  if (isNew) {
    await playSample(desk)
    writeFileSync(played, '')
  }
  const running = desk.player.run()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(
      signal,
      () =>
        void running
          .stop()
          .then(desk.close)
          .then(() => process.exit(0)),
    )
  }
  await tell(desk)
}

/** Forgets what an earlier run kept, or one that was stopped half-way; never anything of somebody else's. */
function forget(dir: string): void {
  mkdirSync(dir, { recursive: true })
  const strange = readdirSync(dir).filter((name) => !ours.test(name))
  if (strange.length > 0)
    throw new Error(`${dir} has other things in it (${strange[0]}). Name an empty directory after --data.`)
  disk({ dir }).close() // Refused while another desk has it open.
  for (const name of readdirSync(dir)) rmSync(join(dir, name))
}

const ours = /^(google\.sqlite|desk\.db)(-wal|-shm|-journal)?$|^played$/

async function tell(desk: Desk): Promise<void> {
  const { files, forms } = await desk.school()
  const ready = {
    ready: true,
    home: desk.root,
    google: desk.root,
    people: `${desk.root}people/`,
    school: desk.sample.id,
    files: Object.fromEntries(Object.entries(files).map(([file, { id }]) => [file, id])),
    forms: { request: forms.request.id },
  }
  if (flags.json) {
    console.log(JSON.stringify(ready))
    return
  }
  say(`\nOpen ${desk.root} and follow the short tour.`)
  say(`  The form         ${forms.request.address}`)
  for (const [file, { address }] of Object.entries(files)) say(`  ${file.padEnd(16)} ${address}`)
  say('\nStop with Ctrl-C; everything is kept. `npm start -- --fresh` begins again.')
}

/** With --json nothing but the ready line stands on standard output. */
function say(text: string): void {
  if (flags.json) console.error(text)
  else console.log(text)
}

const noteFailures = (what: string, about?: Readonly<Record<string, unknown>>): void => {
  console.error(what, about === undefined ? '' : JSON.stringify(about))
}

function portIn(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${text} is not a port. Try --port 8787, or --port 0 for any free one.`)
  return port
}

function sentence(error: unknown): string {
  const code = (error as { code?: string }).code
  if (code === 'EADDRINUSE')
    return `Port ${flags.port} is in use. Stop the other program, or try npm start -- --port 0.`
  return error instanceof Error ? error.message : String(error)
}

await start().catch((error: unknown) => {
  console.error(sentence(error))
  process.exit(1)
})
