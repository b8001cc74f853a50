import type { Api, Method, QueryValue } from './discovery.ts'
import { sharedEnums, type Token } from './discovery-body.ts'
import { type Mask, maskIn } from './masks.ts'
import type { Violation } from './refusal.ts'
import { camel, pascal, snake } from './spelling.ts'

type Read = {
  readonly values: Readonly<Record<string, QueryValue>>
  readonly problems: readonly Violation[]
}

/** A call's query, typed: booleans in any case, enums also as numbers, snake case also. */
export function checkedQuery(api: Api, method: Method, search: URLSearchParams): Read {
  const values: Record<string, QueryValue> = {}
  const problems: Violation[] = []
  for (const given of new Set(search.keys())) {
    const name = method.params[given] === undefined ? camel(given) : given
    const token = method.params[name]
    const texts = search.getAll(given)
    if (token !== undefined && token !== 'path') {
      const value = valueIn(token, texts)
      if (value === undefined) problems.push(wrong(api, name, token, texts.at(-1) ?? ''))
      else values[name] = value
    } else if (api.globalParams.includes(given.replace(/^\$(?!\.)/, ''))) {
      values[given.replace(/^\$(?!\.)/, '')] = texts.at(-1) ?? ''
    } else if (!api.anyParameter) {
      problems.push(unknown(given))
    }
  }
  return { values, problems }
}

function valueIn(token: string, texts: readonly string[]): QueryValue | undefined {
  if (token.endsWith('*')) return texts
  const text = texts.at(-1) ?? ''
  if (token === 'boolean')
    return /^(true|1)$/i.test(text) ? true : /^(false|0)$/i.test(text) ? false : undefined
  if (token.startsWith('integer')) return /^-?\d+$/.test(text) ? Number(text) : undefined
  if (token.startsWith('number'))
    return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined
  if (!token.startsWith('enum:')) return text
  const words = token.slice('enum:'.length).split('|')
  return words.includes(text) ? text : /^\d+$/.test(text) ? words[Number(text)] : undefined
}

function wrong(api: Api, name: string, token: string, text: string): Violation {
  const field = snake(name)
  const called = token.startsWith('enum:')
    ? `type.googleapis.com/${api.messages}.${sharedEnums[name] ?? pascal(name)}`
    : token === 'boolean'
      ? 'TYPE_BOOL'
      : 'TYPE_INT32'
  return { field, description: `Invalid value at '${field}' (${called}), "${text}"` }
}

const unknown = (name: string): Violation => ({
  description: `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
})

/** The fields of a `fields` parameter that the method's answer cannot have. */
export function maskProblems(api: Api, method: Method, fields: QueryValue | undefined): readonly Violation[] {
  if (typeof fields !== 'string' || fields === '' || !method.reply) return []
  const mask = maskIn(fields)
  if (!mask)
    return [{ field: 'fields', description: `Error expanding 'fields' parameter. Cannot parse '${fields}'.` }]
  return strangers(api, `#${method.reply}`, mask, []).map((path) => ({
    field: path,
    description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
  }))
}

function strangers(api: Api, token: Token, mask: Mask, way: readonly string[]): readonly string[] {
  if (mask === 'all') return []
  if (Array.isArray(token)) return strangers(api, token[0] as Token, mask, way)
  const fields: Readonly<Record<string, Token>> | undefined =
    typeof token === 'object'
      ? (token as Readonly<Record<string, Token>>)
      : token.startsWith('#')
        ? api.schemas[token.slice(1).replace(/ .*/, '')]
        : undefined
  if (fields?.['*']) return []
  return Object.entries(mask).flatMap(([field, inner]) => {
    if (field === '*') return []
    const under = fields?.[field]
    if (under === undefined) return [[...way, field].join('.')]
    return strangers(api, under, inner, [...way, field])
  })
}
