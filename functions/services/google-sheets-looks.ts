import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import type { Change, Look } from '../sheet.ts'

type Dress<Deed extends Change['do']> = Extract<Change, { readonly do: Deed }>

/** How a column looks and what may be chosen in it, from a row down to the end. */
export function dressColumn({
  tabId,
  column,
  fromRow,
  look,
}: Dress<'dress column'>): sheets_v4.Schema$Request[] {
  const columns = { startColumnIndex: column, endColumnIndex: column + 1 }
  const range = { sheetId: tabId, startRowIndex: fromRow, ...columns }
  const rule = ruleOf(look)
  return [
    {
      updateDimensionProperties: {
        range: { sheetId: tabId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
        properties: { pixelSize: look.width, hiddenByUser: look.hidden ?? false },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    {
      repeatCell: {
        range,
        cell: { userEnteredFormat: formatOf(look) },
        fields: formatFields(
          'numberFormat',
          'wrapStrategy',
          'verticalAlignment',
          'textFormat.bold',
          'backgroundColorStyle',
        ),
      },
    },
    { setDataValidation: rule ? { range, rule } : { range } },
  ]
}

/** The sentence at the top of a tab, or its headings. */
export const dressRow = ({ tabId, row, columns, as }: Dress<'dress row'>): sheets_v4.Schema$Request => ({
  repeatCell: {
    range: {
      sheetId: tabId,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: 0,
      endColumnIndex: columns,
    },
    cell: { userEnteredFormat: as === 'heading' ? heading : about },
    fields: formatFields('textFormat', 'wrapStrategy', 'verticalAlignment', 'backgroundColorStyle'),
  },
})

const formatFields = (...names: readonly string[]): string =>
  names.map((name) => `userEnteredFormat.${name}`).join(',')

const colour = (hex: string): sheets_v4.Schema$ColorStyle => {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255
  return { rgbColor: { red: part(1), green: part(3), blue: part(5) } }
}

const heading: sheets_v4.Schema$CellFormat = {
  textFormat: { bold: true },
  wrapStrategy: 'WRAP',
  verticalAlignment: 'MIDDLE',
  backgroundColorStyle: colour('#e8eef4'),
}
/** It runs on over the empty cells beside it. */
const about: sheets_v4.Schema$CellFormat = {
  textFormat: { italic: true, foregroundColorStyle: colour('#444444') },
  wrapStrategy: 'OVERFLOW_CELL',
  verticalAlignment: 'MIDDLE',
}

/** What is left out goes back to how a new sheet looks. */
const formatOf = (look: Look): sheets_v4.Schema$CellFormat => ({
  ...(look.format ? { numberFormat: numberFormats[look.format] } : {}),
  ...(look.colour ? { backgroundColorStyle: colour(look.colour) } : {}),
  wrapStrategy: look.wrap ? 'WRAP' : 'CLIP',
  verticalAlignment: 'TOP',
  textFormat: {},
})

/** Plain numbers stay as Sheets shows them, so that both 3 and 1.5 read well. */
const numberFormats: Record<NonNullable<Look['format']>, sheets_v4.Schema$NumberFormat | undefined> = {
  money: { type: 'CURRENCY', pattern: '"£"#,##0.00' },
  date: { type: 'DATE', pattern: 'ddd d mmm yyyy' },
  text: { type: 'TEXT', pattern: '@' },
  number: undefined,
}

function ruleOf({ tick, choices = [], freely }: Look): sheets_v4.Schema$DataValidationRule | undefined {
  if (tick) return { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi: true }
  const values = [...new Set(choices.map(asChoice))].filter((text) => text !== '')
  if (values.length === 0) return undefined
  return {
    condition: { type: 'ONE_OF_LIST', values: values.map((text) => ({ userEnteredValue: text })) },
    strict: freely !== true,
    showCustomUi: true,
  }
}

/** Google reads a choice as if it were typed: one that begins with '=' or '+' would be a formula. */
const asChoice = (text: string): string => text.replace(/^[=+\s]+/, '').trim()
