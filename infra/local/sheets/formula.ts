import { refusalIn } from '../refusal.ts'
import type { Area } from './area.ts'
import { placeOf } from './place.ts'
import type { Book, Cell, Result, Sheet } from './state.ts'

/**
 * What a cell comes to: what was entered, or what its formula makes of other cells.
 *
 * Only the sums that people really type are worked out: numbers, text in quotes, cells, `+ - * /`,
 * brackets and SUM. Anything else is an error value, as Google shows for a function it does not know.
 */
export function resultOf(book: Book, sheet: Sheet, cell: Cell | null, depth = 0): Result | undefined {
  const value = cell?.value
  if (!value || !('formulaValue' in value)) return value
  if (depth > deepest) return failed('REF', 'Circular dependency detected.')
  const source = value.formulaValue.replace(/^\s*[=+]/, '')
  const tokens = source.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'![$A-Za-z0-9:]+|[\w$!.:]+|[-+*/(),%]|\S/g) ?? []
  const reading: Reading = { book, sheet, tokens, at: 0, depth }
  try {
    const result = sum(reading)
    return reading.at < tokens.length ? failed('ERROR', 'Formula parse error.') : result
  } catch (error) {
    if (error instanceof Error && isError(error.cause)) return error.cause
    if (refusalIn(error)) return failed('NAME', 'Unknown range name.')
    throw error
  }
}

/** How many cells a formula may lean on, one behind the other, before it counts as going in a circle. */
const deepest = 50

type Reading = {
  readonly book: Book
  readonly sheet: Sheet
  readonly tokens: readonly string[]
  at: number
  readonly depth: number
}

const failed = (type: string, message: string): Result => ({ errorValue: { type, message } })
const isError = (cause: unknown): cause is Result =>
  typeof cause === 'object' && cause !== null && 'errorValue' in cause
const stop = (type: string, message: string): never => {
  throw new Error(message, { cause: failed(type, message) })
}

const next = (reading: Reading): string | undefined => reading.tokens[reading.at]
const took = (reading: Reading, ...wanted: readonly string[]): string | undefined => {
  const token = next(reading)
  if (token === undefined || !wanted.includes(token)) return undefined
  reading.at += 1
  return token
}

function sum(reading: Reading): Result {
  let left = product(reading)
  for (let sign = took(reading, '+', '-'); sign; sign = took(reading, '+', '-')) {
    const right = product(reading)
    left = number(sign === '+' ? numberOf(left) + numberOf(right) : numberOf(left) - numberOf(right))
  }
  return left
}

function product(reading: Reading): Result {
  let left = factor(reading)
  for (let sign = took(reading, '*', '/'); sign; sign = took(reading, '*', '/')) {
    const right = numberOf(factor(reading))
    if (sign === '/' && right === 0) stop('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.')
    left = number(sign === '*' ? numberOf(left) * right : numberOf(left) / right)
  }
  return left
}

function factor(reading: Reading): Result {
  if (took(reading, '-')) return number(-numberOf(factor(reading)))
  const token = next(reading) ?? stop('ERROR', 'Formula parse error.')
  reading.at += 1
  if (token === '(') {
    const inner = sum(reading)
    return took(reading, ')') ? inner : stop('ERROR', 'Formula parse error.')
  }
  if (token.startsWith('"') && token.length > 1)
    return { stringValue: token.slice(1, -1).replaceAll('""', '"') }
  if (/^\d*\.?\d+$/.test(token)) return number(Number(token) / (took(reading, '%') ? 100 : 1))
  if (/^(true|false)$/i.test(token)) return { boolValue: /^true$/i.test(token) }
  if (next(reading) === '(') return called(reading, token)
  return cellsAt(reading, token)[0] ?? number(0)
}

function called(reading: Reading, name: string): Result {
  if (!/^sum$/i.test(name)) stop('NAME', `Unknown function: '${name.toUpperCase()}'.`)
  took(reading, '(')
  let total = 0
  do {
    const token = next(reading) ?? ''
    if (token.includes(':')) {
      reading.at += 1
      for (const one of cellsAt(reading, token)) if ('numberValue' in one) total += one.numberValue
    } else {
      total += numberOf(sum(reading))
    }
  } while (took(reading, ','))
  return took(reading, ')') ? number(total) : stop('ERROR', 'Formula parse error.')
}

/** The cells that a reference names; a reference without a tab means the formula's own. */
function cellsAt({ book, sheet, depth }: Reading, reference: string): readonly Result[] {
  const text = reference.includes('!') ? reference : `'${sheet.title.replaceAll("'", "''")}'!${reference}`
  const place = placeOf(book, text)
  const results = cellsIn(place.area, place.sheet).flatMap((cell) => {
    const result = resultOf(book, place.sheet, cell, depth + 1)
    if (result && 'errorValue' in result) throw new Error(result.errorValue.message, { cause: result })
    return result ?? []
  })
  return results
}

const cellsIn = ({ top, bottom, left, right }: Area, { rows }: Sheet): readonly Cell[] =>
  rows.slice(top, bottom).flatMap((row) => row?.slice(left, right).filter((cell) => cell !== null) ?? [])

const number = (numberValue: number): Result => ({ numberValue })

function numberOf(result: Result): number {
  if ('numberValue' in result) return result.numberValue
  if ('boolValue' in result) return Number(result.boolValue)
  if ('stringValue' in result && result.stringValue.trim() !== '') {
    const value = Number(result.stringValue)
    if (Number.isFinite(value)) return value
  }
  return stop('VALUE', 'A number was expected here.')
}
