import { badRequest, noPermission, notFound, refuse } from '../refusal.ts'
import type { Form, Response } from './form.ts'
import type { Chance } from './forms.ts'
import { pruned } from './item.ts'
import type { KeptForm, Shelf } from './kept.ts'
import { pathsOf } from './mask.ts'
import { type ListQuestion, type Page, page } from './responses.ts'
import { type Request, updated } from './update.ts'

/** The methods of the Forms API. */
export type Calls = {
  readonly create: (as: string, form: Partial<Form>, unpublished?: boolean) => Form
  readonly get: (as: string, formId: string) => Form
  /** All requests in order, together or not at all. */
  readonly batchUpdate: (as: string, formId: string, batch: Batch) => object
  readonly setPublishSettings: (as: string, formId: string, wish: PublishWish) => object
  readonly responses: (as: string, formId: string, question: ListQuestion) => Page
  readonly response: (as: string, formId: string, responseId: string) => Response
}
export type Batch = {
  readonly requests?: readonly Request[]
  readonly includeFormInResponse?: boolean
  readonly writeControl?: { readonly requiredRevisionId?: string; readonly targetRevisionId?: string }
}
export type PublishWish = { readonly publishSettings?: Form['publishSettings']; readonly updateMask?: string }

export function calls(kept: Shelf, chance: Chance): Calls {
  const newId = () => (chance(4).readUInt32BE() & 0x7fffffff).toString(16).padStart(8, '0')
  return {
    create: (as, wanted, unpublished) => {
      const form = newForm(as, wanted, { chance, published: unpublished === false })
      kept.keep(form)
      return kept.shown(form)
    },
    get: (as, formId) => kept.shown(kept.editable(as, formId)),
    batchUpdate: (as, formId, batch) => {
      const before = kept.editable(as, formId)
      checkRevision(before.form.revisionId, batch.writeControl)
      const { form, replies } = updated(kept.shown(before), batch.requests ?? [], newId)
      const after = { ...before, form: { ...form, revisionId: nextRevision(form.revisionId) } }
      kept.keep(after)
      return {
        ...(batch.includeFormInResponse && { form: kept.shown(after) }),
        replies,
        writeControl: { requiredRevisionId: after.form.revisionId },
      }
    },
    setPublishSettings: (as, formId, wish) => {
      const before = kept.editable(as, formId)
      const publishSettings = wishedPublishing(wish)
      kept.keep({ ...before, form: { ...before.form, publishSettings } })
      return { formId, publishSettings }
    },
    responses: (as, formId, question) => {
      kept.editable(as, formId)
      const all = [...kept.responses(formId).values()]
      return page(
        all.map(({ response }) => response),
        question,
      )
    },
    response: (as, formId, responseId) => {
      kept.editable(as, formId)
      const found = kept.responses(formId).get(responseId) ?? refuse(notFound)
      return { formId, ...found.response }
    },
  }
}

/** Forms made by a program are unpublished since June 2026, unless it says `unpublished=false`. */
function newForm(
  owner: string,
  wanted: Partial<Form>,
  { chance, published }: { readonly chance: Chance; readonly published: boolean },
): KeptForm {
  // A service account owns no files: an account of a person or of the school must make the form.
  if (owner.endsWith('.gserviceaccount.com')) refuse(noPermission)
  const publishState = published ? { isPublished: true, isAcceptingResponses: true } : {}
  return {
    form: {
      formId: `1${chance(32).toString('base64url')}`,
      info: newInfo(wanted),
      revisionId: '00000001',
      publishSettings: { publishState },
    },
    addressId: `1FAIpQLS${chance(36).toString('base64url')}`,
    owner,
    permissions: [],
  }
}

function newInfo(wanted: Partial<Form>): Form['info'] {
  const { info, ...rest } = pruned(wanted) as Partial<Form>
  const { title, documentTitle, ...more } = info ?? {}
  if (Object.keys({ ...rest, ...more }).length > 0) {
    const only = 'Only info.title can be set when creating a form.'
    refuse(badRequest(`${only} To add items and change settings, use batchUpdate.`))
  }
  if (!title) refuse(badRequest('The form must have a title.'))
  return { title, documentTitle: documentTitle ?? 'Untitled form' }
}

function wishedPublishing({ publishSettings, updateMask }: PublishWish): Form['publishSettings'] {
  const paths = pathsOf(updateMask, 'setPublishSettings')
  if (paths.some((path) => path !== '*' && path !== 'publishState'))
    refuse(badRequest("Invalid field mask: only 'publishState' and '*' are supported."))
  const state = publishSettings?.publishState
  if (state?.isAcceptingResponses && !state.isPublished)
    refuse(badRequest('A form that is not published cannot accept responses.'))
  return pruned({ publishState: { ...state } }) as Form['publishSettings']
}

/** Revisions count up in eight hex digits. */
const nextRevision = (revision: string) => (Number.parseInt(revision, 16) + 1).toString(16).padStart(8, '0')

function checkRevision(revision: string, control: Batch['writeControl']): void {
  const { requiredRevisionId: required, targetRevisionId: target } = control ?? {}
  if (required && required !== revision)
    refuse(badRequest(`The required revision ID '${required}' does not match the latest revision.`))
  if (target && target > revision) refuse(badRequest(`The target revision ID '${target}' is not known.`))
}
