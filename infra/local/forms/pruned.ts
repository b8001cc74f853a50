/** A value as Google answers it: nothing that is false, nought, empty or null, but empty messages stay. */
export function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => !nothing.includes(one) && !(Array.isArray(one) && one.length === 0))
      .map(([name, one]) => [name, pruned(one)]),
  )
}

const nothing: readonly unknown[] = [undefined, null, false, 0, '']
