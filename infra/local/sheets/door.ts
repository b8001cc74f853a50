import { sheetsApi } from '../discovery.ts'
import { type Calls, type Door, doorTo, type Serve, type WhoIs } from '../door.ts'
import type { SheetsCore } from './core.ts'

/** Google Sheets over its real paths, `/v4/spreadsheets…`. */
export function sheetsDoor(options: {
  readonly core: SheetsCore
  readonly whoIs: WhoIs
  readonly automation: string
  readonly calls: Calls
}): Door {
  const { core } = options
  return doorTo({
    ...options,
    api: sheetsApi,
    methods: {
      'sheets.spreadsheets.create': ({ caller, body }) => core.create(caller, body),
      'sheets.spreadsheets.get': ({ caller, params, query }) => core.get(caller, idOf(params), query),
      'sheets.spreadsheets.batchUpdate': ({ caller, params, query, body }) =>
        core.batchUpdate(caller, idOf(params), body, query.fields as string | undefined),
      'sheets.spreadsheets.sheets.copyTo': ({ caller, params, body }) =>
        core.copyTo(caller, idOf(params), Number(params.sheetId), body.destinationSpreadsheetId ?? ''),
      'sheets.spreadsheets.getByDataFilter': ({ caller, params, body }) =>
        core.getByDataFilter(caller, idOf(params), body),
      'sheets.spreadsheets.developerMetadata.get': ({ caller, params }) =>
        core.metadata(caller, idOf(params), Number(params.metadataId)),
      'sheets.spreadsheets.developerMetadata.search': ({ caller, params, body }) =>
        core.searchMetadata(caller, idOf(params), body),
      ...valueMethods(core),
    },
  })
}

const idOf = (params: Readonly<Record<string, string>>): string => params.spreadsheetId ?? ''

/** `sheets.spreadsheets.values.get` and its ten neighbours. */
const valueMethods = ({ values }: SheetsCore): Readonly<Record<string, Serve>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, serve]): [string, Serve] => [
      `sheets.spreadsheets.values.${name}`,
      ({ caller, params, query, body }) =>
        serve({ caller, id: idOf(params), range: params.range, query, body }),
    ]),
  )
