/** One sentence of the two school policies, and the stories that prove it. */
export type Row = {
  readonly id: string
  readonly sentence: string
  /** M must, S should, C could. */
  readonly priority: 'M' | 'S' | 'C'
  /** Names of tests in `test/stories/`; none: not yet. */
  readonly stories: readonly string[]
}

export const row = (
  id: string,
  priority: Row['priority'],
  sentence: string,
  ...stories: readonly string[]
): Row => ({
  id,
  priority,
  sentence,
  stories,
})
