import assert from 'node:assert/strict'
import type { Instant } from '../school/day.ts'
import type { Settings, YearSums } from '../school/settings.ts'
import { type Account, type Balances, balance, type Entry, type Fund, funds } from './accounts.ts'
import { yearOf } from './financial-year.ts'
import { percentOf } from './money.ts'

/**
 * What the school sets aside for staff development in a financial year (SB25), by fund, in pence
 * and for cover also in half days.
 *
 * The CPD allocation is a percentage of the total budget, and what was carried over from the year before. Statutory training comes first; the rest
 * is shared among plan, individual needs and reserve (SB16). Odd pence go to the reserve, so that
 * the pots add up to the allocation exactly. Travel and cover stand outside it.
 */
export function allocation({ money }: Settings, sums: YearSums = money): Readonly<Record<Fund, number>> {
  assert.equal(sums.planPercent + sums.individualPercent + sums.reservePercent, 100)
  const ofThisYear = Math.floor((sums.totalBudget * sums.cpdShare) / hundredthsOfAPercent)
  const total = ofThisYear + (sums.carriedOver ?? 0)
  const statutory = Math.min(sums.statutoryFirst, total)
  const rest = total - statutory
  const plan = percentOf(rest, sums.planPercent)
  const individual = percentOf(rest, sums.individualPercent)
  return {
    statutory,
    plan,
    individual,
    reserve: rest - plan - individual,
    travel: sums.travelBudget,
    cover: sums.coverBudget,
    'cover-half-days': money.coverDay > 0 ? Math.floor((sums.coverBudget * 2) / money.coverDay) : 0,
  }
}

/**
 * The entry that brings what was granted to what the settings say now, or `undefined` when it is
 * there already, for one financial year. Changed settings post the difference only; what was committed stays.
 *
 * The moment is part of the id: settings that change and change back carry the same version twice.
 * That it is not posted twice follows from the balances, read in the same transaction.
 */
export function grant(
  settings: Settings,
  balances: Balances,
  at: Instant,
  sums: YearSums = settings.money,
): Entry | undefined {
  const year = yearOf(sums.yearStarts, settings)
  const set = allocation(settings, sums)
  const lines = funds.flatMap((fund) => {
    const more = set[fund] + balance(balances, `${fund}/granted`)
    return more === 0 ? [] : [line(`${fund}/granted`, -more), line(`${fund}/free`, more)]
  })
  if (lines.length === 0) return undefined
  return {
    id: `grant/${year}/${settings.version}/${at}`,
    year,
    at,
    why: 'grant',
    about: settings.version,
    lines,
  }
}

const line = (account: Account, amount: number) => ({ account, amount })

const hundredthsOfAPercent = 10_000
