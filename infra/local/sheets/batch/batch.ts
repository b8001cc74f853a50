import type { Day } from '../../../../functions/domain/school/day.ts'
import { badRequest, notServed, refusalIn, refuse } from '../../refusal.ts'
import { type Draft, invalid } from '../draft.ts'
import type { Given, Kind, Request } from '../state.ts'
import { type Change, changes } from './kinds.ts'

/** Does the requests of a batch in order. The first that is refused refuses the whole batch, and says which it was. */
export function batch(draft: Draft, requests: readonly Request[], today: Day): readonly unknown[] {
  if (requests.length === 0) invalid('Must specify at least one request.')
  return requests.map((request, index) => {
    const [kind, other] = Object.keys(request) as Kind[]
    if (kind === undefined) refuse(badRequest(`Invalid requests[${index}]: No request set.`))
    if (other !== undefined) {
      const description = `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${other}'`
      refuse(badRequest(description, [{ field: `requests[${index}]`, description }]))
    }
    return named(`requests[${index}].${kind}`, () => reply(draft, kind, request, today))
  })
}

function reply<K extends Kind>(draft: Draft, kind: K, request: Request, today: Day): unknown {
  const change = changes[kind] as Change<K> | undefined
  if (!change) refuse(notServed(`The batchUpdate request ${kind}`))
  const filled = change(draft, request[kind] as Given<K>, today)
  return filled === undefined ? {} : { [kind]: filled }
}

/** Does a part of a batch; a refusal says which part it was. */
export function named<T>(place: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal?.status !== 400) throw error
    const { message } = refusal.body.error as { message: string }
    return refuse(badRequest(`Invalid ${place}: ${message}`))
  }
}
