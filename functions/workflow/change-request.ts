import { changedBySender } from '../domain/approval/changed-by-sender.ts'
import { potFor } from '../domain/request/pot-for.ts'
import type { Asked, RequestId } from '../domain/request/request.ts'
import { trueCost } from '../domain/request/true-cost.ts'
import type { Answer } from '../outside.ts'
import { forTheCpdLead, receipt } from './answer-letters.ts'
import type { StoredAnswer, Writing } from './books.ts'
import { changeTooLate } from './change-too-late.ts'
import type { Known } from './known.ts'
import { circumstances, takenBack } from './record-choice.ts'
import { settleBooks } from './settle-books.ts'
import { weights } from './weigh.ts'

/**
 * Takes in that somebody changed their answer: the request becomes a new version with a row of its
 * own, votes for what was asked before no longer count, and money set aside comes back. Once the
 * decision letter has left the request stays as it is and a person must talk to them.
 *
 * @param told what they told us of the change, when they did not fill the form in anew
 */
export async function changeRequest(
  books: Writing,
  id: RequestId,
  changed: Asked,
  answer: Answer,
  known: Known,
  told = '',
): Promise<StoredAnswer['outcome']> {
  const request = await books.request(id)
  if (request === undefined) throw new Error(`there is no request ${id}`)
  const asked = { ...changed, adjustments: changed.adjustments || request.asked.adjustments }
  const change = { asked, cost: trueCost(asked, known.settings), pot: potFor(asked, known.plan) }
  const next = { ...request, ...change, version: request.version + 1 }
  const read = await weights(books, [request, next], known)
  const step = changedBySender(request, change, circumstances(request, read, known))
  const back = await Promise.all(step.takenBack.map((key) => books.letter(key)))
  if (step.attention !== '') return changeTooLate(books, request, { why: '' }, answer, known, step.attention)
  for (const { cause, what } of step.happened) books.record(cause, what, id, known.now)
  settleBooks(books, read, { before: request, after: step.request, entries: step.entries }, known)
  for (const letter of back) if (letter?.state === 'pending') books.saveLetter(takenBack(letter, known.now))
  const after = {
    ...request,
    ...step.request,
    askedAt: answer.lastAt,
    // Words alone do not take the place of the answer that they are about.
    ...(told === '' && { responseId: answer.id }),
    heard: undefined,
    voided: undefined,
    shown: step.request.decision.stage === 'noted' ? ('decided' as const) : ('approvals' as const),
  }
  books.saveRequest(after)
  const person = known.people.find((one) => one.id === request.person)
  const askedBy = known.people.find((one) => one.id === request.askedBy) ?? person
  if (person && askedBy && after.decision.stage !== 'noted')
    books.saveLetter(receipt(after, person, askedBy, known, told))
  const alone =
    person && askedBy && changed.adjustments !== '' && forTheCpdLead(after, person, askedBy, known)
  if (alone) books.saveLetter(alone)
  return 'request'
}
