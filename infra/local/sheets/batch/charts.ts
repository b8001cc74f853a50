import { updated } from '../../masks.ts'
import { notServed, refuse } from '../../refusal.ts'
import { inColours } from '../colours.ts'
import { changeSheet, type Draft, invalid, newId, sheetIn } from '../draft.ts'
import { type Chart, type Given, lean, type Sheet } from '../state.ts'
import { fieldsOf, knownFields } from './fields.ts'
import { exchanged, found, without } from './found.ts'

type Position = NonNullable<Chart['position']>

/** Charts are kept and given back; the pages draw them. */
export function addChart(draft: Draft, { chart = {} }: Given<'addChart'>): unknown {
  const chartId = chart.chartId || newId(draft)
  if (draft.book.sheets.some((one) => one.charts?.some((known) => known.chartId === chartId))) {
    invalid(`An embedded object with the ID ${chartId} already exists.`)
  }
  const { sheet, position } = positionGiven(draft, chart.position)
  const border = chart.border && inColours(lean(chart.border))
  const one: Chart = { chartId, spec: specGiven(chart.spec), position, ...(border ? { border } : {}) }
  changeSheet(draft, sheet.id, { charts: [...(sheet.charts ?? []), one] })
  return { chart: one }
}

export function updateChartSpec(draft: Draft, { chartId, spec }: Given<'updateChartSpec'>): void {
  const { sheet, one } = chartIn(draft, chartId, `No chart with id: ${chartId ?? 0}`)
  changeSheet(draft, sheet.id, {
    charts: exchanged(sheet.charts ?? [], one, { ...one, spec: specGiven(spec) }),
  })
}

/** A mask here names fields of `overlayPosition`; `*` or `newPosition.…` is understood too. */
export function updateEmbeddedObjectPosition(
  draft: Draft,
  given: Given<'updateEmbeddedObjectPosition'>,
): unknown {
  const { objectId, newPosition = {} } = given
  const { sheet, one } = chartIn(draft, objectId)
  const moving = newPosition.newSheet || newPosition.sheetId
  const mask = moving ? 'all' : fieldsOf(given)
  knownFields(mask, ['anchorCell', 'offsetXPixels', 'offsetYPixels', 'widthPixels', 'heightPixels'])
  const overlayPosition = updated(one.position?.overlayPosition, newPosition.overlayPosition, mask) ?? {}
  const { sheet: target, position } = positionGiven(draft, { ...newPosition, overlayPosition })
  changeSheet(draft, sheet.id, { charts: without(sheet.charts, one) })
  const { charts = [] } = sheetIn(draft, target.id)
  changeSheet(draft, target.id, { charts: [...charts, { ...one, position }] })
  return { position }
}

export function updateEmbeddedObjectBorder(draft: Draft, given: Given<'updateEmbeddedObjectBorder'>): void {
  const { sheet, one } = chartIn(draft, given.objectId)
  const mask = fieldsOf(given)
  knownFields(mask, ['color', 'colorStyle'])
  const border = inColours(updated(one.border, given.border, mask))
  changeSheet(draft, sheet.id, { charts: exchanged(sheet.charts ?? [], one, { ...one, border }) })
}

export function deleteEmbeddedObject(draft: Draft, { objectId }: Given<'deleteEmbeddedObject'>): void {
  const { sheet, one } = chartIn(draft, objectId)
  changeSheet(draft, sheet.id, { charts: without(sheet.charts, one) })
}

const chartIn = (draft: Draft, id = 0, missing = `No embedded object with id: ${id}`) =>
  found(draft, { among: ({ charts }) => charts, is: ({ chartId }) => chartId === id, missing })

const specGiven = (spec: Chart['spec'] = {}): NonNullable<Chart['spec']> =>
  inColours({ hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS', ...lean(spec) })

/** Where a chart hangs, in Google's usual size unless it says another. */
function positionGiven(
  draft: Draft,
  given: Position | undefined,
): { readonly sheet: Sheet; readonly position: Position } {
  if (given?.newSheet || given?.sheetId) refuse(notServed('A chart on a sheet of its own'))
  const { overlayPosition: overlay } = given ?? {}
  if (!overlay) return invalid('An overlayPosition must be specified.')
  const { sheetId, rowIndex = 0, columnIndex = 0 } = overlay.anchorCell ?? {}
  const sheet = sheetIn(draft, sheetId)
  if (rowIndex >= sheet.rowCount || columnIndex >= sheet.columnCount || rowIndex < 0 || columnIndex < 0) {
    invalid('The anchor cell is outside the grid.')
  }
  const anchorCell = lean({ sheetId: sheet.id, rowIndex, columnIndex })
  const size = { widthPixels: overlay.widthPixels || 600, heightPixels: overlay.heightPixels || 371 }
  return { sheet, position: { overlayPosition: lean({ ...overlay, ...size, anchorCell }) } }
}
