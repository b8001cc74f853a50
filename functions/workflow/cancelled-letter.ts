import { oneOfMany } from '../domain/request/group.ts'
import { cancelled } from '../pages/letters/changed-mind.ts'
import type { Letter, StoredRequest } from './books.ts'
import { aboutIt } from './change-too-late.ts'
import { askAgainAddress } from './form-links.ts'
import type { Known } from './known.ts'
import { owed, toPerson } from './owe.ts'

/**
 * "Cancelled, as you asked" about a request as it stood before; nothing when nobody on People is meant, or to
 * one of many who have not heard of it.
 *
 * @param told.by who cancelled it for them, by name; empty when they did so themselves
 * @param told.forAll whether it was cancelled at once for everybody who was to go
 */
export function cancelledLetter(
  request: StoredRequest,
  told: { readonly why: string; readonly by: string; readonly forAll?: boolean },
  known: Known,
): Letter | undefined {
  const { decision } = request
  const about = aboutIt(request, known)
  if (about === undefined) return undefined
  const knew = !oneOfMany(request) || decision.stage === 'approved' || told.by === about.person.name
  if (!knew) return undefined
  const letter = cancelled({
    ...about,
    why: told.why,
    by: told.by === about.person.name ? '' : told.by,
    forAll: told.forAll,
    told: decision.stage === 'approved',
    givenBack:
      decision.stage === 'approved' || (decision.stage === 'agreed' && decision.outcome === 'approved'),
    askAgainAddress: decision.stage === 'noted' ? undefined : askAgainAddress(request, known),
  })
  return owed(letter, {
    key: `${request.id}/v${request.version}/cancelled/${known.now}`,
    to: toPerson(about.person),
    about: request.id,
    due: known.now,
    now: known.now,
  })
}
