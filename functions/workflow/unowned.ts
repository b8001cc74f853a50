import { ownerToday } from '../domain/approval/owner.ts'
import { atWork } from '../domain/approval/roles.ts'
import { nameOf } from '../pages/letters/names.ts'
import type { Amiss } from './attend.ts'
import type { Known } from './known.ts'

type Today = Pick<Known, 'settings' | 'people' | 'today'>

/** What belongs to nobody comes to the CPD lead (SA23): the office's lines while it is not there, and teams whose leader has left. */
export const withOwners = (amiss: readonly Amiss[], known: Today): readonly Amiss[] =>
  amiss.map((one) => (one.who === 'office' ? escalated(one, known) : one))

function escalated(one: Amiss, known: Today): Amiss {
  const { office } = known.settings.roles
  if (atWork(office, known.people, known.today)) return one
  const owner = ownerToday(office, known)
  const name = (email: string, otherwise: string): string => nameOf(known.people, email) ?? otherwise
  const forWhom = `For ${name(office.email, 'the office')}, who is not in school: ${name(owner.email, 'the CPD lead')} sees to it.`
  return { ...one, who: 'you', remedy: `${forWhom} ${one.remedy}` }
}
