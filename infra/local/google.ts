import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from './clock.ts'
import type { Disk } from './disk.ts'
import { type Calls, type Door, throughDoor, type WhoIs } from './door.ts'
import { driveDoor } from './drive/door.ts'
import { drive } from './drive/drive.ts'
import { sheetFiles } from './drive/sheet-files.ts'
import { formsDoor } from './forms/door.ts'
import { type Chance, type Forms, forms } from './forms/forms.ts'
import { type SheetsCore, sheetsCore, type TypedEvent } from './sheets/core.ts'
import { sheetsDoor } from './sheets/door.ts'
import { tasksDoor } from './tasks/door.ts'
import { type Tasks, tasks } from './tasks/tasks.ts'

/** All of Google that this program speaks to, at its real paths under one root. */
export type Google = {
  readonly sheets: SheetsCore
  readonly forms: Forms
  readonly tasks: Tasks
  readonly calls: Calls
  /** Answers a call of one of Google's paths; `false` when the path is not Google's. */
  readonly answer: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<boolean>
}

/** @param queue whole name of the one queue that there is */
export function google(options: {
  readonly disk: Disk
  readonly clock: Clock
  readonly queue: string
  readonly whoIs: WhoIs
  readonly automation: string
  /** Where people answer forms, up to the form's own part. */
  readonly formAddress: string
  readonly chance?: Chance
  readonly onTyped: (event: TypedEvent) => void
  readonly onAnswered: () => void
}): Google {
  const { disk, clock, automation, whoIs } = options
  const calls: Calls = { checked: 0, refused: 0, of: {} }
  const sheets = sheetsCore({
    disk,
    now: clock.now,
    automation,
    onTyped: (_, event) => options.onTyped(event),
  })
  const { formAddress: address, onAnswered, chance } = options
  const forms_ = forms({ disk, now: clock.now, address, onAnswered, ...(chance && { chance }) })
  const tasks_ = tasks({ disk, now: clock.now, queues: [options.queue] })
  const known = { whoIs, automation, calls, now: clock.now }
  const doors: readonly (readonly [string, Door])[] = [
    ['/v4/spreadsheets', sheetsDoor({ core: sheets, ...known })],
    ['/v1/forms', formsDoor(forms_, known)],
    [
      '/drive/v3/',
      driveDoor(drive({ disk, now: clock.now, holders: [sheetFiles(sheets), forms_.files] }), known),
    ],
    ['/v2/projects/', tasksDoor(tasks_, known)],
  ]
  return {
    sheets,
    forms: forms_,
    tasks: tasks_,
    calls,
    answer: async (incoming, outgoing) => {
      const door = doors.find(([path]) => incoming.url?.startsWith(path))?.[1]
      if (door === undefined) return false
      await throughDoor(door, incoming, outgoing)
      return true
    },
  }
}
