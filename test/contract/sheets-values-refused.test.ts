import { expect, test } from 'vitest'
import recorded from '../../infra/local/discovery/errors.recorded.json' with { type: 'json' }
import { refused } from './sheets-at-hand.ts'
import { aSpreadsheet } from './sheets-values-at-hand.ts'

const badRequest = (message: string) => ({ code: 400, message, status: 'INVALID_ARGUMENT' })

// google-wire.md §3, L.
test.for([
  ['Sheet1!A1:B1', [['x'], ['y']], 'Sheet1!A1:B1', 'row [2]'],
  ['Sheet1!A1:B1', [['x', 'y', 'z']], 'Sheet1!A1:B1', 'column [C]'],
  ["'Sheet1'!D4:C3", [['x', 'y', 'z']], 'Sheet1!C3:D4', 'column [E]'],
  ['Sheet1!B3:C', [['x', 'y', 'z']], 'Sheet1!B3:C', 'column [D]'],
  ['Sheet1!A1:A1', [['x', 'y']], 'Sheet1!A1', 'column [B]'],
  ['Named', [['x'], ['y']], 'Sheet1!B2:C2', 'row [3]'],
] as const)(
  "a bounded range that is too small is refused: 'Requested writing within range …' (%s)",
  async ([range, values, within, where]) => {
    const named = { startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 3 }
    const at = await aSpreadsheet([{ addNamedRange: { namedRange: { name: 'Named', range: named } } }])

    const refusal = await refused(at.update(range, values))

    expect(refusal).toMatchObject({ status: 400 })
    expect(refusal.error).toEqual(
      badRequest(`Requested writing within range [${within}], but tried writing to ${where}`),
    )
    expect(await at.shown('Sheet1')).toBeUndefined()
  },
)

// google-wire.md §3, D: "update never grows the grid"; §1, L: "Range (…) exceeds grid limits…".
test.for([
  ['Sheet1!A1001', [['x']], 'Sheet1!A1001'],
  ['AA1', [['x']], 'Sheet1!AA1'],
  ['A1000', [['x'], ['y', 'z']], 'Sheet1!A1000:B1001'],
  ['Z1', [['x', 'y']], 'Sheet1!Z1:AA1'],
  ['A1:AB5', [['x']], 'Sheet1!A1:AB5'],
  ['A:A', Array.from({ length: 1001 }, () => ['x']), 'Sheet1!A1:A1001'],
] as const)('update never grows the grid: %s is refused', async ([range, values, named]) => {
  const at = await aSpreadsheet()

  const refusal = await refused(at.update(range, values))

  const limits = `Range (${named}) exceeds grid limits. Max rows: 1000, max columns: 26`
  expect(refusal.error).toEqual(badRequest(limits))
})

// google-wire.md §7, L.
test.for([
  ['PUT', '/values/Nowhere!A1?valueInputOption=RAW', { values: [['x']] }],
  ['POST', '/values/Nowhere!A1:append?valueInputOption=RAW', { values: [['x']] }],
  ['POST', '/values/Nowhere!A1:clear', {}],
  ['POST', '/values:batchClear', { ranges: ['A1', 'Nowhere!A1'] }],
  ['GET', '/values:batchGet?ranges=A1&ranges=Nowhere!A1', undefined],
  ['GET', '?ranges=Nowhere!A1', undefined],
] as const)(
  'bad A1: 400 Unable to parse range: <as sent> (missing tab too), %s %s',
  async ([http, path, body]) => {
    const at = await aSpreadsheet()

    const answer = await at.wire(http, path, body)

    expect(answer).toEqual({
      status: 400,
      body: { error: badRequest('Unable to parse range: Nowhere!A1') },
    })
  },
)

test('a batch says which of its ranges was wrong, and writes none of them', async () => {
  const at = await aSpreadsheet()
  const data = [
    { range: 'A1', values: [['x']] },
    { range: 'B1:B2', values: [['x', 'y']] },
  ]

  const refusal = await at.wire('POST', '/values:batchUpdate', { valueInputOption: 'RAW', data })

  expect(refusal.body.error).toEqual(
    badRequest(
      'Invalid data[1]: Requested writing within range [Sheet1!B1:B2], but tried writing to column [C]',
    ),
  )
  expect(await at.shown('Sheet1')).toBeUndefined()
})

