import type { Desk } from '../desk.ts'
import { questionsOf } from '../forms/form.ts'
import { nameOf } from './form-steps.ts'

/** The form's address with answers filled in by title, as Google writes such a link. */
export function filledInAddress(
  desk: Desk,
  form: string,
  answers: Readonly<Record<string, string | readonly string[]>>,
): string {
  const fields = questionsOf(desk.google.forms.shown(form.split('/')[4] ?? '')?.items).flatMap(
    ({ item: { title = '' }, question: { questionId = '' } }) =>
      [answers[title] ?? []].flat().map((text): [string, string] => [nameOf(questionId), text]),
  )
  return `${form}?${new URLSearchParams([['usp', 'pp_url'], ...fields])}`
}
