import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { notRun } from '../not-run.ts'
import {
  aDesk,
  among,
  approve,
  ask,
  ledger,
  letters,
  references,
  shown,
  stored,
  twoLooksAtOnce,
} from './a-desk.ts'
import { eachStore } from './each-store.ts'

// What may happen when Cloud Tasks calls twice, or a lease runs out: the books must not mind.

const { stores, cannot, close } = await eachStore()
afterAll(close)

if (cannot)
  test('two looks at once on Firestore (only where its emulator can run)', () =>
    notRun('two looks at once on Firestore', cannot))

async function opened(options: Parameters<typeof aDesk>[0]): Promise<Desk> {
  const desk = await aDesk(options)
  onTestFinished(desk.close)
  return desk
}

describe.each(stores)('%s', (_, store) => {
  test('forty answers read by two looks at once are forty requests, each numbered, noted and answered once', async () => {
    const desk = await opened(store())
    await ask(desk, 40)

    await twoLooksAtOnce(desk)
    await twoLooksAtOnce(desk)
    await desk.player.settle()

    const docs = await stored(desk)
    const expected = Array.from({ length: 40 }, (_, place) => `R-${String(place + 1).padStart(4, '0')}`)
    expect(references(docs)).toEqual(expected)
    expect(among(docs, 'history').filter(({ what }) => what === 'request received')).toHaveLength(40)
    expect(new Set(letters(desk)).size).toBe(40)
    expect(letters(desk)).toHaveLength(40)
    expect(ledger(docs).kept).toEqual(ledger(docs).addedUp)
    expect(rowsOf(await shown(desk))).toEqual(expected)
  })

  test('ten rows of votes heard by two looks at once are approved once, with one commitment and one letter each', async () => {
    const desk = await opened(store())
    await ask(desk, 10)
    await desk.look()
    await desk.player.settle()
    const refs = references(await stored(desk))
    await approve(desk, refs)
    await desk.look()
    desk.clock.moveTo('2026-11-12T08:10:00.000Z')

    await twoLooksAtOnce(desk)
    await desk.player.moveTo('2026-11-12T16:00:00.000Z')

    const docs = await stored(desk)
    expect(among(docs, 'requests').map(({ decision }) => (decision as { stage: string }).stage)).toEqual(
      refs.map(() => 'approved'),
    )
    expect(among(docs, 'ledger').flatMap(({ why, about }) => (why === 'commit' ? [about] : []))).toEqual(refs)
    expect(letters(desk).filter((letter) => letter.includes(': Approved: '))).toHaveLength(10)
    expect(ledger(docs).kept).toEqual(ledger(docs).addedUp)
  })
})

const rowsOf = (tabs: Awaited<ReturnType<typeof shown>>): readonly (string | undefined)[] =>
  (tabs['desk, Approvals'] ?? []).slice(2).map(([ref]) => ref)
