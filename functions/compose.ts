import type { Config } from './config.ts'
import type { Mail, Outside, Store } from './outside.ts'
import { clock } from './services/clock.ts'
import { cloudTasks, cloudTasksClient } from './services/cloud-tasks.ts'
import { googleForms } from './services/google-forms.ts'
import { googleSheets } from './services/google-sheets.ts'
import { asTheService, withToken } from './services/google-sign-in.ts'
import { letterTemplates } from './services/letter-templates.ts'
import { log } from './services/log.ts'
import { solver } from './services/solver.ts'
import { sqliteStore } from './services/sqlite-store.ts'

export type Composed = {
  /** The world for one request, whose calls give up after so many milliseconds. */
  readonly within: (milliseconds: number) => Outside
  readonly close: () => Promise<void>
}

/** The only place where real services are built and joined. What is slow to make is made once. */
export function compose(config: Config): Composed {
  const google = { auth: signIn(config), rootUrl: config.googleRootUrl }
  const client = cloudTasksClient(config.tasks)
  const letters = letterTemplates({ folder: config.templates })
  const store = storeFor(config)
  const solve = solver({ nodes: nodesAtMost })
  return {
    within: (milliseconds) => {
      const end = performance.now() + milliseconds
      const remaining = () => end - performance.now()
      const sooner = () => remaining() - timeToWriteDown
      return {
        clock: config.clock ?? clock,
        store: store.within(remaining),
        forms: googleForms({ ...google, remaining: sooner }),
        sheets: googleSheets({ ...google, remaining: sooner }),
        tasks: cloudTasks({ ...config.tasks, client, remaining }),
        letters,
        mail: mailFor(config, sooner),
        solve,
        log: config.log ?? log,
      }
    },
    close: async () => {
      await store.close()
      await client.close()
    },
  }
}

/** Where a search for the best set stops; what it has found by then is shown, and how far it may be from the best. */
const nodesAtMost = 2000

type Remaining = () => number

/** Milliseconds. Google and the mail server give up first, so that the store can still be told that they did. */
const timeToWriteDown = 5000

/** A stand-in takes a token of its own, or none. */
function signIn({ accessToken, googleRootUrl }: Config) {
  if (accessToken) return withToken(accessToken)
  return googleRootUrl ? undefined : asTheService('files')
}

/** SQLite is part of Node. Firestore takes a while to load, so that is done when it is first wanted. */
function storeFor({ store }: Config) {
  if (store.kind === 'sqlite') {
    const one = sqliteStore(store)
    return { within: () => one, close: async () => one.close() }
  }
  const client = once(async () => {
    const { firestoreClient } = await import('./services/firestore-store.ts')
    return firestoreClient(store)
  })
  const storeIn = async (remaining: Remaining) => {
    const { firestoreStore } = await import('./services/firestore-store.ts')
    return firestoreStore({ ...store, client: await client(), remaining })
  }
  return {
    within: (remaining: Remaining) => later(once(() => storeIn(remaining))),
    close: async () => (await client()).terminate(),
  }
}

/** A store that is made when it is first used. */
const later = (open: () => Promise<Store>): Store => ({
  get: async (path) => (await open()).get(path),
  list: async (question) => (await open()).list(question),
  create: async (path, doc) => (await open()).create(path, doc),
  put: async (path, doc) => (await open()).put(path, doc),
  remove: async (path) => (await open()).remove(path),
  transaction: async (work) => (await open()).transaction(work),
})

/** Most looks owe no letter, so the mail program is loaded by those that do. */
const mailFor = ({ mail }: Config, remaining: Remaining): Mail => ({
  open: async () => {
    const { smtpMail } = await import('./services/smtp-mail.ts')
    return smtpMail({ ...mail, remaining }).open()
  },
})

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
