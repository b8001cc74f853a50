import type { ChoiceQuestion, Question } from '../forms/form.ts'
import { type Html, html } from './html.ts'

/** A question as it is shown: its words, what was filled in, and what is to be said about that. */
export type ShownQuestion = {
  readonly title: string
  readonly help?: string
  readonly question: Question
  readonly choices?: ChoiceQuestion
  readonly name: string
  readonly texts: readonly string[]
  readonly why?: string
}

/** Said to eyes and to screen readers alike. */
export const required = ({ question }: ShownQuestion): Html | false =>
  question.required === true && html` <span class="must">(needed)</span>`

/** Names the texts below a question to screen readers; a question without any needs none. */
export function described({ name, why, help }: ShownQuestion, more = ''): Html | false {
  const ids = [help && `${name}.help`, why && `${name}.why`, more].filter(Boolean).join(' ')
  return ids !== '' && html` aria-describedby="${ids}"`
}

export const below = ({ name, help, why }: ShownQuestion): Html =>
  html`${help !== undefined && html`<p class="help" id="${name}.help">${help}</p>`}${why !== undefined && html`<p class="why" id="${name}.why"><strong>${why}</strong></p>`}`
