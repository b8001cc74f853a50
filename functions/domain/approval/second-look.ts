import { membersOf, type TrainingRequest } from '../request/request.ts'
import { longDate } from '../request/when.ts'
import { dayOf, type Instant } from '../school/day.ts'
import type { Person, PersonId } from '../school/person.ts'
import type { Leader } from '../school/settings.ts'
import type { Decision } from './decision.ts'
import { atWork } from './roles.ts'
import type { Leadership } from './step.ts'

type Decided = Extract<Decision, { readonly basis: unknown }>

/** Somebody who took no part in a decision: a leader, or the chair of governors, who is not on People. */
export type Looker = { readonly name: string; readonly email: string; readonly person?: PersonId }

/** That the person asked for a second look at a decision, and who looks. It decides nothing by itself. */
export type SecondLook = {
  readonly at: Instant
  /** In the person's words; may be empty. */
  readonly why: string
  readonly by: Looker
  /** The moment of the decision that is looked at; another decision since then has its own. */
  readonly of: Instant
}

/**
 * Who looks again at a decision: a leader in school who neither voted nor was in the meeting and is not
 * whoever it is for. In a small school that may be nobody: then it is the chair of governors, who may ask
 * another governor. So too when the list of who was in the meeting names nobody we know.
 */
export function whoLooksAgain(
  { basis, seen }: Pick<Decided, 'basis' | 'seen'>,
  applicant: PersonId,
  { settings: { roles }, people, today }: Leadership,
): Looker {
  const leaders = roles.leaders.flatMap((leader) => {
    const person = people.find(({ email }) => email === leader.email)
    return person ? [{ ...leader, person }] : []
  })
  const there = basis.how === 'meeting' ? basis.who : ''
  const titles = titlesIn(
    there,
    leaders.map(({ called }) => called),
  )
  const tookPart = ({ email, called, person }: Leader & { readonly person: Person }): boolean =>
    seen.votes[email] !== undefined ||
    (basis.how === 'votes' && basis.by.includes(email)) ||
    mentions(there, person.name) ||
    titles.includes(called)
  const isKnown = leaders.some(tookPart)
  const found = leaders.find(
    (leader) => !tookPart(leader) && leader.person.id !== applicant && atWork(leader, people, today),
  )
  if (!isKnown || found === undefined)
    return { name: `${roles.chair.name}, chair of governors`, email: roles.chair.email }
  return { name: found.person.name, email: found.email, person: found.person.id }
}

/** The second look at the decision as it stands, if one was asked for. */
export const lookedAt = ({ decision, secondLook }: TrainingRequest): SecondLook | undefined =>
  'at' in decision && secondLook?.of === decision.at ? secondLook : undefined

/** For the row: '; Niamh O’Rourke-Döring looks again (asked on Friday 16 October)'. Empty without one. */
export function looksAgain(request: TrainingRequest): string {
  const look = membersOf(request)
    .map(lookedAt)
    .find((one) => one !== undefined)
  return look ? `; ${look.by.name} looks again (asked on ${longDate(dayOf(look.at))})` : ''
}

/** The titles that free text has, the longest first: an assistant head is not the head. */
function titlesIn(text: string, titles: readonly string[]): readonly string[] {
  let left = text.toLowerCase()
  return titles
    .toSorted((one, other) => other.length - one.length)
    .filter((title) => {
      const found = left.includes(title.toLowerCase())
      left = left.replaceAll(title.toLowerCase(), '')
      return found
    })
}

/** Whether free text names somebody, by any part of their name. */
const mentions = (text: string, name: string): boolean =>
  name.split(' ').some((word) => word.length > 1 && text.toLowerCase().includes(word.toLowerCase()))
