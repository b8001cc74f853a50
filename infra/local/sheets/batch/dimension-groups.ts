import { changeSheet, type Draft, invalid, sheetIn } from '../draft.ts'
import { depthsIn, groupsFrom, isSame } from '../groups.ts'
import type { Lines } from '../lines.ts'
import { type Dimension, type Given, type Group, lean, type Sheet } from '../state.ts'
import { hideLines, linesOf, needInGrid } from './dimensions.ts'
import { fieldsOf, knownFields } from './fields.ts'

/** Puts rows or columns into a group, inside the groups that are around them already. */
export function addDimensionGroup(draft: Draft, { range = {} }: Given<'addDimensionGroup'>): unknown {
  const { sheet, lines, depths } = placeOfGroup(draft, range)
  for (let index = lines.from; index < lines.to; index += 1) depths[index] = (depths[index] ?? 0) + 1
  return { dimensionGroups: regrouped(draft, sheet, lines.dimension, depths) }
}

/** Takes rows or columns out of the innermost group around them. */
export function deleteDimensionGroup(draft: Draft, { range = {} }: Given<'deleteDimensionGroup'>): unknown {
  const { sheet, lines, depths } = placeOfGroup(draft, range)
  if (!depths.slice(lines.from, lines.to).some((depth) => depth > 0)) {
    invalid('There is no group over the given range.')
  }
  for (let index = lines.from; index < lines.to; index += 1) {
    depths[index] = Math.max(0, (depths[index] ?? 0) - 1)
  }
  return lean({ dimensionGroups: regrouped(draft, sheet, lines.dimension, depths) })
}

/** Collapses a group, which hides all that is in it, or opens it, which shows all of that. */
export function updateDimensionGroup(draft: Draft, given: Given<'updateDimensionGroup'>): void {
  knownFields(fieldsOf(given), ['collapsed', 'range', 'depth'])
  const { range = {}, depth, collapsed = false } = given.dimensionGroup ?? {}
  const { sheet, lines } = placeOfGroup(draft, range)
  const wanted = { range: { ...range, startIndex: lines.from, endIndex: lines.to }, depth }
  const groups = sheet.groups ?? []
  const old = groups.find((one) => isSame(one, wanted)) ?? invalid('No group with that range and depth.')
  const now: Group = lean({ ...old, collapsed })
  changeSheet(draft, sheet.id, { groups: groups.map((one) => (one === old ? now : one)) })
  hideLines(draft, sheet.id, lines, collapsed)
}

function placeOfGroup(draft: Draft, range: NonNullable<Group['range']>) {
  const sheet = sheetIn(draft, range.sheetId)
  const lines: Lines = linesOf(sheet, range)
  needInGrid(sheet, lines)
  const depths = depthsIn(sheet.groups ?? [], lines.dimension)
  while (depths.length < lines.to) depths.push(0)
  return { sheet, lines, depths }
}

/** Works out the groups of one dimension anew. Returns them; those of the other dimension stay. */
function regrouped(
  draft: Draft,
  sheet: Sheet,
  dimension: Dimension,
  depths: readonly number[],
): readonly Group[] {
  const before = sheet.groups ?? []
  const now = groupsFrom(depths, { dimension, sheetId: sheet.id, before })
  const others = before.filter(({ range }) => range?.dimension !== dimension)
  changeSheet(draft, sheet.id, { groups: [...others, ...now] })
  return now
}
