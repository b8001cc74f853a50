import { type Said, toAsk } from '../domain/approval/leaders-word.ts'
import { holdsOneOf } from '../domain/approval/roles.ts'
import { isPast, tookPlace } from '../domain/booking/booking.ts'
import { stages } from '../domain/evaluation/evaluation.ts'
import { whereSeen } from '../domain/evaluation/seen-used.ts'
import type { Problem } from '../domain/problem.ts'
import type { Person, PersonId } from '../domain/school/person.ts'
import { aWord, readWord, type WordOnRequest, type WordRead } from '../pages/forms/a-word.ts'
import { keepSeen } from './ask-whether-seen.ts'
import type { StoredRequest, Writing } from './books.ts'
import type { Known } from './known.ts'
import { shownAgain } from './lately.ts'
import { type Became, type Came, receiving } from './take-in.ts'

/**
 * Takes in one answer to "A word from the team leader" (SB13): it stands beside the request as long as that
 * is not settled, the last one said. Once the decision has left it is kept, and nothing changes. Whoever
 * is not asked about a reference is told so; the raw answer is always kept.
 */
export const receiveWord = receiving<WordRead>({
  form: aWord,
  what: 'team leader’s word',
  read: readWord,
  take: taken,
})

async function taken(
  books: Writing,
  { answer, sender, read }: Came<WordRead>,
  known: Known,
): Promise<Became> {
  const [request, ...found] = await Promise.all([
    books.request(read.reference),
    ...stages.map((stage) => books.evaluation(read.reference, stage)),
  ])
  const evaluations = found.filter((one) => one !== undefined)
  const wasAsked = 'seen' in read && evaluations.some(({ seen }) => seen?.asked === sender.id)
  if (request === undefined || !(wasAsked || maySay(sender, request, known)))
    return { problems: [notTheirs(read.reference)] }
  if ('seen' in read) {
    const evaluation = whereSeen(evaluations)
    const tellable = tookPlace(request) && isPast(request, known.today)
    if (evaluation === undefined || !tellable) return { problems: [notOver(read.reference)] }
    const came = { evaluation, words: read.seen, answer, sender }
    keepSeen(books, shownAgain(books, request), came, known)
    return { outcome: 'word', request: request.id, settled: true }
  }
  const leader = actingFor(sender, request, known)
  const said = saidOf({ answer, sender, read }, request, leader)
  const { stage } = request.decision
  const open = stage === 'waiting' || stage === 'agreed'
  if (open && said !== undefined) books.saveRequest({ ...request, word: { ...request.word, said } })
  return { outcome: 'word', request: request.id, settled: true }
}

/** The team leader for whom somebody speaks: whoever was asked in their place, or acts for them today. */
function actingFor(sender: Person, request: StoredRequest, known: Known): PersonId | undefined {
  const person = known.people.find(({ id }) => id === request.person)
  const leader = known.people.find(({ id }) => id === person?.teamLeader)
  if (leader?.standIn !== sender.id) return undefined
  const whom = toAsk(request, known)
  const asked = request.word?.letter?.endsWith(`/${sender.id}`) === true
  return asked || ('leader' in whom && whom.leader.id === sender.id) ? leader.id : undefined
}

/** Their team leader or whoever acts for them; or, writing it down for them, whoever runs training and the office. Nobody for their own request. */
function maySay(sender: Person, request: StoredRequest, known: Known): boolean {
  const { people, settings } = known
  const person = people.find(({ id }) => id === request.person)
  const { head, actingHead, cpdLead, deputyCpdLead, office } = settings.roles
  const inCharge = holdsOneOf(sender, [head, actingHead, cpdLead, deputyCpdLead, office])
  return (
    sender.id !== request.person &&
    (sender.id === person?.teamLeader || inCharge || actingFor(sender, request, known) !== undefined)
  )
}

/** What was said, unless something later stands there already: an answer can come late. */
function saidOf(
  { answer, sender, read }: Came<WordOnRequest>,
  { word, version, askedAt }: StoredRequest,
  leader: PersonId | undefined,
): Said | undefined {
  if (word?.said !== undefined && word.said.at > answer.lastAt) return undefined
  const { reference: _, ...what } = read
  const of = answer.lastAt < askedAt ? version - 1 : version
  return { ...what, at: answer.lastAt, by: sender.id, version: of, ...(leader && { for: leader }) }
}

const notOver = (reference: string): Problem => ({
  where: 'reference',
  label: 'Reference',
  typed: reference,
  say: 'Nothing with this reference has taken place yet that could have been seen in use. It stands in your letter, like R-0012.',
})

const notTheirs = (reference: string): Problem => ({
  where: 'reference',
  label: 'Reference',
  typed: reference,
  say: 'There is no request with this reference on which we ask for your word. It stands in your letter, like R-0031.',
})
