import type { Choices } from '../domain/approval/decision.ts'
import type { RequestId } from '../domain/request/request.ts'
import { secondsAfter } from '../domain/school/day.ts'
import type { Outside } from '../outside.ts'
import { approvalsTab, checkOf, rowKey, shownOf } from '../pages/desk/approvals.ts'
import { blank, choicesIn, handOf } from '../pages/desk/choices.ts'
import { type RowRead, textOf } from '../pages/tab.ts'
import { type StoredRequest, writing } from './books.ts'
import type { Known } from './known.ts'
import type { Pulled } from './pull.ts'
import { rowsOn } from './read-tab.ts'
import { holdLetter, recordChoice, wouldFollow } from './record-choice.ts'
import type { School } from './school.ts'
import type { Weights } from './weigh.ts'

/** How long the cells of a row must read the same before they count: a grace for slips. */
const grace = 20

/** What stands beside each row after its choices were heard. Rows that are still settling are not in it. */
export type Heard = {
  readonly says: Readonly<Record<RequestId, { readonly stands: string; readonly mend: string }>>
  readonly unsettled: School['unsettled']
  readonly changed: boolean
}

/**
 * Hears what leaders chose. A choice counts only beside a reference that stands once, in a row that
 * matches its check cell, and after the row's cells have read the same for 20 seconds.
 */
export async function recordChoices(
  outside: Outside,
  school: School,
  pulled: Pulled,
  requests: readonly StoredRequest[],
  weights: Weights,
  known: Known,
): Promise<Heard> {
  const rows = rowsOn(approvalsTab(known.settings), pulled.desk)
  const says: Record<RequestId, { stands: string; mend: string }> = {}
  const unsettled: Record<string, { hand: string; since: typeof known.now }> = {}
  let changed = false
  for (const request of requests) {
    const found = rows.filter(({ cells }) => textOf(cells.ref) === request.id)
    const hands = found.map((row) => handOf(row, known.settings.roles.leaders))
    if (await areVoid(outside, school.id, request, hands)) {
      says[request.id] = { ...standing(request, weights, known), mend: wasThereTwice }
      continue
    }
    const beside = found.find((row) => isOurs(request, row))
    const hand = hands[0] ?? blank
    // What is chosen beside words that are not ours begins to count once the row has been put right.
    const overwritten = found.length > 0 && beside === undefined
    const before = school.unsettled[request.id]
    const since = before?.hand === hand && !overwritten ? before.since : known.now
    const settled = hand === (request.heard ?? blank) || secondsAfter(since, grace) <= known.now
    if (!settled) {
      unsettled[request.id] = { hand, since }
      if (request.decision.stage === 'agreed')
        await holdLetter(outside, school.id, request.decision.letterKey, known.now)
      continue
    }
    const { choices, problems } =
      beside === undefined
        ? { choices: undefined, problems: [] }
        : choicesIn(beside, known.settings.roles.leaders)
    const step = await hear(outside, school.id, request, { choices, hand }, weights, known)
    changed ||= step.changed
    says[request.id] = {
      stands: step.stands,
      mend: [...problems, step.mend].filter((one) => one !== '').join(' '),
    }
  }
  return { says, unsettled, changed }
}

/**
 * Whether what is chosen in a row counts for nothing, because the row stood there twice with it: which
 * of the two was meant nobody can say. It counts again once somebody has changed it.
 */
async function areVoid(
  outside: Outside,
  school: string,
  request: StoredRequest,
  hands: readonly string[],
): Promise<boolean> {
  const [kept = blank] = hands
  const doubtful = hands.length > 1 && hands.some((hand) => hand !== (request.heard ?? blank))
  const voided = doubtful || request.voided === kept ? kept : undefined
  if (voided !== request.voided) {
    await outside.store.transaction(async (transaction) => {
      const books = writing(transaction, school)
      const stored = await books.request(request.id)
      if (stored !== undefined) books.saveRequest({ ...stored, voided })
    })
  }
  return voided !== undefined
}

const wasThereTwice =
  'This row was there twice, so nothing chosen in it counts. The copy has been removed. Clear what is chosen here; when this sentence has gone, choose again.'

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
  heard: { readonly choices: Choices | undefined; readonly hand: string },
  weights: Weights,
  known: Known,
) {
  const { choices, hand } = heard
  if (choices === undefined) return { changed: false, ...standing(request, weights, known) }
  const step = wouldFollow(request, choices, weights, known)
  if (step.happened.length === 0 && (request.heard ?? blank) === hand)
    return { changed: false, stands: step.stands, mend: step.mend }
  return { changed: true, ...(await recordChoice(outside, school, request.id, choices, hand, known)) }
}

const standing = (request: StoredRequest, weights: Weights, known: Known) => {
  const { stands } = wouldFollow(
    request,
    'seen' in request.decision ? request.decision.seen : { votes: {}, words: '' },
    weights,
    known,
  )
  return { stands, mend: '' }
}
