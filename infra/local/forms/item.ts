import { badRequest, notServed, refuse } from '../refusal.ts'
import type { ChoiceQuestion, Item, Option, Question } from './form.ts'

/** The ids that a form uses already. */
export type Ids = {
  readonly items: ReadonlySet<string>
  readonly questions: ReadonlySet<string>
  readonly sections: ReadonlySet<string>
}
type Place = { readonly at: string; readonly newId: () => string }

const kindsOfItem = ['questionItem', 'pageBreakItem', 'textItem'] as const
const kindsOfQuestion = ['choiceQuestion', 'textQuestion', 'dateQuestion'] as const
const absentHere = [
  'questionGroupItem',
  'imageItem',
  'videoItem',
  'fileUploadQuestion',
  'timeQuestion',
  'scaleQuestion',
  'ratingQuestion',
  'rowQuestion',
]

/** An item as the form keeps it: checked, with ids, without what is not set. Throws Google's refusal. */
export function accepted(wanted: Item, used: Ids, place: Place): Item {
  const item = pruned(wanted) as Item
  const { at } = place
  served(item, at)
  if (kindsOfItem.filter((kind) => item[kind]).length !== 1)
    refuse(badRequest(`Invalid ${at}: an item must be of exactly one kind.`))

  const itemId = id(item.itemId, used.items, place)
  if (!item.questionItem) return { ...item, itemId }
  if (!item.questionItem.question) refuse(badRequest(`Invalid ${at}: a question item must have a question.`))
  const wantedQuestion = item.questionItem.question as Question
  const question = acceptedQuestion(wantedQuestion, used, place)
  return { ...item, itemId, questionItem: { ...item.questionItem, question } }
}

function acceptedQuestion(question: Question, used: Ids, place: Place): Question {
  served(question, place.at)
  if (kindsOfQuestion.filter((kind) => question[kind]).length !== 1)
    refuse(badRequest(`Invalid ${place.at}: a question must be of exactly one kind.`))
  if (question.choiceQuestion) checkChoice(question.choiceQuestion, used, place.at)
  return { ...question, questionId: id(question.questionId, used.questions, place) }
}

function checkChoice(choice: ChoiceQuestion, used: Ids, at: string): void {
  const { type, options = [] } = choice
  const texts = options.map(({ value, isOther }) => (isOther ? '(other)' : (value ?? '')))
  if (!type) refuse(badRequest(`Invalid ${at}: a choice question must have a type.`))
  if (options.length === 0)
    refuse(badRequest(`Invalid ${at}: a choice question must have at least one option.`))
  if (texts.includes('')) refuse(badRequest(`Invalid ${at}: Option value cannot be empty.`))
  if (new Set(texts).size < texts.length)
    refuse(badRequest(`Invalid ${at}: Cannot have duplicate option values.`))
  for (const option of options) checkOption(option, type ?? '', used, at)
}

function checkOption(option: Option, type: string, used: Ids, at: string): void {
  const { goToAction, goToSectionId, isOther } = option
  if (isOther && type === 'DROP_DOWN')
    refuse(badRequest(`Invalid ${at}: a drop-down cannot have an other option.`))
  if ((goToAction || goToSectionId) && type === 'CHECKBOX')
    refuse(badRequest(`Invalid ${at}: only options of RADIO and DROP_DOWN questions can lead to a section.`))
  if (goToAction && goToSectionId) refuse(badRequest(`Invalid ${at}: an option can lead to one place only.`))
  // The requests of a batch are carried out in order: a section must be there before an option leads to it.
  if (goToSectionId && !used.sections.has(goToSectionId))
    refuse(badRequest(`Invalid ${at}: Section with ID ${goToSectionId} was not found in the form.`))
}

/** Ids are eight hex digits up to 7fffffff; people may choose theirs as long as it is free. */
function id(wanted: string | undefined, used: ReadonlySet<string>, { at, newId }: Place): string {
  if (wanted === undefined) return free(used, newId)
  const padded = wanted.toLowerCase().padStart(8, '0')
  if (!/^[0-7][0-9a-f]{7}$/.test(padded)) refuse(badRequest(`Invalid ${at}: Invalid ID: ${wanted}.`))
  if (used.has(padded)) refuse(badRequest(`Invalid ${at}: Duplicate ID: ${wanted}.`))
  return padded
}

function free(used: ReadonlySet<string>, newId: () => string): string {
  const next = newId()
  return used.has(next) ? free(used, newId) : next
}

function served(thing: object, at: string): void {
  const other = absentHere.find((kind) => kind in thing)
  if (other) refuse(notServed(`${at}.${other}`))
}

/** A value as Google answers it: nothing that is false, empty or null, but empty messages stay. */
export function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined && one !== null && one !== false && one !== '')
      .filter(([, one]) => !(Array.isArray(one) && one.length === 0))
      .map(([name, one]) => [name, pruned(one)]),
  )
}
