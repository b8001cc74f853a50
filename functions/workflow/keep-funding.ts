import { funds } from '../domain/budget/accounts.ts'
import { yearOf } from '../domain/budget/financial-year.ts'
import { borneBySchool } from '../domain/budget/from-elsewhere.ts'
import type { Funding } from '../domain/budget/funding.ts'
import { show } from '../domain/budget/money.ts'
import type { RequestId, TrainingRequest } from '../domain/request/request.ts'
import { grossOf } from '../domain/request/true-cost.ts'
import type { Outside } from '../outside.ts'
import { fundingIn, fundingTab, referenceIn } from '../pages/office/money-from-elsewhere.ts'
import type { PageRow } from '../pages/tab.ts'
import { reading, type StoredRequest, writing } from './books.ts'
import { tabOf } from './differences.ts'
import type { Known } from './known.ts'
import { same } from './learn.ts'
import type { Pulled } from './pull.ts'
import { frozenBecause, rowsOn } from './read-tab.ts'
import { recordBooking } from './record-booking.ts'

/** Money from elsewhere as it was last read, and every request whose cost it has to do with. */
type FundingBooks = { readonly lines: readonly Funding[]; readonly about: readonly RequestId[] }

/** What has become of the money from elsewhere. */
export type FundingKept = {
  readonly lines: readonly Funding[]
  /** The financial year of each request that it is for: '2026-27'. */
  readonly years: Readonly<Record<RequestId, string>>
  /** What stands beside the rows. */
  readonly rows: readonly PageRow[]
  readonly mend: Readonly<Record<number, string>>
}

export const noFunding: FundingKept = { lines: [], years: {}, rows: [], mend: {} }

/**
 * Takes in the tab Money from elsewhere, and brings every request that it names, or no longer names, to what it costs
 * the school. A tab that cannot be read safely, or was deleted as a whole, leaves all as it was.
 */
export async function keepFunding(
  outside: Outside,
  school: string,
  { office }: Pulled,
  known: Known,
): Promise<FundingKept> {
  const books = reading(outside.store, school)
  const before = (await books.known<FundingBooks>('funding')) ?? { lines: [], about: [] }
  const readable =
    tabOf(fundingTab, office.tabs) !== undefined && frozenBecause(fundingTab, office) === undefined
  const typed = readable ? rowsOn(fundingTab, office) : []
  const { lines, mend } = readable ? fundingIn(typed, before.lines) : { lines: before.lines, mend: {} }
  const named = [...new Set([...before.about, ...lines.map(({ request }) => request)])]
  const found: Record<RequestId, Found> = {}
  for (const id of named) found[id] = await settle(outside, school, id, lines, known)
  const about = named.filter(
    (id) => lines.some(({ request }) => request === id) || hasFunding(found[id]?.request),
  )
  const after: FundingBooks = { lines, about }
  if (!same(after, { lines: before.lines, about: before.about }))
    await outside.store.transaction(async (transaction) =>
      writing(transaction, school).saveKnown('funding', after),
    )
  const beside = typed.map(({ row, cells }) => {
    const { is: id } = referenceIn(cells)
    const one = id === undefined ? undefined : found[id]
    const say = mend[row] ?? (one && whatIsWrong(id, one))
    return { row, does: say === undefined && one?.request ? whatItCosts(one.request) : '', say }
  })
  return {
    lines,
    years: Object.fromEntries(
      Object.entries(found).flatMap(([id, { request }]) =>
        request ? [[id, yearOf(request.asked.firstDay, known.settings)]] : [],
      ),
    ),
    rows: beside.map(({ row, does, say }) => ({ key: String(row), cells: { does, mend: say ?? '' } })),
    mend: Object.fromEntries(beside.flatMap(({ row, say }) => (say === undefined ? [] : [[row, say]]))),
  }
}

/** A request as it stands after what follows from its money from elsewhere, or why nothing follows yet. */
type Found = { readonly request?: StoredRequest; readonly say: string }

async function settle(
  outside: Outside,
  school: string,
  id: RequestId,
  lines: readonly Funding[],
  known: Known,
): Promise<Found> {
  const books = reading(outside.store, school)
  const request = await books.request(id)
  if (request === undefined) return { say: '' }
  const mine = lines.filter((line) => line.request === id)
  const overridden = known.overrides.flatMap((one) => (one.request === id ? [one.fund] : []))
  // Without a ceiling: what it would come to, so that nothing is written where nothing would change.
  const would = borneBySchool(request, mine, { now: known.now, balances: {}, overridden: funds })
  if (would.happened.length === 0) return { request, say: '' }
  let say = ''
  await recordBooking(
    outside.store,
    school,
    id,
    (one, balances) => {
      const step = borneBySchool(one, mine, { now: known.now, balances, overridden })
      say = step.mend
      return step
    },
    known,
  )
  return { request: (await books.request(id)) ?? request, say }
}

const hasFunding = (request: TrainingRequest | undefined): boolean =>
  request?.cost.lines.some(({ what }) => what === 'funding') === true

/** Why a row that can be read takes nothing off, where it should. */
function whatIsWrong(id: RequestId | undefined, { request, say }: Found): string | undefined {
  if (request === undefined) return `There is no request ${id}.`
  const { stage } = request.decision
  if (stage === 'declined' || stage === 'withdrawn' || stage === 'noted')
    return `${id} is not going ahead, or costs nothing: this row takes nothing off.`
  return say === '' ? undefined : say
}

/** What a request costs the school now, beside what it costs altogether. */
function whatItCosts({ cost, decision }: TrainingRequest): string {
  const gross = grossOf(cost)
  const so = cost.total === gross ? show(gross) : `${show(cost.total)} instead of ${show(gross)}`
  return decision.stage === 'agreed' ? `${so}; a change counts once the letter has left` : so
}
