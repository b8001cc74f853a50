import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { monthNames } from '../../functions/domain/request/when.ts'
import { type Desk, openDesk } from './desk.ts'
import { disk } from './disk.ts'
import { playInto } from './new-desk.ts'
import { inTurn, pages } from './pages/pages.ts'
import { peopleDoor } from './people/door.ts'
import { samples } from './schools/samples.ts'
import { listening } from './server.ts'

/**
 * `npm start`: the whole desk on this machine, for trying it. No account, and nothing leaves the
 * machine: it listens on the loopback address only.
 */
async function start(): Promise<void> {
  const flags = flagsIn(process.argv.slice(2))
  const sample = Object.hasOwn(samples, flags.school) ? samples[flags.school] : undefined
  if (sample === undefined)
    throw new Error(
      `There is no sample school called ${flags.school}. Try --school ${Object.keys(samples).join(' or --school ')}.`,
    )
  const port = portIn(flags.port)
  await seeThatItIsFree(port)
  const say = sayer(flags)
  const dir = resolve(flags.data ?? join(import.meta.dirname, '../../data', flags.school))
  const played = join(dir, 'played')
  const isNew = flags.fresh || !existsSync(played)
  if (isNew) forget(dir)
  say(isNew ? `Setting up ${sample.name} and playing its autumn:` : `Carrying on with ${sample.name} …`)
  const log = noteFailures
  const opened = isNew ? await playInto(dir, { sample, port, told: weekByWeek(flags), log }) : port
  if (isNew) writeFileSync(played, '')
  const desk = await openDesk({
    sample,
    dir,
    port: opened,
    alsoServe: (desk) => inTurn(peopleDoor(desk), pages(desk)),
    log,
  })
  if (!isNew) await desk.look() // An answer that came in just before a crash is not kept waiting for the tick.
  if (isNew) say('')
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
  await tell(desk, flags)
}

type Flags = ReturnType<typeof flagsIn>

function flagsIn(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        fresh: { type: 'boolean', default: false },
        school: { type: 'string', default: 'primary' },
        port: { type: 'string', default: '8787' },
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }).values
  } catch {
    throw new Error(
      `“${args.join(' ')}” cannot be understood: npm start -- takes --fresh, --school name, --port number, --data directory and --json.`,
    )
  }
}

/** Before anything is set up or forgotten. */
async function seeThatItIsFree(port: number): Promise<void> {
  const server = await listening(port).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new Error(`Port ${port} is in use. Stop the other program, or try npm start -- --port 0.`)
      : new Error(`Port ${port} cannot be opened here. Try npm start -- --port 0 for any free one.`)
  })
  await server.close()
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

async function tell(desk: Desk, flags: Flags): Promise<void> {
  const say = sayer(flags)
  const { files, forms } = await desk.school()
  const ready = {
    ready: true,
    home: desk.root,
    google: desk.root,
    people: `${desk.root}people/`,
    school: desk.sample.id,
    files: Object.fromEntries(Object.entries(files).map(([file, { id }]) => [file, id])),
    forms: Object.fromEntries(Object.entries(forms).map(([form, { id }]) => [form, id])),
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
const sayer =
  ({ json }: Flags) =>
  (text: string): void => {
    if (json) console.error(text)
    else console.log(text)
  }

/** Says how far the autumn has been played: the name of a month, and a dot for every week. */
function weekByWeek({ json }: Flags): (day: string) => void {
  const out = json ? process.stderr : process.stdout
  let last = { month: '', week: -1 }
  return (day) => {
    const month = monthNames[Number(day.slice(5, 7)) - 1] ?? ''
    const week = Math.floor(Number(day.slice(8)) / 7)
    if (month !== last.month) out.write(`${last.month === '' ? '' : '\n'}  ${month} .`)
    else if (week !== last.week) out.write('.')
    last = { month, week }
  }
}

const noteFailures = (what: string, about?: Readonly<Record<string, unknown>>): void => {
  console.error(what, about === undefined ? '' : JSON.stringify(about))
}

function portIn(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new Error(`“${text}” is not a port. Try --port 8787, or --port 0 for any free one.`)
  return port
}

await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
