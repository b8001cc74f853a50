import { rowsOf } from '../domain/request/group.ts'
import type { RequestId } from '../domain/request/request.ts'
import type { Outside } from '../outside.ts'
import { approvalsTab } from '../pages/desk/approvals.ts'
import { textOf } from '../pages/tab.ts'
import type { StoredRequest } from './books.ts'
import { hearRow, type Said } from './hear-row.ts'
import type { Known } from './known.ts'
import type { Pulled } from './pull.ts'
import { frozenBecause, rowsOn } from './read-tab.ts'
import type { School } from './school.ts'
import type { Weights } from './weigh.ts'

/** What stands beside each row after its choices were heard. Rows that are still settling are not in it. */
export type Heard = {
  readonly says: Readonly<Record<RequestId, Said>>
  readonly unsettled: School['unsettled']
  readonly changed: boolean
  /** Rows that made us fail, in words; the others went on. */
  readonly failed: readonly string[]
}

/**
 * Hears what leaders chose, row by row. While the tab cannot be read safely nothing is heard: an empty
 * reading must not look like choices that were cleared.
 */
export async function recordChoices(
  outside: Outside,
  school: School,
  pulled: Pulled,
  requests: readonly StoredRequest[],
  weights: Weights,
  known: Known,
): Promise<Heard> {
  const tab = approvalsTab(known.settings)
  const frozen = frozenBecause(tab, pulled.desk) !== undefined
  const rows = rowsOn(tab, pulled.desk)
  const says: Record<RequestId, Said> = {}
  const unsettled: Record<string, School['unsettled'][string]> = frozen ? { ...school.unsettled } : {}
  const failed: string[] = []
  let changed = false
  for (const request of frozen ? [] : rowsOf(requests)) {
    const found = rows.filter(({ cells }) => textOf(cells.ref) === request.id)
    try {
      const heard = await hearRow(outside, school, request, found, weights, known)
      if ('settling' in heard) unsettled[request.id] = heard.settling
      else says[request.id] = heard.says
      changed ||= 'changed' in heard && heard.changed
    } catch (cause) {
      outside.log('row failed', {
        school: school.id,
        request: request.id,
        because: String((cause as Error).message),
      })
      failed.push(`What was chosen beside ${request.id}`)
    }
  }
  return { says, unsettled, changed, failed }
}
