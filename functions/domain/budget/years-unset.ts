import type { TrueCost } from '../request/true-cost.ts'
import type { Settings } from '../school/settings.ts'
import { yearOf } from './financial-year.ts'

/**
 * The financial years in which something is to be paid and for which Settings hold no sums, earliest first:
 * later ones, for which nobody has typed any yet, and earlier ones, which are over.
 */
export function yearsUnset(
  cost: TrueCost,
  settings: Settings,
): { readonly past: readonly string[]; readonly later: readonly string[] } {
  const { yearStarts, comingYear } = settings.money
  const inForce = yearOf(yearStarts, settings)
  const set = [inForce, ...(comingYear ? [yearOf(comingYear.yearStarts, settings)] : [])]
  const years = [...new Set(cost.lines.map(({ year }) => year))].sort().filter((year) => !set.includes(year))
  return { past: years.filter((year) => year < inForce), later: years.filter((year) => year > inForce) }
}
