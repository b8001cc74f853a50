import { expect, test } from 'vitest'
import { type Api, checked, driveApi, formsApi, sheetsApi, tasksApi } from '../../infra/local/discovery.ts'

const queue = 'projects/p/locations/europe-west2/queues/desk'

/** The description's methods are found by verb and path, however the path is written. */
test.for<[Api, string, string, string, Record<string, string>]>([
  [sheetsApi, 'GET', '/v4/spreadsheets/S1', 'sheets.spreadsheets.get', { spreadsheetId: 'S1' }],
  [sheetsApi, 'GET', '/v4/spreadsheets/S1/', 'sheets.spreadsheets.get', { spreadsheetId: 'S1' }],
  [
    sheetsApi,
    'POST',
    '/v4/spreadsheets/S1:batchUpdate',
    'sheets.spreadsheets.batchUpdate',
    { spreadsheetId: 'S1' },
  ],
  [
    sheetsApi,
    'POST',
    '/v4/spreadsheets/S1/:batchUpdate',
    'sheets.spreadsheets.batchUpdate',
    { spreadsheetId: 'S1' },
  ],
  [
    sheetsApi,
    'POST',
    '/v4/spreadsheets/S1%3AbatchUpdate',
    'sheets.spreadsheets.batchUpdate',
    { spreadsheetId: 'S1' },
  ],
  [
    sheetsApi,
    'GET',
    '/v4/spreadsheets/S1/values/%27My%20Tab%27%21A1%3AC',
    'sheets.spreadsheets.values.get',
    { spreadsheetId: 'S1', range: "'My Tab'!A1:C" },
  ],
  [
    sheetsApi,
    'POST',
    '/v4/spreadsheets/S1/values/A1:B2:append',
    'sheets.spreadsheets.values.append',
    { spreadsheetId: 'S1', range: 'A1:B2' },
  ],
  [
    sheetsApi,
    'GET',
    '/v4/spreadsheets/S1/values:batchGet',
    'sheets.spreadsheets.values.batchGet',
    { spreadsheetId: 'S1' },
  ],
  [formsApi, 'GET', '/v1/forms/F1/responses', 'forms.forms.responses.list', { formId: 'F1' }],
  [driveApi, 'POST', '/drive/v3/files/X/permissions', 'drive.permissions.create', { fileId: 'X' }],
  [
    tasksApi,
    'POST',
    `/v2/${queue}/tasks`,
    'cloudtasks.projects.locations.queues.tasks.create',
    { parent: queue },
  ],
  [
    tasksApi,
    'GET',
    `/v2/${queue}/tasks/t1`,
    'cloudtasks.projects.locations.queues.tasks.get',
    { name: `${queue}/tasks/t1` },
  ],
])('%# a call is found in the description by %s %s', ([api, http, url, method, params]) => {
  const call = checked(api, http, url, undefined)

  expect(call).toMatchObject({ method, params })
})

const batch = (request: unknown) =>
  [sheetsApi, 'POST', '/v4/spreadsheets/S1:batchUpdate', { requests: [request] }] as const