// google-wire.md §7, L.
test.for([
  ['PUT', '/values/A1', { values: [['x']] }],
  ['PUT', '/values/A1?valueInputOption=INPUT_VALUE_OPTION_UNSPECIFIED', { values: [['x']] }],
  ['POST', '/values/A1:append', { values: [['x']] }],
  ['POST', '/values:batchUpdate', { data: [{ range: 'A1', values: [['x']] }] }],
  ['POST', '/values:batchUpdateByDataFilter', { data: [{ dataFilter: { a1Range: 'A1' }, values: [['x']] }] }],
] as const)(
  "no valueInputOption: 400 'valueInputOption' is required but not specified, %s %s",
  async (call) => {
    const [http, path, body] = call
    const at = await aSpreadsheet()

    const answer = await at.wire(http, path, body)

    expect(answer).toEqual({
      status: 400,
      body: { error: badRequest("'valueInputOption' is required but not specified") },
    })
  },
)

// google-wire.md §7, L.
test.for(['PUT', 'POST'] as const)(
  "body/URL range differ: 400 Request range[Sheet1!B2] does not match value's range[Sheet1!C3], %s",
  async (http) => {
    const at = await aSpreadsheet()
    const verb = http === 'POST' ? ':append' : ''
    const write = (range: string) =>
      at.wire(http, `/values/Sheet1!B2${verb}?valueInputOption=RAW`, { range, values: [['x']] })

    const differs = await write('Sheet1!C3')
    const same = await write('Sheet1!B2')

    expect(differs.body.error).toEqual(
      badRequest("Request range[Sheet1!B2] does not match value's range[Sheet1!C3]"),
    )
    expect(same.status).toBe(200)
  },
)

// google-wire.md §7, R.
test('values not 2-D: 400 Invalid value at "data.values" with BadRequest.fieldViolations', async () => {
  const at = await aSpreadsheet()

  const answer = await at.wire('PUT', '/values/A1?valueInputOption=RAW', { values: 'X' })

  const body = recorded.find(
    ({ firstKind, body: { error } }) => firstKind === 'values.update' && error.message.endsWith('"X"'),
  )?.body
  expect(answer).toEqual({ status: 400, body })
})

// As told in public bug reports: every row that is no list is named, and so is a cell that is one.
test('a row that is no list, and a list or an object inside a cell, are refused with their place', async () => {
  const at = await aSpreadsheet()
  const write = (values: unknown) => at.wire('PUT', '/values/A1?valueInputOption=RAW', { values })

  const flat = await write(['a', 'b'])
  const list = await write([['a', ['b']]])
  const object = await write([[{ a: 1 }]])

  const called = 'type.googleapis.com/google.protobuf.ListValue'
  expect(flat.body.error).toMatchObject({
    message: `Invalid value at 'data.values[0]' (${called}), "a"\nInvalid value at 'data.values[1]' (${called}), "b"`,
  })
  expect(list.body.error).toEqual(
    badRequest('Invalid values[0][1]: list_value {\n  values {\n    string_value: "b"\n  }\n}\n'),
  )
  expect(object.body.error).toEqual(
    badRequest(
      'Invalid values[0][0]: struct_value {\n  fields {\n    key: "a"\n    value {\n      number_value: 1.0\n    }\n  }\n}\n',
    ),
  )
})

// google-wire.md §7, L.
test('unknown field: 400 Unknown name "x" at \'data\': Cannot find field.', async () => {
  const at = await aSpreadsheet()

  const answer = await at.wire('PUT', '/values/A1?valueInputOption=RAW', { values: [['x']], x: 1 })

  const description = `Invalid JSON payload received. Unknown name "x" at 'data': Cannot find field.`
  expect(answer.body.error).toEqual({
    ...badRequest(description),
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [{ field: 'data', description }],
      },
    ],
  })
})

// google-wire.md §7, L.
test('50 001 characters: 400 Your input contains more than the maximum of 50000 characters in a single cell.', async () => {
  const at = await aSpreadsheet()

  const most = await at.update('A1', [['x'.repeat(50_000)]])
  const refusal = await refused(at.update('A1', [['x'.repeat(50_001)]]))

  expect(most.updatedCells).toBe(1)
  expect(refusal.error).toEqual(
    badRequest('Your input contains more than the maximum of 50000 characters in a single cell.'),
  )
})
