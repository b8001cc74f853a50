import { asOne, nextReference } from '../domain/request/group.ts'
import { potFor } from '../domain/request/pot-for.ts'
import { membersOf, type RequestId, type TrainingRequest } from '../domain/request/request.ts'
import type { Person } from '../domain/school/person.ts'
import { schoolYearOf } from '../domain/school/school-year.ts'
import type { Answer } from '../outside.ts'
import type { RequestRead } from '../pages/forms/read-request.ts'
import { forTheCpdLead } from './answer-letters.ts'
import type { StoredRequest, Writing } from './books.ts'
import { goingTo } from './going.ts'
import type { Known } from './known.ts'
import { receipts } from './receipts.ts'
import { settleTime } from './settle-time.ts'

export type Wanted = Extract<RequestRead, { asked: unknown }>

/**
 * Writes down a request that was asked for or noted; where others on People were named, one for each of
 * them: with the same figures in its reference and a letter, so that the next answer still has the next number.
 */
export async function newRequest(
  books: Writing,
  formId: string,
  answer: Answer,
  read: Wanted,
  sender: Person,
  known: Known,
): Promise<RequestId> {
  const reference = Math.max((await books.counter('reference')) + 1, known.settings.firstReference)
  const schoolYear = schoolYearOf(read.asked.lastDay)
  const time = { [schoolYear]: await books.timeIn(schoolYear) }
  const person = known.people.find(({ id }) => id === read.onBehalfOf) ?? sender
  const first: RequestId = `R-${String(reference).padStart(4, '0')}`
  const { places, ...said } = goingTo(read.asked, person, known)
  const ids = referencesFor(first, places.length)
  const requests = places.map(
    (place, index): StoredRequest => ({
      id: ids[index] ?? first,
      version: 1,
      formId,
      responseId: answer.id,
      askedAt: answer.at,
      ...place,
      askedBy: sender.id,
      pot: potFor(read.asked, known.plan),
      decision: read.logged ? { stage: 'noted', at: known.now } : { stage: 'waiting', since: known.now },
      shown: read.logged ? 'decided' : 'approvals',
      ...(places.length > 1 && { group: first }),
      ...(places.length > 1 && index === 0 && { places: ids }),
      ...(index === 0 && said),
    }),
  )
  books.saveCounter('reference', reference)
  for (const request of requests) books.saveRequest(request)
  settleTime(
    books,
    time,
    requests.map((after) => ({ before: undefined, after })),
  )
  tell(books, asOne(requests), person, sender, known)
  return first
}

function tell(books: Writing, row: TrainingRequest, person: Person, sender: Person, known: Known): void {
  for (const letter of receipts(row, known)) books.saveLetter(letter)
  const [own = row] = membersOf(row)
  const alone = forTheCpdLead(own, person, sender, known)
  if (alone !== undefined) books.saveLetter(alone)
}

function referencesFor(first: RequestId, count: number): readonly RequestId[] {
  const ids: RequestId[] = [first]
  while (ids.length < count) ids.push(nextReference(first, ids))
  return ids
}
