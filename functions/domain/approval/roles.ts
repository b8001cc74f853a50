import { oneOfMany } from '../request/group.ts'
import { membersOf, type TrainingRequest } from '../request/request.ts'
import type { Day } from '../school/day.ts'
import { isHere, isThere, type Person } from '../school/person.ts'
import type { Holder, Leader } from '../school/settings.ts'
import type { Leadership } from './step.ts'

/**
 * The leaders who may vote on a request today: in office, still here, and not its applicant
 * (SB26). Whoever filled in the form for somebody else may vote; nobody of a group decides about it, but for those
 * who are only one of many: a day for everyone is nobody's own, or no leader would be left to decide it.
 *
 * When the applicant is not on People, only leaders who are there can be told from them.
 */
export function eligible(request: TrainingRequest, leadership: Leadership): readonly Leader[] {
  const { settings, people, today } = leadership
  const applicants = applicantsOf(request)
  const applicantKnown = applicants.every((applicant) => people.some(({ id }) => id === applicant))
  return settings.roles.leaders.filter((leader) => {
    const person = personAt(people, leader.email)
    if (!inForce(leader, today) || mayBeTypedByApplicant(leader, request, leadership)) return false
    return person ? !applicants.includes(person.id) && isHere(person, today) : applicantKnown
  })
}

/**
 * Whether the applicant may have filled in this leader's column: whoever types for the head asks for themselves.
 * Then what stands there is no vote, and the head agrees in the meeting, where the assistant cannot type.
 */
export const mayBeTypedByApplicant = (
  leader: Leader,
  request: TrainingRequest,
  leadership: Leadership,
): boolean => {
  const { head, headAssistant } = leadership.settings.roles
  return (
    leader.email === head.email &&
    headAssistant !== undefined &&
    isApplicant(headAssistant, request, leadership)
  )
}

/** For beside the head's vote: ' (may have been entered by Colin Tattersby)'. Empty while nobody types for them. */
export function enteredFor(
  email: string,
  { settings: { roles }, people }: Omit<Leadership, 'today'>,
): string {
  const { head, headAssistant: assistant } = roles
  if (email !== head.email || assistant === undefined) return ''
  return ` (may have been entered by ${personAt(people, assistant.email)?.name ?? assistant.email})`
}

/** Whether a role is somebody's own: theirs is the request, or a place in it. */
export const isApplicant = (holder: Holder, request: TrainingRequest, { people }: Leadership): boolean =>
  applicantsOf(request).some((applicant) => personAt(people, holder.email)?.id === applicant)

const applicantsOf = (request: TrainingRequest): readonly string[] =>
  membersOf(request).flatMap((one) => (oneOfMany(one) ? [] : [one.person]))

/** The head and, while there is one, the acting head: each counts as the head. */
export const heads = ({ settings: { roles }, today }: Leadership): readonly Holder[] =>
  [roles.head, roles.actingHead].filter(
    (holder) => holder !== undefined && inForce(holder, today),
  ) as Holder[]

/** Whether this is the head's own request, or the acting head's. */
export const isHeadsOwn = (request: TrainingRequest, leadership: Leadership): boolean =>
  heads(leadership).some((holder) => isApplicant(holder, request, leadership))

/** Whether this is the CPD lead's own request, or that of their deputy while the deputy acts for them. */
export const isCpdLeadsOwn = (request: TrainingRequest, leadership: Leadership): boolean =>
  cpdLeads(leadership).some((holder) => isApplicant(holder, request, leadership))

/** The CPD lead and, while the lead is away or out of the role, their deputy. */
const cpdLeads = (leadership: Leadership): readonly Holder[] => {
  const { cpdLead } = leadership.settings.roles
  const deputy = actingCpdLead(leadership)
  return [...(inForce(cpdLead, leadership.today) ? [cpdLead] : []), ...(deputy ? [deputy] : [])]
}

/** The deputy CPD lead while they act: the lead is away or out of the role. Nobody otherwise. */
export function actingCpdLead({ settings: { roles }, people, today }: Leadership): Holder | undefined {
  const { cpdLead, deputyCpdLead: deputy } = roles
  return deputy !== undefined && inForce(deputy, today) && !atWork(cpdLead, people, today)
    ? deputy
    : undefined
}

/** For the history of what a meeting decided: ' Niamh may have written it down for Samir.' Empty while nobody acts. */
export function writtenFor(leadership: Leadership): string {
  const deputy = actingCpdLead(leadership)
  if (deputy === undefined) return ''
  const name = ({ email }: Holder): string => personAt(leadership.people, email)?.name ?? email
  return ` ${name(deputy)} may have written it down for ${name(leadership.settings.roles.cpdLead)}.`
}

/** Whoever holds a role today and works here, as People has them. */
export function holderToday(
  holder: Holder | undefined,
  people: readonly Person[],
  today: Day,
): Person | undefined {
  const person = holder && inForce(holder, today) ? personAt(people, holder.email) : undefined
  return person && isHere(person, today) ? person : undefined
}

/** Whether somebody holds a role on a day and is not away. */
export function atWork(holder: Holder, people: readonly Person[], today: Day): boolean {
  const person = personAt(people, holder.email)
  return inForce(holder, today) && (person === undefined || isThere(person, today))
}

/**
 * Who does today what only the head may do, by name: 'Samir Quayle for Ruth Ellerby' while an acting head is
 * named and the head is not at work, otherwise the head alone.
 */
export function headToday({ settings: { roles }, people, today }: Leadership): string {
  const { head, actingHead } = roles
  const name = (email: string, otherwise: string): string => personAt(people, email)?.name ?? otherwise
  const acts = actingHead && inForce(actingHead, today) && !atWork(head, people, today)
  const heads = name(head.email, 'the head')
  return acts ? `${name(actingHead.email, 'the acting head')} for ${heads}` : 'the head'
}

/** Whether somebody is named for one of these roles, also before or after their days in it. */
export const holdsOneOf = ({ email }: Person, holders: readonly (Holder | undefined)[]): boolean =>
  email !== undefined && holders.some((holder) => holder?.email === email)

const inForce = ({ from, to }: Holder, today: Day): boolean =>
  (from === undefined || from <= today) && (to === undefined || today <= to)

/** Whose address it is. An address given to a new starter is theirs, no longer its former holder's. */
const personAt = (people: readonly Person[], email: string): Person | undefined =>
  people.find((person) => person.email === email) ?? people.find(({ formerly }) => formerly.includes(email))
