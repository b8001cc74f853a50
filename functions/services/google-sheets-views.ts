import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import type { Change, Condition, SavedView } from '../sheet.ts'

/** What we look at of a filter view. */
export const viewFields =
  'filterViews(filterViewId,title,range(startRowIndex,endRowIndex),filterSpecs(columnIndex,filterCriteria(condition)))'

/** A filter view as Google tells it. A condition that is not one of ours is left out, so that the view is put right. */
export const savedView = (view: sheets_v4.Schema$FilterView): SavedView => ({
  id: view.filterViewId ?? 0,
  title: view.title ?? '',
  fromRow: view.range?.startRowIndex ?? 0,
  ...(typeof view.range?.endRowIndex === 'number' && { toRow: view.range.endRowIndex }),
  where: (view.filterSpecs ?? []).flatMap(({ columnIndex, filterCriteria }) => {
    const asked = conditionIn(filterCriteria?.condition)
    return asked === undefined ? [] : [{ column: columnIndex ?? 0, ...asked }]
  }),
})

function conditionIn(condition: sheets_v4.Schema$BooleanCondition | undefined): Condition | undefined {
  if (condition?.type === 'BLANK') return { is: 'empty' }
  if (condition?.type === 'NOT_BLANK') return { is: 'filled' }
  if (condition?.type === 'NUMBER_GREATER')
    return { is: 'more than', than: Number(condition.values?.[0]?.userEnteredValue) }
  return undefined
}

/** A view that begins and ends with its tab's rows, as a request. */
export function saveView(
  change: Extract<Change, { readonly do: 'save view' | 'change view' }>,
): sheets_v4.Schema$Request {
  const { view, tabId } = change
  const filter: sheets_v4.Schema$FilterView = {
    filterViewId: view.id,
    title: view.title,
    range: { sheetId: tabId, startRowIndex: view.fromRow },
    filterSpecs: view.where.map(({ column, ...condition }) => ({
      columnIndex: column,
      filterCriteria: { condition: conditionFor(condition) },
    })),
  }
  return change.do === 'save view'
    ? { addFilterView: { filter } }
    : { updateFilterView: { filter, fields: 'title,range,filterSpecs' } }
}

function conditionFor(asked: Condition): sheets_v4.Schema$BooleanCondition {
  if (asked.is === 'empty') return { type: 'BLANK' }
  if (asked.is === 'filled') return { type: 'NOT_BLANK' }
  return { type: 'NUMBER_GREATER', values: [{ userEnteredValue: String(asked.than) }] }
}
