import { expect, test } from 'vitest'
import { refused, sheetsAtHand, writing } from './sheets-at-hand.ts'
import { batchAtHand } from './sheets-batch-at-hand.ts'

type Requests = Parameters<Awaited<ReturnType<typeof sheetsAtHand>>['file']>[0]

// google-wire.md §7; the marks are in the comments. Wordings without a mark are from public bug reports.
test.for<[string, Requests]>([
  ['Must specify at least one request.', []], // L
  ['Invalid requests[0].deleteSheet: No grid with id: 9', [{ deleteSheet: { sheetId: 9 } }]], // R
  [
    'Invalid requests[0].addSheet: A sheet with the name "Approvals" already exists. Please enter another name.', // R
    [{ addSheet: { properties: { title: 'Approvals' } } }],
  ],
  [
    "Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.", // R
    [{ updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } }],
  ],
  [
    'Invalid requests[0].updateSheetProperties: The sheet name cannot be empty.', // R
    [{ updateSheetProperties: { properties: { sheetId: 0 }, fields: '*' } }],
  ],
  [
    "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)", // R
    [{ updateCells: { start: { sheetId: 0 }, rows: [] } }],
  ],
  [
    'Invalid requests[0].deleteProtectedRange: No protected range with id: 5',
    [{ deleteProtectedRange: { protectedRangeId: 5 } }],
  ], // L
  [
    'Invalid requests[0].addProtectedRange: ProtectedRange is warningOnly. Editors cannot be set on it.', // L
    [
      {
        addProtectedRange: {
          protectedRange: { range: { sheetId: 0 }, warningOnly: true, editors: { users: ['a@b.example'] } },
        },
      },
    ],
  ],
  [
    'Invalid requests[0].updateCells: Your input contains more than the maximum of 50000 characters in a single cell.', // L
    [writing({ row: 0, column: 0 }, [['x'.repeat(50_001)]])],
  ],
  [
    'Invalid requests[0].updateCells: Attempting to write column: 6, beyond the last requested column of: 5',
    [writing({ row: 0, column: 5 }, [['x', 'y']])],
  ],
  [
    'Invalid requests[0].updateCells: GridCoordinate.rowIndex[20] is after last row in grid[19]',
    [writing({ row: 20, column: 0 }, [['x']])],
  ],
  [
    'Invalid requests[0].repeatCell: Range (Approvals!A20:F21) exceeds grid limits. Max rows: 20, max columns: 6',
    [
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 19, endRowIndex: 21 },
          cell: { note: 'x' },
          fields: 'note',
        },
      },
    ],
  ],
  [
    "Invalid requests[1].deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 20 but there are only 20 rows.",
    [
      writing({ row: 0, column: 0 }, [['x']]),
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 20, endIndex: 21 } } },
    ],
  ],
])('a batch is refused with “%s”', async ([message, requests]) => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file()

  const refusal = await refused(
    at.google.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } }),
  )

  expect(refusal).toMatchObject({ status: 400, error: { code: 400, message, status: 'INVALID_ARGUMENT' } })
})

// google-wire.md §6, R: JSON null fields are ignored; §7, L: unknown fields are refused.
test('null is no field, and a field that Google does not know is refused by name', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file()
  const send = (request: object) =>
    at.google.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [request] } })

  await send({ addSheet: { properties: { title: 'Plan', hidden: null } } })
  const refusal = await refused(send({ x: { y: 1 } }))

  const description = `Invalid JSON payload received. Unknown name "x" at 'requests[0]': Cannot find field.`
  expect(refusal.error).toEqual({
    code: 400,
    message: description,
    status: 'INVALID_ARGUMENT',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [{ field: 'requests[0]', description }],
      },
    ],
  })
})

test.for([
  [
    'of a file that is not there: “Requested entity was not found.” (no details)',
    404,
    'Requested entity was not found.',
    'NOT_FOUND',
  ],
  [
    'without access: “The caller does not have permission”',
    403,
    'The caller does not have permission',
    'PERMISSION_DENIED',
  ],
  [
    'of an empty list: “Must specify at least one request.”',
    400,
    'Must specify at least one request.',
    'INVALID_ARGUMENT',
  ],
] as const)('§7 a batch %s', async ([, code, message, status]) => {
  const at = await batchAtHand()
  at.core.share(at.spreadsheetId, 'runtime@desk.example.org', undefined)
  const spreadsheetId = code === 404 ? 'none' : at.spreadsheetId
  const google = code === 403 ? at.asRuntime : at.google

  const refusal = await refused(
    google.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [] } }),
  )

  expect(refusal).toEqual({ status: code, error: { code, message, status } })
})

test('§7 “no errors[]”, and “Unknown name "x" at \'requests[0]\': Cannot find field.” with BadRequest', async () => {
  const at = await batchAtHand()

  const { error } = await refused(
    at.google.spreadsheets.batchUpdate({
      spreadsheetId: at.spreadsheetId,
      requestBody: { requests: [{ x: {} } as never] },
    }),
  )

  expect(Object.keys(error)).toEqual(['code', 'message', 'status', 'details'])
  expect(error.message).toBe(
    `Invalid JSON payload received. Unknown name "x" at 'requests[0]': Cannot find field.`,
  )
})
