/**
 * A question for a solver: which names to choose, each whole or not at all, so that the total is as
 * large as can be and every row holds. All numbers are whole.
 */
export type Program = {
  readonly maximise: Amounts
  readonly rows: readonly Row[]
}

/** How much each name counts; a name that is absent counts nothing. */
export type Amounts = Readonly<Record<string, number>>

/** The amounts of the names that are chosen add up to no more, or no less, than this. */
export type Row = { readonly of: Amounts } & ({ readonly atMost: number } | { readonly atLeast: number })

/** `chosen` is absent when the solver stopped at its limit before it had found anything. */
export type Solution = {
  readonly chosen?: readonly string[]
  /** No choice can come to more than this. When what was chosen comes to it, that is the best there is. */
  readonly atMost: number
}

/** Answers the same question the same way every time; throws when no choice keeps every row. */
export type Solve = (program: Program) => Promise<Solution>
