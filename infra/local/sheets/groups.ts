import { type Dimension, type Group, lean } from './state.ts'

/** How deep each row or column is in groups: one for every group around it. */
export function depthsIn(groups: readonly Group[], dimension: Dimension): number[] {
  const depths: number[] = []
  for (const { range = {} } of groups) {
    if (range.dimension !== dimension) continue
    for (let index = range.startIndex ?? 0; index < (range.endIndex ?? 0); index += 1) {
      depths[index] = (depths[index] ?? 0) + 1
    }
  }
  return Array.from(depths, (depth) => depth ?? 0)
}

/**
 * The groups that these depths mean: at every depth, each unbroken run of rows or columns. So groups
 * that overlap or touch become one, as at Google. A group that was there before stays collapsed.
 */
export function groupsFrom(
  depths: readonly number[],
  of: { readonly dimension: Dimension; readonly sheetId: number; readonly before: readonly Group[] },
): readonly Group[] {
  const { dimension, sheetId, before } = of
  const groups: Group[] = []
  for (let depth = 1; depth <= Math.max(0, ...depths); depth += 1) {
    for (let start = 0; start < depths.length; start += 1) {
      if ((depths[start] ?? 0) < depth) continue
      const from = start
      while ((depths[start] ?? 0) >= depth) start += 1
      groups.push({ range: { dimension, sheetId, startIndex: from, endIndex: start }, depth })
    }
  }
  return groups
    .map((group) => lean({ ...group, collapsed: before.some((one) => one.collapsed && isSame(one, group)) }))
    .sort((one, other) => startOf(one) - startOf(other) || (one.depth ?? 0) - (other.depth ?? 0))
}

/** Whether two groups hold the same rows or columns, equally deep. */
export const isSame = (one: Group, other: Group): boolean =>
  one.range?.dimension === other.range?.dimension &&
  startOf(one) === startOf(other) &&
  one.range?.endIndex === other.range?.endIndex &&
  one.depth === other.depth

const startOf = ({ range }: Group): number => range?.startIndex ?? 0
