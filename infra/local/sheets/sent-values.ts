import { invalid } from './draft.ts'
import type { Given } from './entered.ts'

/** What is sent to be written: rows, or columns when the major dimension says so. */
export type Sent = { readonly values?: readonly (readonly unknown[])[]; readonly majorDimension?: string }
export type Rows = readonly (readonly (Given | null)[])[]

/** Rows as they are to be written. Refuses what is not a plain value. */
export function rowsOf({ values = [], majorDimension }: Sent): Rows {
  const lines = values.map((line, index) => line.map((one, at) => plain(one, `values[${index}][${at}]`)))
  if (majorDimension !== 'COLUMNS') return lines
  return Array.from({ length: widest(lines) }, (_, row) => lines.map((line) => line[row] ?? null))
}

/** The length of the longest line. */
export const widest = (lines: Rows): number => lines.reduce((most, { length }) => Math.max(most, length), 0)

function plain(value: unknown, place: string): Given | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'string') return invalid(`Invalid ${place}: ${inProto(value, '')}\n`)
  if (value.length > longest) {
    invalid(`Your input contains more than the maximum of ${longest} characters in a single cell.`)
  }
  return value
}

const longest = 50_000

/** A list or an object as Google prints it when it refuses one inside a cell. */
function inProto(value: unknown, indent: string): string {
  const block = (name: string, lines: readonly string[]) =>
    [`${indent}${name} {`, ...lines, `${indent}}`].join('\n')
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    return block(
      'list_value',
      value.map((one) => `${inner}values {\n${inProto(one, `${inner}  `)}\n${inner}}`),
    )
  }
  if (typeof value === 'object' && value !== null) {
    return block(
      'struct_value',
      Object.entries(value).map(
        ([key, one]) =>
          `${inner}fields {\n${inner}  key: ${JSON.stringify(key)}\n${inner}  value {\n${inProto(one, `${inner}    `)}\n${inner}  }\n${inner}}`,
      ),
    )
  }
  if (typeof value === 'string') return `${indent}string_value: ${JSON.stringify(value)}`
  if (typeof value === 'number')
    return `${indent}number_value: ${Number.isInteger(value) ? `${value}.0` : value}`
  return value === null ? `${indent}null_value: NULL_VALUE` : `${indent}bool_value: ${String(value)}`
}
