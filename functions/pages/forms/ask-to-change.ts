import type { RequestId } from '../../domain/request/request.ts'
import type { Answers, AnswersRead } from './answers.ts'
import type { Section } from './form.ts'
import type { Reading } from './read-text.ts'
import { type Choices, changes, starts } from './request-choices.ts'

/** Somebody thinks again: one page, which a link in every letter fills in. */
export const changeSection: Section = {
  id: 'change',
  title: 'Change or cancel',
  about: 'For something you asked for before. Nothing else to fill in.',
  questions: [
    {
      id: 'changeReference',
      title: 'Reference',
      help: 'Like R-0031. It is filled in already if you came from your letter; otherwise you find it there.',
      kind: 'line',
      required: true,
    },
    { id: 'changeWhy', title: 'What has changed, or why?', kind: 'paragraph' },
    // Last, because only a choice that ends a section can send the form.
    {
      id: 'changeHow',
      title: 'Cancel it or change it?',
      kind: 'one',
      required: true,
      options: Object.keys(changes).map((text) => ({ text, leadsTo: 'send' })),
    },
  ],
}

/** The page filled in for cancelling a request, as a letter's link opens it. */
export const cancelling = (reference: RequestId): Answers => ({
  start: wordsFor(starts, 'change'),
  changeReference: [reference],
  changeHow: wordsFor(changes, 'cancel'),
})

const wordsFor = <T>(choices: Choices<T>, meaning: T): readonly string[] =>
  Object.keys(choices).filter((words) => choices[words] === meaning)

/** What its sender wants of an earlier request. */
export type ChangeOfMind = {
  readonly reference: RequestId
  readonly wish: 'cancel' | 'change'
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

const howToWrite = 'Write the reference as it stands in your letter, like R-0031.'

/** 'R-0031' as people type it: r31, R 0031, 31. */
function readReference(typed: string): Reading<RequestId> {
  const digits = /^\s*(?:R\s*[-–—]?\s*)?0*(\d{1,6})\s*$/i.exec(typed)?.[1]
  return digits === undefined ? { say: howToWrite } : { is: `R-${digits.padStart(4, '0')}` }
}
