import assert from 'node:assert/strict'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Doc, Question, Reads, Store, Transaction } from '../outside.ts'
import { collections, queried } from './collections.ts'

export type Write =
  | { readonly do: 'create' | 'put'; readonly path: string; readonly doc: Doc }
  | { readonly do: 'remove'; readonly path: string }

/** What an adapter does itself; everything else is the same for all of them. */
export type BareStore = Reads & {
  readonly write: (write: Write) => Promise<void>
  /** Runs the work (more than once if it must) and makes its writes, in order, together or not at all. */
  readonly transaction: (work: (reads: Reads) => Promise<readonly Write[]>) => Promise<void>
}

/**
 * A store that keeps Firestore's rules whatever it is made of, and refuses with the same words: what
 * works on a laptop works in the cloud.
 */
export function ruled(bare: BareStore): Store {
  const transaction = async <T>(work: (books: Transaction) => Promise<T>): Promise<T> => {
    refuseInside()
    let value: T | undefined
    await bare.transaction((reads) =>
      inside.run(true, async () => {
        const { books, writes } = recording(ruledReads(reads))
        value = await work(books)
        return writes
      }),
    )
    return value as T
  }
  const write = async (write: Write): Promise<void> => {
    refuseInside()
    await bare.write(checked(write))
  }
  return {
    ...ruledReads(bare, refuseInside),
    create: (path, doc) => write({ do: 'create', path, doc }),
    put: (path, doc) => write({ do: 'put', path, doc }),
    remove: (path) => write({ do: 'remove', path }),
    transaction,
  }
}

/** The words for a document that was to be new, for whichever of these it was. */
export const alreadyThere = (paths: readonly string[], cause?: unknown): Error =>
  new Error(`${paths.join(' or ')} is there already, so it was not created`, { cause })

/** The collection that a path or a collection's path belongs to, by its last name: 'letters'. */
const collectionOf = (path: string): string => {
  const names = path.split('/')
  return names[names.length - (names.length % 2 === 0 ? 2 : 1)] ?? ''
}

const inside = new AsyncLocalStorage<true>()

/** A transaction that went round itself would wait for itself for ever. */
const refuseInside = (): void =>
  assert(!inside.getStore(), 'inside a transaction, only its own reads and writes may be used')

const ruledReads = (reads: Reads, first: () => void = () => {}): Reads => ({
  get: async (path) => {
    first()
    checkPath(path)
    return reads.get(path)
  },
  list: async (question) => {
    first()
    checkQuestion(question)
    return reads.list(question)
  },
})

function recording(reads: Reads): { readonly books: Transaction; readonly writes: readonly Write[] } {
  const writes: Write[] = []
  const stillReading = (): void =>
    assert(writes.length === 0, 'a transaction reads everything before it writes anything')
  return {
    writes,
    books: {
      ...ruledReads(reads, stillReading),
      create: (path, doc) => void writes.push(checked({ do: 'create', path, doc })),
      put: (path, doc) => void writes.push(checked({ do: 'put', path, doc })),
      remove: (path) => void writes.push(checked({ do: 'remove', path })),
    },
  }
}

/**
 * A write that may be made. The document is copied, so what is changed after this is not written. Half a
 * character, left where a text with a 🙂 was cut, becomes the sign for an unreadable one: Firestore fails on it.
 */
function checked(write: Write): Write {
  checkPath(write.path)
  if (write.do === 'remove') return write
  checkDoc(write.path, write.doc)
  const whole = (_: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value)
  return { ...write, doc: JSON.parse(JSON.stringify(write.doc), whole) as Doc }
}

const nameLimit = 1_500

function checkPath(path: string): void {
  const names = path.split('/')
  assert(names.length % 2 === 0, `${path} is not a document: its path has an odd number of parts`)
  checkNames(path, names)
}

function checkNames(path: string, names: readonly string[]): void {
  for (const [at, name] of names.entries()) {
    const kept = name !== '' && name !== '.' && name !== '..' && !/^__.*__$/s.test(name)
    assert(kept && Buffer.byteLength(name) <= nameLimit, `${path}: “${name}” cannot be part of a path`)
    if (at % 2 === 0) assert(collections.includes(name), `${path}: “${name}” is no collection of ours`)
  }
}

function checkQuestion({ collection, where, limit }: Question): void {
  const names = collection.split('/')
  assert(names.length % 2 === 1, `${collection} is not a collection: its path has an even number of parts`)
  checkNames(collection, names)
  assert(Number.isInteger(limit) && limit > 0, `${collection}: a list needs a limit of 1 or more`)
  if (!where) return

  const by = 'equals' in where ? 'equals' : 'upTo'
  const indexed = queried.some(
    (one) => one.collection === collectionOf(collection) && one.field === where.field && one.by === by,
  )
  assert(indexed, `${collection} cannot be asked by ${where.field} (${by}): there is no index for it`)
}

const docLimit = 1_048_576
const textLimit = 1_048_487
const depthLimit = 20

/** Firestore counts 32 bytes for a document, and 16 and its names for its path. */
function checkDoc(path: string, doc: Doc): void {
  assert(isPlain(doc), `${path} is not a document: only a map of fields can be kept`)
  const name = path.split('/').reduce((bytes, part) => bytes + Buffer.byteLength(part) + 1, 16)
  const bytes = 32 + name + weight(doc, { at: path, list: false, depth: 0 })
  assert(bytes <= docLimit, `${path} has ${bytes} bytes; a document may have ${docLimit}`)
}

type Place = { readonly at: string; readonly list: boolean; readonly depth: number }

/** The bytes that Firestore counts for a value; throws, with its place, when Firestore would not keep it. */
function weight(value: unknown, place: Place): number {
  if (value === null || typeof value === 'boolean') return 1
  if (typeof value === 'string') return weightOfText(value, place)
  if (typeof value === 'number' && Number.isFinite(value)) return 8
  assert(value !== undefined, `${place.at} is undefined: leave the field out instead`)
  assert(
    typeof value === 'object',
    `${place.at} is a ${typeof value} (${String(value)}), which cannot be kept`,
  )
  assert(place.depth <= depthLimit, `${place.at} is more than ${depthLimit} levels deep`)
  if (Array.isArray(value)) return weightOfList(value, place)

  assert(
    isPlain(value),
    `${place.at} is not a plain value: only text, numbers, yes or no, lists and maps can be kept`,
  )
  return Object.entries(value).reduce((bytes, [field, inner]) => {
    const at = `${place.at}${place.depth === 0 ? ': ' : '.'}${field}`
    const kept = field !== '' && !/^__.*__$/s.test(field) && field.isWellFormed()
    assert(kept, `${at}: “${field}” cannot be the name of a field`)
    return bytes + Buffer.byteLength(field) + 1 + weight(inner, { at, list: false, depth: place.depth + 1 })
  }, 0)
}

function weightOfText(text: string, { at }: Place): number {
  const bytes = Buffer.byteLength(text)
  assert(bytes <= textLimit, `${at} has ${bytes} bytes; one text may have ${textLimit}`)
  return bytes + 1
}

function weightOfList(list: readonly unknown[], place: Place): number {
  assert(!place.list, `${place.at} is a list in a list, which Firestore does not keep`)
  return [...list].reduce<number>(
    (bytes, one, at) => bytes + weight(one, { at: `${place.at}[${at}]`, list: true, depth: place.depth + 1 }),
    0,
  )
}

const isPlain = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value))
