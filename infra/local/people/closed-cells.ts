import { list } from '../../../functions/domain/sentence.ts'
import { runtimeAccount } from '../set-up.ts'
import type { Somebody } from '../who-there-is.ts'

/** Part of a tab, counted from 0; what is left out is open-ended. */
export type Part = {
  readonly startRowIndex?: number
  readonly endRowIndex?: number
  readonly startColumnIndex?: number
  readonly endColumnIndex?: number
}
export type Protected = {
  readonly range?: Part
  readonly unprotectedRanges?: readonly Part[]
  readonly warningOnly?: boolean
  readonly requestingUserCanEdit?: boolean
  readonly editors?: { readonly users?: readonly string[] }
}

/** Cells in which somebody may not type, and the sentence that says why. */
export type Closed = { readonly area: Part; readonly open: readonly Part[]; readonly because: string }

/** What is closed in a tab to the person for whom it was read. */
export const closedAreas = (
  { protectedRanges = [] }: { readonly protectedRanges?: readonly Protected[] },
  people: readonly Somebody[],
): readonly Closed[] =>
  protectedRanges
    .filter(({ warningOnly, requestingUserCanEdit }) => !warningOnly && !requestingUserCanEdit)
    .map(({ range = {}, unprotectedRanges = [], editors }) => ({
      area: range,
      open: unprotectedRanges,
      because: because(editors?.users ?? [], people),
    }))

/** Why a cell is closed, or nothing when it is open. */
export const closedAt = (closed: readonly Closed[], row: number, column: number): string | undefined =>
  closed.find(({ area, open }) => within(area, row, column) && !open.some((one) => within(one, row, column)))
    ?.because

const within = (part: Part, row: number, column: number): boolean =>
  row >= (part.startRowIndex ?? 0) &&
  row < (part.endRowIndex ?? Number.POSITIVE_INFINITY) &&
  column >= (part.startColumnIndex ?? 0) &&
  column < (part.endColumnIndex ?? Number.POSITIVE_INFINITY)

/** Names, where we know them: nobody thinks of a colleague as an address. */
function because(editors: readonly string[], people: readonly Somebody[]): string {
  const names = editors.flatMap((email) => people.find((one) => one.email === email)?.name ?? [])
  const others = editors.filter((email) => email !== runtimeAccount)
  if (names.length > 0) return `Only ${list(names)} may type here.`
  return others.length > 1 ? `Only ${list(others)} may type here.` : 'CPD Desk writes this by itself.'
}
