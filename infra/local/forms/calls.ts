import { badRequest, notFound, refuse } from '../refusal.ts'
import type { Form, Response } from './form.ts'
import type { Chance } from './forms.ts'
import type { Shelf } from './kept.ts'
import { pathsOf } from './mask.ts'
import { newForm } from './new-form.ts'
import { pruned } from './pruned.ts'
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
