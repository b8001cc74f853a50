import { dateShown } from '../sheets/show-date.ts'

/** A cell as one person sees it. */
export type CellShown = {
  readonly text: string
  /** What stands in the cell when it is opened for typing, where that is not its text. */
  readonly entered?: string
  /** The number behind an amount or a day, to sort by and to type back. */
  readonly number?: number
  readonly note?: string
  readonly is: 'text' | 'number' | 'day' | 'tick' | 'choice'
  /** Which of the tab's `lists`. */
  readonly list?: number
  /** Which of the tab's `reasons`; without one the person may type here. */
  readonly closed?: number
  readonly colour?: 'yellow' | 'red'
  readonly wraps: boolean
}

/** The parts of Google's answer that are looked at. */
export type CellRead = {
  readonly formattedValue?: string
  readonly note?: string
  readonly userEnteredValue?: {
    readonly stringValue?: string
    readonly numberValue?: number
    readonly boolValue?: boolean
    readonly formulaValue?: string
  }
  readonly effectiveValue?: { readonly numberValue?: number }
  readonly userEnteredFormat?: {
    readonly numberFormat?: { readonly type?: string }
    readonly wrapStrategy?: string
    readonly backgroundColor?: { readonly red?: number; readonly green?: number; readonly blue?: number }
  }
  readonly dataValidation?: {
    readonly strict?: boolean
    readonly condition?: {
      readonly type?: string
      readonly values?: readonly { readonly userEnteredValue?: string }[]
    }
  }
}

/** What a cell shows, apart from what the whole tab must know: its list and why it is closed. */
export function cellShown(read: CellRead): Omit<CellShown, 'list' | 'closed'> {
  const { formattedValue: text = '', effectiveValue, note } = read
  return {
    text,
    ...enteredIn(read),
    ...(effectiveValue?.numberValue !== undefined && { number: effectiveValue.numberValue }),
    ...(note !== undefined && { note }),
    is: kindOf(read),
    ...colourOf(read),
    wraps: read.userEnteredFormat?.wrapStrategy === 'WRAP',
  }
}

/** A box that is not ticked is no content. */
export const isFilled = ({ formattedValue = '', dataValidation }: CellRead): boolean =>
  formattedValue !== '' && !(dataValidation?.condition?.type === 'BOOLEAN' && formattedValue === 'FALSE')

/** A list beside which other words may be typed is a field to type in here. */
export const optionsOf = ({ dataValidation }: CellRead): readonly string[] =>
  dataValidation?.condition?.type === 'ONE_OF_LIST' && dataValidation.strict
    ? (dataValidation.condition.values ?? []).map(({ userEnteredValue = '' }) => userEnteredValue)
    : []

function kindOf({ userEnteredFormat, dataValidation, userEnteredValue }: CellRead): CellShown['is'] {
  const rule = dataValidation?.condition?.type
  if (rule === 'BOOLEAN') return 'tick'
  if (rule === 'ONE_OF_LIST' && dataValidation?.strict) return 'choice'
  if (rule === 'DATE_IS_VALID' || userEnteredFormat?.numberFormat?.type === 'DATE') return 'day'
  return userEnteredValue?.numberValue === undefined ? 'text' : 'number'
}

/**
 * Text that would be taken for a formula is opened with the apostrophe that keeps it text, as Sheets
 * does. A day is opened as people type one, whatever its pattern leaves out.
 */
function enteredIn({ userEnteredValue, userEnteredFormat, formattedValue }: CellRead): {
  readonly entered?: string
} {
  const { formulaValue, stringValue, numberValue } = userEnteredValue ?? {}
  if (formulaValue !== undefined) return { entered: formulaValue }
  if (stringValue !== undefined && /^[=+']/.test(stringValue)) return { entered: `'${stringValue}` }
  if (numberValue !== undefined && userEnteredFormat?.numberFormat?.type === 'DATE')
    return { entered: dateShown(numberValue, 'dd/mm/yyyy') }
  return stringValue !== undefined && stringValue !== formattedValue ? { entered: stringValue } : {}
}

/** Two colours carry a meaning here: yellow asks for something, red says that something is to be mended. */
function colourOf({ userEnteredFormat }: CellRead): { readonly colour?: 'yellow' | 'red' } {
  const { red = 0, green = 0, blue = 0 } = userEnteredFormat?.backgroundColor ?? { red: 1, green: 1, blue: 1 }
  if (red - green > 0.05) return { colour: 'red' }
  return green - blue > 0.05 && red >= green ? { colour: 'yellow' } : {}
}
