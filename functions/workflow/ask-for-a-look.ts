import { instant, milliseconds } from '../domain/school/day.ts'
import type { Outside } from '../outside.ts'

/**
 * Asks for a look at a school at the end of the five-second bucket that is `seconds` from now.
 *
 * The task is named for school and bucket. Because it runs at the bucket's end, a name already used means that
 * a look is still to come, and that look sees whatever made us ask. A tick's look reads more than a wake's, so
 * the two have names of their own.
 */
export function askForALook(
  outside: Pick<Outside, 'tasks' | 'clock'>,
  school: string,
  seconds = 0,
  why: 'wake' | 'tick' = 'wake',
): Promise<void> {
  const bucket = Math.floor((milliseconds(outside.clock.now()) / 1000 + seconds) / bucketSeconds)
  return outside.tasks.ask({
    path: '/look',
    body: { school, why },
    name: `${why}-${school}-${bucket}`,
    at: instant((bucket + 1) * bucketSeconds * 1000),
  })
}

const bucketSeconds = 5
