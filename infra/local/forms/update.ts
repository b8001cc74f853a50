import { badRequest, refuse } from '../refusal.ts'
import { displayed } from './displayed.ts'
import { type Form, type Item, questionsOf } from './form.ts'
import { idsIn, type Place } from './ids.ts'
import { accepted } from './item.ts'
import { masked, pathsOf } from './mask.ts'
import { pruned } from './pruned.ts'

export type Location = { readonly index?: number }
export type Request = {
  readonly createItem?: { readonly item?: Item; readonly location?: Location }
  readonly updateItem?: { readonly item?: Item; readonly location?: Location; readonly updateMask?: string }
  readonly moveItem?: { readonly originalLocation?: Location; readonly newLocation?: Location }
  readonly deleteItem?: { readonly location?: Location }
  readonly updateFormInfo?: { readonly info?: Form['info']; readonly updateMask?: string }
  readonly updateSettings?: { readonly settings?: Form['settings']; readonly updateMask?: string }
}
export type Step = { readonly form: Form; readonly reply: object }

/** The form after a batch, and one reply a request. Throws Google's refusal at the first request that cannot be done. */
export function updated(
  form: Form,
  requests: readonly Request[],
  newId: () => string,
): { readonly form: Form; readonly replies: readonly object[] } {
  if (requests.length === 0) refuse(badRequest('Must specify at least one request.'))
  const replies: object[] = []
  let current = form
  for (const [index, request] of requests.entries()) {
    const step = applied(current, request, { at: `requests[${index}]`, newId })
    current = step.form
    replies.push(step.reply)
  }
  return { form: current, replies }
}

function applied(form: Form, request: Request, { at, newId }: Place): Step {
  const kinds = Object.keys(request)
  if (kinds.length !== 1) refuse(badRequest(`Invalid ${at}: exactly one kind of request must be set.`))
  const place = { at: `${at}.${kinds[0]}`, newId }

  if (request.createItem) return createItem(form, request.createItem, place)
  if (request.updateItem) return updateItem(form, request.updateItem, place)
  if (request.moveItem) return moveItem(form, request.moveItem, place)
  if (request.deleteItem) return deleteItem(form, request.deleteItem, place)
  if (request.updateFormInfo) return updateFormInfo(form, request.updateFormInfo, place)
  return updateSettings(form, request.updateSettings ?? {}, place)
}

function createItem(form: Form, wanted: NonNullable<Request['createItem']>, { at, newId }: Place): Step {
  const items = form.items ?? []
  const index = indexOf(wanted.location, items.length, `Invalid ${at}`)
  const item = accepted(wanted.item ?? {}, idsIn(items), { at, newId })
  const ids = questionsOf([item]).map(({ question }) => question.questionId)
  return {
    form: withItems(form, items.toSpliced(index, 0, item)),
    reply: { createItem: { itemId: item.itemId, ...(ids.length > 0 && { questionId: ids }) } },
  }
}

/** Items are found by place, never by id; an id that the mask names and the item leaves blank is made anew. */
function updateItem(form: Form, wanted: NonNullable<Request['updateItem']>, { at, newId }: Place): Step {
  const items = form.items ?? []
  const index = indexOf(wanted.location, items.length - 1, `Invalid ${at}`)
  const before = items[index] as Item
  const paths = pathsOf(wanted.updateMask, at)
  const others = items.toSpliced(index, 1)
  const item = accepted(masked(before, wanted.item ?? {}, paths) as Item, idsIn(others), { at, newId })
  return { form: withItems(form, items.with(index, item)), reply: {} }
}

function moveItem(form: Form, wanted: NonNullable<Request['moveItem']>, { at }: Place): Step {
  const items = form.items ?? []
  const from = indexOf(wanted.originalLocation, items.length - 1, `Invalid ${at}.originalLocation`)
  const to = indexOf(wanted.newLocation, items.length - 1, `Invalid ${at}.newLocation`)
  return {
    form: withItems(form, items.toSpliced(from, 1).toSpliced(to, 0, items[from] as Item)),
    reply: {},
  }
}

function deleteItem(form: Form, wanted: NonNullable<Request['deleteItem']>, { at }: Place): Step {
  const items = form.items ?? []
  const index = indexOf(wanted.location, items.length - 1, `Invalid ${at}`)
  const gone = items[index]?.itemId
  const left = items.toSpliced(index, 1).map((item) => withoutWayTo(item, gone))
  return { form: withItems(form, left), reply: {} }
}

/** Options that led to a section that is gone lead to the next section again. */
function withoutWayTo(item: Item, section: string | undefined): Item {
  const question = item.questionItem?.question
  const choice = question?.choiceQuestion
  if (!choice?.options?.some(({ goToSectionId }) => goToSectionId && goToSectionId === section)) return item
  const options = choice.options.map(({ goToSectionId, ...option }) =>
    goToSectionId && goToSectionId !== section ? { ...option, goToSectionId } : option,
  )
  const led = { ...question, choiceQuestion: { ...choice, options } }
  return { ...item, questionItem: { ...item.questionItem, question: led } }
}

function updateFormInfo(form: Form, wanted: NonNullable<Request['updateFormInfo']>, { at }: Place): Step {
  const paths = pathsOf(wanted.updateMask, at)
  if (paths.includes('documentTitle'))
    refuse(badRequest(`Invalid ${at}: the document title can only be changed with the Drive API.`))
  displayed(wanted.info?.title)
  const { documentTitle } = form.info
  const info = pruned({ ...masked(form.info, wanted.info ?? {}, paths), documentTitle }) as Form['info']
  return { form: { ...form, info }, reply: {} }
}

function updateSettings(form: Form, wanted: NonNullable<Request['updateSettings']>, { at }: Place): Step {
  const settings = masked(form.settings ?? {}, wanted.settings ?? {}, pathsOf(wanted.updateMask, at))
  return { form: { ...form, settings: pruned(settings) as Form['settings'] }, reply: {} }
}

const withItems = (form: Form, items: readonly Item[]): Form => ({
  ...form,
  items: items.length > 0 ? items : undefined,
})

function indexOf(location: Location | undefined, last: number, where: string): number {
  const index = location?.index ?? 0
  if (!location || index < 0 || index > last) refuse(badRequest(`${where}: Invalid location index.`))
  return index
}
