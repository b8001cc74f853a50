import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Choices, noChoices } from '../../functions/domain/approval/decision.ts'
import type { RequestId } from '../../functions/domain/request/request.ts'
import { secondsAfter } from '../../functions/domain/school/day.ts'
import { recordChoice } from '../../functions/workflow/record-choice.ts'
import type { Desk } from '../../infra/local/desk.ts'
import { choose } from '../domain/approval/leadership.ts'
import { aDesk } from '../simulation/a-desk.ts'
import { aKnown, fortyWaiting } from '../simulation/forty-waiting.ts'
import { type Row, row } from './row.ts'

const rounds = 3
const yes = choose({ head: 'Approve', deputy: 'Approve' })

/**
 * What it takes to decide a request with its money, letter and history, beside a transaction that reads
 * and writes one document; and forty such decisions that race, beside the same forty in turn. The store
 * is one file on this machine's disk, where every commit is kept.
 */
export async function deciding(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const desk = await aDesk({ store: { kind: 'sqlite', file: join(folder, 'desk.db') } })
  const refs = await fortyWaiting(desk)
  const inTurn: number[] = []
  const racing: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    racing.push(await timed(() => Promise.all(refs.map((ref) => record(desk, ref, yes)))))
    await takeBack(desk, refs)
    inTurn.push(await timed(() => oneByOne(refs, (ref) => record(desk, ref, yes))))
    await takeBack(desk, refs)
    bare.push(await timed(() => oneByOne(refs, (ref) => bareTransaction(desk, ref))))
  }
  await desk.close()
  rmSync(folder, { recursive: true })
  const each = (times: readonly number[]) => times.map((time) => time / refs.length)
  return [
    row('request-cost', each(inTurn), each(bare), {
      against: 'a transaction that reads and writes one document',
      unit: 'ms to decide a request',
    }),
    row('race-40', racing, inTurn, {
      against: 'one after another',
      unit: 'ms for forty approvals at once, of which the money bears twenty',
    }),
  ]
}

async function record(desk: Desk, ref: RequestId, choices: Choices): Promise<void> {
  await recordChoice(desk.outside(), desk.sample.id, ref, choices, 'as chosen', await aKnown(desk))
}

async function takeBack(desk: Desk, refs: readonly RequestId[]): Promise<void> {
  await oneByOne(refs, (ref) => record(desk, ref, noChoices))
  desk.clock.moveTo(secondsAfter(desk.clock.now(), 60))
}

const bareTransaction = (desk: Desk, ref: RequestId): Promise<void> =>
  desk.outside().store.transaction(async (transaction) => {
    const path = `schools/${desk.sample.id}/known/bare-${ref}`
    const doc = await transaction.get(path)
    transaction.put(path, { times: Number(doc?.times ?? 0) + 1 })
  })

async function oneByOne(refs: readonly RequestId[], work: (ref: RequestId) => Promise<void>): Promise<void> {
  for (const ref of refs) await work(ref)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
