import { type Instant, instant, milliseconds } from '../../functions/domain/school/day.ts'
import type { Disk } from './disk.ts'

/** The time in the stand-ins' world. It runs, and people can move it on; it never goes back. */
export type Clock = {
  readonly now: () => Instant
  /** Throws for a moment that has already passed. */
  readonly moveTo: (moment: Instant) => void
  /** Keeps the exact time and stops. */
  readonly close: () => void
}

const ahead = 2_000

/**
 * A clock whose time survives a restart; while the program is stopped it stands still.
 *
 * What is kept is a moment up to two seconds ahead. So a restart never shows a time before anything
 * that was answered, and reading the clock does not cost a write.
 *
 * @param start the time of a clock that was never started before
 * @param frozen it moves only when told
 */
export function clock(options: {
  readonly disk: Disk
  readonly start: Instant
  readonly frozen?: boolean
}): Clock {
  let reached = kept(options.disk) ?? milliseconds(options.start)
  let from = performance.now()
  let reserved = Number.NEGATIVE_INFINITY

  const keep = (moment: number) => {
    reserved = moment
    options.disk.keep('clock', 'time', instant(moment))
  }
  const read = () => {
    const moment = options.frozen ? reached : reached + Math.floor(performance.now() - from)
    if (moment > reserved) keep(options.frozen ? moment : moment + ahead)
    return moment
  }
  const timer = options.frozen ? undefined : setInterval(read, ahead).unref()
  read()

  return {
    now: () => instant(read()),
    moveTo: (moment) => {
      const to = milliseconds(moment)
      if (to < read()) throw new Error(`The clock shows ${instant(read())}; it only moves forwards.`)
      reached = to
      from = performance.now()
      read()
    },
    close: () => {
      clearInterval(timer)
      keep(read())
    },
  }
}

const kept = (disk: Disk): number | undefined => {
  const time = disk.all('clock').find(({ id }) => id === 'time')?.value
  return typeof time === 'string' ? milliseconds(time as Instant) : undefined
}
