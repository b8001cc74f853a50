/** A line of the performance table: a figure beside another that was measured in the same run. */
export type Row = {
  readonly id: string
  readonly ours: number
  /** What `other` is. */
  readonly against: string
  readonly other: number
  readonly ratio: number | null
  readonly unit: string
  /** How often it was measured; the figures are means. */
  readonly n: number
}

export function row(
  id: string,
  ours: readonly number[],
  others: readonly number[],
  about: Pick<Row, 'against' | 'unit'>,
): Row {
  const [our, other] = [mean(ours), mean(others)]
  const ratio = our === other ? 1 : other === 0 ? null : rounded(our / other)
  return { id, ours: rounded(our), other: rounded(other), ratio, n: ours.length, ...about }
}

export const rounded = (number: number): number => Math.round(number * 1000) / 1000

export const mean = (list: readonly number[]): number =>
  list.length === 0 ? 0 : list.reduce((sum, one) => sum + one, 0) / list.length
