import type { Day } from '../../../../functions/domain/school/day.ts'
import { type Draft, invalid, sheetIn } from '../draft.ts'
import { areaInside } from '../inside.ts'
import type { Given } from '../state.ts'
import { enterText, linesOfText } from './paste-data.ts'

/** Splits the texts of one column into this column and those on its right; the parts are read as if typed. */
export function textToColumns(draft: Draft, given: Given<'textToColumns'>, today: Day): void {
  const { source = {}, delimiterType = 'AUTODETECT', delimiter = '' } = given
  const sheet = sheetIn(draft, source.sheetId)
  const { top, bottom, left, right } = areaInside(source, sheet)
  if (right - left !== 1) invalid('The source range must span exactly one column.')
  const texts = sheet.rows.slice(top, bottom).map((row) => {
    const value = row?.[left]?.value
    return value && 'stringValue' in value ? value.stringValue : undefined
  })
  const mark = delimiterType === 'CUSTOM' ? delimiter : (marks[delimiterType] ?? likeliest(texts))
  if (mark === '') invalid('A delimiter must be specified for delimiterType CUSTOM.')
  for (const [down, text] of texts.entries()) {
    if (!text?.includes(mark)) continue
    const parts = linesOfText(text.replaceAll('\n', ' '), mark)
    enterText(draft, { sheetId: sheet.id, top: top + down, left }, parts, today)
  }
}

const marks: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' }

const likeliest = (texts: readonly (string | undefined)[]): string =>
  Object.values(marks).find((mark) => texts.some((text) => text?.includes(mark))) ?? ','
