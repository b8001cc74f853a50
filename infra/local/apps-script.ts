import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createContext, Script } from 'node:vm'
import { type Instant, milliseconds } from '../../functions/domain/school/day.ts'
import { answerEvent, changeEvent, type Edited, editEvent } from './apps-script-events.ts'

/** Runs the school's Apps Script file as Google does: when a form is answered and when somebody types. */
export type AppsScript = {
  readonly answered: () => void
  /** Google runs `onEdit` for what is typed or pasted, `onChange` for rows that come, go or are sorted. */
  readonly edited: (event: Edited) => void
  /** Makes the calls that the script has asked for, one after another, until none is left. */
  readonly drain: () => Promise<void>
}

/** One call that the script asked for. */
export type Signal = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * `UrlFetchApp.fetch` only queues a call and answers 200, so that whoever answered a form need not wait for
 * the desk; `drain` makes the calls.
 *
 * @param options.properties the script properties: `school`, `wakeAddress` and `wakeKey`
 * @param options.send makes one call; a failure is told and forgotten, as a lost signal is
 */
export function appsScript(options: {
  readonly now: () => Instant
  readonly properties: Readonly<Record<string, string>>
  readonly send?: (signal: Signal) => Promise<unknown>
  readonly log?: (what: string) => void
}): AppsScript {
  const { now, send = overHttp, log = () => {} } = options
  const signals: Signal[] = []
  const file = readFileSync(new URL('../../apps-script/trigger.js', import.meta.url), 'utf8')
  const [onAnswer, onEdit, onChange] = ['onAnswer', 'onEdit', 'onChange'].map(
    (name) => [name, calling(file, name)] as const,
  ) as [Trigger, Trigger, Trigger]

  /** Every run begins anew, as it does at Google. What goes wrong inside it never reaches whoever caused it. */
  const run = ([name, script]: Trigger, event: object) => {
    const globals = {
      ...google(options, (signal) => signals.push(signal), log),
      milliseconds: () => milliseconds(now()),
      eventAsText: JSON.stringify(event),
    }
    try {
      script.runInContext(createContext(globals), { timeout: 1000 })
    } catch (error) {
      log(`${name} failed: ${String(error)}`)
    }
  }

  return {
    answered: () => run(onAnswer, answerEvent()),
    edited: (event) =>
      event.change === 'EDIT' ? run(onEdit, editEvent(event)) : run(onChange, changeEvent(event)),
    drain: async () => {
      for (let signal = signals.shift(); signal; signal = signals.shift())
        await send(signal).catch((error: unknown) => log(`a signal was lost: ${String(error)}`))
    },
  }
}

type Trigger = readonly [name: string, script: Script]

/** The file with a call of one of its functions at its end: read once, run often. */
const calling = (file: string, name: string): Script =>
  new Script(
    `Date.now = milliseconds; delete globalThis.milliseconds
${file}
${name}(JSON.parse(eventAsText))`,
    { filename: 'trigger.js', lineOffset: -1 },
  )

/** The few things of Google's that the script uses. */
function google(
  { properties }: { readonly properties: Readonly<Record<string, string>> },
  queue: (signal: Signal) => void,
  log: (what: string) => void,
) {
  return {
    PropertiesService: {
      getScriptProperties: () => ({
        getProperties: () => ({ ...properties }),
        getProperty: (name: string) => properties[name] ?? null,
      }),
    },
    Utilities: {
      /** Signed bytes, as in Java. */
      computeHmacSha256Signature: (value: string, key: string) => [
        ...new Int8Array(createHmac('sha256', key).update(value).digest()),
      ],
    },
    UrlFetchApp: { fetch: (url: string, call: FetchOptions) => fetched(url, call, queue) },
    Logger: { log },
    console: { log, info: log, warn: log, error: log },
  }
}

type FetchOptions = {
  readonly method?: string
  readonly contentType?: string
  readonly payload?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly muteHttpExceptions?: boolean
}

function fetched(url: string, call: FetchOptions, queue: (signal: Signal) => void) {
  if (!/^https?:\/\//.test(url)) throw new Error(`Invalid argument: ${url}`)
  if (call.method?.toLowerCase() !== 'post') throw new Error('This stand-in only serves calls by POST.')
  const type = call.contentType ?? 'application/x-www-form-urlencoded'
  queue({ url, headers: { ...call.headers, 'Content-Type': type }, body: call.payload ?? '' })
  return { getResponseCode: () => 200, getContentText: () => '' }
}

const overHttp = async ({ url, headers, body }: Signal): Promise<void> => {
  const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(60_000) })
  await answer.arrayBuffer()
}
