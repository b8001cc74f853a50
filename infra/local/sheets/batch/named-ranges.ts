import { updated } from '../../masks.ts'
import { changeBook, type Draft, invalid, newId, sheetIn } from '../draft.ts'
import { areaInside } from '../inside.ts'
import { type Given, lean, type NamedRange } from '../state.ts'
import { fieldsOf, knownFields } from './fields.ts'
import { exchanged, without } from './found.ts'
import { namedRangeIn } from './range-meant.ts'

export function addNamedRange(draft: Draft, { namedRange = {} }: Given<'addNamedRange'>): unknown {
  const { name = '', range = {} } = namedRange
  const namedRangeId = namedRange.namedRangeId || String(newId(draft))
  if (draft.book.namedRanges.some((one) => one.namedRangeId === namedRangeId)) {
    invalid(`A named range with the ID ${namedRangeId} already exists.`)
  }
  const one: NamedRange = { namedRangeId, name, range: lean(range) }
  needSense(draft, one)
  changeBook(draft, { namedRanges: [...draft.book.namedRanges, one] })
  return { namedRange: one }
}

export function updateNamedRange(draft: Draft, given: Given<'updateNamedRange'>): void {
  const mask = fieldsOf(given)
  knownFields(mask, ['namedRangeId', 'name', 'range'])
  const old = namedRangeIn(draft, given.namedRange?.namedRangeId)
  const { name = '', range = {} } = updated<Partial<NamedRange>>(old, given.namedRange, mask) ?? {}
  const now: NamedRange = { namedRangeId: old.namedRangeId, name, range: lean(range) }
  needSense(draft, now)
  changeBook(draft, { namedRanges: exchanged(draft.book.namedRanges, old, now) })
}

export function deleteNamedRange(draft: Draft, { namedRangeId }: Given<'deleteNamedRange'>): void {
  const old = namedRangeIn(draft, namedRangeId)
  changeBook(draft, { namedRanges: without(draft.book.namedRanges, old) })
}

/** Names are words that no cell is called by, and none twice, whatever its capitals. */
function needSense(draft: Draft, { namedRangeId, name, range }: NamedRange): void {
  areaInside(range, sheetIn(draft, range.sheetId))
  const asWord = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name)
  if (!asWord || /^([A-Z]{1,3}\d+|R\d*C\d*|true|false)$/i.test(name)) invalid(`Invalid name: ${name}`)
  const twin = draft.book.namedRanges.some(
    (one) => one.namedRangeId !== namedRangeId && one.name.toLowerCase() === name.toLowerCase(),
  )
  if (twin) {
    invalid(`Cannot add named range with name ${name}, a named range with that name already exists.`)
  }
}
