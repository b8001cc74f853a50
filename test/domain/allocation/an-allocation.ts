import type { Allocation, Waiting } from '../../../functions/domain/allocation/suggest-facts.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'

/** A school with £1,000 free in each fund, five days of cover, and nobody out. Three may be out on a day. */
export const anAllocation = (
  waiting: readonly Waiting[],
  changes: Partial<Omit<Allocation, 'waiting' | 'books'>> & {
    readonly free?: Partial<
      Record<'statutory' | 'plan' | 'individual' | 'travel' | 'cover' | 'halfDays', number>
    >
  } = {},
): Allocation => {
  const { free, ...others } = changes
  return {
    waiting,
    thisYear: '2026-27',
    books: {
      '2026-27': {
        'plan/granted': -pounds(5000),
        'statutory/free': free?.statutory ?? pounds(1000),
        'plan/free': free?.plan ?? pounds(1000),
        'individual/free': free?.individual ?? pounds(1000),
        'travel/free': free?.travel ?? pounds(1000),
        'cover/free': free?.cover ?? pounds(1000),
        'cover-half-days/free': free?.halfDays ?? 10,
      },
    },
    outPerDay: 3,
    othersOut: {},
    had: {},
    mostWhileOthersHaveNone: 2,
    parts: {},
    ...others,
  }
}

/** Something for the plan that costs £100 and needs no cover, asked by somebody of its own number. */
export function waiting(
  number: number,
  changes: Partial<Waiting> & {
    readonly fee?: number
    readonly travel?: number
    readonly cover?: number
    readonly halfDays?: number
    readonly year?: string
  } = {},
): Waiting {
  const { fee = pounds(100), travel = 0, cover = 0, halfDays = 0, year = '2026-27', ...others } = changes
  const pot = others.pot ?? 'plan'
  const by = { [pot]: fee, travel, cover, 'cover-half-days': halfDays }
  return {
    id: `R-${String(number).padStart(4, '0')}`,
    askedAt: `2026-11-${String(9 + number).padStart(2, '0')}T09:00:00.000Z`,
    person: `person ${number}`,
    pot,
    worth: 1,
    needs: [{ year, by: Object.fromEntries(Object.entries(by).filter(([, amount]) => amount > 0)) }],
    outOn: [],
    ...others,
  }
}
