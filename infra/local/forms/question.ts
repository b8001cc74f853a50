import { badRequest, refuse } from '../refusal.ts'
import { displayed } from './displayed.ts'
import type { ChoiceQuestion, Option, Question, ScaleQuestion } from './form.ts'
import type { Ids } from './ids.ts'

export const questionKinds = [
  'choiceQuestion',
  'textQuestion',
  'scaleQuestion',
  'ratingQuestion',
  'dateQuestion',
  'timeQuestion',
  'fileUploadQuestion',
  'rowQuestion',
] as const

/** Throws Google's refusal of a question that cannot be. */
export function checkQuestion(question: Question, used: Ids, at: string): void {
  if (questionKinds.filter((kind) => question[kind]).length !== 1)
    refuse(badRequest(`Invalid ${at}: a question must be of exactly one kind.`))
  if (question.fileUploadQuestion)
    refuse(badRequest(`Invalid ${at}: Creating file upload questions is not supported.`))
  if (question.rowQuestion) refuse(badRequest(`Invalid ${at}: a row can only be in a question group.`))
  if (question.choiceQuestion) checkChoice(question.choiceQuestion, used, at)
  if (question.scaleQuestion) checkScale(question.scaleQuestion, at)
  if (question.ratingQuestion) checkRating(question.ratingQuestion, at)
}

export function checkChoice(choice: ChoiceQuestion, used: Ids, at: string): void {
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
  const { goToAction, goToSectionId, isOther, value } = option
  displayed(value)
  if (isOther && value) refuse(badRequest('Cannot set option.value when isOther is true'))
  if (isOther && type === 'DROP_DOWN')
    refuse(badRequest(`Invalid ${at}: a drop-down cannot have an other option.`))
  if ((goToAction || goToSectionId) && type === 'CHECKBOX')
    refuse(badRequest(`Invalid ${at}: only options of RADIO and DROP_DOWN questions can lead to a section.`))
  if (goToAction && goToSectionId) refuse(badRequest(`Invalid ${at}: an option can lead to one place only.`))
  // The requests of a batch are carried out in order: a section must be there before an option leads to it.
  if (goToSectionId && !used.sections.has(goToSectionId))
    refuse(badRequest(`Invalid ${at}: Section with ID ${goToSectionId} was not found in the form.`))
}

/** From 0 or 1 to anything from 2 to 10. */
function checkScale({ low = 0, high = 0, lowLabel, highLabel }: ScaleQuestion, at: string): void {
  if (low !== 0 && low !== 1) refuse(badRequest(`Invalid ${at}: the low end of a scale must be 0 or 1.`))
  if (high < 2 || high > 10)
    refuse(badRequest(`Invalid ${at}: the high end of a scale must be from 2 to 10.`))
  displayed(lowLabel)
  displayed(highLabel)
}

function checkRating(
  { ratingScaleLevel = 0, iconType }: NonNullable<Question['ratingQuestion']>,
  at: string,
): void {
  if (ratingScaleLevel < 3 || ratingScaleLevel > 10)
    refuse(badRequest(`Invalid ${at}: a rating must have from 3 to 10 levels.`))
  if (!iconType || iconType === 'RATING_ICON_TYPE_UNSPECIFIED')
    refuse(badRequest(`Invalid ${at}: a rating must have an icon.`))
}
