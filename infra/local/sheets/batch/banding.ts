import { updated } from '../../masks.ts'
import { areaOf, meet } from '../area.ts'
import { forBothColours, inColours } from '../colours.ts'
import { changeSheet, type Draft, invalid, newId, sheetIn } from '../draft.ts'
import { areaInside, rangeOf } from '../inside.ts'
import { type Banding, type Given, lean, type Sheet } from '../state.ts'
import { isOf } from '../table-band.ts'
import { fieldsOf, knownFields } from './fields.ts'
import { found, without } from './found.ts'

/** Colours rows or columns in turn. */
export function addBanding(draft: Draft, { bandedRange = {} }: Given<'addBanding'>): unknown {
  const bandedRangeId = bandedRange.bandedRangeId || newId(draft)
  if (bandsOf(draft).some((one) => one.bandedRangeId === bandedRangeId)) {
    invalid(`A banded range with the ID ${bandedRangeId} already exists.`)
  }
  const { sheet, one } = bandGiven(draft, { ...bandedRange, bandedRangeId })
  needFree(sheet, one)
  changeSheet(draft, sheet.id, { bandedRanges: [...(sheet.bandedRanges ?? []), one] })
  return { bandedRange: one }
}

export function updateBanding(draft: Draft, given: Given<'updateBanding'>): void {
  const mask = fieldsOf(given)
  knownFields(mask, ['bandedRangeId', 'bandedRangeReference', 'range', 'rowProperties', 'columnProperties'])
  const { sheet, one } = bandIn(draft, given.bandedRange?.bandedRangeId)
  const changed = updated<Partial<Banding>>(one, inColours(given.bandedRange), forBothColours(mask))
  changeSheet(draft, sheet.id, { bandedRanges: without(sheet.bandedRanges, one) })
  const { sheet: target, one: now } = bandGiven(draft, { ...changed, bandedRangeId: one.bandedRangeId })
  needFree(target, now)
  changeSheet(draft, target.id, { bandedRanges: [...(target.bandedRanges ?? []), now] })
}

/** Without its colours a table is plain cells again: what is in them stays. */
export function deleteBanding(draft: Draft, { bandedRangeId }: Given<'deleteBanding'>): void {
  const { sheet, one } = bandIn(draft, bandedRangeId)
  changeSheet(draft, sheet.id, {
    bandedRanges: without(sheet.bandedRanges, one),
    tables: sheet.tables?.filter((table) => !isOf(one, table)),
  })
}

/** Two bands of colour cannot lie across each other. */
export function needFree(sheet: Sheet, band: Banding): void {
  const area = areaOf(band.range ?? {}, sheet)
  if (sheet.bandedRanges?.some(({ range = {} }) => meet(areaOf(range, sheet), area))) {
    invalid(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    )
  }
}

function bandGiven(draft: Draft, given: Banding): { readonly sheet: Sheet; readonly one: Banding } {
  const { range = {}, rowProperties, columnProperties } = given
  const sheet = sheetIn(draft, range.sheetId)
  if (!rowProperties && !columnProperties) {
    invalid('At least one of rowProperties or columnProperties must be specified.')
  }
  return { sheet, one: inColours({ ...lean(given), range: rangeOf(sheet, areaInside(range, sheet)) }) }
}

const bandsOf = ({ book }: Draft): readonly Banding[] =>
  book.sheets.flatMap(({ bandedRanges }) => bandedRanges ?? [])

const bandIn = (draft: Draft, id = 0) =>
  found(draft, {
    among: ({ bandedRanges }) => bandedRanges,
    is: (one) => one.bandedRangeId === id,
    missing: `No banded range with id: ${id}`,
  })
