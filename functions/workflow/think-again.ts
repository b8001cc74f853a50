import { eachOf, takenBackFor } from '../domain/approval/each-of-group.ts'
import { holdsOneOf } from '../domain/approval/roles.ts'
import { withdrawnBySender } from '../domain/approval/withdrawn-by-sender.ts'
import { cancelledByProvider } from '../domain/booking/booking.ts'
import { nameIn, rowWith, sharedAnew } from '../domain/request/group.ts'
import { membersOf, type TrainingRequest } from '../domain/request/request.ts'
import { dateWithYear } from '../domain/request/when.ts'
import type { Person } from '../domain/school/person.ts'
import type { Settings } from '../domain/school/settings.ts'
import type { Answer } from '../outside.ts'
import type { ChangeOfMind } from '../pages/forms/ask-to-change.ts'
import { bearOn, saveBearer, withBearer } from './bear-on.ts'
import type { StoredAnswer, StoredRequest, Writing } from './books.ts'
import { cancelledLetter } from './cancelled-letter.ts'
import { changeRequest } from './change-request.ts'
import { changeTooLate } from './change-too-late.ts'
import { decisionLetter } from './decision-letters.ts'
import { groupOf } from './group-of.ts'
import type { Known } from './known.ts'
import { lookAgain } from './look-again.ts'
import { receipts } from './receipts.ts'
import { circumstances, takenBack } from './record-choice.ts'
import { type Renewal, renew } from './renew.ts'
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
  if (wish === 'second look' && request.decision.stage === 'declined')
    return lookAgain(books, request, request.decision, why, known)
  if (stage === 'waiting' || stage === 'agreed' || stage === 'noted') {
    const first = request.group === undefined ? request : await books.request(request.group)
    if (first === undefined) throw new Error(`${request.id} has no first of its group`)
    const says = { told: why, toldBy: request.id }
    const outcome = await changeRequest(books, first.id, withWords(first, why, known), answer, known, says)
    return outcome === 'request' ? 'change asked' : outcome
  }
  return changeTooLate(books, request, { wish: 'change', why }, answer, known)
}

/** Whose word counts about a request: theirs for whom it is, of who asked, and of who runs training and the office. */
export function maySpeakFor(
  sender: Person,
  request: Pick<TrainingRequest, 'person' | 'askedBy'>,
  { settings }: { readonly settings: Settings },
): boolean {
  const { cpdLead, deputyCpdLead, head, office } = settings.roles
  const inCharge = holdsOneOf(sender, [cpdLead, deputyCpdLead, head, office])
  return inCharge || sender.id === request.person || sender.id === request.askedBy
}

/**
 * Cancels a request. Of a group that is not decided, or whose letters have not left, the first reference
 * cancels all of it; another one gives up that place alone. Afterwards, and in the record, each stands alone.
 */
async function cancel(
  books: Writing,
  request: StoredRequest,
  why: string,
  answer: Answer,
  sender: Person,
  known: Known,
): Promise<StoredAnswer['outcome']> {
  const { stage } = request.decision
  const all = await groupOf(books, request)
  const row = rowWith(all, request.id)
  const together = row.members !== undefined && (stage === 'waiting' || stage === 'agreed')
  if (together && request.id !== request.group)
    return giveUpPlace(books, request, { all, row }, why, sender, known)
  const whole = together ? row : request
  const members = membersOf(whole)
  const on = await bearOn(books, request, known)
  const read = await weights(books, [...members, ...(on ? [on.bearer] : [])], known)
  const step = withdrawnBySender(whole, why, circumstances(whole, read, known))
  if (!step.withdrawn) {
    if (stage === 'withdrawn' || cancelledByProvider(request)) return 'cancelled'
    return changeTooLate(books, request, { wish: 'cancel', why }, answer, known, step.attention)
  }
  const steps = eachOf(step)
  const back = await Promise.all(takenBackFor(whole, step).map((key) => books.letter(key)))
  for (const { happened, request: after } of steps)
    for (const { cause, what } of happened) books.record(cause, what, after.id, known.now)
  const passed = on && { passedOn: on.passedOn }
  const changes = members.map((before, place) => ({
    before: { ...before, ...passed },
    after: { ...(steps[place]?.request ?? before), ...passed },
  }))
  settleBooks(books, read, withBearer({ changes, entries: step.entries }, on), known)
  if (on) saveBearer(books, on, known)
  for (const letter of back) if (letter?.state === 'pending') books.saveLetter(takenBack(letter, known.now))
  for (const [place, { letters }] of steps.entries())
    for (const wanted of letters)
      books.saveLetter(decisionLetter(wanted, changes[place]?.after ?? request, undefined, known))
  const alone = request.group !== undefined && !together
  for (const { before, after } of changes) {
    books.saveRequest({ ...before, ...after, ...(alone && { decision: givenUp(known) }) })
    const letter = cancelledLetter(before, { why, by: sender.name }, known)
    if (letter) books.saveLetter(letter)
  }
  return 'cancelled'
}

const givenUp = ({ now }: Known) => ({ stage: 'withdrawn', at: now, alone: true }) as const

/** One of a group cannot go: the others wait with a row of their own, bear one price for all, and whoever asked is told. */
async function giveUpPlace(
  books: Writing,
  request: StoredRequest,
  { all, row }: Pick<Renewal, 'all' | 'row'>,
  why: string,
  sender: Person,
  known: Known,
): Promise<StoredAnswer['outcome']> {
  const rest = membersOf(row).filter(({ id }) => id !== request.id)
  const next = sharedAnew(rest, known.settings).map((one) => ({
    ...one,
    ...{ version: row.version + 1, heard: undefined, voided: undefined },
  }))
  const what = `Cancelled their own place${why === '' ? '.' : `: ${why}`}`
  const left = { what, alone: true, why, by: sender.name }
  const done = await renew(books, { all, row, next, left }, known)
  if ('attention' in done) throw new Error(`${request.id} cannot leave its group: ${done.attention}`)
  const [letter] = receipts(done.row, known, { cannotGo: nameIn(request.who) })
  if (letter) books.saveLetter(letter)
  return 'cancelled'
}

/** What they asked for, with what they now say of it for the leaders to read. */
const withWords = ({ asked }: StoredRequest, why: string, { today }: Known): StoredRequest['asked'] => ({
  ...asked,
  anythingElse: [asked.anythingElse, `Change asked for on ${dateWithYear(today)}: ${why}`]
    .filter(Boolean)
    .join('\n'),
})
