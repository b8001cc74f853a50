import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** What the log prints, line by line, in a process of its own. */
const printed = (call: string): unknown[] => {
  const program = `import { log } from './functions/services/log.ts'; ${call}`
  const text = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('what happened is one line, with ids and counts', () => {
  const lines = printed("log('looked', { school: 'thistledown', answers: 3, unsettled: false })")

  expect(lines).toEqual([{ message: 'looked', school: 'thistledown', answers: 3, unsettled: false }])
})

test('nobody can write a line of their own by sending line breaks', () => {
  const lines = printed(String.raw`log('looked\n{"message":"all is well"}', { school: 'a\r\nb\u2028c' })`)

  expect(lines).toHaveLength(1)
})

test('what is no id, count or code is left out, and long texts are cut', () => {
  const lines = printed(
    "log('failed', { who: { name: 'x' }, list: ['x'], nothing: undefined, far: Infinity, long: 'x'.repeat(900) })",
  )

  expect(lines).toEqual([{ message: 'failed', long: 'x'.repeat(200) }])
})

test('an address never reaches the log', () => {
  const lines = printed(
    "log('refused for head@thistledown.example.org', { because: 'no such box <head@thistledown.example.org>' })",
  )

  expect(lines).toEqual([{ message: 'refused for (address)', because: 'no such box <(address)>' }])
})
