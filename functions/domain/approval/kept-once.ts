/** What stands in a record in place of a part that it keeps among its `parts`. */
type Place = { readonly sameAs: number }

/** A record of which every part that stands in it more than once is kept once. */
export type KeptOnce = {
  readonly [field: string]: unknown
  readonly parts: readonly { readonly is: unknown }[]
}

/** Shorter parts, and whatever holds only such, take no less room as a place. */
const worthwhile = 40

/**
 * A record as it is to be stored: each text, list or group of fields that stands in it more than once is kept once,
 * among its parts, in the order in which they come up. What a group shares, their words and what they could
 * use instead, would otherwise stand there for each of 150 people, and the store takes no more than 1 MiB.
 */
export function keptOnce(record: object): KeptOnce {
  const often = repeated(record)
  const places = new Map<string, number>()
  const parts: { is: unknown }[] = []
  const kept = (value: unknown): unknown => {
    const text = often.size > 0 && mayRepeat(value) ? JSON.stringify(value) : ''
    if (!often.has(text)) return inside(value, kept)
    const known = places.get(text)
    if (known !== undefined) return { sameAs: known } satisfies Place
    const place = parts.push({ is: undefined }) - 1
    places.set(text, place)
    parts[place] = { is: inside(value, kept) }
    return { sameAs: place } satisfies Place
  }
  return { ...(inside(record, kept) as object), parts }
}

/** A record as it was before it was stored. One from before parts were kept once is as it was. */
export function asItWas<T extends object>(stored: T | KeptOnce): T {
  if (!('parts' in stored)) return stored
  const { parts, ...record } = stored as KeptOnce
  const whole = (value: unknown): unknown =>
    isPlace(value) ? whole(parts[value.sameAs]?.is) : inside(value, whole)
  return inside(record, whole) as T
}

/** Whatever stands in a value more than once, as texts; what stands only inside such a part is none of its own. */
function repeated(record: object): ReadonlySet<string> {
  const [once, often] = [new Set<string>(), new Set<string>()]
  const look = (value: unknown): unknown => {
    if (!mayRepeat(value)) return value
    const text = JSON.stringify(value)
    if (once.has(text) && text.length > worthwhile) return often.add(text)
    once.add(text)
    return inside(value, look)
  }
  inside(record, look)
  return often
}

const mayRepeat = (value: unknown): boolean =>
  typeof value === 'string' ? value.length > worthwhile : typeof value === 'object' && value !== null

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === 'sameAs'

/** The same value with everything that stands directly in it changed. */
function inside(value: unknown, change: (one: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, change(one)]))
}
