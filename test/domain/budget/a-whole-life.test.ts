import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Balances, type Fund, funds } from '../../../functions/domain/budget/accounts.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import { type Day, dayOf } from '../../../functions/domain/school/day.ts'
import { balancesOf, events, lived, type School } from './a-whole-life.ts'

/** Living through it takes most of the time; what holds of every entry needs fewer schools than what holds of their sum. */
const whatever = (holds: (school: School) => void, numRuns = 150): void =>
  fc.assert(
    fc.property(events, (all) => {
      holds(lived(all))
    }),
    { numRuns },
  )

test('whatever is decided, changed, booked, paid and cancelled, the ledger is what a simple sum makes of it', () => {
  whatever((school) => expect(inBooks(school)).toEqual(simply(school)))
})

test('whatever happens, every entry adds up to nothing, and every budget to what was granted', () => {
  whatever((school) => {
    const totals = school.entries.map(({ lines }) => lines.reduce((sum, { amount }) => sum + amount, 0))
    expect(totals.filter((total) => total !== 0)).toEqual([])
    for (const balances of Object.values(balancesOf(school)))
      expect(Object.values(balances).reduce((sum, amount) => sum + amount, 0)).toBe(0)
  }, 60)
})

test('whatever happens, nothing is taken that is not free, unless the entry says that the head let it through', () => {
  whatever((school) => {
    const free: Record<string, number> = {}
    for (const { year, why, lines } of school.entries)
      for (const { account, amount } of lines) {
        if (!account.endsWith('/free')) continue
        const left = (free[`${year} ${account}`] ?? 0) + amount
        free[`${year} ${account}`] = left
        if (amount < 0 && why !== 'override')
          expect([year, account, left < 0]).toEqual([year, account, false])
      }
  })
})

test('whatever happens, only what the head has let through goes beyond what is free', () => {
  whatever(({ entries, exceptions }) => {
    const beyond = entries.filter(({ why }) => why === 'override')
    const unasked = beyond.filter(
      ({ about, lines }) =>
        !(exceptions[about] ?? []).some(({ fund }) =>
          lines.some(({ account }) => account.startsWith(`${fund}/`)),
        ),
    )
    expect(unasked).toEqual([])
  })
})

test('whatever happens, money is set aside before it is spent, but for what a provider keeps', () => {
  whatever(({ entries }) => {
    const taking = entries.filter(({ lines }) =>
      lines.some(({ account, amount }) => account.endsWith('/free') && amount < 0),
    )
    const otherwise = taking.filter(
      ({ id, why }) => !['commit', 'override'].includes(why) && !id.includes('/charge/'),
    )
    expect(otherwise).toEqual([])
  })
})

test('whatever happens, no entry has the name of another', () => {
  whatever(({ entries }) => expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length), 60)
})

type Stand = Readonly<Record<string, readonly [committed: number, spent: number]>>

/** What the entries hold committed and spent, of all years together. */
function inBooks(school: School): Stand {
  const years: readonly Balances[] = Object.values(balancesOf(school))
  const total = (fund: Fund, position: 'committed' | 'spent'): number =>
    years.reduce((sum, balances) => sum + (balances[`${fund}/${position}`] ?? 0), 0)
  return Object.fromEntries(funds.map((fund) => [fund, [total(fund, 'committed'), total(fund, 'spent')]]))
}

/** The same without any entry: from what is asked, where each place stands, and what was paid. */
function simply(school: School): Stand {
  const sums = Object.fromEntries(funds.map((fund) => [fund, [0, 0] as [number, number]]))
  const add = (fund: Fund, [committed, spent]: readonly [number, number]): void => {
    sums[fund] = [(sums[fund]?.[0] ?? 0) + committed, (sums[fund]?.[1] ?? 0) + spent]
  }
  for (const request of school.requests) {
    const stands = standing(request, dayOf(school.now))
    for (const fund of ['travel', 'cover', 'cover-half-days'] as const) add(fund, stands[fund])
    add(request.pot, stands.fee)
  }
  for (const request of school.requests) {
    const { id, decision, pot } = request
    const all = Object.entries(school.approvals).filter(([, one]) => one.id === id)
    const inForce = decision.stage === 'approved' ? `${id} ${decision.at}` : ''
    const told = all.findLast(([, { booking }]) => booking?.paid !== undefined)
    for (const [approval, { booking }] of all) {
      const over = approval !== inForce
      // What is paid is typed for all approvals together, so only the last figure counts.
      if (over && booking?.paid === undefined) add(pot, [0, booking?.charged ?? 0])
      if (over && approval === told?.[0]) add(pot, [0, booking?.paid?.pence ?? 0])
    }
  }
  return sums
}

type Part = readonly [committed: number, spent: number]

function standing(request: TrainingRequest, today: Day) {
  const { asked, decision, booking } = request
  const nothing = { fee: [0, 0], travel: [0, 0], cover: [0, 0], 'cover-half-days': [0, 0] } as const
  const approved =
    decision.stage === 'approved' || (decision.stage === 'agreed' && decision.outcome === 'approved')
  if (!approved) return nothing
  const ours = decision.stage === 'approved' && booking?.approval === decision.at ? booking : undefined
  const newYear = '2027-04-01'
  const twoYears = asked.firstDay < newYear && asked.lastDay >= newYear
  const days = twoYears ? [asked.firstDay, asked.lastDay] : [asked.lastDay]
  const fees = shares(asked.price, days)
  const over = (day: Day): boolean => decision.stage === 'approved' && day < today
  const put = (amount: number, day: Day, part: 'fee' | 'travel' | 'cover'): Part => {
    const called = ours?.coverCalledOff === true && part === 'cover'
    const where =
      {
        'not attended': part === 'travel' || called ? 'free' : 'spent',
        'cancelled by the provider': part !== 'cover' || called ? 'free' : over(day) ? 'spent' : 'committed',
        'waiting list': over(asked.lastDay) ? 'free' : 'committed',
        attended: 'spent',
        'attended in part': 'spent',
      }[String(ours?.state)] ?? (over(day) ? 'spent' : 'committed')
    return [where === 'committed' ? amount : 0, where === 'spent' ? amount : 0]
  }
  let left = ours?.paid?.pence ?? 0
  const fee = days.map((day, place): Part => {
    const [committed, spent] = put(fees[place] ?? 0, day, 'fee')
    if (ours?.paid === undefined) return [committed, spent]
    const paid = place === days.length - 1 ? left : Math.min(left, fees[place] ?? 0)
    left -= paid
    return ours.paid.all ? [0, paid] : [Math.max(0, committed - paid), Math.max(paid, spent)]
  })
  const fares = shares(asked.travel, days).map((fare, place) => put(fare, days[place] ?? today, 'travel'))
  const halves = asked.cover.length * 2
  return {
    fee: added(fee),
    travel: added(fares),
    cover: put(halves * 10_900, asked.lastDay, 'cover'),
    'cover-half-days': put(halves, asked.lastDay, 'cover'),
  }
}

/** Shared by day, the odd penny to the first. */
const shares = (amount: number, days: readonly Day[]): readonly number[] =>
  days.length === 1 ? [amount] : [Math.ceil(amount / 2), Math.floor(amount / 2)]

const added = (parts: readonly Part[]): Part =>
  parts.reduce<Part>((sum, part) => [sum[0] + part[0], sum[1] + part[1]], [0, 0])
