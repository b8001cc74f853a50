import { badRequest, refuse } from '../refusal.ts'
import { camel } from '../spelling.ts'
import { questionKinds } from './question.ts'

type Fields = { readonly [name: string]: unknown }

/** The paths of a field mask in camel case, as JSON names them; Google takes `publish_state` for `publishState`. */
export function pathsOf(mask: string | undefined, at: string): readonly string[] {
  const paths = (mask ?? '')
    .split(',')
    .map((path) => camel(path.trim()))
    .filter((path) => path !== '')
  if (paths.length === 0)
    refuse(
      badRequest(
        `Invalid ${at}: At least one field must be listed in 'updateMask'. (Use '*' for all fields.)`,
      ),
    )
  return paths
}

/** The first value with every path of the mask taken from the second; what the second leaves out is cleared. */
export function masked(before: object, wanted: object, paths: readonly string[]): object {
  if (paths.includes('*')) return wanted
  return paths.reduce<object>((value, path) => taken(value, wanted, path.split('.')), before)
}

function taken(before: object, wanted: object, [name = '', ...rest]: readonly string[]): object {
  const value = (wanted as Fields)[name]
  const { [name]: old, ...others } = before as Fields
  const rivals = sets.find((set) => set.has(name))
  const kept = rivals ? without(others, rivals) : others
  if (rest.length === 0) return value === undefined ? kept : { ...kept, [name]: value }
  return { ...kept, [name]: taken(isFields(old) ? old : {}, isFields(value) ? value : {}, rest) }
}

/** An item is of one kind, and so is a question: naming another kind replaces it. */
const sets: readonly ReadonlySet<string>[] = [
  new Set(['questionItem', 'questionGroupItem', 'pageBreakItem', 'textItem', 'imageItem', 'videoItem']),
  new Set<string>(questionKinds),
]

const without = (fields: Fields, names: ReadonlySet<string>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)))

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
