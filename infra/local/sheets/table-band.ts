import type { Banding, Table } from './state.ts'

/** Whether a band of colour belongs to a table: it has the table's id. */
export const isOf = (band: Banding, { tableId }: Pick<Table, 'tableId'>): boolean =>
  (band.bandedRangeReference ?? String(band.bandedRangeId)) === tableId
