import { cellWith, type Draft, lookNumber, lookOf } from '../draft.ts'
import { resultOf } from '../formula.ts'
import { formulaMoved } from '../formula-moved.ts'
import type { Cell, Given, Look, Sheet, Value } from '../state.ts'
import { withPart } from './each-cell.ts'

export type PasteType = NonNullable<Given<'copyPaste'>['pasteType']>
type Pasting = {
  readonly cell: Cell | null
  /** The tab that the cell is from. */
  readonly sheet: Sheet
  readonly type: string
  /** How far it goes; the references of a formula go as far. */
  readonly down: number
  readonly right: number
}

/** A cell after another one was pasted onto it. */
export function pasted(draft: Draft, old: Cell | null, pasting: Pasting): Cell | null {
  const { cell, sheet, type } = pasting
  const value = valueMoved(cell?.value, pasting)
  const look = lookOf(draft.book, cell)
  const kinds: Readonly<Record<string, () => Cell | null>> = {
    PASTE_NORMAL: () => cell && { ...cell, value },
    PASTE_VALUES: () => ({ ...old, value: resultAsValue(draft, sheet, cell) }),
    PASTE_FORMULA: () => ({ ...old, value }),
    PASTE_FORMAT: () => ({ ...old, look: cell?.look }),
    PASTE_NO_BORDERS: () => cell && { ...cell, value, look: lookNumber(draft, withoutBorders(look)) },
    PASTE_DATA_VALIDATION: () => {
      const had = lookOf(draft.book, old)
      return { ...old, look: lookNumber(draft, withPart(had, 'validation', look.validation)) }
    },
  }
  const after = (kinds[type] ?? (() => old))()
  return after && cellWith(after)
}

function valueMoved(value: Value | undefined, { down, right }: Pasting): Value | undefined {
  if (!value || !('formulaValue' in value)) return value
  return { formulaValue: formulaMoved(value.formulaValue, down, right) }
}

/** What a formula comes to is pasted, not the formula; an error is pasted as its formula. */
function resultAsValue(draft: Draft, sheet: Sheet, cell: Cell | null): Value | undefined {
  const result = resultOf(draft.book, sheet, cell)
  return result && 'errorValue' in result ? cell?.value : result
}

function withoutBorders(look: Look): Look {
  const { borders: _, ...format } = look.format ?? {}
  return withPart(look, 'format', Object.keys(format).length > 0 ? format : undefined)
}
