import { expect, test } from 'vitest'
import { awaitsAsking, toAsk, wordStands } from '../../../functions/domain/approval/leaders-word.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import { aCalendar, aPerson, aRequest } from '../../make.ts'

const samir = aPerson({ id: 'samir', name: 'Samir Quayle' })
const priya = aPerson({ teamLeader: 'samir' })
const given = (today: Day = '2026-11-12', people = [priya, samir]) => ({
  people,
  today,
  calendar: aCalendar(),
})

test.for([
  ['on the day', '2026-11-12', '2026-11-12', 'asked'],
  ['the school day before', '2026-11-12', '2026-11-16', 'asked'],
  ['three school days on', '2026-11-12', '2026-11-17', 'not yet heard'],
  ['over Christmas the days are not counted', '2026-12-17', '2027-01-04', 'asked'],
  ['until school has been back', '2026-12-17', '2027-01-05', 'not yet heard'],
  ['after the calendar ends, weekdays', '2027-07-21', '2027-07-25', 'asked'],
  ['and no longer', '2027-07-21', '2027-07-26', 'not yet heard'],
] as const)('asked and silent, %s: %s, %s is “%s”', ([, left, today, stands]) => {
  const request = aRequest({ word: { letter: 'word/1' } })

  expect(wordStands(request, { left }, given(today))).toMatchObject({ stands })
})

test.for([
  ['waits to leave', 'waits', 'not yet asked'],
  ['could not be delivered', 'failed', 'not yet heard'],
] as const)('when the letter that asks %s, the row says so', ([, state, stands]) => {
  const request = aRequest({ word: { letter: 'word/1' } })

  expect(wordStands(request, { state }, given())).toEqual({ stands })
})

test.for([
  ['nobody', aPerson(), { nobody: 'no team leader' }],
  ['themselves', aPerson({ teamLeader: 'priya' }), { nobody: 'no team leader' }],
  ['Samir', priya, { leader: samir }],
] as const)('whose team leader is %s', ([, person, whom]) => {
  expect(toAsk(aRequest(), given('2026-11-12', [person, samir]))).toEqual(whom)
})

test.for([
  ['2026-11-13', { leader: { id: 'samir' } }],
  ['2026-11-14', { awayUntil: '2026-11-20' }],
  ['2026-11-20', { awayUntil: '2026-11-20' }],
  ['2026-11-21', { leader: { id: 'samir' } }],
] as const)('away from 14 to 20 November: on %s', ([today, whom]) => {
  const away = { ...samir, away: { from: '2026-11-14', to: '2026-11-20' } } as const

  expect(toAsk(aRequest(), given(today, [priya, away]))).toMatchObject(whom)
})

test('nobody is asked about what costs nothing and needs no cover', () => {
  const nothing = { price: 0, vat: 0, travel: 0, cover: [] }

  expect(awaitsAsking(aRequest({ asked: nothing }))).toBe(false)
  expect(awaitsAsking(aRequest({ asked: { ...nothing, travel: 100 } }))).toBe(true)
  expect(wordStands(aRequest({ asked: nothing }), undefined, given())).toEqual({ stands: 'not asked' })
})

test('what was decided before anybody was asked reads “not asked”', () => {
  const decision = { stage: 'withdrawn', at: '2026-11-12T09:00:00.000Z' } as const

  expect(wordStands(aRequest({ decision }), undefined, given())).toEqual({ stands: 'not asked' })
})
