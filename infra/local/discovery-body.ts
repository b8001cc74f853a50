import type { Violation } from './refusal.ts'
import { camel, pascal, snake } from './spelling.ts'

/** How an API describes its messages: a field is `string`, `#Message`, `enum:A|B`, `[…]` or `{'*': …}`. */
export type Token = string | readonly [Token] | { readonly [field: string]: Token }
export type Schemas = Readonly<Record<string, Readonly<Record<string, Token>>>>
type Described = { readonly messages: string; readonly schemas: Schemas }

type Found = { readonly value: unknown; readonly problems: readonly Violation[] }

/**
 * A JSON body as Google reads it, or every field it cannot read, in Google's words.
 *
 * Fields marked read-only are passed on: Google's marks are wrong for some (a permission's
 * `emailAddress`, a form's `documentTitle`). Who serves the method ignores what cannot be written.
 */
export function checkedBody(api: Described, message: string, body: unknown): Found {
  const problems: Violation[] = []
  const value = ofMessage({ api, problems }, message, body, rootOf(message))
  return { value, problems }
}

/** A method that takes a thing itself, not a request about it, calls it by name in its errors. */
const rootOf = (message: string): string => {
  if (message === 'ValueRange') return 'data'
  return message.endsWith('Request') ? '' : snake(message).slice(1)
}

type Reading = { readonly api: Described; readonly problems: Violation[] }

function ofMessage(reading: Reading, message: string, value: unknown, path: string): unknown {
  return ofFields(reading, message, reading.api.schemas[message] ?? {}, value, path)
}

function ofFields(
  reading: Reading,
  message: string,
  fields: Readonly<Record<string, Token>>,
  value: unknown,
  path: string,
): unknown {
  if (!isObject(value)) return wrong(reading, path, `${typeUrl(reading.api)}.${message}`, value)
  const read: Record<string, unknown> = {}
  for (const [given, inner] of Object.entries(value)) {
    const field = fields[given] === undefined ? camel(given) : given
    const token = fields[field]
    if (token === undefined) {
      unknownName(reading, given, path)
      continue
    }
    if (inner === null) continue
    read[field] = ofToken(reading, token, inner, path === '' ? snake(field) : `${path}.${snake(field)}`, {
      message,
      field,
    })
  }
  return read
}

type Owner = { readonly message: string; readonly field: string }

function ofToken(reading: Reading, token: Token, value: unknown, path: string, owner: Owner): unknown {
  if (Array.isArray(token)) return ofList(reading, token[0] as Token, value, path, owner)
  if (typeof token === 'object') {
    const fields = token as Readonly<Record<string, Token>>
    const each = fields['*']
    if (each === undefined) return ofFields(reading, owner.message, fields, value, path)
    if (!isObject(value)) return wrong(reading, path, 'map', value)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== null)
        .map(([key, inner]) => [key, ofToken(reading, each, inner, `${path}['${key}']`, owner)]),
    )
  }
  if (Array.isArray(value) && token !== 'any') {
    return unknownName(reading, owner.field, path.slice(0, -snake(owner.field).length - 1), true)
  }
  if (token.startsWith('#')) return ofMessage(reading, token.slice(1), value, path)
  return ofScalar(reading, token, value, path, owner)
}

/** One thing where a list is wanted counts as a list of one. */
function ofList(reading: Reading, token: Token, value: unknown, path: string, owner: Owner): unknown {
  if (Array.isArray(token)) {
    const called = 'type.googleapis.com/google.protobuf.ListValue'
    if (!Array.isArray(value)) return wrong(reading, path, called, value)
    for (const [index, row] of value.entries()) {
      if (!Array.isArray(row)) wrong(reading, `${path}[${index}]`, called, row)
    }
    return value
  }
  if (!Array.isArray(value)) return [ofToken(reading, token, value, `${path}[0]`, owner)]
  return value
    .map((one, index) =>
      one === null ? undefined : ofToken(reading, token, one, `${path}[${index}]`, owner),
    )
    .map((one) => (one === undefined && token !== 'any' ? {} : one))
}

