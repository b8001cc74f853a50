import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

/** Every check there is: what `npm test` runs. Its last line says how many passed and how many failed. */
const checks: readonly (readonly [name: string, program: string, ...words: string[]])[] = [
  ['Format, lint and import rules', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  ['Types', 'typescript/bin/tsc', '--noEmit', '--project', 'tsconfig.json'],
  ['Dead code', 'knip/bin/knip.js'],
]

const reports = mkdtempSync(join(tmpdir(), 'cpd-desk-'))
const lines: string[] = []
let passed = 0
let failed = 0

// One core each; two of them at once leave none idle.
const codes = await Promise.all(checks.map(([, program, ...words]) => run(program, words)))
for (const [place, [name]] of checks.entries()) count(name, codes[place] === 0)

// Rules, pages and stories leave nothing behind, so their files can share what they have read; the others each begin
// anew, and wait for browsers and programs they start, so that stories have something to do meanwhile.
const pure = ['domain', 'pages']
await tests(
  'Rules and pages',
  ...pure.map((folder) => join('test', folder)),
  '--isolate=false',
  '--maxWorkers=2',
)
const others = [...pure, 'stories'].map((folder) => `--exclude=${folder}/**`)
await Promise.all([
  tests('Stories', join('test', 'stories'), '--isolate=false', '--maxWorkers=2'),
  tests('Everything else', '--dir=test', ...others, '--maxWorkers=2'),
])

const calls = callsChecked()
console.log(`\n${lines.join('\n')}`)
for (const sentence of notRun()) console.log(`\n${sentence}`)
console.log(`\n${calls}`)
console.log(`${passed} passed, ${failed} failed`)
rmSync(reports, { recursive: true })
process.exitCode = failed === 0 ? 0 : 1

function count(name: string, good: boolean): void {
  if (good) passed += 1
  else failed += 1
  lines.push(`${good ? 'passed' : 'FAILED'}  ${name}`)
}

/** Runs a program of ours under this same Node, showing what it says; gives its exit code. */
async function run(program: string, words: readonly string[]): Promise<number> {
  console.log(`\n— ${program.split('/').at(-1)} ${words.join(' ')}`)
  const child = spawn(process.execPath, [join('node_modules', program), ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // What one file of tests has compiled the next need not compile again.
    env: {
      ...process.env,
      ...{ CPD_CALLS_DIR: reports, METADATA_SERVER_DETECTION: 'none' },
      NODE_COMPILE_CACHE: join(reports, 'compiled'),
    },
  })
  const [code] = await once(child, 'exit')
  return Number(code ?? 1)
}

/** Runs the tests that these words choose; left to itself vitest keeps a core free. */
async function tests(name: string, ...which: readonly string[]): Promise<void> {
  const file = join(reports, `${name}.result`)
  const code = await run('vitest/vitest.mjs', [
    ...['run', ...which, '--allowOnly=false'],
    ...['--testTimeout=180000', '--hookTimeout=300000'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ])
  countTests(name, file, code)
}

/** A test that was skipped counts as failed: what is not run is not known. So does a file that could not be read. */
function countTests(name: string, file: string, code: number): void {
  const files = existsSync(file) ? resultsIn(file) : []
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const good = tests.filter(({ status }) => status === 'passed').length
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
  const unread = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  )
  const bad = tests.length - good + unread.length
  passed += good
  failed += code !== 0 && bad === 0 ? 1 : bad
  lines.push(
    `${code === 0 && bad === 0 ? 'passed' : 'FAILED'}  ${name}: ${good} passed, ${tests.length - good} failed`,
  )
  for (const { fullName, failureMessages } of tests.filter(({ status }) => status === 'failed'))
    lines.push(`        ${fullName}: ${failureMessages?.[0]?.split('\n', 1)[0] ?? ''}`)
  for (const { fullName, status } of skipped)
    lines.push(`FAILED  Nothing may be left out (${status}): ${fullName}`)
  for (const { name, message } of unread)
    lines.push(`FAILED  ${relative('.', name)} could not be run: ${message ?? ''}`)
}

type Results = readonly {
  readonly name: string
  readonly status: string
  readonly message?: string
  readonly assertionResults: readonly {
    readonly fullName: string
    readonly status: string
    readonly failureMessages?: readonly string[]
  }[]
}[]

function resultsIn(file: string): Results {
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly testResults: Results }).testResults
}

/** What tests said could not be checked on this machine. */
function notRun(): readonly string[] {
  const file = join(reports, 'not-run.txt')
  return existsSync(file) ? [...new Set(readFileSync(file, 'utf8').trim().split('\n'))] : []
}

/** Our Google writes down, for each process, how many calls it held against the official descriptions. */
function callsChecked(): string {
  const counts = globSync(join(reports, '*.json')).map(
    (file) =>
      JSON.parse(readFileSync(file, 'utf8')) as { readonly checked: number; readonly refused: number },
  )
  const checked = counts.reduce((sum, one) => sum + one.checked, 0)
  const refused = counts.reduce((sum, one) => sum + one.refused, 0)
  if (refused > 0) count('Calls that our code sends are as Google describes them', false)
  return `Calls checked against Google's own descriptions: ${checked}, refused: ${refused}`
}
