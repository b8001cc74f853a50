import { type Instant, instant, milliseconds, secondsAfter } from '../../functions/domain/school/day.ts'
import type { Clock } from './clock.ts'
import type { Tasks } from './tasks/tasks.ts'

/** Plays what happens as time passes: the tick of every quarter of an hour, and the tasks. */
export type Player = {
  /** Moves the clock to a moment. Everything that is due on the way happens first, in order, each at its own time. */
  readonly moveTo: (moment: Instant) => Promise<void>
  /** Moves the clock on as `moveTo` does, but plays only the ticks at which something is due. Settle first. */
  readonly leapTo: (moment: Instant) => Promise<void>
  /**
   * Runs every task that is due within a minute of now, also those that come up meanwhile, moving the
   * clock from one to the next. Returns when all have ended.
   */
  readonly settle: () => Promise<void>
  /** Plays what is due as the clock runs, until it is stopped. */
  readonly run: () => { readonly stop: () => Promise<void> }
}

/** Which ticks are passed over, one by one and many at once. */
type Way = {
  readonly passedOver: (at: Instant) => boolean
  readonly skip: (limit: Instant) => void
}

const quarterOfAnHour = 15 * 60
const settling = 60
const beat = 200

/**
 * Nothing is played while something else is: moving, settling and running wait for one another.
 *
 * @param options.tick what Cloud Scheduler calls; a failure is told and forgotten, the next tick comes anyway
 * @param options.quiet whether a tick can be passed over because nothing can have happened
 * @param options.idle the same for a leap, in which the first tick of a day is like any other
 * @param options.drain makes the calls that are waiting elsewhere, before anything is played
 */
export function player(options: {
  readonly clock: Pick<Clock, 'now' | 'moveTo'>
  readonly tasks: Pick<Tasks, 'next' | 'runDue'>
  readonly tick: (at: Instant) => Promise<unknown>
  readonly quiet?: (at: Instant) => boolean
  readonly idle?: (at: Instant) => boolean
  readonly drain?: () => Promise<unknown>
  readonly failed?: (what: string, error: unknown) => void
}): Player {
  const { clock, tasks, tick, drain = async () => {}, failed = () => {} } = options
  const { quiet = () => false, idle = quiet } = options
  const oneByOne = queue()
  let ticked = lastQuarter(clock.now())

  const tried = (what: string, work: () => Promise<unknown>) =>
    work().catch((error: unknown) => failed(what, error))
  /** The clock may have run past a moment while something else was played. */
  const reach = (moment: Instant) => {
    if (moment > clock.now()) clock.moveTo(moment)
  }
  /** A tick that can be passed over does not even move the clock: whole weeks of them pass at once. */
  const tickAt = async (at: Instant, { passedOver }: Way) => {
    ticked = at
    if (passedOver(at)) return
    reach(at)
    await tried('tick', () => tick(at))
  }

  const byTicks: Way = { passedOver: quiet, skip: () => {} }
  /** When the last tick of all is one to pass over, so are those before it. */
  const byLeaps: Way = {
    passedOver: idle,
    skip: (limit) => {
      const last = lastQuarter(limit)
      if (last > ticked && idle(last)) ticked = last
    },
  }

  /** Whatever is due by a moment, in order; a task goes before a tick of the same moment. */
  const playUpTo = async (limit: Instant, way = byTicks) => {
    for (;;) {
      await tried('drain', drain)
      const task = tasks.next()
      way.skip(task !== undefined && task < limit ? task : limit)
      const tickDue = secondsAfter(ticked, quarterOfAnHour)
      if (task !== undefined && task <= limit && task <= tickDue) {
        reach(task)
        await tasks.runDue(task)
      } else if (tickDue <= limit) await tickAt(tickDue, way)
      else return
    }
  }

  const moveTo = (moment: Instant, way: Way) => {
    if (moment < clock.now()) clock.moveTo(moment) // Throws its sentence.
    return oneByOne(async () => {
      await playUpTo(moment, way)
      reach(moment)
    })
  }

  return {
    moveTo: (moment) => moveTo(moment, byTicks),
    leapTo: (moment) => moveTo(moment, byLeaps),
    settle: () =>
      oneByOne(async () => {
        const limit = secondsAfter(clock.now(), settling)
        for (;;) {
          await tried('drain', drain)
          const task = tasks.next()
          if (task === undefined || task > limit) return
          await playUpTo(task)
        }
      }),
    run: () => {
      let timer: NodeJS.Timeout | undefined
      let stopped = false
      const step = async () => {
        await tried('run', () => oneByOne(() => playUpTo(clock.now())))
        if (!stopped) timer = setTimeout(step, beat).unref()
      }
      void step()
      return {
        stop: async () => {
          stopped = true
          clearTimeout(timer)
          await oneByOne(async () => {}) // What is being played now ends first.
        },
      }
    },
  }
}

/** Runs one piece of work after another, whatever becomes of the one before. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}

const lastQuarter = (moment: Instant): Instant => {
  const length = quarterOfAnHour * 1000
  return instant(Math.floor(milliseconds(moment) / length) * length)
}
