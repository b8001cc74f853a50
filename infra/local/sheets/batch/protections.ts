import { updated } from '../../masks.ts'
import { notServed, refuse } from '../../refusal.ts'
import { changeSheet, type Draft, invalid, newId, sheetIn } from '../draft.ts'
import { areaInside } from '../inside.ts'
import { mayEdit, refuseProtected } from '../protect.ts'
import { type Given, lean, type Protection, type Sheet } from '../state.ts'
import { fieldsOf, knownFields } from './fields.ts'
import { rangeMeant } from './range-meant.ts'

/** Whoever protects something may always edit it, whether or not they named themselves. */
export function addProtectedRange(
  draft: Draft,
  { protectedRange = {} }: Given<'addProtectedRange'>,
): unknown {
  const range = rangeMeant(draft, protectedRange)
  const sheet = sheetIn(draft, range.sheetId)
  const id = protectedRange.protectedRangeId || newId(draft)
  if (draft.book.sheets.some(({ protections }) => protections.some((one) => one.protectedRangeId === id))) {
    invalid(`A protected range with the ID ${id} already exists.`)
  }
  const one = { ...protectedRange, range, protectedRangeId: id }
  needSense(one, sheet, protectedRange.editors)
  changeSheet(draft, sheet.id, { protections: [...sheet.protections, withEditor(one, draft.by)] })
  return {
    protectedRange: {
      ...lean(one),
      requestingUserCanEdit: true,
      editors: lean(protectedRange.editors ?? {}),
    },
  }
}

/** The list of editors is replaced whole. */
export function updateProtectedRange(draft: Draft, given: Given<'updateProtectedRange'>): void {
  const mask = fieldsOf(given)
  knownFields(mask, [
    'protectedRangeId',
    'range',
    'namedRangeId',
    'tableId',
    'description',
    'warningOnly',
    'requestingUserCanEdit',
    'unprotectedRanges',
    'editors',
  ])
  const { sheet, protection } = protectionIn(draft, given.protectedRange?.protectedRangeId)
  const now = { ...updated<Partial<Protection>>(protection, given.protectedRange, mask) }
  const changed = { ...now, range: rangeMeant(draft, now), protectedRangeId: protection.protectedRangeId }
  const target = sheetIn(draft, changed.range.sheetId)
  needSense(changed, target, given.protectedRange?.editors)
  changeSheet(draft, sheet.id, { protections: sheet.protections.filter((one) => one !== protection) })
  const { protections } = sheetIn(draft, target.id)
  const after = withEditor(changed, draft.by)
  const place = target.id === sheet.id ? sheet.protections.indexOf(protection) : protections.length
  changeSheet(draft, target.id, {
    protections: [...protections.slice(0, place), after, ...protections.slice(place)],
  })
}

export function deleteProtectedRange(draft: Draft, given: Given<'deleteProtectedRange'>): void {
  const { sheet, protection } = protectionIn(draft, given.protectedRangeId)
  changeSheet(draft, sheet.id, { protections: sheet.protections.filter((one) => one !== protection) })
}

/** A protection that the caller may change: whoever may edit what is protected may also lift it. */
function protectionIn(
  draft: Draft,
  id: number | undefined,
): { readonly sheet: Sheet; readonly protection: Protection } {
  for (const sheet of draft.book.sheets) {
    const protection = sheet.protections.find((one) => one.protectedRangeId === (id ?? 0))
    if (!protection) continue
    if (draft.by !== draft.book.owner && !mayEdit(protection, draft.by)) refuseProtected()
    return { sheet, protection }
  }
  return invalid(`No protected range with id: ${id ?? 0}`)
}

function needSense(protection: Protection, sheet: Sheet, editors: Protection['editors'] = {}): void {
  areaInside(protection.range ?? {}, sheet)
  for (const open of protection.unprotectedRanges ?? []) areaInside(open, sheet)
  const { users = [], groups = [] } = editors
  if (protection.warningOnly && users.length + groups.length > 0) {
    invalid('ProtectedRange is warningOnly. Editors cannot be set on it.')
  }
  if (groups.length > 0) refuse(notServed('A group as editor of a protection'))
}

const withEditor = (protection: Protection, account: string): Protection => {
  const users = [...new Set([...(protection.editors?.users ?? []), account])]
  return lean({ ...protection, editors: { ...protection.editors, users }, requestingUserCanEdit: undefined })
}
