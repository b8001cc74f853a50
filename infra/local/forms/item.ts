import { badRequest, refuse } from '../refusal.ts'
import { displayed } from './displayed.ts'
import type { Item, Question, QuestionGroup } from './form.ts'
import { type Ids, idFor, type Place } from './ids.ts'
import { checkVideo, withPictures } from './media.ts'
import { pruned } from './pruned.ts'
import { checkChoice, checkQuestion } from './question.ts'

const kinds = [
  'questionItem',
  'questionGroupItem',
  'pageBreakItem',
  'textItem',
  'imageItem',
  'videoItem',
] as const

/** An item as the form keeps it: checked, with ids, without what is not set. Throws Google's refusal. */
export function accepted(wanted: Item, used: Ids, place: Place): Item {
  const item = withPictures(pruned(wanted), place) as Item
  const { at } = place
  if (kinds.filter((kind) => item[kind]).length !== 1)
    refuse(badRequest(`Invalid ${at}: an item must be of exactly one kind.`))
  displayed(item.title)
  checkVideo(item, at)

  const itemId = idFor(item.itemId, used.items, place)
  if (item.questionItem) return { ...item, itemId, questionItem: oneQuestion(item.questionItem, used, place) }
  if (item.questionGroupItem)
    return { ...item, itemId, questionGroupItem: rows(item.questionGroupItem, used, place) }
  return { ...item, itemId }
}

function oneQuestion(
  wanted: NonNullable<Item['questionItem']>,
  used: Ids,
  place: Place,
): NonNullable<Item['questionItem']> {
  const question: Question =
    wanted.question ?? refuse(badRequest(`Invalid ${place.at}: a question item must have a question.`))
  checkQuestion(question, used, place.at)
  return {
    ...wanted,
    question: { ...question, questionId: idFor(question.questionId, used.questions, place) },
  }
}

/** The rows of a grid, each a question of its own, and the columns that they share. */
function rows(wanted: QuestionGroup, used: Ids, place: Place): QuestionGroup {
  const { at } = place
  const columns = wanted.grid?.columns
  if (!columns) return refuse(badRequest(`Invalid ${at}: a question group must have a grid with columns.`))
  if (columns.type === 'DROP_DOWN')
    refuse(badRequest(`Invalid ${at}: only RADIO and CHECKBOX columns can be in a grid.`))
  if (
    columns.options?.some(({ isOther, goToAction, goToSectionId }) => isOther || goToAction || goToSectionId)
  )
    refuse(badRequest(`Invalid ${at}: the columns of a grid can be neither other nor lead anywhere.`))
  checkChoice(columns, used, at)
  if (!wanted.questions)
    refuse(badRequest(`Invalid ${at}: a question group must have at least one question.`))

  const taken = new Set(used.questions)
  const questions = (wanted.questions ?? []).map((question) => {
    if (!question.rowQuestion?.title) refuse(badRequest(`Invalid ${at}: a row must have a title.`))
    displayed(question.rowQuestion?.title)
    const questionId = idFor(question.questionId, taken, place)
    taken.add(questionId)
    return { ...question, questionId }
  })
  return { ...wanted, questions }
}
