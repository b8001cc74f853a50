import { type Mask, maskIn } from '../../masks.ts'
import { invalid } from '../draft.ts'

/** The `fields` of a request, which has to name at least one. */
export function fieldsOf(given: { readonly fields?: string }): Mask {
  if (!given.fields?.trim()) {
    invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)")
  }
  return maskIn(given.fields ?? '') ?? invalid(`Invalid field: ${given.fields}`)
}

/** Refuses fields that the thing to be changed has not, as a slip in a mask would change nothing and say nothing. */
export function knownFields(mask: Mask, names: readonly string[]): void {
  if (mask === 'all') return
  const stranger = Object.keys(mask).find((field) => field !== '*' && !names.includes(field))
  if (stranger !== undefined) invalid(`Invalid field: ${stranger}`)
}
