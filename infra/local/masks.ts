import { camel } from './spelling.ts'

/** Which parts of an answer somebody asked for: everything, or some fields and what of each. */
export type Mask = 'all' | { readonly [field: string]: Mask }

/**
 * Reads a mask as Google writes them: `a.b`, `a/b`, `a(b,c)`, lists with commas, `*` for any field.
 * Snake case counts as camel case. Returns nothing when the brackets do not match.
 */
export function maskIn(text: string): Mask | undefined {
  const reader = { tokens: text.match(/[^,()./\s]+|[,()./]/g) ?? [], at: 0 }
  const mask = list(reader)
  return reader.at === reader.tokens.length && mask ? mask : undefined
}

type Reader = { readonly tokens: readonly string[]; at: number }

function list(reader: Reader): Mask | undefined {
  let mask: Mask = {}
  do {
    const part = path(reader)
    if (!part) return undefined
    mask = joined(mask, part)
  } while (took(reader, ','))
  return mask
}

function path(reader: Reader): Mask | undefined {
  const name = reader.tokens[reader.at]
  if (name === undefined || /^[,()./]$/.test(name)) return undefined
  reader.at += 1
  if (took(reader, '.') || took(reader, '/')) return under(name, path(reader))
  if (!took(reader, '(')) return under(name, 'all')
  const inner = list(reader)
  return took(reader, ')') ? under(name, inner) : undefined
}

const took = (reader: Reader, token: string): boolean => {
  if (reader.tokens[reader.at] !== token) return false
  reader.at += 1
  return true
}

const under = (name: string, inner: Mask | undefined): Mask | undefined => {
  if (inner === undefined) return undefined
  return name === '*' && inner === 'all' ? 'all' : { [camel(name)]: inner }
}

function joined(one: Mask, other: Mask): Mask {
  if (one === 'all' || other === 'all') return 'all'
  const both: Record<string, Mask> = { ...one }
  for (const [field, mask] of Object.entries(other)) {
    const had = both[field]
    both[field] = had ? joined(had, mask) : mask
  }
  return both
}

/** What a mask asks of one field; nothing when it does not name it. */
export const maskOf = (mask: Mask, field: string): Mask | undefined =>
  mask === 'all' ? 'all' : (mask[field] ?? mask['*'])

/** Whether a mask names a path, above it or below it. */
export function asksFor(mask: Mask, ...way: readonly string[]): boolean {
  let here: Mask | undefined = mask
  for (const field of way) {
    here = here && maskOf(here, field)
    if (here === undefined) return false
  }
  return true
}

/** The parts of an answer that the mask names. Lists keep their length; what shows nothing is `{}`. */
export function masked(value: unknown, mask: Mask): unknown {
  if (mask === 'all' || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => masked(one, mask))
  // A plain loop: every cell of every file that is read comes by here.
  const shown: Record<string, unknown> = {}
  for (const [field, inner] of Object.entries(value)) {
    const wanted = maskOf(mask, field)
    if (wanted !== undefined) shown[field] = masked(inner, wanted)
  }
  return shown
}

/**
 * A message after an update through a mask: what the mask names comes from what was given, and goes
 * where nothing was given.
 */
export function updated<T>(old: T | undefined, given: unknown, mask: Mask): T | undefined {
  if (mask === 'all' || typeof mask !== 'object') return given as T | undefined
  const from = isRecord(given) ? given : {}
  const result: Record<string, unknown> = isRecord(old) ? { ...old } : {}
  for (const [field, inner] of Object.entries(mask)) {
    const value = updated(result[field], from[field], inner)
    if (value === undefined) delete result[field]
    else result[field] = value
  }
  return Object.keys(result).length === 0 ? undefined : (result as T)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
