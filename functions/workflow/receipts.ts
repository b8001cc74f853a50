import { groupsIn, oneOfMany } from '../domain/request/group.ts'
import { membersOf, type RequestId, type TrainingRequest } from '../domain/request/request.ts'
import { activityDays } from '../domain/request/when.ts'
import type { Person } from '../domain/school/person.ts'
import { whyNotFound, whyTooLarge } from '../pages/forms/others-named.ts'
import { noted, received } from '../pages/letters/received.ts'
import type { Letter } from './books.ts'
import { cancelAddress, changeAddress } from './form-links.ts'
import type { Known } from './known.ts'
import { owed, toPerson } from './owe.ts'

/** What a receipt says beyond what is asked for. */
export type ReceiptSays = {
  /** What they told us of a change without filling the form in anew. */
  readonly told?: string
  /** Whose letter quotes it: the request about which they told us. */
  readonly toldBy?: RequestId
  /** Who of their group cannot go after all, by name. */
  readonly cannotGo?: string
  /** Who had a place before; to everybody else it is a new request. */
  readonly before?: readonly RequestId[]
}

/**
 * "We have your request": at once, because it asks people not to book yet. Of a group everybody has one, but
 * for the many who were named with a group. A note in the record goes only to those who did not write it
 * themselves, or named in it a group, or somebody whom we could not take to be meant.
 */
export const receipts = (row: TrainingRequest, known: Known, says: ReceiptSays = {}): readonly Letter[] =>
  membersOf(row).flatMap((own) => {
    const thanked = own.decision.stage === 'noted' && own.person === own.askedBy && !toBeSaid(row, own)
    if (thanked || oneOfMany(own)) return []
    const person = known.people.find(({ id }) => id === own.person)
    const askedBy = known.people.find(({ id }) => id === own.askedBy) ?? person
    return person && askedBy ? [receipt(own, row, { ...known, person, askedBy }, says)] : []
  })

const toBeSaid = (row: TrainingRequest, { notFound = [], tooLarge = [] }: TrainingRequest): boolean =>
  groupsIn(membersOf(row)).length + notFound.length + tooLarge.length > 0

function receipt(
  own: TrainingRequest,
  row: TrainingRequest,
  known: Known & { readonly person: Person; readonly askedBy: Person },
  says: ReceiptSays,
): Letter {
  const facts = { ...known, days: activityDays(own.asked) }
  const notFound = [
    ...(own.notFound ?? []).map((name) => whyNotFound(name, own.person, facts)),
    ...(own.tooLarge ?? []).map(whyTooLarge),
  ]
  const mayChange = own.group === undefined || own.group === own.id
  const group = row.members === undefined ? {} : { group: row }
  const letter =
    own.decision.stage === 'noted'
      ? noted({ ...known, ...group, notFound, request: own })
      : received({
          ...known,
          ...group,
          ...(says.toldBy === own.id && { told: says.told }),
          ...(says.cannotGo && { cannotGo: says.cannotGo }),
          isNew: says.before !== undefined && !says.before.includes(own.id),
          notFound,
          request: own,
          ...(mayChange
            ? { changeAddress: changeAddress(own, known) }
            : { cancelAddress: cancelAddress(own, known) }),
        })
  return owed(letter, {
    key: `${own.id}/v${own.version}/received`,
    to: toPerson(known.person),
    about: own.id,
    due: known.now,
    now: known.now,
  })
}
