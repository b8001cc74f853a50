import type { RequestId, TrainingRequest } from '../domain/request/request.ts'
import { aWord } from '../pages/forms/a-word.ts'
import type { Answers } from '../pages/forms/answers.ts'
import { asAnswered } from '../pages/forms/as-answered.ts'
import { askForTraining } from '../pages/forms/ask-for-training.ts'
import { askingForSecondLook, cancelling } from '../pages/forms/ask-to-change.ts'
import { type Form, prefilled } from '../pages/forms/form.ts'
import { asking, howDidItGo } from '../pages/forms/how-did-it-go.ts'
import { iCanShow } from '../pages/forms/i-can-show.ts'
import { formFacts } from '../pages/forms/read-request.ts'
import type { Known } from './known.ts'

/** The form "Ask for training" as this school has it today. */
export const requestForm = ({ plan, settings }: Pick<Known, 'plan' | 'settings'>): Form =>
  askForTraining(formFacts({ plan, settings }))

/** A form and where people answer it. */
export type OpenForm = { readonly form: Form; readonly address: string }
export const askingForm = (known: Known): OpenForm => ({
  form: requestForm(known),
  address: known.formAddress,
})
export const wordForm = (known: Known): OpenForm => ({ form: aWord, address: known.wordAddress ?? '' })
export const tellingForm = (known: Known): OpenForm => ({
  form: howDidItGo,
  address: known.evaluationAddress,
})

export const offerForm = (known: Known): OpenForm => ({ form: iCanShow, address: known.offerAddress ?? '' })

/** Opens the form with “Change or cancel” filled in: only “Next” and “Send” are left. */
export const cancelAddress = ({ id }: TrainingRequest, known: Known): string =>
  filledIn(cancelling(id), askingForm(known)).formAddress

/** Opens the form with a second look at the decision filled in. */
export const secondLookAddress = ({ id }: TrainingRequest, known: Known): string =>
  filledIn(askingForSecondLook(id), askingForm(known)).formAddress

/** Opens “How did it go?” at the questions about sharing, or about what a colleague shared. */
export const sharingAddress = (id: RequestId, which: 'share' | 'tried', known: Known): string =>
  prefilled(known.evaluationAddress, howDidItGo, asking(id, which))

/** Opens the form with the answers as they stand; what is sent takes the place of this request. */
export const changeAddress = (request: TrainingRequest, known: Known): string =>
  filledIn(answersOf(request, known, { replaces: request.id }), askingForm(known)).formAddress

/** Opens the form with the answers as they stand, for a new request. */
export const askAgainAddress = (request: TrainingRequest, known: Known): string =>
  filledIn(answersOf(request, known), askingForm(known)).formAddress

function answersOf(
  { asked, person, askedBy }: TrainingRequest,
  known: Known,
  more: { readonly replaces?: TrainingRequest['id'] } = {},
): Answers {
  const other = person === askedBy ? undefined : known.people.find(({ id }) => id === person)
  const form = requestForm(known)
  return asAnswered(asked, { form, plan: known.plan, name: other?.name, ...more })
}

/** What a link may take, in characters, so that mail programs and browsers leave it whole. */
const longLink = 7000

/** A link that opens the form with these answers. Where it would be too long, the longest ones are left out. */
export function filledIn(
  answers: Answers,
  { form, address }: OpenForm,
): { readonly formAddress: string; readonly allFilled: boolean } {
  const longestFirst = Object.keys(answers).sort((one, other) => lengthOf(other) - lengthOf(one))
  let left = answers
  let link = prefilled(address, form, left)
  for (const id of longestFirst) {
    if (link.length <= longLink) break
    const { [id]: tooLong, ...others } = left
    left = id === 'anythingElse' ? { ...others, anythingElse: firstLine(tooLong) } : others
    link = prefilled(address, form, left)
  }
  return { formAddress: link, allFilled: left === answers }

  function lengthOf(id: string): number {
    return answers[id]?.join('').length ?? 0
  }
}

/** Which request an answer takes the place of stands there; that must never be left out. */
const firstLine = (texts: readonly string[] = []): readonly string[] =>
  texts.map((text) => (/^In place of/.test(text) ? (text.split('\n')[0] ?? '') : ''))
