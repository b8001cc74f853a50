import type { Mask } from '../masks.ts'

/**
 * A format as Google keeps it: colours in 8 bits, zero parts left out, and every colour twice, as
 * `backgroundColor` and as `backgroundColorStyle`.
 */
export function inColours<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => inColours(one)) as T
  const result: Record<string, unknown> = {}
  for (const [field, inner] of Object.entries(value)) {
    result[field] = isColour(field) && !isKind(inner) ? eightBit(inner) : inColours(inner)
  }
  for (const [field, inner] of Object.entries(result)) {
    if (isColour(field) && field !== 'rgbColor' && !isKind(inner)) {
      result[`${field}Style`] ??= { rgbColor: inner }
    }
    if (isStyle(field)) result[plain(field)] ??= (inner as { rgbColor?: unknown }).rgbColor
  }
  return Object.fromEntries(Object.entries(result).filter(([, inner]) => inner !== undefined)) as T
}

/** Whoever names one of a colour's two fields means both. */
export function forBothColours(mask: Mask): Mask {
  if (mask === 'all') return mask
  const both: Record<string, Mask> = {}
  for (const [field, inner] of Object.entries(mask)) {
    both[field] = forBothColours(inner)
    if (isColour(field) && field !== 'rgbColor') both[`${field}Style`] = 'all'
    if (isStyle(field)) both[plain(field)] = 'all'
  }
  return both
}

const isColour = (field: string): boolean => /(^c|C)olor$/.test(field)
const isStyle = (field: string): boolean => /(^c|C)olorStyle$/.test(field)
/** A theme's `color` says which kind it is, as every `colorStyle` does. */
const isKind = (inner: unknown): boolean => typeof inner === 'object' && inner !== null && 'rgbColor' in inner
const plain = (field: string): string => field.slice(0, -'Style'.length)

const eightBit = (colour: unknown): unknown =>
  typeof colour === 'object' && colour !== null
    ? Object.fromEntries(
        Object.entries(colour).flatMap(([part, share]) => {
          if (part === 'alpha' || typeof share !== 'number') return []
          // The little more keeps a colour that we answered from sinking when it is sent back.
          const step = Math.floor(share * 255 + 0.001)
          return step === 0 ? [] : [[part, asFloat(step / 255)]]
        }),
      )
    : colour

/** A number as Google writes its 32-bit floats: the fewest digits that mean the same one, such as 0.9647059. */
function asFloat(value: number): number {
  const float = Math.fround(value)
  for (let digits = 1; digits < 9; digits += 1) {
    const short = Number(float.toPrecision(digits))
    if (Math.fround(short) === float) return short
  }
  return Number(float.toPrecision(9))
}
