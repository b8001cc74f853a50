import type { RequestId } from '../../domain/request/request.ts'
import type { Answers, AnswersRead } from './answers.ts'
import type { Section } from './form.ts'
import { readReference } from './read-reference.ts'
import { changes, starts, wordsFor } from './request-choices.ts'

/** Somebody thinks again: one page, which a link in every letter fills in. */
export const changeSection: Section = {
  id: 'change',
  title: 'Change or cancel',
  about: 'For something you asked for before, or a second look at a decision. Nothing else to fill in.',
  questions: [
    {
      id: 'changeReference',
      title: 'Reference',
      help: 'Like R-0031. It is filled in already if you came from your letter; otherwise you find it there.',
      kind: 'line',
      required: true,
    },
    {
      id: 'changeWhy',
      title: 'What has changed, or why?',
      help: 'For a second look: what do you think was missed?',
      kind: 'paragraph',
    },
    // Last, because only a choice that ends a section can send the form.
    {
      id: 'changeHow',
      title: 'What would you like us to do?',
      kind: 'one',
      required: true,
      options: Object.keys(changes).map((text) => ({ text, leadsTo: 'send' })),
    },
  ],
}

/** The page filled in for cancelling a request, as a letter's link opens it. */
export const cancelling = (reference: RequestId): Answers => ({
  start: [wordsFor(starts, 'change')],
  changeReference: [reference],
  changeHow: [wordsFor(changes, 'cancel')],
})

/** The page filled in for a second look at a decision: what was missed is left to say. */
export const askingForSecondLook = (reference: RequestId): Answers => ({
  ...cancelling(reference),
  changeHow: [wordsFor(changes, 'second look')],
})

/** What its sender wants of an earlier request. */
export type ChangeOfMind = {
  readonly reference: RequestId
  readonly wish: 'cancel' | 'change' | 'second look'
  /** In their words; may be empty. */
  readonly why: string
}

/** Reads the page "Change or cancel". `undefined`: there is something to mend. */
export function changeOfMindIn(read: AnswersRead): ChangeOfMind | undefined {
  const reference = read.read('changeReference', readReference)
  const why = read.text('changeWhy')
  const wish = read.choice('changeHow', changes)
  if (wish === 'change' && why === '') read.mend('changeWhy', 'Write in a few words what has changed.')
  return reference && wish && read.problems.length === 0 ? { reference, wish, why } : undefined
}