/** google-wire.md §7 and §8; `samples/forms.errors.json` for the enum. */
test.for<[string, readonly [Api, string, string, unknown]]>([
  [`Invalid JSON payload received. Unknown name "x" at 'requests[0]': Cannot find field.`, batch({ x: 1 })],
  [
    `Invalid JSON payload received. Unknown name "colour" at 'requests[0].add_sheet.properties': Cannot find field.`,
    batch({ addSheet: { properties: { colour: 1 } } }),
  ],
  [
    `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), "first"`,
    batch({ deleteSheet: { sheetId: 'first' } }),
  ],
  [
    `Invalid JSON payload received. Unknown name "deleteSheet" at 'requests[0]': Proto field is not repeating, cannot start list.`,
    batch({ deleteSheet: [1] }),
  ],
  [
    `Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), "X"`,
    [sheetsApi, 'PUT', '/v4/spreadsheets/S1/values/A1?valueInputOption=RAW', { values: 'X' }],
  ],
  [
    `Invalid value at 'data.values[0]' (type.googleapis.com/google.protobuf.ListValue), "X"\nInvalid value at 'data.values[1]' (type.googleapis.com/google.protobuf.ListValue), 1`,
    [sheetsApi, 'PUT', '/v4/spreadsheets/S1/values/A1?valueInputOption=RAW', { values: ['X', 1] }],
  ],
  [
    `Invalid value at 'data.major_dimension' (type.googleapis.com/google.apps.sheets.v4.Dimension), "SIDEWAYS"`,
    [sheetsApi, 'PUT', '/v4/spreadsheets/S1/values/A1?valueInputOption=RAW', { majorDimension: 'SIDEWAYS' }],
  ],
  [
    `Invalid value at 'requests[0].update_settings.settings.email_collection_type' (type.googleapis.com/google.apps.forms.v1.FormSettings.EmailCollectionType), "responderInput"`,
    [
      formsApi,
      'POST',
      '/v1/forms/F1:batchUpdate',
      { requests: [{ updateSettings: { settings: { emailCollectionType: 'responderInput' } } }] },
    ],
  ],
  [
    `Invalid JSON payload received. Unknown name "foo": Cannot bind query parameter. Field 'foo' could not be found in request message.`,
    [sheetsApi, 'GET', '/v4/spreadsheets/S1?foo=1', undefined],
  ],
  [
    `Invalid value at 'value_render_option' (type.googleapis.com/google.apps.sheets.v4.ValueRenderOption), "PRETTY"`,
    [sheetsApi, 'GET', '/v4/spreadsheets/S1/values/A1?valueRenderOption=PRETTY', undefined],
  ],
  [
    `Invalid value at 'task.dispatch_deadline' (type.googleapis.com/google.protobuf.Duration), "180"`,
    [tasksApi, 'POST', `/v2/${queue}/tasks`, { task: { dispatchDeadline: '180' } }],
  ],
  [
    'Request contains an invalid argument.',
    [sheetsApi, 'GET', '/v4/spreadsheets/S1?fields=sheets.colour', undefined],
  ],
])('a call is refused with “%s”', ([message, [api, http, url, body]]) => {
  const call = checked(api, http, url, body)

  expect(call).toMatchObject({
    error: { status: 400, body: { error: { message, status: 'INVALID_ARGUMENT' } } },
  })
})

/** google-wire.md §3 (booleans in any case), §6 (null), §7 (Drive ignores unknown parameters), §10 (enums as numbers). */
test('what Google lets pass is understood as it understands it', () => {
  const capital = checked(
    sheetsApi,
    'GET',
    '/v4/spreadsheets/S1?includeGridData=True&$alt=json&prettyPrint=false',
    undefined,
  )
  const nulls = checked(...batch({ deleteSheet: { sheetId: null }, addChart: null }))
  const snake = checked(...batch({ delete_sheet: { sheet_id: '4' } }))
  const drive = checked(driveApi, 'GET', '/drive/v3/files/X?whatever=1', undefined)
  const numbered = checked(tasksApi, 'POST', `/v2/${queue}/tasks?$alt=json%3Benum-encoding=int`, {
    task: {
      httpRequest: { httpMethod: 1, url: 'https://desk.example.org', body: 'e30=' },
      dispatchDeadline: '180s',
    },
  })

  expect(capital).toMatchObject({ query: { includeGridData: true } })
  expect(nulls).toMatchObject({ body: { requests: [{ deleteSheet: {} }] } })
  expect(snake).toMatchObject({ body: { requests: [{ deleteSheet: { sheetId: 4 } }] } })
  expect(drive).toMatchObject({ method: 'drive.files.get' })
  expect(numbered).toMatchObject({ body: { task: { httpRequest: { httpMethod: 'POST' } } } })
})
