import type { Instant } from '../../../functions/domain/school/day.ts'
import type { Disk } from '../disk.ts'

/** Names that are used up, each until it may be used again. */
export type UsedNames = {
  readonly block: (name: string, until: Instant) => void
  readonly blocked: (name: string, now: Instant) => boolean
}

/** @param kind under which they are kept; the oldest come first */
export function usedNames(disk: Disk, kind: 'used task name' | 'used queue name'): UsedNames {
  const until = new Map(
    disk
      .all(kind)
      .map(({ id, value }) => [id, value as Instant] as const)
      .sort(([, one], [, other]) => (one < other ? -1 : 1)),
  )
  return {
    block: (name, moment) => {
      disk.keep(kind, name, moment)
      until.set(name, moment)
    },
    blocked: (name, now) => {
      for (const [old, moment] of until) {
        if (moment > now) break
        disk.drop(kind, old)
        until.delete(old)
      }
      return until.has(name)
    },
  }
}
