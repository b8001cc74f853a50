import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { type Composed, compose } from '../../functions/compose.ts'
import { composeWake } from '../../functions/compose-wake.ts'
import type { Config } from '../../functions/config.ts'
import type { Outside } from '../../functions/outside.ts'
import { wakeHandler } from '../../functions/wake.ts'
import { workHandler } from '../../functions/work.ts'
import type { Disk } from './disk.ts'
import type { Serves } from './server.ts'
import { runtimeAccount } from './set-up.ts'

/** What the stand-ins and the program share: the token it signs in with, and the key behind the signals. */
export type Secrets = { readonly token: string; readonly master: string }

/** Where the program finds everything on this machine. */
type Around = Pick<Config, 'store' | 'clock' | 'log'> & {
  /** What the program does to the world, for whoever counts it. */
  readonly watched?: (outside: Outside) => Outside
  readonly root: string
  readonly secrets: Secrets
  readonly mail: Pick<Config['mail'], 'port' | 'user' | 'password' | 'from'>
}

/** The one queue that there is. */
export const queue = 'projects/cpd-desk-local/locations/europe-west2/queues/looks'

/**
 * The two cloud functions, as Google would run them, under `/functions/`.
 *
 * @param worked called after each call of `work` that can have changed a school
 */
export function functions(
  around: Around,
  worked: () => Promise<void>,
): { readonly program: Composed; readonly serves: Serves } {
  const config = configFor(around)
  const program = watching(compose(config), around.watched)
  const masters = [around.secrets.master]
  const wake = wakeHandler({ masters, ...composeWake({ ...config, masters }) })
  const work = workHandler(program)
  return {
    program,
    serves: async (incoming, outgoing) => {
      const [, name, path] = /^\/functions\/(wake|work)(.*)$/.exec(incoming.url ?? '') ?? []
      if (name === undefined) return false
      incoming.url = path || '/'
      if (name === 'wake') await wake(incoming, outgoing)
      else if (incoming.headers.authorization === undefined) forbidden(outgoing)
      else {
        await work(incoming, outgoing)
        // A tick only asks for looks: the school is as it was.
        if (path !== '/tick') await worked()
      }
      return true
    },
  }
}

const watching = (program: Composed, watched?: (outside: Outside) => Outside): Composed =>
  watched === undefined
    ? program
    : { ...program, within: (milliseconds) => watched(program.within(milliseconds)) }

function configFor({ root, secrets, mail, store, clock, log }: Around): Config {
  return {
    tasks: {
      projectId: 'cpd-desk-local',
      location: 'europe-west2',
      queue: 'looks',
      workUrl: `${root}functions/work`,
      serviceAccount: runtimeAccount,
      local: { host: '127.0.0.1', port: Number(new URL(root).port) },
    },
    store,
    mail: { host: '127.0.0.1', secure: false, ...mail },
    templates: join(import.meta.dirname, '../../templates'),
    googleRootUrl: root,
    accessToken: secrets.token,
    clock,
    log,
  }
}

/** As Cloud Run does for a private service: nobody gets in without a token. */
const forbidden = (outgoing: ServerResponse): void => {
  outgoing.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end('Forbidden')
}

/** Made once and kept. */
export function secretsOn(kept: Disk): Secrets {
  const found = kept.all('secrets')[0]?.value as Secrets | undefined
  if (found) return found
  const made = {
    token: `ya29.${randomBytes(24).toString('base64url')}`,
    master: randomBytes(32).toString('hex'),
  }
  kept.keep('secrets', 'secrets', made)
  return made
}