function ofScalar(reading: Reading, token: string, value: unknown, path: string, owner: Owner): unknown {
  if (token.startsWith('enum:')) {
    const words = token.slice('enum:'.length).split('|')
    const word = typeof value === 'number' ? words[value] : value
    if (typeof word === 'string' && words.includes(word)) return word
    const called = sharedEnums[owner.field] ?? `${owner.message}.${pascal(owner.field)}`
    return wrong(reading, path, `${typeUrl(reading.api)}.${called}`, value)
  }
  const kind = kinds[token.replace(/ readOnly$/, '')]
  if (!kind) return value
  const read = kind.read(value)
  return read === undefined ? wrong(reading, path, kind.called, value) : read
}

/** Enums that stand on their own, by the fields that hold them; all others are named after their message. */
export const sharedEnums: Readonly<Record<string, string>> = {
  dimension: 'Dimension',
  majorDimension: 'Dimension',
  valueInputOption: 'ValueInputOption',
  valueRenderOption: 'ValueRenderOption',
  responseValueRenderOption: 'ValueRenderOption',
  dateTimeRenderOption: 'DateTimeRenderOption',
  responseDateTimeRenderOption: 'DateTimeRenderOption',
}

/** How scalars are read, and what Google calls them when it cannot read one. */
const kinds: Readonly<Record<string, { called: string; read: (value: unknown) => unknown }>> = {
  string: { called: 'TYPE_STRING', read: (value) => (typeof value === 'string' ? value : undefined) },
  'string:byte': { called: 'TYPE_BYTES', read: (value) => matches(value, /^[A-Za-z0-9+/_-]*={0,2}$/) },
  'string:int64': { called: 'TYPE_INT64', read: (value) => matches(value, /^-?\d{1,19}$/) },
  'string:google-fieldmask': {
    called: 'type.googleapis.com/google.protobuf.FieldMask',
    read: (value) => (typeof value === 'string' ? value : undefined),
  },
  'string:google-duration': {
    called: 'type.googleapis.com/google.protobuf.Duration',
    read: (value) => matches(value, /^-?\d+(\.\d{1,9})?s$/),
  },
  'string:google-datetime': {
    called: 'type.googleapis.com/google.protobuf.Timestamp',
    read: (value) => moment(value),
  },
  'string:date-time': {
    called: 'type.googleapis.com/google.protobuf.Timestamp',
    read: (value) => moment(value),
  },
  boolean: {
    called: 'TYPE_BOOL',
    read: (value) =>
      value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined,
  },
  'integer:int32': {
    called: 'TYPE_INT32',
    read: (value) => {
      const number = numberIn(value)
      return Number.isInteger(number) && Math.abs(Number(number)) <= 2 ** 31 ? number : undefined
    },
  },
  'number:double': { called: 'TYPE_DOUBLE', read: (value) => numberIn(value) },
  'number:float': { called: 'TYPE_FLOAT', read: (value) => numberIn(value) },
}

const numberIn = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : undefined
}
const matches = (value: unknown, pattern: RegExp): string | undefined => {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
  return typeof text === 'string' && pattern.test(text) ? text : undefined
}
const moment = (value: unknown): string | undefined =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value))
    ? value
    : undefined

function wrong({ problems }: Reading, path: string, called: string, value: unknown): undefined {
  const shown =
    typeof value === 'string' ? JSON.stringify(value) : isObject(value) ? '' : JSON.stringify(value)
  const description = `Invalid value at '${path}' (${called})${shown === '' ? '' : `, ${shown}`}`
  problems.push({ field: path, description })
  return undefined
}

function unknownName({ problems }: Reading, name: string, path: string, list = false): undefined {
  const at = path === '' ? '' : ` at '${path}'`
  const why = list ? 'Proto field is not repeating, cannot start list.' : 'Cannot find field.'
  const description = `Invalid JSON payload received. Unknown name "${name}"${at}: ${why}`
  problems.push(path === '' ? { description } : { field: path, description })
  return undefined
}

/** Whether a description says that there is no such field. */
export const isUnknown = (description: string): boolean => description.endsWith(': Cannot find field.')

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const typeUrl = (api: Described): string => `type.googleapis.com/${api.messages}`
