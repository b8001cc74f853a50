import { notServed, refuse } from '../refusal.ts'
import { concerns, type Permission } from './permission.ts'
import { unusable } from './refusals.ts'
import { type DriveFile, rootOf } from './tree.ts'

/** A file that is looked at, with what the question may be about. */
export type Candidate = { readonly file: DriveFile; readonly permissions: readonly Permission[] }
type Test = (candidate: Candidate) => boolean

/** What a `q` asks for, such as `name contains 'CPD' and not trashed = true`. Throws Drive's refusal. */
export function questionIn(q: string, as: string): Test {
  const reader = { tokens: tokensIn(q), at: 0, as }
  const test = either(reader)
  return reader.at === reader.tokens.length ? test : refuse(unusable('q'))
}

type Reader = { readonly tokens: readonly string[]; at: number; readonly as: string }

function tokensIn(q: string): readonly string[] {
  const tokens = q.match(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[()]|[<>!]=?|=|[^\s()<>=!'"]+|['"]/g) ?? []
  return tokens.length > 0 ? tokens : refuse(unusable('q'))
}

const took = (reader: Reader, word: string): boolean => {
  if (reader.tokens[reader.at]?.toLowerCase() !== word) return false
  reader.at += 1
  return true
}
const next = (reader: Reader): string => {
  const token = reader.tokens[reader.at]
  reader.at += 1
  return token ?? refuse(unusable('q'))
}

function either(reader: Reader): Test {
  const tests = [both(reader)]
  while (took(reader, 'or')) tests.push(both(reader))
  return (candidate) => tests.some((test) => test(candidate))
}

function both(reader: Reader): Test {
  const tests = [term(reader)]
  while (took(reader, 'and')) tests.push(term(reader))
  return (candidate) => tests.every((test) => test(candidate))
}

function term(reader: Reader): Test {
  if (took(reader, 'not')) {
    const test = term(reader)
    return (candidate) => !test(candidate)
  }
  if (took(reader, '(')) {
    const test = either(reader)
    return took(reader, ')') ? test : refuse(unusable('q'))
  }
  const first = next(reader)
  const text = textIn(first)
  if (text !== undefined)
    return took(reader, 'in') ? within(text, next(reader), reader.as) : refuse(unusable('q'))
  return compared(first, next(reader).toLowerCase(), next(reader), reader.as)
}

/** The text in quotation marks; a backslash takes the next sign as it is. */
function textIn(token: string): string | undefined {
  const [, , inner] = /^(['"])(.*)\1$/s.exec(token) ?? []
  return inner?.replace(/\\(.)/gs, '$1')
}

function within(text: string, field: string, as: string): Test {
  const who = text === 'me' ? as : text
  const has = (roles: readonly Permission['role'][]): Test => {
    return ({ permissions }) =>
      permissions.some((one) => !one.view && roles.includes(one.role) && concerns(one, who))
  }
  if (field === 'parents') return ({ file }) => file.parents.includes(text === 'root' ? rootOf(as) : text)
  if (field === 'owners') return has(['owner'])
  if (field === 'writers') return has(['owner', 'writer'])
  if (field === 'readers') return has(['owner', 'writer', 'commenter', 'reader'])
  return refuse(unusable('q'))
}

function compared(field: string, sign: string, given: string, as: string): Test {
  const text = textIn(given)
  const yes = { true: true, false: false }[given.toLowerCase()]
  if (field === 'name' && text !== undefined) return named(sign, text)
  if (field === 'mimeType' && text !== undefined) return ofKind(sign, text)
  if ((field === 'createdTime' || field === 'modifiedTime') && text !== undefined)
    return when(field === 'createdTime' ? 'created' : 'changed', sign, text)
  if (yes !== undefined && (sign === '=' || sign === '!=')) {
    const wanted = yes === (sign === '=')
    if (field === 'trashed') return ({ file }) => file.inTrash === wanted
    if (field === 'starred') return ({ file }) => Boolean(file.starred) === wanted
    if (field === 'sharedWithMe') return ({ file }) => (file.owner !== as) === wanted
  }
  if (['fullText', 'properties', 'appProperties', 'visibility', 'viewedByMeTime'].includes(field))
    return refuse(notServed(`q with ${field}`))
  return refuse(unusable('q'))
}

/** `=` does not mind capitals; `contains` finds what a word of the name begins with. */
function named(sign: string, text: string): Test {
  const wanted = text.toLowerCase()
  if (sign === '=') return ({ file }) => file.name.toLowerCase() === wanted
  if (sign === '!=') return ({ file }) => file.name.toLowerCase() !== wanted
  if (sign !== 'contains') return refuse(unusable('q'))
  return ({ file }) => beginsWord(file.name.toLowerCase(), wanted)
}

const beginsWord = (name: string, wanted: string): boolean => {
  for (let at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]$/u.test(name.slice(0, at))) return true
  }
  return false
}

function ofKind(sign: string, text: string): Test {
  if (sign === '=') return ({ file }) => file.mimeType === text
  if (sign === '!=') return ({ file }) => file.mimeType !== text
  return sign === 'contains' ? ({ file }) => file.mimeType.includes(text) : refuse(unusable('q'))
}

/** Times without a zone are UTC. */
function when(field: 'created' | 'changed', sign: string, text: string): Test {
  const moment = Date.parse(
    /(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}${text.includes('T') ? 'Z' : ''}`,
  )
  const holds = signs[sign]
  if (Number.isNaN(moment) || holds === undefined) return refuse(unusable('q'))
  return ({ file }) => file[field] !== undefined && holds(Date.parse(file[field]), moment)
}

const signs: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  '=': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
}
