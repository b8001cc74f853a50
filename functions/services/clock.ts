import { instant } from '../domain/school/day.ts'
import type { Outside } from '../outside.ts'

/** The machine's own clock. */
export const clock: Outside['clock'] = { now: () => instant(Date.now()) }
