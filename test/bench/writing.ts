import { disk } from '../../infra/local/disk.ts'
import { sheetsCore } from '../../infra/local/sheets/core.ts'
import { type Row, row } from './row.ts'

const rounds = 7
const [rowCount, columnCount] = [200, 26]
const who = { account: 'cpd@school.example.org', counted: false }

/** What it takes our Google to change 500 cells of a tab in one batch, and to keep them, beside a batch of one. */
export function writing(): Row {
  const core = sheetsCore({
    disk: disk(':memory:'),
    now: () => '2026-11-12T09:00:00.000Z',
    automation: who.account,
  })
  const sheets = [{ properties: { sheetId: 0, gridProperties: { rowCount, columnCount } } }]
  const { spreadsheetId } = core.create(who, { sheets }) as { readonly spreadsheetId: string }
  const batch = (cells: number): number => {
    const requests = Array.from({ length: cells }, (_, n) => cell(n % rowCount, n % columnCount, `new ${n}`))
    const from = performance.now()
    core.batchUpdate(who, spreadsheetId, { requests })
    return performance.now() - from
  }
  const ours = Array.from({ length: rounds }, () => batch(500))
  const one = Array.from({ length: rounds }, () => batch(1))
  return row('batch-500-cells', ours, one, {
    against: 'one cell',
    unit: 'ms for 500 cells on 200 rows in one batch',
  })
}

const cell = (rowIndex: number, columnIndex: number, stringValue: string) => ({
  updateCells: {
    start: { sheetId: 0, rowIndex, columnIndex },
    rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
    fields: 'userEnteredValue',
  },
})
