import type { forms_v1 } from 'googleapis/build/src/apis/forms/index.js'
import type { FormAsWanted, FormItem } from '../outside.ts'
import { asItem, plainItem, sameItem, sameKind } from './google-forms-items.ts'

/**
 * What has to be done to a form so that it reads as wanted, in an order that Google can follow from any
 * beginning; nothing when it does already.
 *
 * Items are made and put in order first, without branches, then told where their answers lead: an option can
 * only go to a section that is there. What nobody wants is pushed to the end by then, and goes last.
 */
export function requestsToMake(form: forms_v1.Schema$Form, wanted: FormAsWanted): forms_v1.Schema$Request[] {
  const items = new Map((form.items ?? []).map((item) => [item.itemId ?? '', item]))
  const remade = wanted.items.filter(({ itemId, ...rest }) => {
    const item = items.get(itemId)
    return item && !sameKind(item, { itemId, ...rest } as FormItem)
  })
  const { requests: arranged, order } = arrange([...items.keys()], wanted.items, new Set(remade.map(idOf)))
  const asCreated = (id: string) => !items.has(id) || remade.some((item) => item.itemId === id)
  return [
    ...aboutTheForm(form, wanted),
    ...arranged,
    ...wanted.items.flatMap((item, index) => {
      const now = asCreated(item.itemId) ? plainItem(item) : items.get(item.itemId)
      return now && sameItem(now, item) ? [] : [updateItem(item, index)]
    }),
    ...order.slice(wanted.items.length).map(() => deleteItem(wanted.items.length)),
  ]
}

const idOf = (item: FormItem): string => item.itemId

/** Only signed-in people of the school answer: an address that somebody types proves nothing. */
function aboutTheForm(form: forms_v1.Schema$Form, wanted: FormAsWanted): forms_v1.Schema$Request[] {
  const { title, description } = form.info ?? {}
  const same = (title ?? '') === wanted.title && (description ?? '') === wanted.about
  const info = { title: wanted.title, description: wanted.about }
  const verified = form.settings?.emailCollectionType === 'VERIFIED'
  const settings = { emailCollectionType: 'VERIFIED' }
  return [
    ...(same ? [] : [{ updateFormInfo: { info, updateMask: 'title,description' } }]),
    ...(verified ? [] : [{ updateSettings: { settings, updateMask: 'emailCollectionType' } }]),
  ]
}

/** Creates and moves until the wanted items come first and in order; the order that leaves behind. */
function arrange(before: readonly string[], wanted: readonly FormItem[], remade: ReadonlySet<string>) {
  const requests: forms_v1.Schema$Request[] = []
  const order = [...before]
  for (const id of remade) {
    requests.push(deleteItem(order.indexOf(id)))
    order.splice(order.indexOf(id), 1)
  }
  for (const [index, item] of wanted.entries()) {
    const at = order.indexOf(item.itemId)
    if (at === index) continue
    if (at === -1) requests.push({ createItem: { item: plainItem(item), location: { index } } })
    else requests.push({ moveItem: { originalLocation: { index: at }, newLocation: { index } } })
    if (at !== -1) order.splice(at, 1)
    order.splice(index, 0, item.itemId)
  }
  return { requests, order }
}

/** The ids are sent along: Google gives an item that comes without them new ones. */
const updateItem = (item: FormItem, index: number): forms_v1.Schema$Request => ({
  updateItem: {
    item: asItem(item),
    location: { index },
    updateMask: item.kind === 'section' ? 'title,description' : 'title,description,questionItem.question',
  },
})

const deleteItem = (index: number): forms_v1.Schema$Request => ({ deleteItem: { location: { index } } })
