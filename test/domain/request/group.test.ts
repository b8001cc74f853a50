import { describe, expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import { noChoices } from '../../../functions/domain/approval/decision.ts'
import { eachOf } from '../../../functions/domain/approval/each-of-group.ts'
import { quorumFor } from '../../../functions/domain/approval/quorum.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { needs } from '../../../functions/domain/budget/needs.ts'
import { copyOf } from '../../../functions/domain/request/copies.ts'
import {
  asOne,
  nextReference,
  placesFor,
  rowsOf,
  sharedAnew,
} from '../../../functions/domain/request/group.ts'
import type { RequestId, TrainingRequest } from '../../../functions/domain/request/request.ts'
import { howItAddsUp } from '../../../functions/domain/request/true-cost.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { anAsked, aPerson, aRequest, aSettings } from '../../make.ts'
import { booksIn2026 } from '../../thistledown-lane.ts'

// R-0034 of the sample school: two teachers and an HLTA, £140 each, two days of cover: £856.

const gwilym = aPerson({ id: 'gwilym', name: 'Gwilym Ashdown', job: 'Year 2' })
const sunniva = aPerson({ id: 'sunniva', name: 'Sunniva Pell', job: 'Reception' })
const yusuf = aPerson({
  id: 'yusuf',
  name: 'Yusuf Dapplewood',
  job: 'Year 1, HLTA',
  roleGroup: 'Teaching assistant',
})
const phonics = anAsked({
  title: 'Phonics leaders',
  firstDay: '2027-01-14',
  lastDay: '2027-01-14',
  cover: [{ day: '2027-01-14', part: 'all day' }],
  price: pounds(140),
  vat: pounds(28),
  travel: 0,
  otherMoney: '',
})

const going = (others: readonly Person[], asked = phonics): readonly TrainingRequest[] =>
  placesFor(asked, [gwilym, ...others], aSettings()).map((place, index) =>
    aRequest({
      ...place,
      id: (['R-0034', 'R-0034b', 'R-0034c'] as const)[index] ?? 'R-0034d',
      group: 'R-0034',
      pot: 'plan',
      askedBy: 'gwilym',
    }),
  )

describe('what a group costs', () => {
  test.for([
    { who: [], total: 358, adds: 'fee 140 · cover 218', halfDays: 2 },
    { who: [sunniva], total: 716, adds: 'fee 280 · cover 436', halfDays: 4 },
    { who: [yusuf], total: 498, adds: 'fee 280 · cover 218', halfDays: 2 },
    { who: [sunniva, yusuf], total: 856, adds: 'fee 420 · cover 436', halfDays: 4 },
    // Sunniva does not work on Thursdays, so nobody covers her.
    {
      who: [{ ...sunniva, weekdays: ['Mon'] as const }],
      total: 498,
      adds: 'fee 280 · cover 218',
      halfDays: 2,
    },
  ])('£$total: $adds', ({ who, total, adds, halfDays }) => {
    const row = asOne(going(who))

    expect(row.cost.total).toBe(pounds(total))
    expect(howItAddsUp(row.cost)).toBe(adds)
    expect(row.cost.coverHalfDays).toBe(halfDays)
  })

  test.for(['Office', 'Midday', 'Site', 'Teaching assistant', 'Other'] as const)(
    'nobody covers somebody whose role is %s, but they are out',
    (roleGroup) => {
      const [, place] = going([{ ...sunniva, roleGroup }])

      expect(place?.asked.cover).toEqual([])
      expect(place?.uncovered).toEqual([{ day: '2027-01-14', part: 'all day' }])
    },
  )

  test('what all need of each fund is what each needs, added up', () => {
    const [year] = needs(asOne(going([sunniva, yusuf])))

    expect(year?.by).toEqual({ plan: pounds(420), cover: pounds(436), 'cover-half-days': 4 })
  })
})

test('what somebody says of their own appraisal stays theirs', () => {
  const asked = { ...phonics, appraisal: 'yes', idea: 'appraisal', adjustments: 'A seat.' } as const

  const [own, other] = going([sunniva], asked)

  expect(own?.asked).toMatchObject({ appraisal: 'yes', adjustments: 'A seat.' })
  expect(other?.asked).toMatchObject({ appraisal: 'rather not say', idea: 'other', adjustments: '' })
})

test.for([
  { price: 125, approvals: 2, head: false },
  { price: 126, approvals: 2, head: true },
])('how many must agree follows from what all cost: two at £$price', ({ price, approvals, head }) => {
  const asked = { ...phonics, cover: [], price: pounds(price) }

  const needed = quorumFor(asOne(going([yusuf], asked)), leadership)

  expect(needed).toEqual({ approvals, head })
})

test('an approval gives each their own entries and letter', () => {
  const { roles } = aSettings()
  const votes = { [roles.head.email]: 'Approve', [roles.cpdLead.email]: 'Approve' } as const

  const step = decide(asOne(going([sunniva, yusuf])), { ...noChoices, votes }, circumstances)

  expect(
    eachOf(step).map(({ request, entries, letters }) => [request.id, entries.length, letters[0]?.key]),
  ).toEqual([
    ['R-0034', 1, 'R-0034/v1/letter/approved/2026-11-12T15:00:00.000Z'],
    ['R-0034b', 1, 'R-0034b/v1/letter/approved/2026-11-12T15:00:00.000Z'],
    ['R-0034c', 1, 'R-0034c/v1/letter/approved/2026-11-12T15:00:00.000Z'],
  ])
})

test('those who stand alike are one row, and whoever has cancelled has their own', () => {
  const [first, second, third] = going([sunniva, yusuf]) as [
    TrainingRequest,
    TrainingRequest,
    TrainingRequest,
  ]
  const off: TrainingRequest = { ...second, decision: { stage: 'withdrawn', at: '2026-11-12T15:00:00.000Z' } }

  const rows = rowsOf([first, off, third])

  expect(rows.map(({ id, who }) => `${id} ${who}`)).toEqual([
    'R-0034 Group of 2: Gwilym Ashdown, Yusuf Dapplewood',
    'R-0034b Sunniva Pell, Reception',
  ])
})

test.for([
  { taken: ['R-0034'], next: 'R-0034b' },
  { taken: ['R-0034', 'R-0034b', 'R-0034c'], next: 'R-0034d' },
  { taken: ['R-0034', 'R-0034c'], next: 'R-0034b' },
] as const)('the reference after $taken is $next', ({ taken, next }) => {
  expect(nextReference('R-0034', taken as readonly RequestId[])).toBe(next)
})

test('one price for all is shared to the penny, odd pence to whoever asks', () => {
  const asked = { ...phonics, cover: [], altogether: { price: pounds(900), vat: pounds(180) } }

  const all = going(
    [sunniva, yusuf, { ...yusuf, id: 'other' }, { ...yusuf, id: 'one more' }, yusuf, yusuf],
    asked,
  )

  expect(all.map((one) => one.asked.price)).toEqual([12858, 12857, 12857, 12857, 12857, 12857, 12857])
  expect(asOne(all).cost.total).toBe(pounds(900))
})

test('whoever stays away, one price for all is what it is: it is shared anew among those who go', () => {
  const all = going([sunniva, yusuf, { ...yusuf, id: 'other' }], {
    ...phonics,
    altogether: { price: pounds(1000), vat: pounds(200) },
  })

  const rest = sharedAnew(all.slice(0, 3), aSettings())

  expect(rest.map(({ asked }) => [asked.price, asked.vat])).toEqual([
    [33334, 6668],
    [33333, 6666],
    [33333, 6666],
  ])
  expect(howItAddsUp(asOne(rest).cost)).toBe('fee 1,000 · cover 436')
})

test('a price of each place is not shared', () => {
  const all = going([sunniva, yusuf])

  expect(sharedAnew(all.slice(0, 2), aSettings())).toEqual(all.slice(0, 2))
})

test('after z references have two letters, and stay in the order in which they were given', () => {
  const taken: RequestId[] = ['R-0034']
  while (taken.length < 28) taken.push(nextReference('R-0034', taken))

  expect(taken.slice(24)).toEqual(['R-0034y', 'R-0034z', 'R-0034bb', 'R-0034bc'])
  expect(
    asOne(taken.toReversed().map((id) => aRequest({ id, group: 'R-0034' }))).members?.map(({ id }) => id),
  ).toEqual(taken)
})

test('somebody in a group who asked for the same before is flagged', () => {
  const group = asOne(going([sunniva]))
  const before = aRequest({ id: 'R-0030', person: 'sunniva', asked: phonics })

  expect(copyOf(group, [before, group])).toBe('R-0030')
})

const settings = aSettings()
const email = (who: string) => `${who}@thistledown-lane.example.org`
const leaders = settings.roles.leaders.map((leader, index) =>
  aPerson({ id: `leader ${index}`, name: leader.called, email: leader.email }),
)
const people = [gwilym, sunniva, yusuf]
  .map((one) => ({ ...one, email: email(one.id) }))
  .concat(leaders as never)
const leadership = { today: '2026-11-12', settings, people } as const
const circumstances = {
  ...leadership,
  now: '2026-11-12T15:00:00.000Z',
  balances: { '2026-27': booksIn2026 },
  leavesAt: '2026-11-12T15:45:00.000Z',
} as const
