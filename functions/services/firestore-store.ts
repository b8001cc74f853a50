import { type DocumentSnapshot, FieldPath, Firestore, type Query } from '@google-cloud/firestore'
import type { Doc, Found, Question, Reads, Store } from '../outside.ts'
import { alreadyThere, type BareStore, ruled, type Write } from './store-rules.ts'

/**
 * The store in Firestore.
 *
 * `remaining` says how many milliseconds the request still has; every call gives up when they have run out.
 * Giving up, or any other error, does not mean that nothing was written: the reply may have been lost.
 * `host` is set only for an emulator, such as '127.0.0.1:8201'.
 */
export function firestoreStore(to: {
  readonly projectId: string
  readonly host?: string
  /** A client that many requests share; without one, the store makes its own. */
  readonly client?: Firestore
  readonly remaining: () => number
}): Store {
  return ruled(bareStore(to.client ?? firestoreClient(to), to.remaining))
}

/** The client, which is slow to make and keeps its connections. */
export const firestoreClient = ({
  projectId,
  host,
}: {
  readonly projectId: string
  readonly host?: string
}): Firestore => new Firestore({ projectId, ...(host && { host, ssl: false }) })

/** Waiting between attempts takes longer each time; the time that remains is the real limit. */
const maxAttempts = 10

function bareStore(firestore: Firestore, remaining: () => number): BareStore {
  const inTime = limited(remaining)
  return {
    get: (path) => inTime(`reading ${path}`, async () => docOf(await firestore.doc(path).get())),
    list: (question) =>
      inTime(`listing ${question.collection}`, async () => foundIn(await asked(firestore, question).get())),
    write: (write) =>
      inTime(`writing ${write.path}`, async () => {
        const batch = firestore.batch()
        add(firestore, batch, write)
        await batch.commit().catch(refusal([write]))
      }),
    transaction: (work) =>
      inTime('a transaction', async () => {
        let writes: readonly Write[] = []
        const attempt = async (transaction: FirebaseFirestore.Transaction): Promise<void> => {
          writes = await work(transactionReads(firestore, transaction, remaining))
          stillTime(remaining)
          for (const write of writes) add(firestore, transaction, write)
        }
        await firestore.runTransaction(attempt, { maxAttempts }).catch((cause) => refusal(writes)(cause))
      }),
  }
}

/** Errors are handed on as they are: by their codes Firestore knows whether to run the work again. */
const transactionReads = (
  firestore: Firestore,
  transaction: FirebaseFirestore.Transaction,
  remaining: () => number,
): Reads => ({
  get: async (path) => {
    stillTime(remaining)
    return docOf(await transaction.get(firestore.doc(path)))
  },
  list: async (question) => {
    stillTime(remaining)
    return foundIn(await transaction.get(asked(firestore, question)))
  },
})

function asked(firestore: Firestore, { collection, where, limit }: Question): Query {
  const all = firestore.collection(collection).limit(limit)
  if (!where) return all.orderBy(FieldPath.documentId())
  if ('equals' in where) return all.where(where.field, '==', where.equals)
  return all.where(where.field, '<=', where.upTo).orderBy(where.field)
}

const docOf = (snapshot: DocumentSnapshot): Doc | undefined => snapshot.data()

const foundIn = (snapshot: FirebaseFirestore.QuerySnapshot): readonly Found[] =>
  snapshot.docs.map((one) => ({ path: one.ref.path, doc: one.data() }))

function add(
  firestore: Firestore,
  to: FirebaseFirestore.Transaction | FirebaseFirestore.WriteBatch,
  write: Write,
): void {
  const at = firestore.doc(write.path)
  // The two kinds have the same verbs, but their types do not overlap for the compiler.
  const writer = to as FirebaseFirestore.WriteBatch
  if (write.do === 'create') writer.create(at, write.doc)
  else if (write.do === 'put') writer.set(at, write.doc)
  else writer.delete(at)
}

const alreadyExists = 6

/** Says which document was there already; every other error goes on as it is. */
const refusal =
  (writes: readonly Write[]) =>
  (cause: { readonly code?: unknown; readonly message?: unknown }): never => {
    if (cause.code !== alreadyExists) throw cause
    const created = writes.flatMap((write) => (write.do === 'create' ? [write.path] : []))
    const named = created.filter((path) => String(cause.message).endsWith(`/${path}`))
    throw alreadyThere(named.length > 0 ? named : created, cause)
  }

const stillTime = (remaining: () => number): void => {
  if (remaining() <= 0) throw new Error('the time for this request has run out')
}

/** Gives up on a call when the time for the request has run out, and says what it was doing. */
const limited =
  (remaining: () => number) =>
  async <T>(what: string, call: () => Promise<T>): Promise<T> => {
    stillTime(remaining)
    let timer: NodeJS.Timeout | undefined
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${what} took too long`)), remaining())
    })
    try {
      return await Promise.race([call(), tooLate])
    } catch (cause) {
      if (typeof (cause as { code?: unknown }).code !== 'number') throw cause
      throw new Error(what, { cause })
    } finally {
      clearTimeout(timer)
    }
  }
