import { samples } from '../../infra/local/schools/samples.ts'
import { playYear } from '../../infra/local/year/play-year.ts'
import { aDesk } from '../simulation/a-desk.ts'
import { countOfLook } from '../simulation/counting.ts'
import { type Row, row } from './row.ts'

const ticksAYear = 365 * 24 * 4

/**
 * Every call that leaves the program in a primary school's year (sheets, forms, tasks, letters), against
 * what a look at each tick of that year would make if it found nothing new.
 */
export async function aYear(): Promise<Row> {
  const sample = samples.primary
  if (sample === undefined) throw new Error('there is no primary school')
  const { calls } = await playYear({ kind: 'primary', sample, seed: 1 })
  const ours = calls.sheetsRead + calls.sheetsWrite + calls.formsList + calls.tasks + calls.smtp
  const other = (await callsOfAnIdleLook()) * ticksAYear
  return row('year-primary', [ours], [other], {
    against: 'a look that finds nothing, at every tick',
    unit: 'calls outside a year',
  })
}

async function callsOfAnIdleLook(): Promise<number> {
  const desk = await aDesk({ deaf: true })
  await desk.look()
  const { sheetReads, formReads, sheetWrites, formWrites } = await countOfLook(desk, 'tick')
  await desk.close()
  return sheetReads + formReads + sheetWrites + formWrites
}
