import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'

const program = join(import.meta.dirname, '../../infra/local/start.ts')

/** Starts the desk on data of its own, and waits until it has refused. */
async function started(...flags: readonly string[]) {
  const place = mkdtempSync(join(tmpdir(), 'start-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const data = join(place, 'data')
  const child = spawn(process.execPath, [program, '--data', data, ...flags])
  onTestFinished(() => void child.kill('SIGKILL'))
  const [[code], out, said] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)])
  return { code, out, said, madeData: existsSync(data) }
}

/** Starts the desk on a directory, and kills it when it has said something. Returns what it said. */
async function killedAfter(data: string, words: string): Promise<string> {
  const child = spawn(process.execPath, [program, '--data', data, '--port', '0', '--json'])
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      said += String(part)
      if (said.includes(words)) child.kill('SIGKILL')
    })
  await once(child, 'exit')
  return said
}

test('killed while the autumn is being played, it begins afresh; killed later, it carries on', async () => {
  const place = mkdtempSync(join(tmpdir(), 'start-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const data = join(place, 'data')

  const first = await killedAfter(data, 'October')
  const second = await killedAfter(data, '"ready":true')
  const third = await killedAfter(data, '"ready":true')

  expect([first, second, third].map((said) => said.split(' ')[0])).toEqual(['Setting', 'Setting', 'Carrying'])
  expect([first, second, third].map((said) => said.includes('September'))).toEqual([true, true, false])
})

test.for([
  [['--wat'], 'npm start -- takes --fresh,'],
  [['wat'], 'npm start -- takes --fresh,'],
  [['--fresh=yes'], 'npm start -- takes --fresh,'],
  [['--port'], 'npm start -- takes --fresh,'],
  [['--port', 'abc'], '“abc” is not a port.'],
  [['--port', '99999'], '“99999” is not a port.'],
  [['--port', ''], '“” is not a port.'],
  [['--school', 'toString'], 'There is no sample school called toString.'],
] as const)(
  'a start with %s is refused in one line, before anything is set up',
  async ([flags, sentence]) => {
    const { code, out, said, madeData } = await started(...flags)

    expect({ code, out, madeData }).toEqual({ code: 1, out: '', madeData: false })
    expect(said).toContain(sentence)
    expect(said.trim().split('\n')).toHaveLength(1)
  },
)

test('a port that another program uses is refused before anything is set up', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo

  const { code, out, said, madeData } = await started('--port', String(port))

  expect({ code, out, madeData }).toEqual({ code: 1, out: '', madeData: false })
  expect(said.trim()).toBe(`Port ${port} is in use. Stop the other program, or try npm start -- --port 0.`)
})
