import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import type { Choices } from '../../../functions/domain/approval/decision.ts'
import { becameOf, type DecisionRecord, recordOf, replay } from '../../../functions/domain/approval/record.ts'
import { trueCost } from '../../../functions/domain/request/true-cost.ts'
import { fromFile, notAsRecorded } from '../../../infra/local/year/decisions.ts'
import { aCalendar, anAsked, aPlan, aStanding } from '../../make.ts'
import { agreed, choose, later, onThursday, people, twoApprove, waiting } from './leadership.ts'

// `npm run year -- --school primary --seed 7 --decisions test/golden/decisions-primary.jsonl` plays them anew.
const played = (school: string): readonly DecisionRecord[] =>
  fromFile(readFileSync(new URL(`../../golden/decisions-${school}.jsonl`, import.meta.url), 'utf8'))
const decisions = [...played('primary'), ...played('secondary')]

const recorded = (choices: Choices, request = waiting(), standing = aStanding()): DecisionRecord => {
  const given = { ...onThursday(), plan: aPlan(), calendar: aCalendar() }
  const step = decide(request, choices, given)
  const became = becameOf(request.decision, step.request.decision, given.now) ?? 'approved'
  return recordOf('R-0032/v1/decided', { request, choices, given }, [standing], {
    became,
    entries: step.entries,
  })
}

test('of two played school years 200 decisions and more are kept, approvals, declines and waits', () => {
  const kinds = new Set(decisions.map(({ became }) => became))

  expect(decisions.length).toBeGreaterThanOrEqual(200)
  expect([...kinds].sort()).toEqual(['approved', 'declined', 'wait'])
})

test('every decision that was kept comes to the same advice, figures, outcome and entries again', () => {
  expect(notAsRecorded(decisions)).toEqual([])
})

test.each<[string, (record: DecisionRecord) => DecisionRecord]>([
  ['one fewer may be out on a day', withLimits({ outPerDay: 0 })],
  ['a fair share is smaller', withLimits({ fairSharePercent: 1 })],
  ['leaders talk about less', withLimits({ talkAbove: 1 })],
])('it is noticed when %s than when it was decided', (_, changed) => {
  expect(notAsRecorded(decisions.map(changed)).length).toBeGreaterThan(20)
})

function withLimits(limits: Partial<DecisionRecord['given']['settings']['limits']>) {
  return (record: DecisionRecord): DecisionRecord => {
    const { settings } = record.given
    const changed = { ...settings, limits: { ...settings.limits, ...limits } }
    return { ...record, given: { ...record.given, settings: changed } }
  }
}

test('what every request costs follows from what was asked and the school’s own prices', () => {
  const ones = decisions.flatMap(({ request, given }) =>
    (request.members ?? [request]).map((one) => ({ one, given })),
  )

  const otherwise = ones.filter(({ one, given }) => {
    const cost = trueCost(one.asked, given.settings)
    return cost.total !== one.cost.total || cost.coverHalfDays !== one.cost.coverHalfDays
  })

  expect(otherwise).toEqual([])
})

test('a decision by rules that are no longer here is not worked out by others', () => {
  expect(replay({ ...recorded(twoApprove), ruleVersion: '0' })).toBeUndefined()
})

test('what the school knew of the provider when it decided is kept, so the advice is the same again', () => {
  const past = {
    name: 'Brightwater First Aid',
    been: 4,
    worth: { lens: 'value for money', n: 'withheld' },
  } as const

  const record = recorded(twoApprove, waiting(), aStanding({ past }))

  expect(JSON.stringify(record.weighed[0]?.advised)).toContain('Brightwater')
  expect(notAsRecorded([record])).toEqual([])
})

test('what would help somebody take part is not in the record of a decision', () => {
  const quiet = waiting({ asked: { ...anAsked(), adjustments: 'A seat near the front' } })

  expect(JSON.stringify(recorded(twoApprove, quiet))).not.toContain('front')
})

test('of all staff only those it is for, and those who hold a role, are in the record', () => {
  expect(recorded(twoApprove).given.people.map(({ id }) => id)).toEqual(people.map(({ id }) => id))
})

test.each<[string, Choices, string | undefined]>([
  ['two approve', twoApprove, 'approved'],
  ['the meeting approves with conditions', agreed('Approve with conditions'), 'approved'],
  ['the meeting declines', agreed('Decline'), 'declined'],
  ['the meeting puts it off', agreed('Wait until'), 'wait'],
  ['the meeting wants to know more', agreed('More information'), 'more information'],
  ['one approves', choose({ head: 'Approve' }), undefined],
  ['nobody has chosen', choose({}), undefined],
])('when %s, what is kept is what it became', (_, choices, became) => {
  const before = waiting()
  const given = onThursday()

  const after = decide(before, choices, given).request

  expect(becameOf(before.decision, after.decision, given.now)).toBe(became)
})

test.each([
  ['an approval whose choices stand', twoApprove],
  [
    'an approval that a third leader joins',
    choose({ head: 'Approve', deputy: 'Approve', assistant: 'Approve' }),
  ],
  ['a request that was put off and stands so', agreed('Wait until')],
])('%s is not a second decision', (_, choices) => {
  const first = choices.agreed ? choices : twoApprove
  const before = decide(waiting(), first, onThursday()).request

  const given = later()
  const after = decide(before, choices, given).request

  expect(becameOf(before.decision, after.decision, given.now)).toBeUndefined()
})
