import { longDate } from '../../domain/request/when.ts'
import type { Day } from '../../domain/school/day.ts'
import { frame, type Letter, type SchoolToday } from './about.ts'
import { nameOf } from './names.ts'

/** To the head: who decides, or how many it takes, was changed on Settings, and counts from the next school day. */
export function settingsChanged(
  about: SchoolToday & {
    readonly changes: readonly { readonly what: string; readonly before: string; readonly now: string }[]
    readonly from: Day
  },
): Letter {
  const { email } = about.settings.roles.head
  return {
    kind: 'settings-changed',
    facts: {
      ...frame(about, { name: nameOf(about.people, email) ?? 'head teacher', email, job: '' }),
      from: longDate(about.from),
      changes: about.changes.map(({ what, before, now }) => ({
        what,
        before: before.trim() || 'empty',
        now: now.trim() || 'empty',
      })),
    },
  }
}
