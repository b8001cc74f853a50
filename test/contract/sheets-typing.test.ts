import { expect, test } from 'vitest'
import { refusalIn } from '../../infra/local/refusal.ts'
import { sheetsAtHand, writing } from './sheets-at-hand.ts'

const ruth = 'ruth@school.example.org'
const amy = 'amy@school.example.org'

/** A file that Ruth and Amy may write in; column C is Ruth's, columns A and B are nobody's. */
async function aFile() {
  const at = await sheetsAtHand()
  const id = await at.file([
    writing({ row: 1, column: 0 }, [['Ref', 'What', 'Head', 'Deputy', 'By', 'Tick']]),
    writing({ row: 2, column: 0 }, [
      ['R-2', 'Second'],
      ['R-1', 'First'],
    ]),
    {
      addProtectedRange: {
        protectedRange: { range: { sheetId: 0, endColumnIndex: 2 }, description: 'Kept by the Desk' },
      },
    },
    {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId: 0, startColumnIndex: 2, endColumnIndex: 3 },
          editors: { users: [ruth] },
        },
      },
    },
    ...(
      [
        [
          2,
          { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Approve' }, { userEnteredValue: 'Discuss' }] },
        ],
        [4, { type: 'DATE_IS_VALID' }],
        [5, { type: 'BOOLEAN' }],
      ] as const
    ).map(([column, condition]) => ({
      setDataValidation: {
        range: { sheetId: 0, startRowIndex: 2, startColumnIndex: column, endColumnIndex: column + 1 },
        rule: {
          condition: { ...condition, values: 'values' in condition ? [...condition.values] : [] },
          strict: true,
        },
      },
    })),
  ])
  at.core.share(id, ruth, 'writer')
  at.core.share(id, amy, 'writer')
  const type = (as: string, range: string, values: (string | number | boolean | null)[][]) =>
    at.core.type(id, { as, range, values, at: at.now() })
  const shown = async (range: string, valueRenderOption = 'UNFORMATTED_VALUE') =>
    (await at.google.spreadsheets.values.get({ spreadsheetId: id, range, valueRenderOption })).data.values
  return { at, id, type, shown }
}

const sentence = (work: () => void): { status: number; message: unknown } => {
  try {
    work()
  } catch (error) {
    const refusal = refusalIn(error)
    return { status: refusal?.status ?? 0, message: refusal?.body.message }
  }
  throw new Error('This was accepted.')
}

// google-wire.md §2, R/L, in the school's locale.
test.for([
  ['0042', 42, '42'],
  ['2,000,000.01', 2_000_000.01, '2,000,000.01'],
  ['£100.15', 100.15, '£100.15'],
  ['£577', 577, '£577'],
  ['12%', 0.12, '12%'],
  ['2020-01-01', 43_831, '2020-01-01'],
  ['01/01/2020', 43_831, '01/01/2020'],
  ['1 Jan 2020', 43_831, '1 Jan 2020'],
  ['4 December 2026', 46_360, '4 Dec 2026'],
  ['1-2', 46_054, '1-2'], // "1-2" becomes a date (L), shown as typed; the first is the day here.
  ['31/02/2026', '31/02/2026', '31/02/2026'],
  ['TRUE', true, 'TRUE'],
  ["'0123", '0123', '0123'],
  ['3_1_0', '3_1_0', '3_1_0'],
  ['about £120 plus VAT', 'about £120 plus VAT', 'about £120 plus VAT'],
  ['= 1 / 1024', 1 / 1024, '0.0009765625'],
  ['=SUM(B5:B9)*2', 0, '0'],
  ['=NOSUCH(1)', '#NAME?', '#NAME?'],
  ['=1/0', '#DIV/0!', '#DIV/0!'],
] as const)('%s typed into a cell is kept as %s and shown as %s', async ([text, kept, formatted]) => {
  const { type, shown } = await aFile()

  type(ruth, 'Approvals!D5', [[text]])

  expect(await shown('D5')).toEqual([[kept]])
  expect(await shown('D5', 'FORMATTED_VALUE')).toEqual([[formatted]])
})

test('a cell formatted as text keeps what is typed as text', async () => {
  const { at, id, type, shown } = await aFile()
  await at.google.spreadsheets.batchUpdate({
    spreadsheetId: id,
    requestBody: {
      requests: [
        {
          repeatCell: {
            range: { sheetId: 0, startRowIndex: 2, startColumnIndex: 3, endColumnIndex: 4 },
            cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' } } },
            fields: 'userEnteredFormat.numberFormat',
          },
        },
      ],
    },
  })

  type(ruth, 'Approvals!D3', [['12/11/2026'], ['007']])

  expect(await shown('D3:D4')).toEqual([['12/11/2026'], ['007']])
})

