import { expect, test } from 'vitest'
import type { FormerLeader } from '../../../functions/domain/school/settings.ts'
import { formerAfter } from '../../../functions/pages/coordinator/former-leaders.ts'
import type { SettingValues } from '../../../functions/pages/coordinator/settings.ts'

const niamh = { email: 'niamh@thistledown-lane.example.org', called: 'Assistant head' }
const team: SettingValues = {
  'leader 1': { email: 'ruth@thistledown-lane.example.org', called: 'Head' },
  'leader 3': niamh,
}
const without: SettingValues = { 'leader 1': team['leader 1'] ?? '' }
const left = (until: FormerLeader['until']): FormerLeader => ({ ...niamh, until })

test.for<[string, readonly FormerLeader[], SettingValues, SettingValues, readonly FormerLeader[]]>([
  ['nobody is taken off', [], team, team, []],
  ['somebody is taken off', [], team, without, [left('2026-11-12')]],
  [
    'somebody is taken off whose last day is past',
    [],
    { ...team, 'leader 3': { ...niamh, to: '2026-11-11' } },
    without,
    [left('2026-11-11')],
  ],
  [
    'somebody is taken off before their last day',
    [],
    { ...team, 'leader 3': { ...niamh, to: '2026-11-13' } },
    without,
    [left('2026-11-12')],
  ],
  ['somebody moves to another row', [], team, { ...without, 'leader 2': niamh }, []],
  ['somebody was taken off before', [left('2026-10-23')], without, without, [left('2026-10-23')]],
  ['somebody comes back', [left('2026-10-23')], without, team, []],
  ['somebody leaves for the second time', [left('2026-10-23')], team, without, [left('2026-11-12')]],
])('on 13 November, when %s', ([, known, before, now, former]) => {
  expect(formerAfter(known, { before, now }, '2026-11-13')).toEqual(former)
})
