import { milliseconds } from '../domain/school/day.ts'
import type { Outside } from '../outside.ts'
import { askToDeliver } from './ask-to-deliver.ts'
import type { School } from './school.ts'

/** Schools that one tick can wake. */
const schoolsAtMost = 500

/**
 * The quarter-hourly sweep: asks for a look at every school, which sends the letters that are due.
 * Everything that a lost signal left undone is found here. Where looking fails letters still leave.
 */
export async function tick(outside: Outside): Promise<void> {
  const now = outside.clock.now()
  const quarter = Math.floor(milliseconds(now) / (15 * 60 * 1000))
  const schools = await outside.store.list({ collection: 'schools', limit: schoolsAtMost })
  for (const { doc } of schools) {
    const school = doc as unknown as School
    const resting = school.failure !== undefined && school.failure.nextTry > now
    if (!resting)
      await outside.tasks.ask({
        path: '/look',
        body: { school: school.id, why: 'tick' },
        name: `tick-${school.id}-${quarter}`,
        at: now,
      })
    else if (school.dueAt !== undefined && school.dueAt <= now) await askToDeliver(outside, school.id, now)
  }
}