test('a leader types a choice in her own column, and the script hears where', async () => {
  const { at, type, shown } = await aFile()

  type(ruth, 'Approvals!C3', [['Approve']])

  expect(await shown('C3')).toEqual([['Approve']])
  expect(at.events).toEqual([{ tab: 'Approvals', range: 'C3', change: 'EDIT', value: 'Approve', as: ruth }])
})

test('empty text clears a cell and nothing leaves it alone', async () => {
  const { type, shown } = await aFile()
  type(
    ruth,
    'Approvals!D3',
    [['one', 'two']].map(([one]) => [one ?? '', '4/12/2026']),
  )

  type(ruth, 'Approvals!D3', [['', null]])

  expect(await shown('D3:E3', 'FORMATTED_VALUE')).toEqual([['', '04/12/2026']])
})

test.for([
  [
    amy,
    'Approvals!C3',
    'Approve',
    403,
    'Column C of Approvals is protected, so amy@school.example.org cannot change C3. Type in a cell that is yours, or ask the owner of the file.',
  ],
  [
    ruth,
    'Approvals!A3',
    'R-9',
    403,
    'Columns A to B of Approvals are protected (“Kept by the Desk”), so ruth@school.example.org cannot change A3. Type in a cell that is yours, or ask the owner of the file.',
  ],
  [
    ruth,
    'Approvals!C3',
    'Maybe',
    403,
    '“Maybe” is not one of the choices in C3 of Approvals. Choose Approve or Discuss.',
  ],
  [ruth, 'Approvals!E3', 'soon', 403, '“soon” is not a day. Type one like 14/03/2027 in E3 of Approvals.'],
  [ruth, 'Approvals!F3', 'yes', 403, 'F3 of Approvals is a box to tick. Type TRUE or FALSE.'],
  [
    'kit@school.example.org',
    'Approvals!D3',
    'x',
    403,
    '“The Desk” is not shared with kit@school.example.org. Ask its owner to share it.',
  ],
  [ruth, 'Nowhere!D3', 'x', 400, 'There is no Nowhere!D3 in “The Desk”.'],
] as const)('%s typing in %s is told why not: %s', async ([as, range, text, status, message]) => {
  const { at, type } = await aFile()
  const version = at.core.version()

  const told = sentence(() => type(as, range, [[text]]))

  expect(told).toEqual({ status, message })
  expect(at.core.version()).toBe(version)
})

test('typing does not make a tab longer', async () => {
  const { type } = await aFile()

  const told = sentence(() => type(ruth, 'Approvals!D20', [['last'], ['one too many']]))

  expect(told.message).toBe('Approvals ends at row 20. Add rows first.')
})

test.for(['delete', 'sort', 'duplicate'] as const)(
  'nobody can %s rows across cells that are not theirs',
  async (action) => {
    const { at, id } = await aFile()

    const told = sentence(() => at.core.rows(id, { as: ruth, tab: 'Approvals', action, at: 3 }))

    expect(told).toEqual({
      status: 403,
      message: expect.stringContaining('Columns A to B of Approvals are protected'),
    })
  },
)

test('where nothing is protected, rows can be inserted, copied, sorted and deleted', async () => {
  const { at, id, shown } = await aFile()
  const owner = 'cpd@school.example.org'
  const refs = async () => (await shown('A3:A6'))?.map(([ref]) => ref)

  at.core.rows(id, { as: ruth, tab: 'Approvals', action: 'insert', at: 3 })
  expect(await refs()).toEqual([undefined, 'R-2', 'R-1'])
  at.core.rows(id, { as: owner, tab: 'Approvals', action: 'delete', at: 3 })
  expect(await refs()).toEqual(['R-2', 'R-1'])
  at.core.rows(id, { as: owner, tab: 'approvals', action: 'duplicate', at: 4 })
  expect(await refs()).toEqual(['R-2', 'R-1', 'R-1'])
  at.core.rows(id, { as: owner, tab: 'Approvals', action: 'sort', at: 3, by: 'ref' })
  expect(await refs()).toEqual(['R-1', 'R-1', 'R-2'])
  expect(at.events.map(({ change }) => change)).toEqual(['INSERT_ROW', 'REMOVE_ROW', 'INSERT_ROW', 'OTHER'])
})
