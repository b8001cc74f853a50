import { sheetsApi } from '../discovery.ts'
import { type Calls, type Door, doorTo, type WhoIs } from '../door.ts'
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
      'sheets.spreadsheets.batchUpdate': ({ caller, params, body }) =>
        core.batchUpdate(caller, idOf(params), body),
      'sheets.spreadsheets.values.get': ({ caller, params, query }) =>
        core.values(caller, idOf(params), [params.range ?? ''], query)[0],
      'sheets.spreadsheets.values.batchGet': ({ caller, params, query }) => {
        const valueRanges = core.values(caller, idOf(params), (query.ranges ?? []) as string[], query)
        return { spreadsheetId: idOf(params), ...(valueRanges.length > 0 ? { valueRanges } : {}) }
      },
    },
  })
}

const idOf = (params: Readonly<Record<string, string>>): string => params.spreadsheetId ?? ''
