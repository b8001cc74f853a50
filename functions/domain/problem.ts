/**
 * Something that a person typed and that we cannot use, as a plain sentence saying what to do.
 * It is data, not an error: it is shown where they typed it.
 */
export type Problem = {
  /** The question or column it is about, by our own id: 'price', 'from'. */
  readonly where: string
  /** The question or heading as people read it. */
  readonly label: string
  /** What they typed, shortened. */
  readonly typed: string
  /** What to do: 'Write the price as pounds and pence, like 120 or 144.50.' */
  readonly say: string
}
