import { rowsOf } from '../domain/request/group.ts'
import type { RequestId } from '../domain/request/request.ts'
import type { Outside } from '../outside.ts'
import { approvalsTab } from '../pages/desk/approvals.ts'
import { textOf } from '../pages/tab.ts'
import type { StoredRequest } from './books.ts'
import { decidesNow, hearRow, type Said, standing } from './hear-row.ts'
import { heldBackBeside, heldUntilNow, holdBack, settledIn } from './hold-back.ts'
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
  /** Rows held back because too many would be decided at once, with what stands in them. */
  readonly held: Readonly<Record<RequestId, string>>
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
  const all = frozen ? [] : rowsOf(requests)
  const inRow = ({ id }: StoredRequest) => rows.filter(({ cells }) => textOf(cells.ref) === id)
  const before = await heldUntilNow(outside, school.id)
  const deciding = Object.fromEntries(
    all.flatMap((request) => {
      try {
        const hand = decidesNow(settledIn(school, before), request, inRow(request), weights, known)
        return hand === undefined ? [] : [[request.id, hand]]
      } catch {
        // It fails again in its own turn below, and is told of there.
        return []
      }
    }),
  )
  const held = frozen ? {} : await holdBack(outside, school.id, before, deciding, known)
  // What is decided in this look has stood long enough: before it was held back, if it was.
  const since = school.began
  const stood = Object.entries(deciding).map(([id, hand]) => [id, { hand, since }])
  const settledSchool = { ...school, unsettled: { ...school.unsettled, ...Object.fromEntries(stood) } }
  for (const request of all) {
    const found = inRow(request)
    if (held[request.id] !== undefined) {
      says[request.id] = { stands: standing(request, weights, known), mend: heldBackBeside(held) }
      continue
    }
    try {
      const heard = await hearRow(outside, settledSchool, request, found, weights, known)
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
  return { says, held, unsettled, changed, failed }
}
