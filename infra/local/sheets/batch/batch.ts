import { badRequest, notServed, refusalIn, refuse } from '../../refusal.ts'
import { type Draft, invalid } from '../draft.ts'
import type { Given, Kind, Request } from '../state.ts'
import { repeatCell, setDataValidation, updateCells } from './cells.ts'
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimensions.ts'
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './metadata.ts'
import { mergeCells, sortRange } from './order.ts'
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protections.ts'
import { addSheet, deleteSheet, updateSheetProperties } from './sheets.ts'
import {
  addConditionalFormatRule,
  addFilterView,
  addNamedRange,
  deleteConditionalFormatRule,
  deleteFilterView,
  updateSpreadsheetProperties,
} from './views.ts'

/** Does one request to the draft; returns what stands under its key in the reply, or nothing for `{}`. */
export type Change<K extends Kind> = (draft: Draft, given: Given<K>) => unknown

const changes: { readonly [K in Kind]?: Change<K> } = {
  addConditionalFormatRule,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  appendDimension,
  autoResizeDimensions,
  createDeveloperMetadata,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteFilterView,
  deleteProtectedRange,
  deleteSheet,
  insertDimension,
  mergeCells,
  moveDimension,
  repeatCell,
  setDataValidation,
  sortRange,
  updateCells,
  updateDeveloperMetadata,
  updateDimensionProperties,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
}

/** Does the requests of a batch in order. The first that is refused refuses the whole batch, and says which it was. */
export function batch(draft: Draft, requests: readonly Request[]): readonly unknown[] {
  if (requests.length === 0) invalid('Must specify at least one request.')
  return requests.map((request, index) => {
    const [kind, other] = Object.keys(request) as Kind[]
    if (kind === undefined) refuse(badRequest(`Invalid requests[${index}]: No request set.`))
    if (other !== undefined) {
      const description = `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${other}'`
      refuse(badRequest(description, [{ field: `requests[${index}]`, description }]))
    }
    return named(`requests[${index}].${kind}`, () => reply(draft, kind, request))
  })
}

function reply<K extends Kind>(draft: Draft, kind: K, request: Request): unknown {
  const change = changes[kind] as Change<K> | undefined
  if (!change) refuse(notServed(`The batchUpdate request ${kind}`))
  const filled = change(draft, request[kind] as Given<K>)
  return filled === undefined ? {} : { [kind]: filled }
}

function named<T>(place: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal?.status !== 400) throw error
    const { message } = refusal.body.error as { message: string }
    return refuse(badRequest(`Invalid ${place}: ${message}`))
  }
}
