import { type Suggestion, suggest } from '../domain/allocation/suggest.ts'
import { type Figures, figures, howSure } from '../domain/allocation/suggest-figures.ts'
import type { RequestId } from '../domain/request/request.ts'
import type { Outside } from '../outside.ts'
import { yesIn } from '../pages/cells.ts'
import { approvalsTab } from '../pages/desk/approvals.ts'
import { textOf } from '../pages/tab.ts'
import { allocationToday } from './allocation-today.ts'
import type { Known } from './known.ts'
import type { Pulled } from './pull.ts'
import { rowsOn } from './read-tab.ts'
import type { Weights } from './weigh.ts'

/** What leaders see of a suggestion. It decides nothing. */
export type SetSeen = {
  /** By reference: 'In the suggested set.', or why it is left out. */
  readonly says: Readonly<Record<RequestId, string>>
  readonly chosen: readonly RequestId[]
  /** How things would stand if what is ticked were agreed; absent when nothing is. */
  readonly ifTicked?: Figures
}

/**
 * Which of the requests that wait would do most together (design §6), and how pots, cover and balance
 * would stand with what leaders ticked under “What if”. Nothing is kept: a search that fails is told in
 * the log, and the rows go without it.
 */
export async function suggestSet(
  outside: Outside,
  pulled: Pulled,
  requests: Parameters<typeof allocationToday>[0],
  weights: Weights,
  known: Known,
): Promise<SetSeen | undefined> {
  const ticked = tickedIn(pulled, known)
  const allocation = allocationToday(requests, ticked, weights, known)
  if (allocation.waiting.length === 0) return undefined
  const asIf = allocation.waiting.filter(({ whatIf }) => whatIf === 'in').map(({ id }) => id)
  try {
    const found = await suggest(allocation, outside.solve)
    return {
      says: saying(found, ticked),
      chosen: found.chosen,
      ...(asIf.length > 0 && { ifTicked: figures(asIf, allocation) }),
    }
  } catch (cause) {
    outside.log('no set could be suggested', { because: String((cause as Error).message).slice(0, 200) })
    return undefined
  }
}

/** The references beside which “What if” is ticked. */
const tickedIn = ({ desk }: Pulled, { settings }: Known): ReadonlySet<string> =>
  new Set(
    rowsOn(approvalsTab(settings), desk)
      .filter(({ cells }) => yesIn(cells.whatIf).is === true)
      .map(({ cells }) => textOf(cells.ref)),
  )

function saying(found: Suggestion, ticked: ReadonlySet<string>): SetSeen['says'] {
  const sure = found.proven ? '' : ` ${howSure(found)}`
  return {
    ...found.leftOut,
    ...Object.fromEntries(
      found.chosen.map((id) => [
        id,
        ticked.has(id)
          ? 'Ticked: the others are chosen as if this were agreed.'
          : `In the suggested set.${sure}`,
      ]),
    ),
  }
}
