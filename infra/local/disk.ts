import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Where the stand-ins keep what they have answered: values as JSON, by kind and id.
 *
 * A value is on the disk when `keep` returns, so whatever was answered survives a SIGKILL.
 */
export type Disk = {
  readonly keep: (kind: string, id: string, value: unknown) => void
  /** Everything of one kind, in order of id. */
  readonly all: (kind: string) => readonly { readonly id: string; readonly value: unknown }[]
  readonly drop: (kind: string, id: string) => void
  readonly close: () => void
}

/** Opens the disk in a directory, which is made when it is not there; `:memory:` forgets everything. Throws when another process has it open. */
export function disk(where: ':memory:' | { readonly dir: string }): Disk {
  const database = where === ':memory:' ? new DatabaseSync(where) : opened(where.dir)
  database.exec(`
    CREATE TABLE IF NOT EXISTS kept (kind TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
  `)
  const keep = database.prepare('INSERT OR REPLACE INTO kept (kind, id, value) VALUES (?, ?, ?)')
  const all = database.prepare('SELECT id, value FROM kept WHERE kind = ? ORDER BY id')
  const drop = database.prepare('DELETE FROM kept WHERE kind = ? AND id = ?')

  return {
    keep: (kind, id, value) => {
      keep.run(kind, id, JSON.stringify(value))
    },
    all: (kind) =>
      all.all(kind).map((row) => ({ id: String(row.id), value: JSON.parse(String(row.value)) as unknown })),
    drop: (kind, id) => {
      drop.run(kind, id)
    },
    close: () => database.close(),
  }
}

/** The lock is SQLite's own, held for as long as the file is open: it ends with the process, however that ends. */
function opened(dir: string): DatabaseSync {
  mkdirSync(dir, { recursive: true })
  const database = new DatabaseSync(join(dir, 'google.sqlite'))
  try {
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      BEGIN EXCLUSIVE;
      COMMIT;
    `)
  } catch (cause) {
    database.close()
    throw new Error(
      `${dir} is in use by another CPD Desk. Stop that one first, or start this one with --data and another directory.`,
      { cause },
    )
  }
  return database
}
