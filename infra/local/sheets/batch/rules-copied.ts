import { type Area, areaOf, meet } from '../area.ts'
import { changeSheet, type Draft, sheetIn } from '../draft.ts'
import type { Rule, Sheet } from '../state.ts'
import { type Move, movedRange } from './move.ts'

/** Conditional formats of copied cells hold for the copies too; in another tab they become rules of that. */
export function rulesCopied(draft: Draft, sheet: Sheet, move: Move): void {
  if (!['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_CONDITIONAL_FORMATTING'].includes(move.type)) return
  const copied = sheet.conditionalFormats.map((rule) => ({ rule, ranges: rangesCopied(sheet, rule, move) }))
  const here = move.to.sheetId === sheet.id
  const { conditionalFormats: had } = sheetIn(draft, move.to.sheetId)
  const conditionalFormats = here
    ? had.map((rule) => {
        const more = copied.find((one) => one.rule === rule)?.ranges ?? []
        return more.length > 0 ? { ...rule, ranges: [...(rule.ranges ?? []), ...more] } : rule
      })
    : [
        ...had,
        ...copied.filter(({ ranges }) => ranges.length > 0).map(({ rule, ranges }) => ({ ...rule, ranges })),
      ]
  changeSheet(draft, move.to.sheetId, { conditionalFormats })
}

function rangesCopied(sheet: Sheet, rule: Rule, move: Move) {
  return (rule.ranges ?? [])
    .map((range) => areaOf(range, sheet))
    .filter((area) => meet(area, move.from.area))
    .map((area) => movedRange(common(area, move.from.area), move))
}

const common = (one: Area, other: Area): Area => ({
  top: Math.max(one.top, other.top),
  bottom: Math.min(one.bottom, other.bottom),
  left: Math.max(one.left, other.left),
  right: Math.min(one.right, other.right),
})
