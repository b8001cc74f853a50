import { z } from 'zod'
import type { Outside } from './outside.ts'

/** Where tasks wait, and how they call `work`. */
export type TasksConfig = {
  readonly projectId: string
  readonly location: string
  readonly queue: string
  /** The address of `work`, without a path. */
  readonly workUrl: string
  /** The account that tasks call `work` as. */
  readonly serviceAccount: string
  /** Another address for Cloud Tasks, which asks for no token. */
  readonly local?: { readonly host: string; readonly port: number }
}

/** A clock that can be moved and a log that goes elsewhere, for `npm start` and tests; never in the cloud. */
type OnThisMachine = Partial<Pick<Outside, 'clock' | 'log'>>

/** What `wake` needs to know. It never sees the mail password. */
export type WakeConfig = {
  readonly tasks: TasksConfig
  /** The keys from which those of the schools are made: the current one and, while it is changed, the one before. */
  readonly masters: readonly string[]
} & OnThisMachine

/** What `work` needs to know. It never sees the keys that signals are signed with. */
export type Config = {
  readonly tasks: TasksConfig
  readonly store:
    | { readonly kind: 'sqlite'; readonly file: string; readonly runTwice?: boolean }
    | { readonly kind: 'firestore'; readonly projectId: string; readonly host?: string }
  readonly mail: {
    readonly host: string
    readonly port: number
    readonly secure: boolean
    readonly user?: string
    readonly password?: string
    readonly from: { readonly name: string; readonly address: string }
  }
  /** The folder of the letter templates. */
  readonly templates: string
  /** Another address for Google's Sheets and Forms, ending in '/'. */
  readonly googleRootUrl?: string
  /** A token to use there instead of the service account's. */
  readonly accessToken?: string
} & OnThisMachine

type Environment = Readonly<Record<string, string | undefined>>

/** Reads what `work` needs; throws one sentence that names every field that is missing or cannot be used. */
export function readConfig(environment: Environment = process.env): Config {
  const fields = read(workFields, environment)
  return {
    tasks: tasksIn(fields),
    store:
      fields.STORE === 'sqlite'
        ? { kind: 'sqlite', file: fields.STORE_FILE }
        : { kind: 'firestore', projectId: fields.PROJECT, host: fields.FIRESTORE_EMULATOR_HOST },
    mail: {
      host: fields.MAIL_HOST,
      port: fields.MAIL_PORT,
      secure: fields.MAIL_SECURE === 'yes',
      user: fields.MAIL_USER,
      password: fields.MAIL_PASSWORD,
      from: { name: fields.MAIL_FROM_NAME, address: fields.MAIL_FROM },
    },
    templates: fields.TEMPLATES,
    googleRootUrl: fields.GOOGLE_ROOT_URL,
    accessToken: fields.ACCESS_TOKEN,
  }
}

/** Reads what `wake` needs, in the same way. */
export function readWakeConfig(environment: Environment = process.env): WakeConfig {
  const fields = read(wakeFields, environment)
  return {
    tasks: tasksIn(fields),
    masters: [fields.WAKE_MASTER, fields.WAKE_MASTER_BEFORE].filter((key) => key !== undefined),
  }
}

/** The function that Google started this program as; nothing when it runs on its own. */
export const startedAs = (environment: Environment = process.env): string | undefined =>
  environment.FUNCTION_TARGET

const text = z.string().trim().min(1)
const master = z.string().min(32, 'needs at least 32 characters')

const tasksFields = z.object({
  PROJECT: text,
  LOCATION: text.default('europe-west2'),
  QUEUE: text.default('looks'),
  WORK_URL: z.url({ error: 'needs an address that begins with https://' }),
  SERVICE_ACCOUNT: z.email({ error: 'needs the e-mail address of a service account' }),
  TASKS_HOST: z
    .string()
    .regex(/^[^:/]+:\d+$/, 'needs a host and a port, like 127.0.0.1:8401')
    .optional(),
})

const wakeFields = tasksFields.extend({ WAKE_MASTER: master, WAKE_MASTER_BEFORE: master.optional() })

const workFields = tasksFields.extend({
  STORE: z.enum(['firestore', 'sqlite'], 'needs to be firestore or sqlite').default('firestore'),
  STORE_FILE: text.default('desk.db'),
  FIRESTORE_EMULATOR_HOST: text.optional(),
  MAIL_HOST: text,
  MAIL_PORT: z.coerce.number('needs a number').int().positive().default(465),
  MAIL_SECURE: z.enum(['yes', 'no'], 'needs to be yes or no').default('yes'),
  MAIL_USER: text.optional(),
  MAIL_PASSWORD: text.optional(),
  MAIL_FROM: z.email({ error: 'needs an e-mail address' }),
  MAIL_FROM_NAME: text.default('CPD Desk'),
  TEMPLATES: text.default('templates'),
  GOOGLE_ROOT_URL: z.string().endsWith('/', "needs an address that ends in '/'").optional(),
  ACCESS_TOKEN: text.optional(),
})

/** A field that is there but empty counts as missing: that is how deploy commands leave one out. */
function read<Fields extends z.ZodObject>(fields: Fields, environment: Environment): z.output<Fields> {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const result = fields.safeParse(filled)
  if (result.success) return result.data
  const lines = result.error.issues.map(({ path, message }) => {
    const name = path.join('.')
    return filled[name] === undefined ? `${name} is missing.` : `${name} ${message}.`
  })
  throw new Error(`The settings of this service cannot be used. ${lines.join(' ')}`)
}

function tasksIn(fields: z.output<typeof tasksFields>): TasksConfig {
  const [host = '', port = ''] = fields.TASKS_HOST?.split(':') ?? []
  return {
    projectId: fields.PROJECT,
    location: fields.LOCATION,
    queue: fields.QUEUE,
    workUrl: fields.WORK_URL,
    serviceAccount: fields.SERVICE_ACCOUNT,
    ...(host ? { local: { host, port: Number(port) } } : {}),
  }
}
