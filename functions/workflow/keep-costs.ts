import { funds } from '../domain/budget/accounts.ts'
import { borneBySchool } from '../domain/budget/borne-by-school.ts'
import { yearOf } from '../domain/budget/financial-year.ts'
import { type Funding, withFunding } from '../domain/budget/funding.ts'
import { inInstalments, isInstalment } from '../domain/budget/instalments.ts'
import type { RequestId, TrainingRequest } from '../domain/request/request.ts'
import type { TrueCost } from '../domain/request/true-cost.ts'
import type { Outside } from '../outside.ts'
import type { ListRead } from '../pages/coordinator/last-good.ts'
import {
  type QualificationLine,
  qualificationsIn,
  qualificationsTab,
} from '../pages/coordinator/qualifications.ts'
import { fundingIn, fundingTab } from '../pages/office/money-from-elsewhere.ts'
import type { RowRead, TabPage } from '../pages/tab.ts'
import type { Workbook } from '../sheet.ts'
import { besideFunding, besideQualifications, type CostRows, noRows } from './beside-costs.ts'
import { reading, type StoredRequest, writing } from './books.ts'
import { tabOf } from './differences.ts'
import type { Known } from './known.ts'
import { same } from './learn.ts'
import type { Pulled } from './pull.ts'
import { frozenBecause, rowsOn } from './read-tab.ts'
import { recordBooking } from './record-booking.ts'

/** What was last read of both lists, and every request whose cost they have to do with. */
type CostBooks = {
  readonly fundings: readonly Funding[]
  readonly qualifications: readonly QualificationLine[]
  readonly about: readonly RequestId[]
}

/** What has become of money from elsewhere and of fees in instalments. */
export type CostsKept = {
  readonly fundings: readonly Funding[]
  /** The financial year of each request that they are for: '2026-27'. */
  readonly years: Readonly<Record<RequestId, string>>
  readonly funding: CostRows
  /** Requests that made us fail, in words; the others went on. */
  readonly failed: readonly string[]
  readonly qualifications: CostRows
}

export const noCosts: CostsKept = {
  fundings: [],
  years: {},
  failed: [],
  funding: noRows,
  qualifications: noRows,
}

/**
 * Takes in Money from elsewhere and Qualifications, and brings every request that they name, or no longer name, to what
 * it costs the school in each year. A tab that cannot be read safely, or was deleted as a whole, leaves all as it was.
 */
export async function keepCosts(
  outside: Outside,
  school: string,
  { office, coordinator }: Pulled,
  known: Known,
): Promise<CostsKept> {
  const before: CostBooks = (await reading(outside.store, school).known<CostBooks>('costs')) ?? nothingTyped
  const funding = listOn(fundingTab, office, before.fundings, fundingIn)
  const qualifications = listOn(qualificationsTab, coordinator, before.qualifications, qualificationsIn)
  const lists = { fundings: funding.lines, qualifications: qualifications.lines }
  const namedNow = [...lists.fundings, ...lists.qualifications].map(({ request }) => request)
  const found: Record<RequestId, CostFound> = {}
  for (const id of new Set([...before.about, ...namedNow]))
    found[id] = await settled(outside, school, id, lists, known)
  const all = Object.keys(found) as RequestId[]
  const failed = all.filter((id) => found[id]?.failed)
  const about = all.filter(
    (id) => namedNow.includes(id) || failed.includes(id) || isOtherwise(found[id]?.request),
  )
  await save(outside, school, before, { ...lists, about })
  return {
    fundings: lists.fundings,
    years: Object.fromEntries(
      Object.entries(found).flatMap(([id, { request }]) =>
        request ? [[id, yearOf(request.asked.firstDay, known.settings)]] : [],
      ),
    ),
    failed: failed.map((id) => `What ${id} costs the school`),
    funding: besideFunding(funding, found),
    qualifications: besideQualifications(qualifications, found),
  }
}

const nothingTyped: CostBooks = { fundings: [], qualifications: [], about: [] }

function listOn<T>(
  page: TabPage,
  file: Workbook,
  before: readonly T[],
  read: (rows: readonly RowRead[], before: readonly T[]) => ListRead<T>,
): ListRead<T> & { readonly typed: readonly RowRead[] } {
  if (tabOf(page, file.tabs) === undefined || frozenBecause(page, file) !== undefined)
    return { lines: before, mend: {}, typed: [] }
  const typed = rowsOn(page, file)
  return { ...read(typed, before), typed }
}

async function save(outside: Outside, school: string, before: CostBooks, after: CostBooks): Promise<void> {
  const { fundings, qualifications, about } = before
  if (same(after, { fundings, qualifications, about })) return
  await outside.store.transaction(async (transaction) =>
    writing(transaction, school).saveKnown('costs', after),
  )
}

/** A request as it stands after what follows for it, or why nothing follows yet. */
export type CostFound = {
  readonly request?: StoredRequest
  readonly say: string
  readonly failed?: true
}

/** One request that makes us fail is put aside; the others go on. */
async function settled(
  outside: Outside,
  school: string,
  ...[id, lists, known]: readonly [RequestId, Pick<CostBooks, 'fundings' | 'qualifications'>, Known]
): Promise<CostFound> {
  try {
    return await settle(outside, school, id, lists, known)
  } catch (cause) {
    outside.log('cost failed', { school, request: id, because: String((cause as Error).message) })
    return { failed: true, say: 'This could not be taken in, because the program failed. IT has been told.' }
  }
}

async function settle(
  outside: Outside,
  school: string,
  id: RequestId,
  lists: Pick<CostBooks, 'fundings' | 'qualifications'>,
  known: Known,
): Promise<CostFound> {
  const books = reading(outside.store, school)
  const request = await books.request(id)
  if (request === undefined) return { say: '' }
  const overridden = known.overrides.flatMap((one) => (one.request === id ? [one.fund] : []))
  const costs = (one: TrainingRequest) => costToSchool(one, lists, known)
  // Without a ceiling: what it would come to, so that nothing is written where nothing would change.
  const { cost, say: amiss } = costs(request)
  const would = borneBySchool(request, cost, { now: known.now, balances: {}, overridden: funds })
  if (would.happened.length === 0) return { request, say: amiss }
  let say = amiss
  await recordBooking(
    outside.store,
    school,
    id,
    (one, balances) => {
      const step = borneBySchool(one, costs(one).cost, { now: known.now, balances, overridden })
      say = [amiss, step.mend].filter(Boolean).join(' ')
      return step
    },
    known,
  )
  return { request: (await books.request(id)) ?? request, say }
}

/** What a request costs the school by both lists, and what is amiss with its instalments. */
function costToSchool(
  request: TrainingRequest,
  { fundings, qualifications }: Pick<CostBooks, 'fundings' | 'qualifications'>,
  { settings }: Known,
): { readonly cost: TrueCost; readonly say: string } {
  const instalments = qualifications.flatMap(({ request: id, due, pence }) =>
    id === request.id && due !== undefined && pence !== undefined ? [{ request: id, due, pence }] : [],
  )
  const fell = inInstalments(request, instalments, settings)
  const mine = fundings.filter((line) => line.request === request.id)
  return {
    cost: withFunding('cost' in fell ? fell.cost : request.cost, mine),
    say: 'say' in fell ? fell.say : '',
  }
}

/** Whether a cost is still otherwise than it was asked for. */
const isOtherwise = (request: TrainingRequest | undefined): boolean =>
  request?.cost.lines.some((line) => line.what === 'funding' || isInstalment(line)) === true
