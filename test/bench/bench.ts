import { type Instant, secondsAfter } from '../../functions/domain/school/day.ts'
import type { Count } from '../../infra/local/counted.ts'
import type { Desk } from '../../infra/local/desk.ts'
import { aDesk, ask } from '../simulation/a-desk.ts'
import { countOfLook, withOldRequests } from '../simulation/counting.ts'
import { aYear } from './a-year.ts'
import { deciding } from './deciding.ts'
import { mean, type Row, row } from './row.ts'
import { suggesting } from './suggesting.ts'
import { writing } from './writing.ts'

/**
 * The performance table. Each figure stands beside another that was measured in the same run, so that
 * it means the same on every machine. With `--json` the last line is the table as JSON.
 */

const bursts = 3
const idleLooks = 20
const old = 1000

const rows = [
  ...(await burst()),
  ...(await idle()),
  ...(await deciding()),
  ...(await suggesting()),
  writing(),
  await aYear(),
]
print(rows)
if (process.argv.includes('--json')) console.log(JSON.stringify({ rows }))
process.exit()

/** Ten requests that arrive together, against one alone: how often each file that changes is written. */
async function burst(): Promise<readonly Row[]> {
  const desk = await aDesk({ deaf: true })
  const together: number[] = []
  const alone: number[] = []
  for (let round = 0; round < bursts; round += 1) {
    together.push(writesAFile(await lookAfter(desk, 10, round * 11)))
    alone.push(writesAFile(await lookAfter(desk, 1, round * 11 + 10)))
  }
  await desk.close()
  return [
    row('burst-10-writes', together, alone, {
      against: 'one request alone',
      unit: 'batchUpdates for each file changed',
    }),
  ]
}

async function lookAfter(desk: Desk, howMany: number, from: number): Promise<Count> {
  await ask(desk, howMany, from)
  const count = await countOfLook(desk, 'wake')
  await pass(desk)
  return count
}

function writesAFile({ writesTo }: Count): number {
  return mean(Object.values(writesTo))
}

/** Looks that find nothing new, by ticks and wakes in turn: a school with a thousand requests, against an empty one. */
async function idle(): Promise<readonly Row[]> {
  const [full, empty] = [await quiet(2, old), await quiet(0, 0)]
  const ours: Count[] = []
  const others: Count[] = []
  for (let look = 0; look < idleLooks; look += 1) {
    const why = look % 2 === 0 ? 'tick' : 'wake'
    ours.push(await countOfLook(full, why))
    others.push(await countOfLook(empty, why))
    if (look % 8 === 7) for (const desk of [full, empty]) desk.clock.moveTo(aMinuteAfter(desk))
  }
  for (const desk of [full, empty]) await desk.close()
  const against = 'a school without requests'
  const compared = (id: string, unit: string, of: (count: Count) => number): Row =>
    row(id, ours.map(of), others.map(of), { against, unit })
  return [
    compared('idle-sheet-reads', 'spreadsheets.get a look', ({ sheetReads }) => sheetReads),
    compared('idle-store-reads', 'documents read a look', ({ storeReads }) => storeReads),
    compared(
      'idle-writes',
      'calls that change Google a look',
      ({ sheetWrites, formWrites, tasks }) => sheetWrites + formWrites + tasks,
    ),
    compared('idle-store-writes', 'documents written a look', ({ storeWrites }) => storeWrites),
  ]
}

/** A school in which everything has been shown and nothing is under way. */
async function quiet(asked: number, stored: number): Promise<Desk> {
  const desk = await aDesk({ deaf: true })
  await ask(desk, asked)
  await pass(desk)
  if (stored > 0) await withOldRequests(desk, stored)
  await ask(desk, Math.min(asked, 1), asked)
  await pass(desk)
  desk.clock.moveTo(aMinuteAfter(desk))
  await desk.look()
  return desk
}

/** Time for the tick, the letters and the looks after them. */
async function pass(desk: Desk): Promise<void> {
  const now = desk.clock.now()
  await desk.player.moveTo(secondsAfter(now, 16 * 60))
  await desk.player.settle()
}

function aMinuteAfter({ clock }: Desk): Instant {
  return secondsAfter(clock.now(), 60)
}

function print(table: readonly Row[]): void {
  for (const { id, ours, unit, against, other, ratio, n } of table)
    console.log(
      `${id.padEnd(18)} ${String(ours).padStart(6)} ${unit}; ${against}: ${other}; ratio ${ratio ?? '–'}; measured ${n} times`,
    )
}
