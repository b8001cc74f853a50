import { toAsk } from '../domain/approval/leaders-word.ts'
import { holdsOneOf } from '../domain/approval/roles.ts'
import type { Evaluation } from '../domain/evaluation/evaluation.ts'
import { missedOf } from '../domain/evaluation/no-show.ts'
import type { Person } from '../domain/school/person.ts'
import type { Answer } from '../outside.ts'
import type { EvaluationRead } from '../pages/forms/read-evaluation.ts'
import type { StoredRequest } from './books.ts'
import type { Known } from './known.ts'

/** Their own; or written down for them, with them, by their team leader or who stands in for them, the office or the CPD lead. */
export function mayAnswerFor(sender: Person, request: StoredRequest, known: Known): boolean {
  const { people, settings } = known
  const person = people.find(({ id }) => id === request.person)
  const whom = toAsk({ person: request.person, askedBy: request.person }, known)
  const { office, cpdLead, deputyCpdLead } = settings.roles
  return (
    sender.id === request.person ||
    sender.id === person?.teamLeader ||
    ('leader' in whom && sender.id === whom.leader.id) ||
    holdsOneOf(sender, [office, cpdLead, deputyCpdLead])
  )
}

/** What an answer would take the place of: one to the same questions, or about the same place that was missed. */
export function saidBefore(
  read: EvaluationRead,
  evaluation: Evaluation | undefined,
  request: StoredRequest,
): { readonly by?: string } | undefined {
  if (evaluation?.answer) return evaluation.answer
  return 'couldNotGo' in read && read.couldNotGo ? missedOf(request)?.answer : undefined
}

/** What somebody with an account has said themselves, nobody else says otherwise. */
export const mayReplace = (sender: Person, request: StoredRequest, { people }: Known): boolean =>
  sender.id === request.person || people.find(({ id }) => id === request.person)?.email === undefined

/**
 * Whether a later answer to the same has been read before this one, as when it came from an address that nobody knew
 * then: the later one counts. What others had written down for somebody gives way to their own words all the same.
 */
export function hasSaidSince(
  { lastAt }: Answer,
  sender: Person,
  {
    read,
    evaluations,
    request,
  }: {
    readonly read: EvaluationRead
    readonly evaluations: readonly Evaluation[]
    readonly request: StoredRequest
  },
): boolean {
  if ('notRight' in read) return false
  const stage = 'stage' in read ? read.stage : 1
  const missed = stage === 1 ? missedOf(request)?.answer : undefined
  return [evaluations.find((one) => one.stage === stage)?.answer, missed].some(
    (said) =>
      said !== undefined && said.at > lastAt && (said.by === undefined || sender.id !== request.person),
  )
}
