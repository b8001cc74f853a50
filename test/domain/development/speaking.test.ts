import { expect, test } from 'vitest'
import type { Sharing, SharingWay } from '../../../functions/domain/development/sharing.ts'
import { isNews, newsOf, speaksOn } from '../../../functions/domain/development/speaking.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import { aSharing } from '../../pages/a-sharing.ts'

const today = '2026-12-01'

const offered = (meetingOn: Day | undefined, how: SharingWay = 'staff meeting', worth = true): Sharing =>
  aSharing({
    typed: { worth, forWhom: '', adopted: false, ...(meetingOn && { meetingOn }) },
    said: [{ at: '2026-11-26T10:00:00.000Z', may: 'with name', forWhom: 'their phase', how }],
  })

test.for([
  { what: 'offered, and a day to come', sharing: offered('2026-12-10'), on: '2026-12-10' },
  { what: 'offered, and today', sharing: offered('2026-12-01'), on: '2026-12-01' },
  { what: 'offered, and a day that is over', sharing: offered('2026-11-30'), on: undefined },
  { what: 'offered, and no day', sharing: offered(undefined), on: undefined },
  { what: 'another way', sharing: offered('2026-12-10', 'page of notes'), on: undefined },
  {
    what: 'not worth sharing any more',
    sharing: offered('2026-12-10', 'staff meeting', false),
    on: undefined,
  },
  {
    what: 'a no',
    sharing: { ...offered('2026-12-10'), said: [{ at: '2026-11-26T10:00:00.000Z', may: 'no' }] },
    on: undefined,
  },
] as const)('somebody speaks in a staff meeting: $what, $on', ({ sharing, on }) => {
  expect(speaksOn(sharing, today)).toBe(on)
})

test.for([
  { knows: undefined, set: '2026-12-10', told: { says: '2026-12-10' } },
  { knows: '2026-12-10', set: '2026-12-10', told: undefined },
  { knows: '2026-12-10', set: '2026-12-17', told: { says: '2026-12-17', movedFrom: '2026-12-10' } },
  { knows: '2026-12-10', set: undefined, told: { says: 'off', wasOn: '2026-12-10' } },
  { knows: '2026-12-10', set: '2026-11-30', told: { says: 'off', wasOn: '2026-12-10' } },
  { knows: '2026-11-24', set: '2026-12-17', told: { says: '2026-12-17' } },
  { knows: '2026-11-24', set: undefined, told: undefined },
  { knows: undefined, set: undefined, told: undefined },
] as const)('who knows of $knows, where $set is set, is told: $told.says', ({ knows, set, told }) => {
  expect(newsOf(offered(set), knows, today)).toEqual(told)
})

test('who would rather not speak any more has said so, and is told nothing', () => {
  expect(newsOf(offered('2026-12-10', 'page of notes'), '2026-12-10', today)).toBeUndefined()
})

test('a meeting that has been is no news, whatever is typed about it later', () => {
  const was = { says: '2026-11-24', letter: 'R-0028/share/speaks' } as const

  expect(isNews({ ...offered(undefined), speaking: was }, today)).toBe(false)
  expect(isNews({ ...offered('2026-11-25'), speaking: was }, today)).toBe(false)
  expect(isNews({ ...offered('2026-12-10'), speaking: was }, today)).toBe(true)
})
