import { afterEach, beforeAll, expect, test } from 'vitest'
import { type Composed, compose } from '../../functions/compose.ts'
import type { Config } from '../../functions/config.ts'
import type { Instant } from '../../functions/domain/school/day.ts'
import { disk } from '../../infra/local/disk.ts'
import { sheetsCore } from '../../infra/local/sheets/core.ts'
import { sheetsDoor } from '../../infra/local/sheets/door.ts'
import { automation, everybody, served } from './served.ts'

const at = '2026-11-12T08:00:00.000Z' as Instant
let fileId: string
let config: Config
let desk: Composed | undefined

beforeAll(async () => {
  const core = sheetsCore({ disk: disk(':memory:'), now: () => at, automation })
  const { root, port } = await served(sheetsDoor({ core, ...everybody }))
  const file = core.create({ account: automation, counted: false }, {}) as { spreadsheetId: string }
  fileId = file.spreadsheetId
  config = {
    tasks: {
      projectId: 'desk',
      location: 'europe-west2',
      queue: 'looks',
      workUrl: 'https://work.example.org',
      serviceAccount: 'work@desk.example.org',
      local: { host: '127.0.0.1', port },
    },
    store: { kind: 'sqlite', file: ':memory:' },
    mail: { host: '127.0.0.1', port: 2525, secure: false, from: { name: 'CPD Desk', address: automation } },
    templates: 'templates',
    googleRootUrl: root,
    clock: { now: () => at },
  }
})
afterEach(async () => {
  await desk?.close()
  desk = undefined
})

test('on one machine everything is joined without an account of any kind', async () => {
  desk = compose(config)
  const outside = desk.within(20_000)

  await outside.store.put('schools/thistledown', { id: 'thistledown' })

  expect(outside.clock.now()).toBe(at)
  expect(await outside.store.get('schools/thistledown')).toEqual({ id: 'thistledown' })
  expect((await outside.sheets.read(fileId)).tabs).toHaveLength(1)
})

test('Google gives up while there is still time to write down that it did', async () => {
  desk = compose(config)
  const outside = desk.within(5500)

  await expect(outside.sheets.read(fileId)).rejects.toThrow('less than a second was left')

  await expect(outside.store.put('schools/thistledown', { id: 'thistledown' })).resolves.toBeUndefined()
})

test('what one request has spent is not taken from the next', async () => {
  desk = compose(config)
  desk.within(0)

  const { sheets } = desk.within(20_000)

  await expect(sheets.read(fileId)).resolves.toMatchObject({ fileId })
})
