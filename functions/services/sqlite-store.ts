import { DatabaseSync } from 'node:sqlite'
import type { Doc, Found, Question, Reads, Store } from '../outside.ts'
import { queried } from './collections.ts'
import { alreadyThere, ruled, type Write } from './store-rules.ts'

/**
 * The store in one SQLite file, for one machine and one process.
 *
 * Transactions and writes take turns, one at a time; a transaction's writes are held back until its
 * work is done, so nothing half-done is ever seen. `runTwice` is for tests: the work of every transaction
 * runs, its writes are thrown away, and it runs again, as Firestore may do.
 */
export function sqliteStore({ file, runTwice = false }: { file: string; runTwice?: boolean }): Store & {
  readonly close: () => void
} {
  const db = opened(file)
  const reads = readsOf(db)
  const apply = writerOf(db)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }

  const store = ruled({
    ...reads,
    write: (write) => inTurn(async () => apply([write])),
    transaction: (work) =>
      inTurn(async () => {
        if (runTwice) await work(reads)
        apply(await work(reads))
      }),
  })
  return { ...store, close: () => db.close() }
}

function opened(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 5_000 })
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS docs (path TEXT PRIMARY KEY, collection TEXT NOT NULL, doc TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS docs_by_id ON docs (collection, path);
  `)
  for (const field of new Set(queried.map((one) => one.field)))
    db.exec(
      `CREATE INDEX IF NOT EXISTS docs_by_${field} ON docs (collection, ${type(field)}, ${value(field)}, path)
       WHERE ${value(field)} IS NOT NULL`,
    )
  return db
}

const value = (field: string): string => `json_extract(doc, '$.${field}')`
const type = (field: string): string => `json_type(doc, '$.${field}')`

function readsOf(db: DatabaseSync): Reads {
  const one = db.prepare('SELECT doc FROM docs WHERE path = ?')
  return {
    get: async (path) => {
      const row = one.get(path)
      return row && (JSON.parse(String(row.doc)) as Doc)
    },
    list: async (question) => {
      const { sql, values } = asked(question)
      return db
        .prepare(sql)
        .all(...values, question.limit)
        .map(found)
    },
  }
}

const found = (row: Record<string, unknown>): Found => ({
  path: String(row.path),
  doc: JSON.parse(String(row.doc)) as Doc,
})

/**
 * Only text is compared with text and numbers with numbers, as in Firestore; and like Firestore, SQLite sorts
 * text by its bytes. Paths of one collection sort as their ids do.
 */
function asked({ collection, where }: Question): {
  readonly sql: string
  readonly values: (string | number)[]
} {
  const all = 'SELECT path, doc FROM docs WHERE collection = ?'
  if (!where) return { sql: `${all} ORDER BY path LIMIT ?`, values: [collection] }

  const field = value(where.field)
  const [test, order, wanted] =
    'equals' in where ? ['=', 'path', where.equals] : ['<=', `${field}, path`, where.upTo]
  const alike = typeof wanted === 'string' ? "= 'text'" : "IN ('integer', 'real')"
  return {
    sql: `${all} AND ${type(where.field)} ${alike} AND ${field} ${test} ? ORDER BY ${order} LIMIT ?`,
    values: [collection, wanted],
  }
}

function writerOf(db: DatabaseSync): (writes: readonly Write[]) => void {
  const create = db.prepare(
    'INSERT INTO docs (path, collection, doc) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const put = db.prepare('INSERT OR REPLACE INTO docs (path, collection, doc) VALUES (?, ?, ?)')
  const remove = db.prepare('DELETE FROM docs WHERE path = ?')
  const write = (one: Write): void => {
    if (one.do === 'remove') return void remove.run(one.path)
    const collection = one.path.slice(0, one.path.lastIndexOf('/'))
    const { changes } = (one.do === 'create' ? create : put).run(
      one.path,
      collection,
      JSON.stringify(one.doc),
    )
    if (changes === 0) throw alreadyThere([one.path])
  }
  return (writes) => {
    if (writes.length === 0) return
    db.exec('BEGIN IMMEDIATE')
    try {
      for (const one of writes) write(one)
      db.exec('COMMIT')
    } catch (cause) {
      db.exec('ROLLBACK')
      throw cause
    }
  }
}
