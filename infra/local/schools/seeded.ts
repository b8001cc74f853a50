/** Chance that can be repeated: the same seed gives the same choices, in the same order. */
export type Seeded = {
  /** At least 0, less than 1. */
  readonly fraction: () => number
  /** A whole number, both ends counted. */
  readonly between: (least: number, most: number) => number
  readonly one: <T>(of: readonly T[]) => T
  /** One of several, as often as its weight says. */
  readonly weighed: <T>(of: readonly (readonly [weight: number, value: T])[]) => T
  readonly shuffled: <T>(list: readonly T[]) => readonly T[]
  readonly happens: (percent: number) => boolean
}

/** Mulberry32, a small generator that is good enough to invent a school with. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number): number => least + Math.floor(fraction() * (most - least + 1))
  const one = <T>(of: readonly T[]): T => {
    const chosen = of[between(0, of.length - 1)]
    if (chosen === undefined) throw new Error('there is nothing to choose from')
    return chosen
  }
  return {
    fraction,
    between,
    one,
    weighed: (of) => {
      let left = fraction() * of.reduce((sum, [weight]) => sum + weight, 0)
      const found = of.find(([weight]) => {
        left -= weight
        return left < 0
      })
      return (found ?? one(of))[1]
    },
    shuffled: (list) =>
      list
        .map((value) => [fraction(), value] as const)
        .sort(([first], [second]) => first - second)
        .map(([, value]) => value),
    happens: (percent) => fraction() * 100 < percent,
  }
}
