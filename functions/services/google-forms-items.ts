import { isDeepStrictEqual } from 'node:util'
import type { forms_v1 } from 'googleapis/build/src/apis/forms/index.js'
import type { FormItem, FormOption } from '../outside.ts'

/** An item as Google wants it. */
export const asItem = (item: FormItem): forms_v1.Schema$Item => ({
  itemId: item.itemId,
  title: oneLine(item.title),
  description: item.about ?? '',
  ...(item.kind === 'section'
    ? { pageBreakItem: {} }
    : {
        questionItem: {
          question: { questionId: item.questionId, required: item.required, ...askedAs(item) },
        },
      }),
})

/** The item before its answers lead anywhere. */
export const plainItem = (item: FormItem): forms_v1.Schema$Item =>
  asItem('options' in item ? { ...item, options: item.options.map(({ text }) => ({ text })) } : item)

/** Whether an item of a form already reads as wanted, whatever Google leaves out or adds. */
export const sameItem = (item: forms_v1.Schema$Item, wanted: FormItem): boolean =>
  isDeepStrictEqual(essence(item), essence(asItem(wanted)))

/** Whether the item can become the wanted one by an update, keeping the answers given to it so far. */
export const sameKind = (item: forms_v1.Schema$Item, wanted: FormItem): boolean => {
  const will = asItem(wanted)
  return (
    kindOf(item) === kindOf(will) &&
    item.questionItem?.question?.questionId === will.questionItem?.question?.questionId
  )
}

type Question = Exclude<FormItem, { readonly kind: 'section' }>

function askedAs(item: Question): forms_v1.Schema$Question {
  switch (item.kind) {
    case 'line':
      return { textQuestion: { paragraph: false } }
    case 'paragraph':
      return { textQuestion: { paragraph: true } }
    case 'date':
      return { dateQuestion: { includeYear: true, includeTime: false } }
    case 'one':
      return { choiceQuestion: { type: 'RADIO', options: branching(item.options) } }
    case 'many':
      return { choiceQuestion: { type: 'CHECKBOX', options: values(item.options) } }
    case 'list':
      return { choiceQuestion: { type: 'DROP_DOWN', options: branching(item.options) } }
  }
}

/** Either every option says where it leads or none does; Google takes no mixture. */
const branching = (options: readonly FormOption[]): forms_v1.Schema$Option[] =>
  options.some(({ goTo }) => goTo)
    ? unique(options).map(({ text, goTo }) => ({ value: oneLine(text), ...leadingTo(goTo) }))
    : values(options)

const values = (options: readonly FormOption[]): forms_v1.Schema$Option[] =>
  unique(options).map(({ text }) => ({ value: oneLine(text) }))

function leadingTo(goTo: string | undefined): forms_v1.Schema$Option {
  if (goTo === 'send') return { goToAction: 'SUBMIT_FORM' }
  return goTo ? { goToSectionId: goTo } : { goToAction: 'NEXT_SECTION' }
}

/** Google refuses the whole form for one choice that is empty or there twice. */
const unique = (options: readonly FormOption[]): readonly FormOption[] => [
  ...new Map(
    options.filter(({ text }) => text.trim()).map((option) => [oneLine(option.text), option]),
  ).values(),
]

/** Titles and choices cannot hold a line break. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What an item says, with everything in its place that Google may leave out. */
function essence({ title, description, pageBreakItem, questionItem }: forms_v1.Schema$Item) {
  const { questionId, required, textQuestion, dateQuestion, choiceQuestion } = questionItem?.question ?? {}
  return {
    title: title ?? '',
    description: (description ?? '').trim(),
    section: Boolean(pageBreakItem),
    questionId: questionId ?? '',
    required: required ?? false,
    paragraph: textQuestion ? (textQuestion.paragraph ?? false) : undefined,
    withYear: dateQuestion ? (dateQuestion.includeYear ?? false) : undefined,
    withTime: dateQuestion ? (dateQuestion.includeTime ?? false) : undefined,
    type: choiceQuestion?.type,
    shuffled: choiceQuestion?.shuffle ?? false,
    options: (choiceQuestion?.options ?? []).map((option) => ({
      text: option.value ?? '',
      goTo: option.goToSectionId ?? (option.goToAction === 'SUBMIT_FORM' ? 'send' : ''),
      other: option.isOther ?? false,
    })),
  }
}

function kindOf({ pageBreakItem, questionItem }: forms_v1.Schema$Item): string {
  const question = questionItem?.question
  if (pageBreakItem) return 'section'
  if (question?.textQuestion) return 'text'
  if (question?.dateQuestion) return 'date'
  return question?.choiceQuestion ? 'choice' : 'other'
}
