import type { Instant } from '../../../functions/domain/school/day.ts'
import type { Caller } from '../door.ts'
import { refuse, tooMany } from '../refusal.ts'

/** What one account may ask of Forms in a minute: listing answers costs Google more than other reads. */
const perMinute = { read: 390, list: 180, write: 150 }

/** Counts calls by the clock's minutes, and refuses what is over Google's limit. */
export function formsQuota(now: () => Instant): (caller: Caller, kind: keyof typeof perMinute) => void {
  let minute = ''
  let used = new Map<string, number>()
  return ({ account, counted }, kind) => {
    if (!counted) return
    const current = now().slice(0, 'yyyy-mm-ddThh:mm'.length)
    if (current !== minute) used = new Map()
    minute = current
    const key = `${kind} ${account}`
    const before = used.get(key) ?? 0
    if (before >= perMinute[kind])
      refuse(tooMany({ service: 'forms.googleapis.com', kind: kind === 'write' ? 'Write' : 'Read' }))
    used.set(key, before + 1)
  }
}
