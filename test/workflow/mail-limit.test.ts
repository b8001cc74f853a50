import { expect, test } from 'vitest'
import type { Instant } from '../../functions/domain/school/day.ts'
import { counted, roomIn } from '../../functions/workflow/mail-limit.ts'
import type { School } from '../../functions/workflow/school.ts'
import { aPerson } from '../make.ts'

const staff = (count: number) => Array.from({ length: count }, (_, place) => aPerson({ id: `p${place}` }))
const at = (time: string): Instant => `2026-11-12T${time}:00.000Z` as Instant
const school = { mail: { day: '', sent: 0, byMinute: {} } } as unknown as School

function after(...sent: readonly (readonly [time: string, count: number])[]): School {
  let { mail } = school
  for (const [time, count] of sent) mail = counted({ ...school, mail }, at(time), count)
  return { ...school, mail }
}

test.each([
  [1, 22],
  [45, 110],
  [140, 300],
  [180, 300],
])('to a school of %i staff %i letters leave within an hour at most', (count, most) => {
  expect(roomIn(school, at('09:00'), staff(count))).toBe(most)
})

test.each([
  ['10:59', 0],
  ['11:00', 0], // The clock strikes, and nothing begins anew.
  ['11:58', 0],
  ['12:00', 110],
])('110 letters left a school of 45 at 10:59: at %s %i more may leave', (time, room) => {
  expect(roomIn(after(['10:59', 110]), at(time), staff(45))).toBe(room)
})

test('what left in the hour before is counted minute by minute', () => {
  const sent = after(['09:50', 40], ['10:10', 40], ['10:10', 5], ['10:40', 20])

  expect([at('10:49'), at('10:51'), at('11:11')].map((now) => roomIn(sent, now, staff(45)))).toEqual([
    5, 45, 90,
  ])
  expect(sent.mail.sent).toBe(105)
})
