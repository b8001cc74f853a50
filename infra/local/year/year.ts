import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { samples } from '../schools/samples.ts'
import { asFile } from './decisions.ts'
import { playYear } from './play-year.ts'
import { broken } from './reckoning.ts'
import type { Records } from './records.ts'

/** `npm run year`: one school year through the real functions, on a moved clock; prints what happened. */
async function year(): Promise<void> {
  const { values } = parseArgs({
    options: {
      school: { type: 'string', default: 'primary' },
      seed: { type: 'string', default: '1' },
      decisions: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const sample = Object.hasOwn(samples, values.school) ? samples[values.school] : undefined
  const seed = Number(values.seed)
  if (sample === undefined)
    throw new Error(
      `There is no sample school called ${values.school}. Try --school ${Object.keys(samples).join(' or ')}.`,
    )
  if (!Number.isSafeInteger(seed)) throw new Error(`“${values.seed}” is not a whole number. Try --seed 7.`)
  const say = (text: string): void => (values.json ? console.error(text) : console.log(text))
  const told = (month: string): void => say(`… ${month}`)
  const keep = ({ decisions }: Records): void => {
    if (values.decisions !== undefined) writeFileSync(values.decisions, asFile(decisions))
  }
  const happened = await playYear({ kind: values.school, sample, seed, told, keep })
  const wrong = broken(happened)
  for (const what of wrong) console.error(`Not kept: ${what}.`)
  if (wrong.length > 0) process.exitCode = 1
  if (values.json) console.log(JSON.stringify(happened))
  else
    for (const [what, figure] of Object.entries(happened))
      say(`${what.padEnd(22)} ${typeof figure === 'object' ? JSON.stringify(figure) : figure}`)
}

await year().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
