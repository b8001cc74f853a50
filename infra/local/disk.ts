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
  /** Puts all that another disk keeps on this one, at once or not at all; each value as it is to read here. */
  readonly copyFrom: (other: Disk, here?: (value: unknown) => unknown) => void
  readonly kinds: () => readonly string[]
  readonly close: () => void
}

/** Opens the disk in a directory, which is made when it is not there; `:memory:` forgets everything. Throws when another process has it open. */
export function disk(where: ':memory:' | { readonly dir: string }): Disk {
  return where === ':memory:' ? inMemory() : onDisk(opened(where.dir))
}

function onDisk(database: DatabaseSync): Disk {
  database.exec(`
    CREATE TABLE IF NOT EXISTS kept (kind TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
  `)
  const put = database.prepare('INSERT OR REPLACE INTO kept (kind, id, value) VALUES (?, ?, ?)')
  const all = database.prepare('SELECT id, value FROM kept WHERE kind = ? ORDER BY id')
  const kinds = database.prepare('SELECT DISTINCT kind FROM kept ORDER BY kind')
  const drop = database.prepare('DELETE FROM kept WHERE kind = ? AND id = ?')
  const keep: Disk['keep'] = (kind, id, value) => void put.run(kind, id, JSON.stringify(value))

  return {
    keep,
    all: (kind) =>
      all.all(kind).map((row) => ({ id: String(row.id), value: JSON.parse(String(row.value)) as unknown })),
    drop: (kind, id) => void drop.run(kind, id),
    copyFrom: (other, here = asIs) => {
      database.exec('BEGIN')
      for (const kind of other.kinds())
        for (const { id, value } of other.all(kind)) keep(kind, id, here(value))
      database.exec('COMMIT')
    },
    kinds: () => kinds.all().map(({ kind }) => String(kind)),
    close: () => database.close(),
  }
}

/** What is kept here is written as JSON only when somebody reads it: a file is changed far more often than it is read. */
function inMemory(): Disk {
  const kept = new Map<string, Map<string, unknown>>()
  const of = (kind: string) => {
    const found = kept.get(kind) ?? new Map<string, unknown>()
    kept.set(kind, found)
    return found
  }
  const all: Disk['all'] = (kind) =>
    [...of(kind)]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, value]) => ({ id, value: JSON.parse(JSON.stringify(value)) as unknown }))
  return {
    keep: (kind, id, value) => void of(kind).set(id, value),
    all,
    drop: (kind, id) => void of(kind).delete(id),
    copyFrom: (other, here = asIs) => {
      for (const kind of other.kinds())
        for (const { id, value } of other.all(kind)) of(kind).set(id, here(value))
    },
    kinds: () => [...kept.keys()].sort(),
    close: () => kept.clear(),
  }
}

const asIs = (value: unknown): unknown => value

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
