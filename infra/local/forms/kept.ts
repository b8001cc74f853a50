import type { Instant } from '../../../functions/domain/school/day.ts'
import type { Disk } from '../disk.ts'
import { mayEdit, type Permission } from '../drive/permission.ts'
import { noPermission, notFound, refuse } from '../refusal.ts'
import type { Form, Response } from './form.ts'

export type KeptForm = {
  readonly form: Omit<Form, 'responderUri'>
  /** The id in the address where people answer; it is never the form's own id. */
  readonly addressId: string
  readonly owner: string
  readonly permissions: readonly Permission[]
  /** When it was made and last changed; absent in forms kept before this was noted. */
  readonly created?: Instant
  readonly changed?: Instant
}
/** Who sent an answer is known here even when the form does not collect addresses. */
export type KeptResponse = { readonly by: string; readonly response: Response }

/** Every form and its answers, in memory and on the disk. */
export type Shelf = {
  readonly all: () => readonly KeptForm[]
  readonly find: (idOrAddressId: string) => KeptForm | undefined
  /** The form, for somebody who may edit it; otherwise Google's refusal is thrown. */
  readonly editable: (as: string, formId: string) => KeptForm
  /** A form that was changed; notes when. */
  readonly keep: (value: KeptForm) => void
  /** A form of which only who may open it has changed. */
  readonly hold: (value: KeptForm) => void
  /** Takes a form away, and every answer to it. */
  readonly drop: (formId: string) => void
  readonly shown: (value: KeptForm) => Form
  readonly responses: (formId: string) => ReadonlyMap<string, KeptResponse>
  readonly keepResponse: (formId: string, value: KeptResponse) => void
  readonly dropResponse: (formId: string, responseId: string) => void
}

/** @param address where people answer forms, up to the form's own part */
export function shelf(disk: Disk, now: () => Instant, address: string): Shelf {
  const forms = new Map(disk.all('form').map(({ id, value }) => [id, value as KeptForm]))
  const answers = new Map<string, Map<string, KeptResponse>>()
  const of = (formId: string) => answers.get(formId) ?? new Map<string, KeptResponse>()
  const put = (formId: string, value: KeptResponse) =>
    answers.set(formId, of(formId).set(value.response.responseId, value))
  for (const { id, value } of disk.all('response')) put(id.split('/')[0] ?? '', value as KeptResponse)

  const hold = (value: KeptForm) => {
    disk.keep('form', value.form.formId, value)
    forms.set(value.form.formId, value)
  }
  const dropResponse = (formId: string, responseId: string) => {
    disk.drop('response', `${formId}/${responseId}`)
    answers.get(formId)?.delete(responseId)
  }

  return {
    all: () => [...forms.values()],
    find: (id) => forms.get(id) ?? [...forms.values()].find(({ addressId }) => addressId === id),
    editable: (as, formId) => {
      const found = forms.get(formId) ?? refuse(notFound)
      return mayChange(found, as) ? found : refuse(noPermission)
    },
    keep: (value) => hold({ ...value, created: value.created ?? now(), changed: now() }),
    hold,
    drop: (formId) => {
      for (const responseId of [...of(formId).keys()]) dropResponse(formId, responseId)
      disk.drop('form', formId)
      forms.delete(formId)
    },
    shown: ({ form, addressId }) => {
      const { formId, info, settings, revisionId, items, publishSettings } = form
      const responderUri = `${address}/${addressId}/viewform`
      return { formId, info, settings, revisionId, responderUri, items, publishSettings }
    },
    responses: of,
    keepResponse: (formId, value) => {
      disk.keep('response', `${formId}/${value.response.responseId}`, value)
      put(formId, value)
    },
    dropResponse,
  }
}

export const mayChange = ({ owner, permissions }: KeptForm, as: string): boolean =>
  owner.toLowerCase() === as.toLowerCase() || mayEdit(permissions, as)
