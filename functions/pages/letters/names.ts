import type { Basis } from '../../domain/approval/decision.ts'
import { ownerToday } from '../../domain/approval/owner.ts'
import { atWork } from '../../domain/approval/roles.ts'
import type { Person } from '../../domain/school/person.ts'
import type { Holder } from '../../domain/school/settings.ts'
import { capital, list } from '../../domain/sentence.ts'
import type { SchoolToday } from './about.ts'

type Named = Pick<Person, 'name' | 'email'>

/** The name of whoever has an address, now or formerly, on the People tab. */
export const nameOf = (people: readonly Person[], email: string): string | undefined =>
  people.find((person) => person.email === email || person.formerly.includes(email))?.name

/**
 * Who signs, and answers when somebody replies: the CPD lead; their deputy or the head when the
 * letter is the CPD lead's own, because nobody writes to themselves. While the lead is away the deputy
 * signs for them.
 */
export function signer(
  { settings, people, today }: SchoolToday,
  to: Named,
): { readonly name: string; readonly role: string; readonly email: string } {
  const { cpdLead, deputyCpdLead, actingHead, head } = settings.roles
  const lead = { holder: cpdLead, role: 'CPD lead' }
  const deputy = deputyCpdLead && atWork(deputyCpdLead, people, today)
  const away = holds(cpdLead, today) && !atWork(cpdLead, people, today)
  const forLead = away ? `, for ${nameOf(people, cpdLead.email) ?? 'the CPD lead'}` : ''
  const candidates = [
    ...(away && deputy ? [] : [lead]),
    { holder: deputyCpdLead, role: `deputy CPD lead${deputy ? forLead : ''}` },
    { holder: actingHead, role: 'acting head' },
    { holder: head, role: 'head' },
  ].flatMap(({ holder, role }) => {
    const name = holder && nameOf(people, holder.email)
    return holder && name && holds(holder, today) ? [{ name, role, email: holder.email }] : []
  })
  return (
    candidates.find(({ email, name }) => email !== to.email && name !== to.name) ?? {
      name: capital(leadershipTeam),
      role: settings.school.name,
      email: cpdLead.email,
    }
  )
}

const leadershipTeam = 'the leadership team'

/** For whom the program writes what no colleague signs: 'for Ruth Ellerby'. */
export function forSigner(school: SchoolToday, to: Named): string {
  const { name } = signer(school, to)
  return `for ${name === capital(leadershipTeam) ? leadershipTeam : name}`
}

/**
 * Whom to tell when there is no link to press: 'Jo Brindlewick in the office', or whoever sees to it while Jo is
 * not there. To Jo herself it is 'the office'.
 */
export function officePerson(school: SchoolToday, to: Named): string {
  const { office } = school.settings.roles
  const { email } = ownerToday(office, school)
  const name = nameOf(school.people, email)
  if (name === undefined || name === to.name) return 'the office'
  return email === office.email ? `${name} in the office` : name
}

/** Who arranges cover: the cover officer, otherwise the office. */
export const coverPerson = ({ settings, people }: SchoolToday): string =>
  nameOf(people, (settings.roles.coverOfficer ?? settings.roles.office).email) ?? 'The office'

/** The leaders who decided, by name: 'Ruth Ellerby and Samir Quayle'. */
export const decidedBy = (school: SchoolToday, { by, forHead }: ByVotes): string =>
  list(by.map((email) => (email === forHead ? forTheHead(school, email) : leaderNamed(school, email))))

/** Whoever acted for the head, by both names: 'Samir Quayle for Ruth Ellerby'. */
const forTheHead = (school: SchoolToday, email: string): string =>
  `${leaderNamed(school, email)} for ${nameOf(school.people, school.settings.roles.head.email) ?? 'the head'}`

const leaderNamed = ({ settings, people }: SchoolToday, email: string): string =>
  nameOf(people, email) ??
  settings.roles.leaders.find((leader) => leader.email === email)?.called ??
  'a leader'

type ByVotes = Extract<Basis, { readonly how: 'votes' }>

/** Whether somebody holds a role on a day. */
const holds = ({ from, to }: Holder, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to)
