import type { Day } from '../../functions/domain/school/day.ts'
import type { Person } from '../../functions/domain/school/person.ts'
import { settingsFrom } from '../../functions/domain/school/settings-from.ts'
import type { Reads } from '../../functions/outside.ts'
import type { SettingValues } from '../../functions/pages/coordinator/settings.ts'
import { reading } from '../../functions/workflow/books.ts'

/** Somebody one can be on this machine. Without an e-mail address they have no account and no mail. */
export type Somebody = {
  readonly name: string
  readonly email: string
  readonly job: string
  readonly roles: readonly string[]
}

/** Everyone on the People tab as last read, with the roles that Settings gives them, and the chair of governors. */
export async function whoThereIs(store: Reads, school: string, today: Day): Promise<readonly Somebody[]> {
  const books = reading(store, school)
  const people = (await books.known<{ people: readonly Person[] }>('people'))?.people ?? []
  const fit = settingsFrom((await books.known<{ values: SettingValues }>('settings'))?.values ?? {}, today)
  const roles = 'settings' in fit ? fit.settings.roles : undefined
  const held = (email: string | undefined): readonly string[] => {
    if (roles === undefined || email === undefined) return []
    const titles = roles.leaders.filter((leader) => leader.email === email).map(({ called }) => called)
    if (roles.cpdLead.email === email) titles.push('CPD lead')
    if (roles.businessManager?.email === email) titles.push('Business manager')
    if (roles.office.email === email) titles.push('Office')
    return [...new Set(titles)]
  }
  const staff = people.map(({ name, email, job }) => ({ name, email: email ?? '', job, roles: held(email) }))
  return roles === undefined
    ? staff
    : [...staff, { ...roles.chair, job: 'Chair of governors', roles: ['Chair of governors'] }]
}
