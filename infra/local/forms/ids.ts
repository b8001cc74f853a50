import { badRequest, refuse } from '../refusal.ts'
import { type Item, questionsOf } from './form.ts'

/** The ids that a form uses already. */
export type Ids = {
  readonly items: ReadonlySet<string>
  readonly questions: ReadonlySet<string>
  readonly sections: ReadonlySet<string>
}
/** Where in a batch something stands, for what is said when it is refused; and where new ids come from. */
export type Place = { readonly at: string; readonly newId: () => string }

export const idsIn = (items: readonly Item[]): Ids => ({
  items: new Set(items.map(({ itemId = '' }) => itemId)),
  questions: new Set(questionsOf(items).map(({ question: { questionId = '' } }) => questionId)),
  sections: new Set(items.flatMap((item) => (item.pageBreakItem ? [item.itemId ?? ''] : []))),
})

/** Ids are eight hex digits up to 7fffffff; people may choose theirs as long as it is free. */
export function idFor(wanted: string | undefined, used: ReadonlySet<string>, { at, newId }: Place): string {
  if (wanted === undefined) return free(used, newId)
  const padded = wanted.toLowerCase().padStart(8, '0')
  if (!/^[0-7][0-9a-f]{7}$/.test(padded)) refuse(badRequest(`Invalid ${at}: Invalid ID: ${wanted}.`))
  if (used.has(padded)) refuse(badRequest(`Invalid ${at}: Duplicate ID: ${wanted}.`))
  return padded
}

function free(used: ReadonlySet<string>, newId: () => string): string {
  const next = newId()
  return used.has(next) ? free(used, newId) : next
}
