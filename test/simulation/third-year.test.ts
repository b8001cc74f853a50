import { beforeAll, describe, expect, test } from 'vitest'
import { impactTab } from '../../functions/pages/coordinator/impact.ts'
import { tabIdOf } from '../../functions/pages/tab.ts'
import type { Desk } from '../../infra/local/desk.ts'
import { aDesk, among, shown, stored } from './a-desk.ts'
import { changesOfLook, countOfLook } from './counting.ts'
import { referenceIn, withOneMore, withThreeYears } from './three-years.ts'

// Two hundred requests a school year, each answered three times; more make the test slow and change nothing.

const ofEach = 200

describe('a school in its third year', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await aDesk()
    await withThreeYears(desk, ofEach)
    desk.clock.moveTo('2026-11-13T08:20:00.000Z')
    await desk.look()
    return desk.close
  }, 120_000)

  const decided = async (): Promise<readonly string[]> =>
    ((await shown(desk))['desk, Decided'] ?? [])
      .map(([ref]) => ref ?? '')
      .filter((ref) => ref.startsWith('R-'))

  const wordsOnImpact = async (): Promise<readonly (readonly string[])[]> =>
    ((await shown(desk))['coordinator, Impact'] ?? []).filter(([part]) => part === 'What people wrote')

  test('sees all of this school year and of the one before on Decided, and nothing older', async () => {
    const refs = await decided()

    expect(refs).toHaveLength(2 * ofEach)
    expect(refs).toContain(referenceIn(2, ofEach - 1, ofEach))
    expect(refs).not.toContain(referenceIn(0, ofEach - 1, ofEach))
  })

  test('counts two whole school years on Impact, and has what was answered last', async () => {
    const impact = (await shown(desk))['coordinator, Impact'] ?? []

    const ofTheKind = impact.find(([part, what]) => part === 'By kind' && /conference/i.test(what ?? ''))
    expect(ofTheKind?.slice(5, 8)).toEqual([2 * ofEach, 6 * ofEach, 6 * ofEach].map(String))
    expect(JSON.stringify(impact)).toContain(`Activity ${referenceIn(2, 13, ofEach)}`)
  })

  test('has every answer of both school years in people’s words on Impact, newest first', async () => {
    const days = (await wordsOnImpact()).map((row) => row[13] ?? '')

    expect(days).toHaveLength(6 * ofEach)
    expect(days[0]).toBe('3 October 2026')
    expect(days.at(-1)).toBe('20 September 2025')
  })

  test('keeps everything: what is long over goes on the shelf with its answers, twenty in a look', async () => {
    const docs = await stored(desk)

    expect(among(docs, 'requests')).toHaveLength(3 * ofEach)
    expect(among(docs, 'requests').filter((request) => request.shown === 'kept')).toHaveLength(20)
    expect(among(docs, 'shelf')).toHaveLength(60)
  })

  test('reads less of the books with each look, as nothing that is on the shelf is read', async () => {
    desk.clock.moveTo('2026-11-16T08:20:00.000Z')
    const before = await countOfLook(desk, 'tick')
    desk.clock.moveTo('2026-11-17T08:20:00.000Z')
    const after = await countOfLook(desk, 'tick')

    expect(before.storeReads - after.storeReads).toBe(20 + 60)
  })

  test('finds what is on the shelf by its reference, and shows it again once somebody has more to say', async () => {
    const id = referenceIn(0, 0, ofEach)
    const { forms } = await desk.school()

    desk.google.forms.answer(forms.evaluation.id, {
      as: 'samir.quayle@thistledown-lane.example.org',
      answers: {
        Reference: id,
        'Which questions?': 'I did not ask for it, or something is not right',
        'What is not right?': 'The invoice came again.',
      },
    })
    await desk.look()

    expect(await decided()).toContain(id)
  })

  test('writes one more set of answers on Impact without touching the others, and then rests', async () => {
    const { files } = await desk.school()
    const before = (await wordsOnImpact()).length
    await withOneMore(desk, ofEach)
    desk.clock.moveTo('2026-11-18T08:20:00.000Z')

    const changes = await changesOfLook(desk, files.coordinator.id)
    const idle = await countOfLook(desk, 'tick')

    expect(await wordsOnImpact()).toHaveLength(before + 3)
    expect(changes.filter(({ tabId }) => tabId === tabIdOf(impactTab)).length).toBeLessThan(50)
    expect(idle).toMatchObject({ sheetReads: 3, sheetWrites: 0 })
  })
})
