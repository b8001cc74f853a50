import { expect, test } from 'vitest'
import type { Instant } from '../../functions/domain/school/day.ts'
import { clock } from '../../infra/local/clock.ts'
import { disk } from '../../infra/local/disk.ts'
import { player } from '../../infra/local/player.ts'
import { tasks } from '../../infra/local/tasks/tasks.ts'

const parent = 'projects/p/locations/l/queues/looks'

/** A world where every tick and task is written down, and tasks may ask for others. */
function aWorld(
  more: {
    readonly quiet?: (at: Instant) => boolean
    readonly idle?: (at: Instant) => boolean
    readonly asks?: Record<string, number>
  } = {},
) {
  const memory = disk(':memory:')
  const time = clock({ disk: memory, start: '2026-11-12T08:00:00.000Z', frozen: true })
  const happened: string[] = []
  const note = (what: string) => happened.push(`${time.now().slice(11, 19)} ${what}`)
  const ask = (what: string, seconds: number) =>
    queue.create(parent, {
      scheduleTime: new Date(Date.parse(time.now()) + seconds * 1000).toISOString(),
      httpRequest: { url: `http://work/${what}` },
    })
  const queue = tasks({
    disk: memory,
    now: time.now,
    queues: [parent],
    send: async ({ url }) => {
      const what = url.slice('http://work/'.length)
      await new Promise((resolve) => setTimeout(resolve, 2))
      note(what)
      const next = more.asks?.[what]
      if (next) ask(`after-${what}`, next)
      return 200
    },
  })
  const play = player({
    clock: time,
    tasks: queue,
    quiet: more.quiet,
    idle: more.idle,
    tick: async () => {
      note('tick')
    },
  })
  return { time, happened, ask, play, waiting: () => queue.waiting().length }
}

test('everything that is due on the way happens in order, each at its own time', async () => {
  const { play, ask, happened, time } = aWorld()
  ask('letters', 20 * 60)
  ask('look', 5)

  await play.moveTo('2026-11-12T08:31:00.000Z')

  expect(happened).toEqual(['08:00:05 look', '08:15:00 tick', '08:20:00 letters', '08:30:00 tick'])
  expect(time.now()).toBe('2026-11-12T08:31:00.000Z')
})

test('a leap over days plays the tasks, and no tick but those at which something is due', async () => {
  const due = '2026-11-13T15:45:00.000Z'
  const { play, ask, happened, time } = aWorld({
    idle: (at): boolean => at < due || happened.some((what) => what.endsWith('tick')),
  })
  ask('look', 5)
  ask('letters', 48 * 3600)

  await play.leapTo('2026-11-20T08:00:00.000Z')

  expect(happened).toEqual(['08:00:05 look', '15:45:00 tick', '08:00:00 letters'])
  expect(time.now()).toBe('2026-11-20T08:00:00.000Z')
})

test('ticks when nothing can have happened are passed over', async () => {
  const { play, happened } = aWorld({ quiet: (at) => at < '2026-11-12T08:45:00.000Z' })

  await play.moveTo('2026-11-12T09:00:00.000Z')

  expect(happened).toEqual(['08:45:00 tick', '09:00:00 tick'])
})

test('settling waits for what comes up within a minute and leaves what comes later', async () => {
  const { play, ask, happened, waiting } = aWorld({ asks: { look: 25, 'after-look': 50 } })
  ask('look', 5)

  await play.settle()

  expect(happened).toEqual(['08:00:05 look', '08:00:30 after-look'])
  expect(waiting()).toBe(1)
})

test('a tick on the way is not lost when settling moves past it', async () => {
  const { play, ask, happened } = aWorld()
  await play.moveTo('2026-11-12T08:14:50.000Z')
  ask('look', 30)

  await play.settle()

  expect(happened).toEqual(['08:15:00 tick', '08:15:20 look'])
})

test('two people who move the clock at once wait for one another', async () => {
  const { play, ask, happened } = aWorld()
  ask('look', 5)

  await Promise.all([
    play.moveTo('2026-11-12T08:16:00.000Z'),
    play.moveTo('2026-11-12T08:31:00.000Z'),
    play.settle(),
  ])

  expect(happened).toEqual(['08:00:05 look', '08:15:00 tick', '08:30:00 tick'])
})

test('the clock cannot be moved back', () => {
  const { play } = aWorld()

  const back = () => play.moveTo('2026-11-12T07:00:00.000Z')

  expect(back).toThrow('it only moves forwards')
})

test('as the clock runs, what is due happens by itself until it is stopped', async () => {
  const { play, ask, happened } = aWorld()
  ask('look', 0)

  const running = play.run()
  await expect.poll(() => happened, { timeout: 60_000 }).not.toEqual([])
  await running.stop()

  expect(happened).toEqual(['08:00:00 look'])
})
