import { createHash } from 'node:crypto'

/**
 * A form as one value: what people are asked, in which order, and where an answer takes them.
 *
 * From it come the Google Form, the page on this machine and links with answers filled in.
 * Ids are ours and never change: answers given last year are found by them.
 */
export type Form = {
  readonly id: string
  readonly title: string
  readonly about: string
  /** In the order people meet them; a section that sends nobody elsewhere is followed by the next. */
  readonly sections: readonly Section[]
}
/** The first section has no heading of its own: people see the form's. */
export type Section = {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly questions: readonly Question[]
}
export type Question = {
  readonly id: string
  readonly title: string
  readonly help?: string
  readonly required?: true
} & (
  | { readonly kind: 'line' | 'paragraph' | 'date' }
  | { readonly kind: 'one' | 'many' | 'list'; readonly options: readonly Option[] }
)
/** `leadsTo` is a section's id, or 'send'. Only the single-choice question that ends a section may use it. */
export type Option = { readonly text: string; readonly leadsTo?: string }

/** A form in the shape that `outside.forms.make` takes. */
type Wanted = { readonly title: string; readonly about: string; readonly items: readonly WantedItem[] }
type WantedItem = { readonly itemId: string; readonly title: string; readonly about?: string } & (
  | { readonly kind: 'section' }
  | { readonly kind: 'line' | 'paragraph' | 'date'; readonly questionId: string; readonly required: boolean }
  | {
      readonly kind: 'one' | 'many' | 'list'
      readonly questionId: string
      readonly required: boolean
      readonly options: readonly { readonly text: string; readonly goTo?: string }[]
    }
)

/** The form as Google is to show it. Throws when two ids meet or a choice leads to no section: our slip. */
export function asWanted(form: Form): Wanted {
  const items = form.sections.flatMap((section, position) => [
    ...(position === 0 ? [] : [sectionItem(form, section)]),
    ...section.questions.map((question) => questionItem(form, question)),
  ])
  const ids = items.flatMap((item) => ('questionId' in item ? [item.itemId, item.questionId] : [item.itemId]))
  if (new Set(ids).size < ids.length) throw new Error(`two parts of the form ${form.id} have the same id`)
  return { title: form.title, about: form.about, items }
}

/**
 * The address of a form with answers filled in. Values by our question ids: dates as 2027-03-14,
 * choices by their text. Google wants the question's id as a decimal number.
 */
export function prefilled(
  address: string,
  form: Form,
  values: Readonly<Record<string, string | readonly string[]>>,
): string {
  const known = new Set(questionsOf(form).map(({ id }) => id))
  const entries = Object.entries(values).flatMap(([id, value]) => {
    if (!known.has(id)) throw new Error(`the form ${form.id} has no question ${id}`)
    const name = `entry.${Number.parseInt(googleId(form, 'question', id), 16)}`
    return [value]
      .flat()
      .filter((text) => text !== '')
      .map((text) => `&${name}=${encodeURIComponent(text.toWellFormed())}`)
  })
  return `${address}?usp=pp_url${entries.join('')}`
}

/** What somebody answered, by our question ids; answers to questions that we do not know are kept apart. */
export function valuesByQuestion(
  form: Form,
  answers: Readonly<Record<string, readonly string[]>>,
): {
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly unknown: Readonly<Record<string, readonly string[]>>
} {
  const ours = new Map(questionsOf(form).map(({ id }) => [googleId(form, 'question', id), id]))
  const entries = Object.entries(answers)
  return {
    values: Object.fromEntries(
      entries.flatMap(([id, values]) => {
        const our = ours.get(id)
        return our === undefined ? [] : [[our, values]]
      }),
    ),
    unknown: Object.fromEntries(entries.filter(([id]) => !ours.has(id))),
  }
}

/** Every question of a form, in order. */
export const questionsOf = (form: Form): readonly Question[] =>
  form.sections.flatMap(({ questions }) => questions)

const sectionItem = (form: Form, { id, title, about }: Section): WantedItem => ({
  itemId: googleId(form, 'section', id),
  title,
  ...(about !== '' && { about }),
  kind: 'section',
})

function questionItem(form: Form, question: Question): WantedItem {
  const { id, title, help, required = false } = question
  const item = { itemId: googleId(form, 'item', id), title, ...(help !== undefined && { about: help }) }
  const asked = { questionId: googleId(form, 'question', id), required }
  if (!('options' in question)) return { ...item, kind: question.kind, ...asked }
  const options = question.options.map(({ text, leadsTo }) => ({
    text,
    ...(leadsTo !== undefined && { goTo: placeOf(form, leadsTo) }),
  }))
  return { ...item, kind: question.kind, ...asked, options }
}

function placeOf(form: Form, place: string): string {
  if (place === 'send') return 'send'
  // Google has no item for the first section, so nothing can lead back to it.
  if (!form.sections.slice(1).some(({ id }) => id === place))
    throw new Error(`the form ${form.id} has no section ${place} to go to`)
  return googleId(form, 'section', place)
}

/**
 * Eight hexadecimal digits, the first of them 0–7: what Google takes as an id. Made from our own ids
 * alone, so that every machine makes the same and a question keeps its answers when it is reworded.
 */
function googleId(form: Form, part: 'section' | 'item' | 'question', id: string): string {
  const digest = createHash('sha256').update(`${form.id}/${part}/${id}`).digest()
  return (digest.readUInt32BE(0) & 0x7fffffff).toString(16).padStart(8, '0')
}
