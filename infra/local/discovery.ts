import { readFileSync } from 'node:fs'
import { checkedBody, isUnknown, type Schemas } from './discovery-body.ts'
import { checkedQuery, maskProblems } from './discovery-query.ts'
import { badRequest, google, type Refusal } from './refusal.ts'

/** One of Google's APIs, as its own description has it (words removed). */
export type Api = {
  readonly api: string
  /** Where messages of this API are named, such as 'google.apps.sheets.v4'. */
  readonly messages: string
  /** What stands before a method's path, such as '/drive/v3/'. */
  readonly prefix: string
  /** Google ignores parameters and fields it does not know here; elsewhere it refuses them. */
  readonly anyParameter: boolean
  readonly globalParams: readonly string[]
  readonly methods: readonly Method[]
  readonly schemas: Schemas
}
export type Method = {
  readonly id: string
  readonly http: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly body: string | null
  readonly reply: string | null
}

/** A call that Google's description allows: its parts, decoded and typed, without `null`. */
export type Checked = {
  readonly method: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, QueryValue>>
  // biome-ignore lint/suspicious/noExplicitAny: what a method's body holds was just checked against its description.
  readonly body: any
}
export type QueryValue = string | number | boolean | readonly string[]

const described = (file: string, rest: Pick<Api, 'messages' | 'prefix' | 'anyParameter'>): Api => ({
  ...JSON.parse(readFileSync(new URL(`./discovery/${file}.json`, import.meta.url), 'utf8')),
  ...rest,
})

const strict = { prefix: '/', anyParameter: false }
export const sheetsApi = described('sheets.v4', { messages: 'google.apps.sheets.v4', ...strict })
export const formsApi = described('forms.v1', { messages: 'google.apps.forms.v1', ...strict })
export const tasksApi = described('cloudtasks.v2', { messages: 'google.cloud.tasks.v2', ...strict })
export const driveApi = described('drive.v3', {
  messages: 'google.apps.drive.v3',
  prefix: '/drive/v3/',
  anyParameter: true,
})

/**
 * Holds a call to the API's description.
 *
 * @param url path and query, as they came over the wire
 * @param body the JSON body, `undefined` when there was none
 * @returns the call's parts, or what Google would answer instead
 */
export function checked(
  api: Api,
  http: string,
  url: string,
  body: unknown,
): Checked | { readonly error: Refusal } {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const found = methodAt(api, http, pathname)
  if (!found) return { error: google(404, 'NOT_FOUND', `Google has no method ${http} ${pathname}.`) }

  const { method, params } = found
  const query = checkedQuery(api, method, searchParams)
  const asked = method.body ? checkedBody(api, method.body, body ?? {}) : { value: undefined, problems: [] }
  const wrong = asked.problems.filter(({ description }) => !api.anyParameter || !isUnknown(description))
  const problems = [...query.problems, ...wrong]
  if (problems.length > 0) {
    return { error: badRequest(problems.map(({ description }) => description).join('\n'), problems) }
  }
  const unknown = maskProblems(api, method, query.values.fields)
  if (unknown.length > 0) return { error: badRequest('Request contains an invalid argument.', unknown) }
  return { method: method.id, params, query: query.values, body: asked.value }
}

/**
 * The method at a path. Encoded and bare colons and exclamation marks are the same; a slash at the
 * end, or before a verb (`/{id}/:batchUpdate`), changes nothing.
 */
function methodAt(
  api: Api,
  http: string,
  pathname: string,
): { readonly method: Method; readonly params: Readonly<Record<string, string>> } | undefined {
  if (!pathname.startsWith(api.prefix)) return undefined
  const path = pathname.slice(api.prefix.length).replace(/\/$/, '').replace(/\/:/, ':')
  const segments = path.split('/').map(decoded)
  for (const method of api.methods) {
    if (method.http !== http) continue
    const values = matched(method.path, segments)
    if (values) return { method, params: named(method, values, segments) }
  }
  return undefined
}

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

type Value = { readonly name: string; readonly value: string; readonly upTo: number }

function matched(template: string, segments: readonly string[]): readonly Value[] | undefined {
  const wanted = template.split('/')
  if (wanted.length !== segments.length) return undefined
  const values: Value[] = []
  for (const [index, part] of wanted.entries()) {
    const segment = segments[index] ?? ''
    const [, name, verb = ''] = /^\{(\w+)\}(:\w+)?$/.exec(part) ?? []
    if (name === undefined) {
      if (part !== segment) return undefined
      continue
    }
    const value = verb === '' ? segment : segment.endsWith(verb) ? segment.slice(0, -verb.length) : ''
    // Only a range may have a colon in it; elsewhere what follows the colon is a verb.
    if (value === '' || (name !== 'range' && value.includes(':'))) return undefined
    values.push({ name, value, upTo: index })
  }
  return values
}

/** Cloud Tasks names things by whole paths (`parent`, `name`): the segments after the version, up to the last variable. */
function named(
  method: Method,
  values: readonly Value[],
  segments: readonly string[],
): Readonly<Record<string, string>> {
  const own = values.filter(({ name }) => method.params[name] === 'path')
  const params = Object.fromEntries(own.map(({ name, value }) => [name, value]))
  const whole = Object.keys(method.params).find(
    (name) => method.params[name] === 'path' && params[name] === undefined,
  )
  const last = values.filter((value) => !own.includes(value)).at(-1)
  if (!whole || !last) return params
  return { ...params, [whole]: [...segments.slice(1, last.upTo), last.value].join('/') }
}
