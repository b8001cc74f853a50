import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import { aRequest } from '../../make.ts'
import { agreed, choose, onThursday } from './leadership.ts'

// The leaders decide on Thursday 12 November.

const on = (day: Day) =>
  aRequest({ asked: { firstDay: day, lastDay: day, otherTimes: [], cover: [{ day, part: 'all day' }] } })
const approve = { head: 'Approve', deputy: 'Approve' } as const

test.for([
  ['2026-11-11', '', 'waiting'],
  ['2026-11-11', 'The trust sent her at a day’s notice.', 'agreed'],
  ['2026-11-12', '', 'agreed'],
] as const)('what was on %s, approved with the words “%s”, is %s', ([day, words, stage]) => {
  const step = decide(on(day), choose(approve, { words }), onThursday())

  expect(step.request.decision.stage).toBe(stage)
  expect(step.mend === '').toBe(stage === 'agreed')
})

test('the meeting needs a sentence too before the school pays for what is over', () => {
  const without = decide(on('2026-11-10'), agreed('Approve'), onThursday())

  expect(without.entries).toEqual([])
  expect(without.mend).toMatch(
    /^It is over already, so all that can be agreed is that the school pays for it\./,
  )
})

test('what is over is declined without any words', () => {
  const step = decide(on('2026-11-10'), agreed('Decline'), onThursday())

  expect(step.request.decision).toMatchObject({ stage: 'agreed', outcome: 'declined' })
})
