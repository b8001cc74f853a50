import type { Day } from '../../../../functions/domain/school/day.ts'
import type { Draft } from '../draft.ts'
import type { Given, Kind } from '../state.ts'
import { appendCells } from './append-cells.ts'
import { addBanding, deleteBanding, updateBanding } from './banding.ts'
import { updateBorders } from './borders.ts'
import { repeatCell, updateCells } from './cells.ts'
import {
  addChart,
  deleteEmbeddedObject,
  updateChartSpec,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
} from './charts.ts'
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-formats.ts'
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from './dimension-groups.ts'
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimensions.ts'
import { updateSpreadsheetProperties } from './file-properties.ts'
import { addFilterView, deleteFilterView, duplicateFilterView, updateFilterView } from './filter-views.ts'
import { clearBasicFilter, setBasicFilter } from './filters.ts'
import { findReplace } from './find-replace.ts'
import { mergeCells, unmergeCells } from './merges.ts'
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './metadata.ts'
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-ranges.ts'
import { sortRange } from './order.ts'
import { copyPaste, cutPaste } from './paste.ts'
import { pasteData } from './paste-data.ts'
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protections.ts'
import { deleteRange, insertRange } from './ranges.ts'
import { duplicateSheet } from './sheet-copies.ts'
import { updateSheetProperties } from './sheet-properties.ts'
import { addSheet, deleteSheet } from './sheets.ts'
import { addTable, deleteTable, updateTable } from './tables.ts'
import { textToColumns } from './text-to-columns.ts'
import { deleteDuplicates, randomizeRange, trimWhitespace } from './tidy.ts'
import { setDataValidation } from './validation.ts'

/**
 * Does one request to the draft; returns what stands under its key in the reply, or nothing for `{}`.
 * Text that is read as if typed needs to know what day it is.
 */
export type Change<K extends Kind> = (draft: Draft, given: Given<K>, today: Day) => unknown

/** The requests that are served. */
export const changes: { readonly [K in Kind]?: Change<K> } = {
  addBanding,
  addChart,
  addConditionalFormatRule,
  addDimensionGroup,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  addTable,
  appendCells,
  appendDimension,
  autoResizeDimensions,
  clearBasicFilter,
  copyPaste,
  createDeveloperMetadata,
  cutPaste,
  deleteBanding,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteDimensionGroup,
  deleteDuplicates,
  deleteEmbeddedObject,
  deleteFilterView,
  deleteNamedRange,
  deleteProtectedRange,
  deleteRange,
  deleteSheet,
  deleteTable,
  duplicateFilterView,
  duplicateSheet,
  findReplace,
  insertDimension,
  insertRange,
  mergeCells,
  moveDimension,
  pasteData,
  randomizeRange,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  textToColumns,
  trimWhitespace,
  unmergeCells,
  updateBanding,
  updateBorders,
  updateCells,
  updateChartSpec,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateDimensionGroup,
  updateDimensionProperties,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
  updateFilterView,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
  updateTable,
}
