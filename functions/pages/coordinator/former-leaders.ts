import { type Day, daysAfter } from '../../domain/school/day.ts'
import type { FormerLeader, Settings } from '../../domain/school/settings.ts'
import type { Held } from './setting-readers.ts'
import type { SettingValues } from './settings.ts'

/** Who has been taken off the leadership team on Settings, and until when they were on it; whoever is back is not among them. */
export function formerAfter(
  known: readonly FormerLeader[],
  { before, now }: { readonly before: SettingValues; readonly now: SettingValues },
  today: Day,
): readonly FormerLeader[] {
  const yesterday = daysAfter(today, -1)
  const here = new Set(leadersIn(now).map(({ email }) => email))
  const gone = leadersIn(before)
    .filter(({ email }) => !here.has(email))
    .map(({ email, called, to = yesterday }) => ({
      email,
      called: called || email,
      until: to < yesterday ? to : yesterday,
    }))
  const named = new Set(gone.map(({ email }) => email))
  return [...known.filter(({ email }) => !here.has(email) && !named.has(email)), ...gone]
}

/** Settings with them beside those whose time on Settings is over. */
export const withFormer = (settings: Settings, taken: readonly FormerLeader[]): Settings => {
  const formerLeaders = [...(settings.roles.formerLeaders ?? []), ...taken]
  return formerLeaders.length === 0 ? settings : { ...settings, roles: { ...settings.roles, formerLeaders } }
}

const leadersIn = (values: SettingValues): readonly Held[] =>
  [1, 2, 3, 4, 5, 6].flatMap((place) => (values[`leader ${place}`] as Held | undefined) ?? [])
