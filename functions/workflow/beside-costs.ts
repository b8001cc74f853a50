import { showYear } from '../domain/budget/financial-year.ts'
import { type Pence, show } from '../domain/budget/money.ts'
import type { RequestId, TrainingRequest } from '../domain/request/request.ts'
import { grossOf, potMoney } from '../domain/request/true-cost.ts'
import { referenceIn } from '../pages/office/money-from-elsewhere.ts'
import type { PageRow, RowRead } from '../pages/tab.ts'
import type { CostFound } from './keep-costs.ts'

/** What stands beside the rows of a list about costs, and which of them are to be mended. */
export type CostRows = {
  readonly rows: readonly PageRow[]
  /** By row number. */
  readonly mend: Readonly<Record<number, string>>
}

export const noRows: CostRows = { rows: [], mend: {} }

type Typed = { readonly typed: readonly RowRead[]; readonly mend: Readonly<Record<number, string>> }
type Found = Readonly<Record<RequestId, CostFound>>

/** Beside Money from elsewhere: what each request costs the school with it. */
export const besideFunding = (list: Typed, found: Found): CostRows => beside(list, found, 'does', whatItCosts)

/** Beside Qualifications: what each financial year bears of the fee. */
export const besideQualifications = (list: Typed, found: Found): CostRows =>
  beside(list, found, 'falls', howItFalls)

function beside(
  { typed, mend }: Typed,
  found: Found,
  column: string,
  says: (request: TrainingRequest) => string,
): CostRows {
  const rows = typed.map(({ row, cells }) => {
    const { is: id } = referenceIn(cells)
    const one = id === undefined ? undefined : found[id]
    const say = mend[row] ?? (one && whatIsWrong(id, one))
    return { row, words: say === undefined && one?.request ? says(one.request) : '', say }
  })
  return {
    rows: rows.map(({ row, words, say }) => ({
      key: String(row),
      cells: { [column]: words, mend: say ?? '' },
    })),
    mend: Object.fromEntries(rows.flatMap(({ row, say }) => (say === undefined ? [] : [[row, say]]))),
  }
}

/** Why a row that can be read does nothing, where it should. */
function whatIsWrong(id: RequestId | undefined, { request, say }: CostFound): string | undefined {
  if (request === undefined) return say || `There is no request ${id}.`
  const { stage } = request.decision
  if (stage === 'declined' || stage === 'withdrawn' || stage === 'noted')
    return `${id} is not going ahead, or costs nothing: this row changes nothing.`
  return say === '' ? undefined : say
}

/** What a request costs the school now, beside what it costs altogether. */
function whatItCosts({ cost, decision }: TrainingRequest): string {
  const gross = grossOf(cost)
  const so = cost.total === gross ? show(gross) : `${show(cost.total)} instead of ${show(gross)}`
  return decision.stage === 'agreed' ? `${so}; a change counts once the letter has left` : so
}

/** '2026–27 £974.50 · 2027–28 £974.50'; in words where no year bears any of it. */
function howItFalls({ cost }: TrainingRequest): string {
  const years = [...new Set(cost.lines.map(({ year }) => year))].sort()
  const parts = years.map((year): readonly [string, Pence] => [showYear(year), potMoney(cost, year)])
  const borne = parts.filter(([, pence]) => pence !== 0)
  if (borne.length > 0) return borne.map(([year, pence]) => `${year} ${show(pence)}`).join(' · ')
  return cost.lines.some(({ what, pays }) => what === 'funding' && pays === 'fee')
    ? 'Money from elsewhere pays the whole fee'
    : 'There is no fee'
}
