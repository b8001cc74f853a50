import { dateWithoutYear } from '../request/when.ts'
import type { Day } from './day.ts'
import type { YearSums } from './settings.ts'

type Values = Readonly<Record<string, unknown>>

/** The keys of the other year’s rows on Settings begin with this. */
export const otherYear = 'other '

/**
 * The sums of the financial years that stand on Settings. There is room for two, which take turns: the
 * one that has begun last is in force, and the next is typed in the rows of the one that is over. A year
 * that is over is left out, so what is typed in its rows counts only once a later first day stands there.
 */
export function yearsSet(
  values: Values,
  today: Day,
): { readonly inForce: YearSums; readonly coming?: YearSums } {
  const first = sums(values, '')
  if (values[`${otherYear}year starts`] === undefined) return { inForce: first }
  const other = sums(values, otherYear)
  const [earlier, later] = first.yearStarts < other.yearStarts ? [first, other] : [other, first]
  return later.yearStarts <= today ? { inForce: later } : { inForce: earlier, coming: later }
}

/** What does not go together in the sums of one or two years, by the key of its row. */
export function yearsAmiss(values: Values): Readonly<Record<string, string>> {
  const first = sharesAmiss(values, '')
  const otherStarts = values[`${otherYear}year starts`] as Day | undefined
  if (otherStarts === undefined) return first
  const missing = ['total budget', 'cpd share'].filter((key) => values[`${otherYear}${key}`] === undefined)
  return {
    ...first,
    ...sharesAmiss(values, otherYear),
    ...Object.fromEntries(missing.map((key) => [`${otherYear}${key}`, 'Type this too.'])),
    ...startsAmiss(values['year starts'] as Day | undefined, otherStarts),
  }
}

/** Which of the two is the slip, nobody can tell: it is said beside both, and the last good ones stay. */
function startsAmiss(one: Day | undefined, other: Day): Readonly<Record<string, string>> {
  const beside = (say: string) => ({ 'year starts': say, [`${otherYear}year starts`]: say })
  if (one === undefined) return {}
  if (one === other)
    return beside('Both years start on this day. Type the first day of another year in one of the two.')
  if (one.slice(5) === other.slice(5)) return {}
  return beside(
    `One year starts on ${dateWithoutYear(one)}, the other on ${dateWithoutYear(other)}. Both must start on the same day of the year.`,
  )
}

/** The three shares of the pots must be the whole of them. */
function sharesAmiss(values: Values, keysBegin: string): Readonly<Record<string, string>> {
  const { planPercent, individualPercent, reservePercent } = sums(values, keysBegin)
  const together = Math.round((planPercent + individualPercent + reservePercent) * 100) / 100
  if (together === 100) return {}
  return { [`${keysBegin}reserve percent`]: `The three shares together are ${together} %, not 100 %.` }
}

/** The sums in the rows whose keys begin so. */
function sums(values: Values, keysBegin: string): YearSums {
  const number = (key: string): number => {
    const value = values[`${keysBegin}${key}`]
    return typeof value === 'number' ? value : 0
  }
  return {
    yearStarts: values[`${keysBegin}year starts`] as Day,
    totalBudget: number('total budget'),
    cpdShare: number('cpd share'),
    statutoryFirst: number('statutory'),
    planPercent: number('plan percent'),
    individualPercent: number('individual percent'),
    reservePercent: number('reserve percent'),
    coverBudget: number('cover budget'),
    travelBudget: number('travel budget'),
    carriedOver: number('carried over'),
  }
}
