import type { TrainingRequest } from '../request/request.ts'
import type { Settings } from '../school/settings.ts'
import { capital, showDays } from '../sentence.ts'
import { type Balances, balance, type Fund, funds } from './accounts.ts'
import { showYear, yearOf } from './financial-year.ts'
import { show, showShort } from './money.ts'
import { needs } from './needs.ts'

/** Why a fund cannot bear a request, and what would mend it: two whole sentences. */
export type Shortage = {
  readonly fund: Fund
  readonly say: string
  readonly remedy: string
  /** Whether the year has any budget at all. */
  readonly budgeted: boolean
}

/** Balances by financial year: '2026-27'. */
type Books = Readonly<Record<string, Balances>>

/**
 * The first fund that cannot bear a request, or `undefined` when all can: an approval must fit the
 * pot, travel and the cover budget in pounds and in days. Funds that the head has overridden are
 * left out.
 */
export const shortage = (
  request: TrainingRequest,
  books: Books,
  settings: Settings,
  overridden: readonly Fund[] = [],
): Shortage | undefined => shortages(request, books, settings).find(({ fund }) => !overridden.includes(fund))

/** Every fund that cannot bear a request, earliest year first. */
export const shortages = (request: TrainingRequest, books: Books, settings: Settings): readonly Shortage[] =>
  needs(request).flatMap(({ year, by }) =>
    funds.flatMap((fund) => {
      const need = by[fund] ?? 0
      const free = balance(books[year] ?? {}, `${fund}/free`)
      if (need === 0 || need <= free) return []
      if (!hasBudget(books[year])) return [noBudget(fund, year)]
      const thisYear = year === yearOf(settings.money.yearStarts, settings)
      return [tooLittle({ fund, need, free, when: thisYear ? '' : ` for ${showYear(year)}` })]
    }),
  )

/** A fund as sentences name it: 'the individual pot'. */
export const nameOf = (fund: Fund): string => names[fund]

const noBudget = (fund: Fund, year: string): Shortage => ({
  fund,
  say: `There is no budget for ${showYear(year)} yet.`,
  remedy: `A budget for ${showYear(year)}.`,
  budgeted: false,
})

type Missing = {
  readonly fund: Fund
  readonly need: number
  readonly free: number
  readonly when: string
}

function tooLittle({ fund, need, free, when }: Missing): Shortage {
  const days = fund === 'cover-half-days'
  const has = days ? `${showDays(Math.max(free, 0))} of cover` : show(free)
  const missing = days ? `${showDays(need - free)} of cover` : showShort(need - free)
  const cheaper = cheaperBy(fund, free)
  return {
    fund,
    say: `${capital(names[fund])}${when} has ${has} free; this needs ${days ? showDays(need) : show(need)}.`,
    remedy: `${cheaper}${missing} more in ${names[fund]}${when}.`,
    budgeted: true,
  }
}

function cheaperBy(fund: Fund, free: number): string {
  if (fund === 'cover' || fund === 'cover-half-days') return 'Cover from within school, or '
  if (free <= 0) return ''
  return fund === 'travel'
    ? `Travel for ${showShort(free)} or less, or `
    : `A price of ${showShort(free)} or less, or `
}

/** Whether anything was set aside for the year of these balances. */
export const hasBudget = (balances: Balances = {}): boolean =>
  funds.some((fund) => balance(balances, `${fund}/granted`) !== 0)

const names: Readonly<Record<Fund, string>> = {
  statutory: 'the statutory pot',
  plan: 'the plan pot',
  individual: 'the individual pot',
  reserve: 'the reserve pot',
  travel: 'the travel budget',
  cover: 'the cover budget',
  'cover-half-days': 'the cover budget',
}
