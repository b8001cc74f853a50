import { type Area, areaOf, meet, within } from './area.ts'
import { type Draft, invalid } from './draft.ts'
import type { Protection, Sheet } from './state.ts'

/** The first protection that keeps an account out of an area. The owner is never kept out. */
export function keptOutBy(
  sheet: Sheet,
  area: Area,
  who: { readonly account: string; readonly owner: string },
): Protection | undefined {
  if (who.account === who.owner) return undefined
  return sheet.protections.find(
    (protection) => !mayEdit(protection, who.account) && covers(sheet, protection, area),
  )
}

/** Refuses a request that would change cells which its caller may not edit. */
export function needEditor(draft: Draft, sheet: Sheet, area: Area): void {
  if (keptOutBy(sheet, area, { account: draft.by, owner: draft.book.owner })) refuseProtected()
}

export const refuseProtected = (): never =>
  invalid(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  )

/** Whether an account may edit what is protected here. A warning keeps nobody out. */
export function mayEdit(protection: Protection, account: string): boolean {
  if (protection.warningOnly || protection.editors?.users?.includes(account)) return true
  return protection.editors?.domainUsersCanEdit === true
}

/** An open range inside a protected tab lets cells through only when they are wholly inside it. */
function covers(sheet: Sheet, protection: Protection, area: Area): boolean {
  if (!meet(areaOf(protection.range ?? {}, sheet), area)) return false
  return !protection.unprotectedRanges?.some((open) => within(area, areaOf(open, sheet)))
}
