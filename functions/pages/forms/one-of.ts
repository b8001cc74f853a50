import type { Option, Question } from './form.ts'
import type { Choices } from './request-choices.ts'

/** A question of which one answer must be chosen. */
export function one(id: string, title: string, options: readonly Option[]): Question {
  return { id, title, kind: 'one', required: true, options }
}

export function texts(choices: Choices<unknown>): readonly Option[] {
  return Object.keys(choices).map((text) => ({ text }))
}

/** Every option with where its meaning leads; without a list all of them send. */
export function leading<T extends string | number>(
  choices: Choices<T>,
  lead?: Readonly<Record<T, string>>,
): readonly Option[] {
  return Object.entries<T>(choices).map(([text, meaning]) => ({ text, leadsTo: lead?.[meaning] ?? 'send' }))
}
