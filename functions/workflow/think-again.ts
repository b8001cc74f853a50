import { withdrawnBySender } from '../domain/approval/withdrawn-by-sender.ts'
import { cancelledByProvider } from '../domain/booking/booking.ts'
import type { TrainingRequest } from '../domain/request/request.ts'
import { dateWithYear } from '../domain/request/when.ts'
import type { Person } from '../domain/school/person.ts'
import type { Settings } from '../domain/school/settings.ts'
import type { Answer } from '../outside.ts'
import type { ChangeOfMind } from '../pages/forms/ask-to-change.ts'
import { cancelled } from '../pages/letters/changed-mind.ts'
import type { Letter, StoredAnswer, StoredRequest, Writing } from './books.ts'
import { changeRequest } from './change-request.ts'
import { aboutIt, changeTooLate } from './change-too-late.ts'
import { decisionLetter } from './decision-letters.ts'
import { askAgainAddress } from './form-links.ts'
import type { Known } from './known.ts'
import { owed, toPerson } from './owe.ts'
import { circumstances, takenBack } from './record-choice.ts'
import { settleBooks } from './settle-books.ts'
import { weights } from './weigh.ts'

/**
 * Takes in that somebody cancels or changes what was asked for before (design §5, "withdrawn").
 * Cancelling makes it so at once; a change in words goes beside the request, which waits anew.
 */
export async function thinkAgain(
  books: Writing,
  request: StoredRequest,
  { wish, why }: ChangeOfMind,
  answer: Answer,
  sender: Person,
  known: Known,
): Promise<StoredAnswer['outcome']> {
  const { stage } = request.decision
  if (wish === 'cancel') return cancel(books, request, why, answer, sender, known)
  if (stage === 'waiting' || stage === 'agreed' || stage === 'noted') {
    const outcome = await changeRequest(books, request.id, withWords(request, why, known), answer, known, why)
    return outcome === 'request' ? 'change asked' : outcome
  }
  return changeTooLate(books, request, { wish, why }, answer, known)
}

/** Whose word counts about a request: theirs for whom it is, of who asked, and of who runs training and the office. */
export function maySpeakFor(
  sender: Person,
  request: Pick<TrainingRequest, 'person' | 'askedBy'>,
  { settings }: { readonly settings: Settings },
): boolean {
  const { cpdLead, deputyCpdLead, head, office } = settings.roles
  const inCharge = [cpdLead, deputyCpdLead, head, office].some((one) => one && one.email === sender.email)
  return inCharge || sender.id === request.person || sender.id === request.askedBy
}

async function cancel(
  books: Writing,
  request: StoredRequest,
  why: string,
  answer: Answer,
  sender: Person,
  known: Known,
): Promise<StoredAnswer['outcome']> {
  const read = await weights(books, [request], known)
  const step = withdrawnBySender(request, why, circumstances(request, read, known))
  if (!step.withdrawn) {
    if (request.decision.stage === 'withdrawn' || cancelledByProvider(request)) return 'cancelled'
    return changeTooLate(books, request, { wish: 'cancel', why }, answer, known, step.attention)
  }
  const back = await Promise.all(step.takenBack.map((key) => books.letter(key)))
  for (const { cause, what } of step.happened) books.record(cause, what, request.id, known.now)
  settleBooks(books, read, { before: request, after: step.request, entries: step.entries }, known)
  for (const letter of back) if (letter?.state === 'pending') books.saveLetter(takenBack(letter, known.now))
  for (const wanted of step.letters) books.saveLetter(decisionLetter(wanted, step.request, undefined, known))
  books.saveRequest({ ...request, ...step.request })
  const letter = cancelledLetter(request, why, sender, known)
  if (letter) books.saveLetter(letter)
  return 'cancelled'
}

function cancelledLetter(
  request: StoredRequest,
  why: string,
  sender: Person,
  known: Known,
): Letter | undefined {
  const { decision } = request
  const about = aboutIt(request, known)
  if (about === undefined) return undefined
  const letter = cancelled({
    ...about,
    why,
    by: sender.id === request.person ? '' : sender.name,
    told: decision.stage === 'approved',
    givenBack:
      decision.stage === 'approved' || (decision.stage === 'agreed' && decision.outcome === 'approved'),
    askAgainAddress: decision.stage === 'noted' ? undefined : askAgainAddress(request, known),
  })
  return owed(letter, {
    key: `${request.id}/v${request.version}/cancelled/${known.now}`,
    to: toPerson(about.person),
    about: request.id,
    due: known.now,
    now: known.now,
  })
}

/** What they asked for, with what they now say of it for the leaders to read. */
const withWords = ({ asked }: StoredRequest, why: string, { today }: Known): StoredRequest['asked'] => ({
  ...asked,
  anythingElse: [asked.anythingElse, `Change asked for on ${dateWithYear(today)}: ${why}`]
    .filter(Boolean)
    .join('\n'),
})
