import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Choices, noChoices } from '../../functions/domain/approval/decision.ts'
import type { RequestId } from '../../functions/domain/request/request.ts'
import { recordChoice } from '../../functions/workflow/record-choice.ts'
import type { Desk } from '../../infra/local/desk.ts'
import { choose } from '../domain/approval/leadership.ts'
import { notRun } from '../not-run.ts'
import { aDesk, among, ledger, stored } from './a-desk.ts'
import { eachStore } from './each-store.ts'
import { aKnown, fortyWaiting, twentyBorne } from './forty-waiting.ts'

/** What may happen when a look outlives its lease: approvals of two looks race for the last of the money. */
const { stores, cannot, close } = await eachStore()
afterAll(close)

if (cannot)
  test('forty approvals at once on Firestore (only where its emulator can run)', () =>
    notRun('forty approvals at once on Firestore', cannot))

const yes = choose({ head: 'Approve', deputy: 'Approve' })

describe.each(stores)('%s', (_, store) => {
  let desk: Desk
  let refs: readonly RequestId[]
  beforeAll(async () => {
    desk = await aDesk(store())
    refs = await fortyWaiting(desk)
  })
  afterAll(() => desk.close())

  test('forty approvals race for money that bears twenty: twenty are agreed, each with its own money, and the others wait', async () => {
    await race(desk, refs, yes)

    const docs = await stored(desk)
    expect(stages(docs)).toEqual({ agreed: 20, waiting: 20 })
    expect(among(docs, 'ledger').filter(({ why }) => why === 'commit')).toHaveLength(20)
    expect(among(docs, 'letters').filter(({ kind }) => kind === 'approved')).toHaveLength(20)
    expect(ledger(docs).kept).toEqual(ledger(docs).addedUp)
    expect(ledger(docs).kept['2026-27']).toMatchObject({ 'plan/free': 0, 'plan/committed': twentyBorne })
  })

  test('taken back by two looks at once, the money of those twenty comes back once', async () => {
    await Promise.all([inTurn(desk, refs, noChoices), inTurn(desk, refs, noChoices)])

    const docs = await stored(desk)
    expect(stages(docs)).toEqual({ waiting: 40 })
    expect(among(docs, 'ledger').filter(({ why }) => why === 'release')).toHaveLength(20)
    expect(ledger(docs).kept).toEqual(ledger(docs).addedUp)
    expect(ledger(docs).kept['2026-27']).toMatchObject({ 'plan/free': twentyBorne, 'plan/committed': 0 })
  })
})

/** Eight looks at once, each with five of them: with forty, Firestore's emulator does little but wait. */
const race = (desk: Desk, refs: readonly RequestId[], choices: Choices): Promise<unknown> =>
  Promise.all(
    Array.from({ length: 8 }, (_, look) =>
      inTurn(
        desk,
        refs.filter((_, place) => place % 8 === look),
        choices,
      ),
    ),
  )

/** A transaction that the store gives up, because too many want the same money, is tried again, as by the next look. */
async function inTurn(desk: Desk, refs: readonly RequestId[], choices: Choices): Promise<void> {
  const known = await aKnown(desk)
  for (const ref of refs) {
    const once = () => recordChoice(desk.outside(), desk.sample.id, ref, choices, 'as chosen', known)
    await once().catch(once).catch(once)
  }
}

const stages = (docs: Awaited<ReturnType<typeof stored>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(
      Object.groupBy(among(docs, 'requests'), ({ decision }) => (decision as { stage: string }).stage),
    ).map(([stage, all]) => [stage, all?.length ?? 0]),
  )
