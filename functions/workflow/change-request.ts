import { nextReference, type Place, rowWith, sharedAnew } from '../domain/request/group.ts'
import { potFor } from '../domain/request/pot-for.ts'
import { type Asked, membersOf, type RequestId, type TrainingRequest } from '../domain/request/request.ts'
import type { Answer } from '../outside.ts'
import { forTheCpdLead } from './answer-letters.ts'
import type { StoredAnswer, StoredRequest, Writing } from './books.ts'
import { changeTooLate } from './change-too-late.ts'
import { type Going, goingTo } from './going.ts'
import { groupOf } from './group-of.ts'
import type { Known } from './known.ts'
import { type ReceiptSays, receipts } from './receipts.ts'
import { renew } from './renew.ts'

/**
 * Takes in that somebody changed their answer: the request, or all of the group that it asked for, becomes
 * a new version (see `renew`), and names that were added or removed are followed. Once the
 * decision letter has left the request stays as it is and a person must talk to them.
 *
 * @param id the request, or the first of the group
 * @param says what they told us of the change, when they did not fill the form in anew
 */
export async function changeRequest(
  books: Writing,
  id: RequestId,
  changed: Asked,
  answer: Answer,
  known: Known,
  says: ReceiptSays = {},
): Promise<StoredAnswer['outcome']> {
  const request = await books.request(id)
  const person = known.people.find((one) => one.id === request?.person)
  if (request === undefined || person === undefined) throw new Error(`there is no request ${id}`)
  const all = await groupOf(books, request)
  const row = rowWith(all, id)
  const asked = { ...changed, adjustments: changed.adjustments || request.asked.adjustments }
  const { places, ...named } = goingTo(asked, person, known)
  const going = places.filter((place) => !hasGivenUp(place, all, row))
  const next = renewed(
    all,
    row,
    { ...named, places: sharedAnew(going, known.settings) },
    {
      pot: potFor(asked, known.plan),
      askedAt: answer.lastAt,
      // Words alone do not take the place of the answer that they are about.
      ...(says.told === undefined && { responseId: answer.id }),
    },
  )
  const askedBy = known.people.find((one) => one.id === request.askedBy) ?? person
  const left = { what: 'Left out when the request was changed.', alone: false, why: '', by: askedBy.name }
  const done = await renew(books, { all, row, next, left }, known)
  if ('attention' in done) return changeTooLate(books, request, { why: '' }, answer, known, done.attention)
  const noted = done.row.decision.stage === 'noted'
  for (const letter of receipts(done.row, known, { ...says, before: all.map((one) => one.id) }))
    if (!noted || letter.to.person === request.askedBy) books.saveLetter(letter)
  const [own = done.row] = membersOf(done.row)
  const alone = changed.adjustments !== '' && forTheCpdLead(own, person, askedBy, known)
  if (alone) books.saveLetter(alone)
  return 'request'
}

/** Those who go from now on: in the row already, named anew, or named again. Who is decided already stays as they are. */
function renewed(
  all: readonly StoredRequest[],
  row: TrainingRequest,
  { places, ...words }: Omit<Going, 'places'> & { readonly places: readonly Place[] },
  more: Partial<StoredRequest>,
): readonly StoredRequest[] {
  const [first] = all
  if (first === undefined) throw new Error(`${row.id} has no requests`)
  const ids = all.map(({ id }) => id)
  const said = { ...unsaid, ...words }
  const next = places.flatMap((place): readonly StoredRequest[] => {
    const before = all.find(({ person }) => person === place.person)
    if (before && !isIn(row, before) && before.decision.stage !== 'withdrawn') return []
    const id = before?.id ?? nextReference(first.id, ids)
    if (!before) ids.push(id)
    const { booking: _booking, money: _money, passedOn: _share, ...unbooked } = first
    return [
      {
        ...(before ?? { ...unbooked, ...unsaid, places: undefined }),
        ...{ uncovered: undefined, through: undefined, ...place, ...more, id, who: before?.who ?? place.who },
        ...{ version: row.version + 1, heard: undefined, voided: undefined, passedOn: undefined },
      },
    ]
  })
  if (ids.length === 1) return next.map((one) => ({ ...one, ...said }))
  return next.map((one) => ({
    ...one,
    group: first.id,
    ...(one.id === first.id && { places: ids, ...said }),
  }))
}

/** What was said before of the names that were typed. */
const unsaid = { notFound: undefined, notInSchool: undefined, tooLarge: undefined }

/** Whoever gave up their place stays out, also where the answer still names them: nothing is shared with them. */
function hasGivenUp({ person }: Place, all: readonly StoredRequest[], row: TrainingRequest): boolean {
  const before = all.find((one) => one.person === person)
  const alone = before?.decision.stage === 'withdrawn' && before.decision.alone === true
  return before !== undefined && alone && !isIn(row, before)
}

const isIn = (row: TrainingRequest, { id }: Pick<TrainingRequest, 'id'>): boolean =>
  membersOf(row).some((one) => one.id === id)
