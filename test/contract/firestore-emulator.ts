import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, globSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type Emulator = { readonly host: string; readonly stop: () => Promise<void> }

const rules = 'infra/google/firestore.rules'
const secondsToStart = 30
const attempts = 3

/**
 * Starts Google's own Firestore emulator with our rules, on a port of its own, or says why it cannot.
 * Stop it when done.
 */
export async function startEmulator(): Promise<Emulator | { readonly cannot: string }> {
  // Without this, the client looks for Google's machines before each first call.
  process.env.METADATA_SERVER_DETECTION = 'none'
  const jar = emulatorJar()
  if (!jar) return { cannot: 'the Firestore emulator is not installed' }
  if (!javaRuns()) return { cannot: 'the Firestore emulator needs Java, which is not installed' }

  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const emulator = await started(jar, `127.0.0.1:${await freePort()}`)
    if (emulator) return emulator
  }
  return { cannot: `the Firestore emulator did not start, though it was tried ${attempts} times` }
}

async function started(jar: string, host: string): Promise<Emulator | undefined> {
  const child = spawn('java', commandLine(jar, host), { stdio: 'ignore' })
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  const stop = async (): Promise<void> => {
    process.off('exit', end)
    if (child.exitCode !== null || child.signalCode !== null) return
    end()
    await once(child, 'exit')
  }
  if (await answers(host, child)) return { host, stop }
  await stop()
  return undefined
}

/** Where `gcloud` or `firebase` puts it. */
function emulatorJar(): string | undefined {
  const name = 'cloud-firestore-emulator'
  const gcloud = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'gcloud'))
    .find((file) => existsSync(file))
  const besideGcloud = gcloud && join(dirname(realpathSync(gcloud)), '..', 'platform', name, `${name}.jar`)
  const fromFirebase = globSync(join(homedir(), '.cache', 'firebase', 'emulators', `${name}-*.jar`))
  return [besideGcloud, ...fromFirebase].find((jar) => jar && existsSync(jar))
}

function javaRuns(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function commandLine(jar: string, host: string): readonly string[] {
  const [address = '', port = ''] = host.split(':')
  return [
    ...['-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Duser.language=en', '-cp', jar],
    'com.google.cloud.datastore.emulator.firestore.CloudFirestore',
    ...[`--host=${address}`, `--port=${port}`, `--rules=${rules}`],
  ]
}

async function answers(host: string, child: ChildProcess): Promise<boolean> {
  for (let tenths = 0; tenths < secondsToStart * 10; tenths += 1) {
    if (child.exitCode !== null) return false
    const answer = await fetch(`http://${host}/`).catch(() => undefined)
    if (answer?.ok) return true
    await pause(100)
  }
  return false
}

/**
 * The emulator opens more ports than the one it is given, wherever the system has room; ours is taken
 * from below that range, so that it does not get in its own way.
 */
async function freePort(): Promise<number> {
  const port = randomInt(20_000, 30_000)
  const server = createServer()
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
  if (!free) return freePort()
  await new Promise((resolve) => server.close(resolve))
  return port
}
