import { showYear } from '../budget/financial-year.ts'
import { show } from '../budget/money.ts'
import { hasBudget, nameOf } from '../budget/shortage.ts'
import type { RequestId } from '../request/request.ts'
import { longDate } from '../request/when.ts'
import type { Day } from '../school/day.ts'
import { inWords, list, showDays } from '../sentence.ts'
import { beyondIn, firstsIn } from './fairness.ts'
import type { Limit } from './limits.ts'
import { givenBy, type Party } from './parties.ts'
import { outOn, type Table, type Totals, tooTight, totalsOf } from './table.ts'

type Beside = {
  readonly chosen: readonly Party[]
  readonly totals: Totals
  readonly table: Table
  readonly fair: (chosen: readonly Party[]) => boolean
}

/**
 * Why each request is left out beside the set that is suggested: one sentence with every reason in it,
 * because a reason kept back would come as a surprise once the first is mended.
 */
export function leftOut(
  table: Table,
  chosen: readonly Party[],
  fair: Beside['fair'],
): Readonly<Record<RequestId, string>> {
  const beside = { chosen, totals: totalsOf(chosen, table), table, fair }
  return Object.fromEntries(
    table.all
      .filter((party) => !chosen.includes(party))
      .flatMap((party) => {
        const why = `Left out: ${[...new Set(reasons(party, beside))].join('; ')}.`
        return party.members.map(({ id }) => [id, why])
      }),
  )
}

function reasons(party: Party, beside: Beside): readonly string[] {
  if (party.members.some(({ whatIf }) => whatIf === 'out')) return ['ticked out in “What if”']
  const tight = tooTight(party, beside.totals, beside.table)
  return [
    ...party.members.flatMap(({ never }) => never ?? []),
    ...tight.map((limit) => tooLittle(limit, party, beside)),
    ...repeats(party, tight, beside),
    ...third(party, beside),
  ]
}

function tooLittle(limit: Limit, party: Party, { chosen, totals, table }: Beside): string {
  const { on, room, uses } = limit
  const wanted = uses.get(party.id) ?? 0
  const left = Math.max(0, room - (totals.get(limit) ?? 0))
  switch (on.kind) {
    case 'day':
      return `${longDate(on.day)} would have ${people(outOn(on.day, totals, table) + wanted)} out`
    case 'own day': {
      const others = chosen.filter(({ id }) => uses.has(id)).map(({ id }) => id)
      return `the same person would be out for ${list(others)} on ${longDate(on.day)}`
    }
    case 'part':
      if (!hasBudget(table.allocation.books[on.year])) return noBudget(on.year)
      return `${on.side === 'plan' ? 'training for the plan' : 'individual training'} has ${show(left)} of its part of ${showYear(on.year)} left and this takes ${show(wanted)} with cover and travel`
    case 'fund':
      return hasBudget(table.allocation.books[on.year])
        ? fund({ ...on, left, wanted }, party, table)
        : noBudget(on.year)
  }
}

const noBudget = (year: string): string => `there is no budget for ${showYear(year)} yet`

const people = (count: number): string => (count === 1 ? 'one person' : `${inWords(count)} people`)

function fund(
  {
    fund,
    year,
    left,
    wanted,
  }: Extract<Limit['on'], { kind: 'fund' }> & { readonly left: number; readonly wanted: number },
  { members }: Party,
  { allocation }: Table,
): string {
  const has = `${nameOf(fund)}${year === allocation.thisYear ? '' : ` for ${showYear(year)}`} has`
  const together = members.length > 1 ? ' for all who would go' : ''
  if (fund === 'cover-half-days')
    return `${has} ${showDays(left)} left and this needs ${showDays(wanted)}${together}`
  const costs = { cover: 'its cover costs', travel: 'its travel costs' }
  return `${has} ${show(left)} left and ${fund === 'cover' || fund === 'travel' ? costs[fund] : 'this costs'} ${show(wanted)}${together}`
}

/** Other days of the same course on which not too many would be out. */
function repeats({ members }: Party, tight: readonly Limit[], { totals, table }: Beside): readonly string[] {
  if (!tight.some(({ on }) => on.kind === 'day' || on.kind === 'own day')) return []
  const others = [...new Set(members.flatMap(({ repeatsOn }) => repeatsOn ?? []))].sort()
  const { outPerDay } = table.allocation
  const possible = others.filter((day) => outOn(day, totals, table) + members.length <= outPerDay)
  return possible.length === 0 ? [] : [`the same course repeats on ${list(possible.map(withoutWeekday))}`]
}

const withoutWeekday = (day: Day): string => longDate(day).replace(/^\S+ /, '')

function third(party: Party, { chosen, table, fair }: Beside): readonly string[] {
  const both = [...chosen, party]
  if (fair(both)) return []
  const { allocation, nothing } = table
  const person = beyondIn(both, allocation).find((one) => party.gives.includes(one)) ?? ''
  const waiting = nothing.length - firstsIn(both, nothing)
  const count = (allocation.had[person] ?? 0) + (givenBy(both).get(person) ?? 0)
  return [
    `it would be the ${ordinals[count] ?? `${count}th`} for one person this year while ${inWords(waiting)} who ${waiting === 1 ? 'is' : 'are'} waiting would have nothing`,
  ]
}

const ordinals = 'none first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
