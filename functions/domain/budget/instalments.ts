import type { RequestId, TrainingRequest } from '../request/request.ts'
import { type CostLine, type TrueCost, trueCost } from '../request/true-cost.ts'
import { dateWithYear } from '../request/when.ts'
import type { Day } from '../school/day.ts'
import type { Settings } from '../school/settings.ts'
import { yearOf } from './financial-year.ts'
import { type Pence, show, sum } from './money.ts'

/** A part of a qualification's fee, with VAT that stays with the school, and the day it is due. */
export type Instalment = { readonly request: RequestId; readonly due: Day; readonly pence: Pence }

/**
 * A true cost with its fee in instalments: each falls into the financial year in which it is due and is spent from
 * the day after it, whenever the qualification's days are. Without any the fee is shared by day as before.
 *
 * Together they must come to the fee, and none may be due after the last day; otherwise a sentence says so.
 */
export function inInstalments(
  { cost, asked }: Pick<TrainingRequest, 'cost' | 'asked'>,
  instalments: readonly Instalment[],
  settings: Settings,
): { readonly cost: TrueCost } | { readonly say: string } {
  const fees = cost.lines.filter(isFee)
  const others = cost.lines.filter((line) => !isFee(line))
  if (instalments.length === 0) {
    const byDay = trueCost(asked, settings).lines.filter(isFee)
    return { cost: fees.some(isInstalment) ? { ...cost, lines: [...byDay, ...others] } : cost }
  }
  const [fee, together] = [fees, instalments].map((some) => sum(...some.map(({ pence }) => pence))) as [
    Pence,
    Pence,
  ]
  if (fee !== together)
    return {
      say: `The instalments come to ${show(together)}, and the fee is ${show(fee)}: they must be the same.`,
    }
  const late = instalments.find(({ due }) => due > asked.lastDay)
  if (late !== undefined)
    return { say: `${dateWithYear(late.due)} is after its last day, ${dateWithYear(asked.lastDay)}.` }
  const code = fees[0]?.code ?? ''
  const lines = [...instalments]
    .sort((one, other) => one.due.localeCompare(other.due))
    .map(
      ({ due, pence }): CostLine => ({
        what: 'fee',
        called,
        pence,
        code,
        year: yearOf(due, settings),
        until: due,
      }),
    )
  return { cost: { ...cost, lines: [...lines, ...others] } }
}

const called = 'fee in instalments'

export const isInstalment = (line: Pick<CostLine, 'called'>): boolean => line.called === called

const isFee = ({ what }: CostLine): boolean => what === 'fee' || what === 'VAT'
