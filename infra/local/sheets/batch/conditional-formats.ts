import { inColours } from '../colours.ts'
import { changeSheet, type Draft, invalid, sheetIn } from '../draft.ts'
import { areaInside } from '../inside.ts'
import { type Given, lean, type Rule, type Sheet } from '../state.ts'
import { needCondition } from './conditions.ts'
import { exchanged, inserted, without } from './found.ts'

export function addConditionalFormatRule(draft: Draft, given: Given<'addConditionalFormatRule'>): void {
  const { rule = {}, index = 0 } = given
  const sheet = sheetIn(draft, rule.ranges?.[0]?.sheetId)
  const now = ruleGiven(sheet, rule)
  const rules = sheet.conditionalFormats
  if (index < 0 || index > rules.length) noRule(sheet, index)
  changeSheet(draft, sheet.id, { conditionalFormats: inserted(rules, index, now) })
}

/** Puts another rule in the place of one, or moves one; what it was is answered. */
export function updateConditionalFormatRule(
  draft: Draft,
  given: Given<'updateConditionalFormatRule'>,
): unknown {
  const { index = 0, rule, newIndex } = given
  const sheet = sheetIn(draft, given.sheetId ?? rule?.ranges?.[0]?.sheetId)
  const rules = sheet.conditionalFormats
  const old = rules[index] ?? noRule(sheet, index)
  if (rule) {
    const now = ruleGiven(sheet, rule)
    changeSheet(draft, sheet.id, { conditionalFormats: exchanged(rules, old, now) })
    return lean({ newRule: now, newIndex: index, oldRule: old })
  }
  const to = newIndex ?? invalid('Either rule or newIndex must be set.')
  if (to < 0 || to >= rules.length) noRule(sheet, to)
  changeSheet(draft, sheet.id, { conditionalFormats: inserted(without(rules, old), to, old) })
  return lean({ newRule: old, newIndex: to, oldIndex: index })
}

export function deleteConditionalFormatRule(
  draft: Draft,
  given: Given<'deleteConditionalFormatRule'>,
): unknown {
  const { index = 0 } = given
  const sheet = sheetIn(draft, given.sheetId)
  const rule = sheet.conditionalFormats[index] ?? noRule(sheet, index)
  changeSheet(draft, sheet.id, { conditionalFormats: without(sheet.conditionalFormats, rule) })
  return { rule }
}

const noRule = (sheet: Sheet, index: number): never =>
  invalid(`No conditional format on sheet: ${sheet.id} at index: ${index}`)

function ruleGiven(sheet: Sheet, rule: Rule): Rule {
  if (!rule.ranges?.length) invalid('A conditional format rule must have at least one range.')
  for (const range of rule.ranges ?? []) {
    if ((range.sheetId ?? 0) !== sheet.id) invalid('All ranges of a rule must be on the same sheet.')
    areaInside(range, sheet)
  }
  if (!rule.booleanRule === !rule.gradientRule) {
    invalid('Exactly one of booleanRule and gradientRule must be set.')
  }
  if (rule.booleanRule) needCondition(rule.booleanRule.condition, 'ConditionalFormatRule.booleanRule')
  return inColours(lean(rule))
}
