import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import type { TabShown } from '../../infra/local/people/tab-shown.ts'
import type { Place } from './a-place.ts'

/** The whole desk as `npm start` runs it, in a process of its own; everything is done through its doors. */
export type Running = {
  readonly process: ChildProcess
  readonly ask: (as: string, answers: Readonly<Record<string, string | readonly string[]>>) => Promise<void>
  readonly choose: (as: string, ref: string, heading: string, value: string) => Promise<void>
  readonly tab: (as: string, title: string) => Promise<TabShown>
  /** The cells of a tab by heading, a row an object. */
  readonly rows: (as: string, title: string) => Promise<readonly Readonly<Record<string, string>>[]>
  readonly settle: () => Promise<void>
  readonly moveTo: (to: string) => Promise<void>
  readonly mail: () => Promise<
    readonly { readonly to: string; readonly subject: string; readonly text: string }[]
  >
}

const program = join(import.meta.dirname, '../../infra/local/start.ts')

export async function running({ dir, port }: Place): Promise<Running> {
  const child = spawn(process.execPath, [program, '--data', dir, '--port', String(port), '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`npm start ended with ${code}`))),
  ])
  return { process: child, ...doing(JSON.parse(line) as Ready) }
}

type Ready = {
  readonly people: string
  readonly files: Readonly<Record<string, string>>
  readonly forms: Readonly<Record<string, string>>
}

function doing({ people, files, forms }: Ready): Omit<Running, 'process'> {
  const call = async <T>(path: string, sent?: object): Promise<T> => {
    const answer = await fetch(new URL(path, people), {
      ...(sent && { method: 'POST', body: JSON.stringify(sent) }),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const tab = async (as: string, title: string): Promise<TabShown> => {
    const file = await call<{ tabs: TabShown[] }>(`sheets/${files.desk}?as=${encodeURIComponent(as)}`)
    const found = file.tabs.find((one) => one.title === title)
    if (found === undefined) throw new Error(`there is no tab ${title}`)
    return found
  }
  const byHeading = ({ columns, rows }: TabShown) =>
    rows
      .map(({ cells }) =>
        Object.fromEntries(columns.map(({ heading }, at) => [heading, cells[at]?.text ?? ''] as const)),
      )
      .filter((row) => Object.values(row).some(Boolean))
  return {
    ask: (as, answers) => call(`forms/${forms.request}/responses`, { as, answers }),
    choose: async (as, ref, heading, value) => {
      const shown = await tab(as, 'Approvals')
      const column = shown.columns.find((one) => one.heading === heading)?.letter
      const at = shown.columns.findIndex((one) => one.heading === 'Ref')
      const row = shown.rows.find(({ cells }) => cells[at]?.text === ref)?.row
      if (column === undefined || row === undefined) throw new Error(`${ref} has no cell ${heading}`)
      await call(`sheets/${files.desk}/cells`, { as, range: `Approvals!${column}${row}`, values: [[value]] })
    },
    tab,
    rows: async (as, title) => byHeading(await tab(as, title)),
    settle: () => call('settle', {}),
    moveTo: (to) => call('clock', { to }),
    mail: () => call('mail'),
  }
}
