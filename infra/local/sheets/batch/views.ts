import { updated } from '../../masks.ts'
import { inColours } from '../colours.ts'
import { changeBook, changeSheet, type Draft, invalid, newId, sheetIn } from '../draft.ts'
import { areaInside } from '../inside.ts'
import { type Given, lean } from '../state.ts'
import { fieldsOf } from './fields.ts'

export function addConditionalFormatRule(draft: Draft, given: Given<'addConditionalFormatRule'>): void {
  const { rule = {}, index = 0 } = given
  const sheet = sheetIn(draft, rule.ranges?.[0]?.sheetId)
  if (!rule.ranges?.length) invalid('A conditional format rule must have at least one range.')
  for (const range of rule.ranges ?? []) areaInside(range, sheet)
  const rules = sheet.conditionalFormats
  if (index > rules.length) invalid(`No conditional format on sheet: ${sheet.id} at index: ${index}`)
  changeSheet(draft, sheet.id, {
    conditionalFormats: [...rules.slice(0, index), inColours(lean(rule)), ...rules.slice(index)],
  })
}

export function deleteConditionalFormatRule(
  draft: Draft,
  given: Given<'deleteConditionalFormatRule'>,
): unknown {
  const { index = 0 } = given
  const sheet = sheetIn(draft, given.sheetId)
  const rule = sheet.conditionalFormats[index]
  if (!rule) return invalid(`No conditional format on sheet: ${sheet.id} at index: ${index}`)
  changeSheet(draft, sheet.id, { conditionalFormats: sheet.conditionalFormats.filter((one) => one !== rule) })
  return { rule }
}

export function addFilterView(draft: Draft, { filter = {} }: Given<'addFilterView'>): unknown {
  const sheet = sheetIn(draft, filter.range?.sheetId)
  areaInside(filter.range ?? {}, sheet)
  const filterViewId = filter.filterViewId || newId(draft)
  if (draft.book.sheets.some((one) => one.filterViews.some((view) => view.filterViewId === filterViewId))) {
    invalid(`A filter view with the ID ${filterViewId} already exists.`)
  }
  const title = filter.title || `Filter ${sheet.filterViews.length + 1}`
  const view = { ...lean(filter), filterViewId, title }
  changeSheet(draft, sheet.id, { filterViews: [...sheet.filterViews, view] })
  return { filter: view }
}

export function deleteFilterView(draft: Draft, { filterId = 0 }: Given<'deleteFilterView'>): void {
  const sheet =
    draft.book.sheets.find(({ filterViews }) => filterViews.some((view) => view.filterViewId === filterId)) ??
    invalid(`No filter view with id: ${filterId}`)
  changeSheet(draft, sheet.id, {
    filterViews: sheet.filterViews.filter((view) => view.filterViewId !== filterId),
  })
}

export function addNamedRange(draft: Draft, { namedRange = {} }: Given<'addNamedRange'>): unknown {
  const { name = '', range = {} } = namedRange
  areaInside(range, sheetIn(draft, range.sheetId))
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) invalid(`Invalid name: ${name}`)
  if (draft.book.namedRanges.some((one) => one.name === name)) {
    invalid(`A named range with the name "${name}" already exists.`)
  }
  const one = { name, range: lean(range), namedRangeId: namedRange.namedRangeId ?? String(newId(draft)) }
  changeBook(draft, { namedRanges: [...draft.book.namedRanges, one] })
  return { namedRange: one }
}

export function updateSpreadsheetProperties(draft: Draft, given: Given<'updateSpreadsheetProperties'>): void {
  const properties = updated(draft.book.properties, given.properties, fieldsOf(given))
  changeBook(draft, { properties: properties ?? {} })
}
