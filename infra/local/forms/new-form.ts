import { badRequest, noPermission, refuse } from '../refusal.ts'
import { displayed } from './displayed.ts'
import type { Form } from './form.ts'
import type { Chance } from './forms.ts'
import type { KeptForm } from './kept.ts'
import { pruned } from './pruned.ts'

/** Forms made by a program are unpublished since June 2026, unless it says `unpublished=false`. */
export function newForm(
  owner: string,
  wanted: Partial<Form>,
  { chance, published }: { readonly chance: Chance; readonly published: boolean },
): KeptForm {
  // A service account owns no files: an account of a person or of the school must make the form.
  if (owner.endsWith('.gserviceaccount.com')) refuse(noPermission)
  const publishState = published ? { isPublished: true, isAcceptingResponses: true } : {}
  const form = blankForm(owner, newInfo(wanted), chance)
  return { ...form, form: { ...form.form, publishSettings: { publishState } } }
}

/** A form without anything in it, for its owner only. */
export const blankForm = (owner: string, info: Form['info'], chance: Chance): KeptForm => ({
  form: {
    formId: `1${chance(32).toString('base64url')}`,
    info,
    revisionId: '00000001',
    publishSettings: { publishState: {} },
  },
  addressId: `1FAIpQLS${chance(36).toString('base64url')}`,
  owner,
  permissions: [],
})

function newInfo(wanted: Partial<Form>): Form['info'] {
  const { info, ...rest } = pruned(wanted) as Partial<Form>
  const { title, documentTitle, ...more } = info ?? {}
  if (Object.keys({ ...rest, ...more }).length > 0) {
    const only = 'Only info.title can be set when creating a form.'
    refuse(badRequest(`${only} To add items and change settings, use batchUpdate.`))
  }
  if (!title) refuse(badRequest('The form must have a title.'))
  displayed(title)
  return { title, documentTitle: documentTitle ?? 'Untitled form' }
}
