import { isAgreed } from '../booking/booking.ts'
import { digest } from '../digest.ts'
import type { Asked, RequestId, TrainingRequest } from '../request/request.ts'
import type { Day } from '../school/day.ts'
import { sharedWords } from './clear-words.ts'
import type { Need } from './need.ts'

/** What has been agreed for a need. */
export type Served = { readonly request: RequestId; readonly title: string; readonly lastDay: Day }
/** By the key of the need. */
export type ServedNeeds = Readonly<Record<string, Served>>

/** Names a need whatever became of it: its person and its words, or the row of Plan that raised it. */
export const needKey = ({ person, need, raisedBy }: Need): string =>
  digest(raisedBy === undefined ? `${person} ${need}` : `${person} plan ${raisedBy.number} ${raisedBy.name}`)

/** How much what is asked for has to do with a need: the words they share, and the priority that raised it. */
export const inCommon = ({ need, raisedBy }: Need, { title, help, priority }: Asked): number =>
  sharedWords(need, `${title} ${help}`).length +
  (raisedBy !== undefined && raisedBy.number === priority ? 1 : 0)

/**
 * What has been agreed for each need (SA25): the nearest of what its person is given from the day on which
 * it was raised. What was found once stays until it is taken back, also when it is too old to be shown.
 *
 * @param requests those that are shown, free ones among them: reading by oneself serves a need as a course does
 */
export function servedNeeds(
  needs: readonly Need[],
  requests: readonly TrainingRequest[],
  before: ServedNeeds,
): ServedNeeds {
  const byId = new Map(requests.map((request) => [request.id, request]))
  const agreed = requests.filter(isAgreed)
  const stands = ({ request: id }: Served): boolean => {
    const request = byId.get(id)
    return request === undefined || isAgreed(request)
  }
  return Object.fromEntries(
    needs.flatMap((need) => {
      const key = needKey(need)
      const kept = before[key]
      const served = kept !== undefined && stands(kept) ? kept : nearest(need, agreed)
      return served === undefined ? [] : [[key, served]]
    }),
  )
}

function nearest(need: Need, agreed: readonly TrainingRequest[]): Served | undefined {
  const [best] = agreed
    .filter(
      ({ person, asked }) =>
        person === need.person && asked.lastDay >= need.since && inCommon(need, asked) > 0,
    )
    .toSorted(
      (one, other) =>
        inCommon(need, other.asked) - inCommon(need, one.asked) ||
        one.asked.lastDay.localeCompare(other.asked.lastDay),
    )
  return best && { request: best.id, title: best.asked.title, lastDay: best.asked.lastDay }
}

/** The needs as rules and people hear of them: planned as soon as something is agreed, unless somebody wrote otherwise. */
export const standing = (needs: readonly Need[], served: ServedNeeds): readonly Need[] =>
  needs.map((need) => {
    const by = served[needKey(need)]
    if (by === undefined) return need
    return { ...need, became: need.became === 'open' ? 'planned' : need.became, servedBy: by.request }
  })
