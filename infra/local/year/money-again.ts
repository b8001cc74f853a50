import type { Entry } from '../../../functions/domain/budget/accounts.ts'
import type { Desk } from '../desk.ts'

/**
 * Whether no pot, neither the travel nor the cover budget, was ever promised beyond what it had: the
 * ledger is played once more, moment by moment, by a calculation of its own.
 */
export function ceilingsKept(entries: readonly Entry[]): boolean {
  const free: Record<string, number> = {}
  const moments = Map.groupBy(entries, ({ at }) => at)
  for (const at of [...moments.keys()].sort()) {
    for (const { year, lines } of moments.get(at) ?? [])
      for (const { account, amount } of lines)
        if (account.endsWith('/free')) free[`${year} ${account}`] = (free[`${year} ${account}`] ?? 0) + amount
    if (Object.values(free).some((amount) => amount < 0)) return false
  }
  return true
}

/** Whether every line of the Budget tab reads as the entries of its year add up, to the penny. */
export async function shownAsKept(desk: Desk, entries: readonly Entry[]): Promise<boolean> {
  const file = (await desk.school()).files.desk.id
  const [[about = ''] = [], , ...rows] = desk.rows(file, 'Budget')
  const thisYear = yearIn(about)
  const total = (year: string | undefined, funds: readonly string[], position: string): number =>
    entries
      .filter((one) => one.year === year)
      .flatMap(({ lines }) => lines)
      .filter(({ account }) => funds.some((fund) => account === `${fund}/${position}`))
      .reduce((sum, { amount }) => sum + amount, 0)
  return (
    rows.length > 0 &&
    rows
      .filter(([what = '']) => !/Changed on Settings|Money from elsewhere|[Cc]arried over/.test(what))
      .every(([what = '', set, spent, committed, free]) => {
        const [year, funds] = [yearIn(what) ?? thisYear, fundsOf(what.replace(/^\d{4}–\d{2}: /, ''))]
        return (
          funds !== undefined &&
          pence(set) === -total(year, funds, 'granted') &&
          pence(spent) === total(year, funds, 'spent') &&
          pence(committed) === total(year, funds, 'committed') &&
          pence(free) === total(year, funds, 'free')
        )
      })
  )
}

/** The financial year that a line names: a later one; this one is named at the top of the tab. */
const yearIn = (text: string): string | undefined => /\d{4}–\d{2}/.exec(text)?.[0].replace('–', '-')

const pence = (text = ''): number => Math.round(Number(text.replace(/[£,]/g, '')) * 100)

function fundsOf(what: string): readonly string[] | undefined {
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['Statutory', ['statutory']],
    ['School plan', ['plan']],
    ['Individual', ['individual']],
    ['Reserve', ['reserve']],
    ['CPD allocation', ['statutory', 'plan', 'individual', 'reserve']],
    ['Travel', ['travel']],
    ['Cover', ['cover']],
  ]
  return lines.find(([begins]) => what.startsWith(begins))?.[1]
}
