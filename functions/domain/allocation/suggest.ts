import type { RequestId } from '../request/request.ts'
import { type Aim, best, type Reached } from './best.ts'
import { beyondIn, firstsIn } from './fairness.ts'
import type { Solve } from './integer-program.ts'
import type { Party } from './parties.ts'
import { filled, settled } from './settled.ts'
import type { Allocation } from './suggest-facts.ts'
import {
  counting,
  firstRows,
  firsts,
  lawRow,
  limitRows,
  thirdRows,
  thirdsPossible,
} from './suggest-program.ts'
import { leftOut } from './suggest-why.ts'
import { laidOut, type Table } from './table.ts'

/** A set of waiting requests for leaders to look at. It decides nothing. */
export type Suggestion = {
  /** References, in the order of asking; what leaders ticked is among them. */
  readonly chosen: readonly RequestId[]
  readonly law: Reached
  /**
   * How many of those with nothing could be given something at best: the measure for anybody’s third. The
   * set itself may give fewer, and then nobody a third. Absent when nobody could be given a third.
   */
  readonly firsts?: Reached
  readonly worth: Reached
  /** Whether no other set could do more. */
  readonly proven: boolean
  /** For each request that is left out, a sentence that names every reason. */
  readonly leftOut: Readonly<Record<RequestId, string>>
}

/**
 * The set of waiting requests that does most for the plan (design §6), in this order:
 *
 * 1. as many as can be of what the law requires;
 * 2. nobody is given a third thing (or whatever the school has set) unless as many as can be of those who
 *    have had nothing are given something; a third that takes nothing from anybody is not kept back;
 * 3. of all such sets, the one that is worth most.
 *
 * Always within every fund of every year, the people who may be out on a day, each side’s part of the year
 * (SB16), and one thing a day for each person. What leaders ticked is taken as agreed, even past a limit.
 *
 * @param solve gets whole numbers only; what it answers is checked again here, to the penny
 */
export async function suggest(allocation: Allocation, solve: Solve): Promise<Suggestion> {
  const table = laidOut(allocation)
  const within = limitRows(table)

  const law = await best(table, solve, {
    maximise: counting(table.open, ({ byLaw }) => byLaw),
    rows: within,
    count: byLawIn,
    keeps: () => true,
    start: filled(table.ticked, table, () => true),
  })
  const keepsLaw = (chosen: readonly Party[]) => byLawIn(chosen) >= law.got
  const withLaw = [...within, lawRow(table, law.got - byLawIn(table.ticked))]

  const first = thirdsPossible(table)
    ? await best(table, solve, {
        maximise: firsts(table),
        rows: [...withLaw, ...firstRows(table)],
        count: (chosen) => firstsIn(chosen, table.nothing),
        keeps: keepsLaw,
        start: law.chosen,
      })
    : undefined
  const keepsFair = fairWith(first?.got ?? 0, table)

  const worth = await best(table, solve, {
    maximise: counting(table.open, ({ worth }) => worth),
    rows: [...withLaw, ...thirdRows(table, (first?.got ?? 0) - firstsIn(table.ticked, table.nothing))],
    count: worthOf,
    keeps: (chosen) => keepsLaw(chosen) && keepsFair(chosen),
    start: startFor(table, (first ?? law).chosen, keepsLaw, keepsFair),
  })

  const chosen = settled(worth.chosen, table, keepsFair)
  return told(table, chosen, {
    law: { got: byLawIn(chosen), atMost: law.atMost },
    firsts: first && { got: first.got, atMost: first.atMost },
    worth: { got: worthOf(chosen), atMost: worth.atMost },
    leftOut: leftOut(table, chosen, keepsFair),
  })
}

/** Nobody is given a third thing, or as many firsts are given as can be. */
const fairWith =
  (mostFirsts: number, { nothing, allocation }: Table) =>
  (chosen: readonly Party[]): boolean =>
    firstsIn(chosen, nothing) >= mostFirsts || beyondIn(chosen, allocation).length === 0

/** What taking the worthiest first comes to; where that breaks a rule, the fair set filled up. */
function startFor(
  table: Table,
  fair: readonly Party[],
  keepsLaw: Aim['keeps'],
  keepsFair: Aim['keeps'],
): readonly Party[] {
  const safe = filled(fair, table, keepsFair)
  const greedy = filled(table.ticked, table, keepsFair)
  return keepsLaw(greedy) && keepsFair(greedy) && worthOf(greedy) > worthOf(safe) ? greedy : safe
}

function told(
  { all }: Table,
  chosen: readonly Party[],
  { law, firsts, worth, leftOut }: Omit<Suggestion, 'chosen' | 'proven'>,
): Suggestion {
  return {
    chosen: all
      .filter((party) => chosen.includes(party))
      .flatMap(({ members }) => members.map(({ id }) => id)),
    law,
    firsts,
    worth,
    proven: [law, worth, ...(firsts ? [firsts] : [])].every(({ got, atMost }) => got >= atMost),
    leftOut,
  }
}

const byLawIn = (chosen: readonly Party[]): number => chosen.reduce((total, { byLaw }) => total + byLaw, 0)
const worthOf = (chosen: readonly Party[]): number => chosen.reduce((total, { worth }) => total + worth, 0)
