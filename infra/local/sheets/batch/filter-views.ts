import { updated } from '../../masks.ts'
import { changeSheet, type Draft, invalid, newId } from '../draft.ts'
import type { FilterView, Given, Sheet } from '../state.ts'
import { fieldsOf, knownFields } from './fields.ts'
import { filterKept, filterPlace } from './filters.ts'
import { found, without } from './found.ts'

export function addFilterView(draft: Draft, { filter = {} }: Given<'addFilterView'>): unknown {
  const { sheet, range } = filterPlace(draft, filter)
  const filterViewId = filter.filterViewId || newId(draft)
  if (draft.book.sheets.some((one) => one.filterViews.some((view) => view.filterViewId === filterViewId))) {
    invalid(`A filter view with the ID ${filterViewId} already exists.`)
  }
  const title = filter.title || `Filter ${sheet.filterViews.length + 1}`
  const view = filterKept({ ...filter, filterViewId, title, range })
  changeSheet(draft, sheet.id, { filterViews: [...sheet.filterViews, view] })
  return { filter: view }
}

export function updateFilterView(draft: Draft, given: Given<'updateFilterView'>): void {
  const mask = fieldsOf(given)
  knownFields(mask, viewFields)
  const { sheet, one } = viewIn(draft, given.filter?.filterViewId)
  // Criteria are kept under two names; whoever sends one of them means both.
  const asksCriteria = mask !== 'all' && (mask.criteria ?? mask.filterSpecs) !== undefined
  const { criteria: _, filterSpecs: __, ...bare } = one
  const changed = updated<Partial<FilterView>>(asksCriteria ? bare : one, given.filter, mask)
  const now = { ...changed, filterViewId: one.filterViewId }
  const { sheet: target, range } = filterPlace(draft, now)
  const view = filterKept({ ...now, range, title: now.title || one.title })
  if (target.id === sheet.id) {
    const filterViews = sheet.filterViews.map((old) => (old === one ? view : old))
    changeSheet(draft, sheet.id, { filterViews })
    return
  }
  changeSheet(draft, sheet.id, { filterViews: without(sheet.filterViews, one) })
  changeSheet(draft, target.id, { filterViews: [...target.filterViews, view] })
}

export function duplicateFilterView(draft: Draft, { filterId }: Given<'duplicateFilterView'>): unknown {
  const { sheet, one } = viewIn(draft, filterId)
  const view = { ...one, filterViewId: newId(draft), title: `Copy of ${one.title}` }
  changeSheet(draft, sheet.id, { filterViews: [...sheet.filterViews, view] })
  return { filter: view }
}

export function deleteFilterView(draft: Draft, { filterId }: Given<'deleteFilterView'>): void {
  const { sheet, one } = viewIn(draft, filterId)
  changeSheet(draft, sheet.id, { filterViews: without(sheet.filterViews, one) })
}

const viewFields = [
  'filterViewId',
  'title',
  'range',
  'namedRangeId',
  'tableId',
  'sortSpecs',
  'criteria',
  'filterSpecs',
]

const viewIn = (draft: Draft, id = 0): { readonly sheet: Sheet; readonly one: FilterView } =>
  found(draft, {
    among: ({ filterViews }) => filterViews,
    is: (view) => view.filterViewId === id,
    missing: `No filter view with id: ${id}`,
  })
