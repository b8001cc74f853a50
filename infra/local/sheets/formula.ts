import { refusalIn } from '../refusal.ts'
import type { Area } from './area.ts'
import {
  blank,
  compared,
  divided,
  failed,
  functions,
  number,
  numberOf,
  sound,
  stop,
  textOf,
} from './formula-functions.ts'
import { placeOf } from './place.ts'
import type { Book, Cell, Result, Sheet } from './state.ts'

/**
 * What a cell comes to: what was entered, or what its formula makes of other cells.
 *
 * Only the sums that people really type are worked out: numbers, text in quotes, cells, `+ - * /`, `&`,
 * comparisons, brackets and a dozen functions. Anything else is an error value, as Google shows for a
 * function it does not know.
 */
export function resultOf(book: Book, sheet: Sheet, cell: Cell | null): Result | undefined {
  return workedOut({ book, known: new Map(), depth: 0 }, sheet, cell)
}

type Work = {
  readonly book: Book
  /** What was worked out already, so that a cell that many lean on is worked out once; nothing yet for one at hand. */
  readonly known: Map<Sheet, Map<Cell, Result | undefined>>
  readonly depth: number
}

function workedOut(work: Work, sheet: Sheet, cell: Cell | null): Result | undefined {
  const value = cell?.value
  if (!value || !('formulaValue' in value)) return value
  const here = work.known.get(sheet) ?? new Map<Cell, Result | undefined>()
  work.known.set(sheet, here)
  if (here.has(cell) || work.depth > deepest) return here.get(cell) ?? circular
  here.set(cell, undefined)
  const tokens = value.formulaValue.replace(/^\s*[=+]/, '').match(token) ?? []
  const result = resultIn({ ...work, sheet, tokens, at: 0 })
  here.set(cell, result)
  return result
}

/** How many cells a formula may lean on, one behind the other, before it counts as going in a circle. */
const deepest = 300
const circular = failed('REF', 'Circular dependency detected.')

function resultIn(reading: Reading): Result {
  try {
    const result = comparison(reading)
    return reading.at < reading.tokens.length ? failed('ERROR', 'Formula parse error.') : result
  } catch (error) {
    return failureIn(error)
  }
}

const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'![$A-Za-z0-9:]+|[\w$!.:]+|<=|>=|<>|\S/g

type Reading = Work & { readonly sheet: Sheet; readonly tokens: readonly string[]; at: number }

function failureIn(error: unknown): Result {
  const cause = error instanceof Error ? error.cause : undefined
  if (typeof cause === 'object' && cause !== null && 'errorValue' in cause) return cause as Result
  if (refusalIn(error)) return failed('NAME', 'Unknown range name.')
  // Brackets by the thousand are no sum that people type.
  if (error instanceof RangeError) return failed('ERROR', 'Formula parse error.')
  throw error
}

const next = (reading: Reading): string | undefined => reading.tokens[reading.at]
const took = (reading: Reading, ...wanted: readonly string[]): string | undefined => {
  const found = next(reading)
  if (found === undefined || !wanted.includes(found)) return undefined
  reading.at += 1
  return found
}

function comparison(reading: Reading): Result {
  let left = joined(reading)
  for (let sign = took(reading, ...signs); sign; sign = took(reading, ...signs)) {
    const order = compared(left, joined(reading))
    const holds = order < 0 ? ['<', '<=', '<>'] : order > 0 ? ['>', '>=', '<>'] : ['=', '<=', '>=']
    left = { boolValue: holds.includes(sign) }
  }
  return left
}
const signs = ['=', '<>', '<', '<=', '>', '>=']

function joined(reading: Reading): Result {
  let left = sum(reading)
  while (took(reading, '&')) left = { stringValue: textOf(left) + textOf(sum(reading)) }
  return left
}

function sum(reading: Reading): Result {
  let left = product(reading)
  for (let sign = took(reading, '+', '-'); sign; sign = took(reading, '+', '-')) {
    const right = numberOf(product(reading))
    left = number(numberOf(left) + (sign === '+' ? right : -right))
  }
  return left
}

function product(reading: Reading): Result {
  let left = factor(reading)
  for (let sign = took(reading, '*', '/'); sign; sign = took(reading, '*', '/')) {
    const right = numberOf(factor(reading))
    left = sign === '*' ? number(numberOf(left) * right) : divided(numberOf(left), right)
  }
  return left
}

function factor(reading: Reading): Result {
  if (took(reading, '-')) return number(-numberOf(factor(reading)))
  if (took(reading, '+')) return factor(reading)
  const word = next(reading) ?? stop('ERROR', 'Formula parse error.')
  reading.at += 1
  if (word === '(') {
    const inner = comparison(reading)
    return took(reading, ')') ? inner : stop('ERROR', 'Formula parse error.')
  }
  if (word.startsWith('"') && word.length > 1) return { stringValue: word.slice(1, -1).replaceAll('""', '"') }
  if (/^\d*\.?\d+$/.test(word)) return number(Number(word) / (took(reading, '%') ? 100 : 1))
  if (/^(true|false)$/i.test(word)) return { boolValue: /^true$/i.test(word) }
  if (next(reading) === '(') return called(reading, word)
  return sound(cellsAt(reading, word)[0] ?? blank)
}

function called(reading: Reading, name: string): Result {
  const work = functions[name.toUpperCase()]
  if (!work) return stop('NAME', `Unknown function: '${name.toUpperCase()}'.`)
  took(reading, '(')
  const given: (readonly Result[])[] = []
  do given.push(argument(reading))
  while (took(reading, ','))
  return took(reading, ')') ? work(given) : stop('ERROR', 'Formula parse error.')
}

/** One argument: the cells of a reference, or a value. Its error waits, as IF may not ask for it. */
function argument(reading: Reading): readonly Result[] {
  const end = endOfArgument(reading)
  try {
    const word = next(reading) ?? ''
    if (reading.at + 1 !== end || !/^[$A-Za-z']/.test(word) || /^(true|false)$/i.test(word)) {
      return [comparison(reading)]
    }
    reading.at = end
    return cellsAt(reading, word)
  } catch (error) {
    reading.at = end
    return [failureIn(error)]
  }
}

function endOfArgument({ tokens, at }: Reading): number {
  let open = 0
  for (let index = at; index < tokens.length; index += 1) {
    if (open === 0 && (tokens[index] === ',' || tokens[index] === ')')) return index
    open += tokens[index] === '(' ? 1 : tokens[index] === ')' ? -1 : 0
  }
  return tokens.length
}

/** The cells that a reference names; a reference without a tab means the formula's own. */
function cellsAt({ sheet, ...work }: Reading, reference: string): readonly Result[] {
  const text = reference.includes('!') ? reference : `'${sheet.title.replaceAll("'", "''")}'!${reference}`
  const place = placeOf(work.book, text)
  const deeper = { ...work, depth: work.depth + 1 }
  return cellsIn(place.area, place.sheet).flatMap((cell) => workedOut(deeper, place.sheet, cell) ?? [])
}

const cellsIn = ({ top, bottom, left, right }: Area, { rows }: Sheet): readonly Cell[] =>
  rows.slice(top, bottom).flatMap((row) => row?.slice(left, right).filter((cell) => cell !== null) ?? [])
