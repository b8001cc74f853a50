import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { disk } from '../../infra/local/disk.ts'

const directories: string[] = []
const aDirectory = () => {
  const dir = mkdtempSync(join(tmpdir(), 'desk-'))
  directories.push(dir)
  return dir
}
afterEach(() => {
  for (const dir of directories.splice(0)) rmSync(dir, { recursive: true, force: true })
})

test('what was kept is there after the power was cut', async () => {
  const dir = aDirectory()
  const other = otherProcess(dir, `desk.keep('mail', '1', { subject: 'Approved £85' }); console.log('kept')`)
  await other.said('kept')

  other.process.kill('SIGKILL')
  await other.ended

  const again = disk({ dir })
  expect(again.all('mail')).toEqual([{ id: '1', value: { subject: 'Approved £85' } }])
  again.close()
})

test('a second program on the same data is refused, and told which', async () => {
  const dir = aDirectory()
  const other = otherProcess(dir, `console.log('open')`)
  await other.said('open')

  const open = () => disk({ dir })

  expect(open).toThrow(`${dir} is in use by another CPD Desk.`)
  other.process.kill('SIGKILL')
  await other.ended
  open().close()
})

test('what was dropped stays away, and kinds do not mix', () => {
  const dir = aDirectory()
  const first = disk({ dir })
  first.keep('form', 'a', 1)
  first.keep('form', 'b', 2)
  first.keep('task', 'a', 3)

  first.drop('form', 'a')
  first.close()

  const again = disk({ dir })
  expect([again.all('form'), again.all('task')]).toEqual([[{ id: 'b', value: 2 }], [{ id: 'a', value: 3 }]])
  again.close()
})

/** Another program with the same directory open; it lives until it is killed. */
function otherProcess(dir: string, script: string) {
  const program = `
    import { disk } from ${JSON.stringify(new URL('../../infra/local/disk.ts', import.meta.url).href)}
    const desk = disk({ dir: ${JSON.stringify(dir)} })
    ${script}
    setInterval(() => {}, 1000)`
  const process_ = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  process_.stdout.on('data', (chunk) => {
    output += chunk
  })
  return {
    process: process_,
    ended: new Promise((resolve) => process_.once('exit', resolve)),
    said: (word: string) =>
      new Promise<void>((resolve) => {
        const look = () => output.includes(word) && resolve()
        process_.stdout.on('data', look)
        look()
      }),
  }
}
