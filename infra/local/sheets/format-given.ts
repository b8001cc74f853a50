import { inColours } from './colours.ts'
import type { Format } from './state.ts'

type Borders = NonNullable<Format['borders']>
type Border = NonNullable<Borders['top']>
export type Side = keyof Borders
const sides = ['top', 'bottom', 'left', 'right'] as const satisfies readonly Side[]

/** A format as Google keeps it: colours under both their names, borders with their width and colour. */
export function formatGiven(format: Format | undefined): Format | undefined {
  if (!format?.borders) return inColours(format)
  const { borders, ...rest } = format
  const kept = Object.fromEntries(
    sides.flatMap((side) => {
      const border = borders[side] && borderGiven(borders[side])
      return border ? [[side, border]] : []
    }),
  )
  return inColours({ ...rest, ...(Object.keys(kept).length > 0 ? { borders: kept } : {}) })
}

/** A border as Google keeps it: black unless it says otherwise, as wide as its style is. NONE is no border. */
export function borderGiven(border: Border): Border | undefined {
  const { style = 'NONE' } = border
  const width = widths[style]
  if (width === undefined) return undefined
  const { color, colorStyle } = border
  return inColours({ style, width, ...(colorStyle ? { colorStyle } : { color: color ?? {} }) })
}

const widths: Readonly<Record<string, number>> = {
  DOTTED: 1,
  DASHED: 1,
  SOLID: 1,
  SOLID_MEDIUM: 2,
  SOLID_THICK: 3,
  DOUBLE: 3,
}
