import { shownAs } from './show.ts'
import type { Result } from './state.ts'

/** What a function was given: for each argument the cells of a range, or one value; none for an empty cell. */
type Given = readonly (readonly Result[])[]

/** The functions that are worked out, by name. Everything else is `#NAME?`. */
export const functions: Readonly<Record<string, (given: Given) => Result>> = {
  SUM: (given) => number(total(numbers(given))),
  AVERAGE: (given) => divided(total(numbers(given)), numbers(given).length),
  MIN: (given) => number(Math.min(...orZero(numbers(given)))),
  MAX: (given) => number(Math.max(...orZero(numbers(given)))),
  COUNT: (given) => number(given.flat().filter((one) => 'numberValue' in one).length),
  COUNTA: (given) => number(given.flat().length),
  ROUND: ([value, places]) => number(rounded(numberOf(first(value)), numberOf(first(places)))),
  IF: ([test, yes, no]) => (isTrue(first(test)) ? first(yes) : no ? first(no) : { boolValue: false }),
  IFERROR: ([value, otherwise]) => {
    const [one = blank] = value ?? []
    return 'errorValue' in one ? first(otherwise) : one
  },
  AND: (given) => ({ boolValue: given.flat().every(isTrue) }),
  OR: (given) => ({ boolValue: given.flat().some(isTrue) }),
  NOT: ([value]) => ({ boolValue: !isTrue(first(value)) }),
  CONCATENATE: (given) => ({ stringValue: given.flat().map(textOf).join('') }),
}

/** What an empty cell comes to in a sum. It also equals empty text, and FALSE. */
export const blank: Result = { numberValue: 0 }
export const number = (numberValue: number): Result => ({ numberValue })
export const failed = (type: string, message: string): Result => ({ errorValue: { type, message } })

/** Ends the working out: the cell shows this error. */
export const stop = (type: string, message: string): never => {
  throw new Error(message, { cause: failed(type, message) })
}

/** The value itself. An error ends the working out. */
export function sound(result: Result): Exclude<Result, { readonly errorValue: unknown }> {
  if ('errorValue' in result) throw new Error(result.errorValue.message, { cause: result })
  return result
}

export function numberOf(given: Result): number {
  const result = sound(given)
  if ('numberValue' in result) return result.numberValue
  if ('boolValue' in result) return Number(result.boolValue)
  const value = result.stringValue.trim() === '' ? Number.NaN : Number(result.stringValue)
  return Number.isFinite(value) ? value : stop('VALUE', 'A number was expected here.')
}

export function divided(value: number, by: number): Result {
  if (by === 0) return stop('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.')
  return number(value / by)
}

export const textOf = (result: Result): string =>
  result === blank ? '' : shownAs(sound(result), undefined, 'en_US')

/** Less than 0 when the first comes before the second. Numbers come before text, text before yes and no. */
export function compared(one: Result, other: Result): number {
  const [left, right] = [rank(one, other), rank(other, one)]
  if (typeof left === 'string' && typeof right === 'string') return left.localeCompare(right, 'en')
  const kinds = ['number', 'string', 'boolean']
  return kinds.indexOf(typeof left) - kinds.indexOf(typeof right) || Number(left) - Number(right)
}

/** Text counts in any case; an empty cell counts as whatever it is compared with. */
function rank(given: Result, other: Result): number | string | boolean {
  if (given === blank) return 'stringValue' in other ? '' : 'boolValue' in other ? false : 0
  const result = sound(given)
  if ('numberValue' in result) return result.numberValue
  return 'boolValue' in result ? result.boolValue : result.stringValue.toLowerCase()
}

const first = (given: readonly Result[] | undefined): Result =>
  given ? sound(given[0] ?? blank) : stop('N_A', 'Wrong number of arguments.')

const numbers = (given: Given): readonly number[] =>
  given.flat().flatMap((one) => {
    const result = sound(one)
    return 'numberValue' in result ? [result.numberValue] : []
  })
const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0)
const orZero = (list: readonly number[]): readonly number[] => (list.length === 0 ? [0] : list)

const isTrue = (given: Result): boolean => {
  const result = sound(given)
  return 'boolValue' in result ? result.boolValue : numberOf(result) !== 0
}

/** Halves go away from zero. */
const rounded = (value: number, places: number): number => {
  const factor = 10 ** places
  return (Math.sign(value) * Math.round(Math.abs(value) * factor * (1 + Number.EPSILON))) / factor
}
