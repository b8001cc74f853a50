import type { Instant } from '../domain/school/day.ts'
import type { Outside } from '../outside.ts'

/** Asks for a run of `deliver` at a moment. Named for school and moment, so that asking twice is asking once. */
export const askToDeliver = (outside: Pick<Outside, 'tasks'>, school: string, at: Instant): Promise<void> =>
  outside.tasks.ask({
    path: '/deliver',
    body: { school },
    name: `deliver-${school}-${at.replaceAll(/\D/g, '')}`,
    at,
  })
