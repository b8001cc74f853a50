import type { Desk } from '../desk.ts'
import { questionsOf } from '../forms/form.ts'
import { filledIn } from './form-steps.ts'

/** Somebody opens a prefilled link and sends what it holds, with what they fill in, or in its place, by title. */
export function followLink(
  { google: { forms } }: Pick<Desk, 'google'>,
  link: string,
  { as, answers }: { readonly as: string; readonly answers: Readonly<Record<string, string>> },
): void {
  const { pathname, searchParams } = new URL(link)
  const form = forms.shown(pathname.split('/')[4] ?? '')
  if (form === undefined) throw new Error(`there is no form at ${link}`)
  const held = filledIn(form, searchParams)
  const kept = questionsOf(form.items).flatMap(({ item: { title = '' }, question: { questionId = '' } }) => {
    const texts = held[questionId] ?? []
    return texts.length === 0 || Object.hasOwn(answers, title) ? [] : [[questionId, texts] as const]
  })
  forms.answer(form.formId ?? '', { as, answers: { ...Object.fromEntries(kept), ...answers } })
}
