import { type Choices, noChoices } from '../domain/approval/decision.ts'
import { becameOf } from '../domain/approval/record.ts'
import type { RequestId } from '../domain/request/request.ts'
import type { Instant } from '../domain/school/day.ts'
import type { Outside } from '../outside.ts'
import { checkOf, rowKey, shownOf } from '../pages/desk/approvals.ts'
import { blank, choicesIn, handOf } from '../pages/desk/choices.ts'
import { type RowRead, textOf } from '../pages/tab.ts'
import { type StoredRequest, writing } from './books.ts'
import type { Known } from './known.ts'
import { holdLetters, recordChoice, wouldFollow } from './record-choice.ts'
import type { School } from './school.ts'
import { settlingSince } from './settling.ts'
import type { Weights } from './weigh.ts'

export type Said = { readonly stands: string; readonly mend: string }
type HeardRow =
  | { readonly says: Said; readonly changed: boolean }
  | { readonly settling: School['unsettled'][string] }

/**
 * Hears the row of one request, or of one group. A choice counts only beside a reference that stands once, in a row that
 * matches its check cell, and after the row's cells have read the same for 20 seconds.
 *
 * @param found the rows that carry its reference: one, unless somebody removed or doubled it
 */
export async function hearRow(
  outside: Outside,
  school: School,
  request: StoredRequest,
  found: readonly RowRead[],
  weights: Weights,
  known: Known,
): Promise<HeardRow> {
  const { leaders } = known.settings.roles
  const hands = found.map((row) => handOf(row, leaders))
  const why = await voidBecause(outside, school.id, request, hands)
  if (why !== undefined)
    return { says: { stands: standing(request, weights, known), mend: why }, changed: false }

  const beside = found.find((row) => isOurs(request, row))
  const hand = hands[0] ?? blank
  // What is chosen beside words that are not ours begins to count once the row has been put right.
  const overwritten = found.length > 0 && beside === undefined
  const before = overwritten ? undefined : school.unsettled[request.id]
  const settling = hand === (request.heard ?? blank) ? undefined : settlingSince(before, hand, known.now)
  if (settling !== undefined) {
    if (request.decision.stage === 'agreed') await holdLetters(outside, school.id, request, known.now)
    return { settling }
  }
  if (beside === undefined)
    return { says: { stands: standing(request, weights, known), mend: '' }, changed: false }
  const { choices, problems } = choicesIn(beside, leaders)
  const { stands, mend, changed } = await hear(outside, school.id, request, { choices, hand }, weights, known)
  return { says: { stands, mend: [...problems, mend].filter((one) => one !== '').join(' ') }, changed }
}

/**
 * What stands in a row that would be newly decided by it in this look. What has been agreed and not yet
 * told is none: it was decided before, and may be taken back at any time.
 */
export function decidesNow(
  isSettled: (id: RequestId, hand: string, now: Instant) => boolean,
  request: StoredRequest,
  found: readonly RowRead[],
  weights: Weights,
  known: Known,
): string | undefined {
  const { leaders } = known.settings.roles
  const [row, ...others] = found
  const { decision } = request
  if (row === undefined || others.length > 0 || decision.stage === 'agreed' || !isOurs(request, row))
    return undefined
  const hand = handOf(row, leaders)
  const counts = hand !== (request.heard ?? blank) && hand !== request.voided
  if (!counts || !isSettled(request.id, hand, known.now)) return undefined
  const after = wouldFollow(request, choicesIn(row, leaders).choices, weights, known).request.decision
  return becameOf(decision, after, known.now) === undefined ? undefined : hand
}

/**
 * Why what a row says counts for nothing. A row that stood there twice: which of the two was meant
 * nobody can say. A row that was taken away and put back without its choices: nobody cleared them.
 * Either counts again once somebody has changed it.
 */
async function voidBecause(
  outside: Outside,
  school: string,
  request: StoredRequest,
  hands: readonly string[],
): Promise<string | undefined> {
  const [kept = blank] = hands
  const heard = request.heard ?? blank
  const doubled = hands.length > 1 && hands.some((hand) => hand !== heard)
  const lost = hands.length === 0 && heard !== blank
  const voided = doubled || lost || request.voided === kept ? kept : undefined
  if (voided !== request.voided) {
    await outside.store.transaction(async (transaction) => {
      const books = writing(transaction, school)
      const stored = await books.request(request.id)
      if (stored !== undefined) books.saveRequest({ ...stored, voided })
    })
  }
  if (voided === undefined) return undefined
  return voided === blank ? wasTakenAway : wasThereTwice
}

const wasThereTwice =
  'This row was there twice, so nothing chosen in it counts. The copy has been removed. Clear what is chosen here; when this sentence has gone, choose again.'
const wasTakenAway =
  'This row was taken away and has been put back without what was chosen in it. Where it stands has not changed. Choose again to change it.'

/** Whether a row reads as we wrote it. */
const isOurs = (request: StoredRequest, row: RowRead): boolean =>
  textOf(row.cells.key) === rowKey(request) && matches(request, row)

function matches(request: StoredRequest, { cells }: RowRead): boolean {
  const read = {
    ref: textOf(cells.ref),
    whoAndWhat: textOf(cells.who),
    when: textOf(cells.when),
    pounds: Number(cells.cost?.value ?? Number.NaN),
  }
  const check = textOf(cells.check)
  return (
    check === checkOf({ ...read, version: request.version }) &&
    check === checkOf({ ref: request.id, version: request.version, ...shownOf(request) })
  )
}

/** Looks first whether anything would follow; most rows say what they said before. */
async function hear(
  outside: Outside,
  school: string,
  request: StoredRequest,
  { choices, hand }: { readonly choices: Choices; readonly hand: string },
  weights: Weights,
  known: Known,
): Promise<Said & { readonly changed: boolean }> {
  const step = wouldFollow(request, choices, weights, known)
  if (step.happened.length === 0 && (request.heard ?? blank) === hand) return { changed: false, ...step }
  return { changed: true, ...(await recordChoice(outside, school, request.id, choices, hand, known)) }
}

/** Where a request stands by what it has seen, whatever its row says now. */
export const standing = (request: StoredRequest, weights: Weights, known: Known): string =>
  wouldFollow(request, 'seen' in request.decision ? request.decision.seen : noChoices, weights, known).stands
