import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { samples } from '../schools/samples.ts'
import { asFile } from './decisions.ts'
import { playYear } from './play-year.ts'
import { broken, type YearPlayed } from './reckoning.ts'
import type { Records } from './records.ts'

/**
 * `npm run year`: one school year through the real functions, on a moved clock; prints what happened.
 * With `--seeds 20` that many one after the other, each from a seed of its own.
 */
async function year(): Promise<void> {
  const { values } = parseArgs({
    options: {
      school: { type: 'string', default: 'primary' },
      seed: { type: 'string', default: '1' },
      seeds: { type: 'string', default: '1' },
      decisions: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const sample = Object.hasOwn(samples, values.school) ? samples[values.school] : undefined
  const seed = wholeNumber(values.seed, '--seed 7')
  const seeds = wholeNumber(values.seeds, '--seeds 20')
  if (sample === undefined)
    throw new Error(
      `There is no sample school called ${values.school}. Try --school ${Object.keys(samples).join(' or ')}.`,
    )
  const say = (text: string): void => (values.json ? console.error(text) : console.log(text))
  const told = (month: string): void => say(`… ${month}`)
  const keep = ({ decisions }: Records): void => {
    if (values.decisions !== undefined) writeFileSync(values.decisions, asFile(decisions))
  }
  const years: YearPlayed[] = []
  for (let one = seed; one < seed + seeds; one += 1) {
    const happened = await playYear({ kind: values.school, sample, seed: one, told, keep })
    for (const what of broken(happened)) console.error(`Not kept, seed ${one}: ${what}.`)
    if (broken(happened).length > 0) process.exitCode = 1
    years.push(happened)
    if (!values.json) print(happened)
  }
  if (values.json)
    console.log(JSON.stringify(seeds === 1 ? years[0] : { school: values.school, seeds, years }))
}

const print = (happened: YearPlayed): void => {
  for (const [what, figure] of Object.entries(happened))
    console.log(`${what.padEnd(22)} ${typeof figure === 'object' ? JSON.stringify(figure) : figure}`)
}

function wholeNumber(typed: string, example: string): number {
  const number = Number(typed)
  if (!Number.isSafeInteger(number)) throw new Error(`“${typed}” is not a whole number. Try ${example}.`)
  return number
}

await year().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
