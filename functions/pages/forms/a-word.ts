import type { View } from '../../domain/approval/leaders-word.ts'
import type { Problem } from '../../domain/problem.ts'
import type { RequestId } from '../../domain/request/request.ts'
import { type Answers, openAnswers } from './answers.ts'
import type { Form } from './form.ts'
import { readReference } from './read-reference.ts'
import { asLine } from './read-text.ts'
import { type Choices, wordsFor } from './request-choices.ts'

const talks: Choices<'yes' | 'not yet'> = { yes: 'yes', 'not yet': 'not yet' }

const says: Choices<View> = {
  for: 'for',
  'rather something else': 'rather something else',
  'not now, and why': 'not now',
  'I leave it to the leadership team': 'leaves it',
}

/** What the form can be about, by the section that asks. */
const whats: Choices<'waits' | 'seen'> = {
  'A request that waits': 'waits',
  'I have seen it used': 'seen',
}

/**
 * "A word from the team leader" (SB13): on a request that waits, two taps and a sentence if they like; it is
 * advice, and nothing waits for it. Or what they have seen in use of what somebody learned: one box, and
 * nothing graded. Both are filled in from a letter as far as they can be.
 */
export const aWord: Form = {
  id: 'a-word',
  title: 'A word from the team leader',
  about: 'About a minute. Please do not name children, and nothing about health or appraisal.',
  sections: [
    {
      id: 'start',
      title: '',
      about: '',
      questions: [
        {
          id: 'reference',
          title: 'Reference',
          help: 'Filled in from your letter, like R-0031.',
          kind: 'line',
          required: true,
        },
        {
          id: 'what',
          title: 'What is it about?',
          kind: 'one',
          required: true,
          options: Object.entries(whats).map(([text, leadsTo]) => ({ text, leadsTo })),
        },
      ],
    },
    {
      id: 'waits',
      title: 'A request that waits',
      about:
        'The leadership team reads it beside the request, and decides. Your last answer counts, as long as the request waits.',
      questions: [
        { id: 'view', title: 'What do you say?', kind: 'one', required: true, options: all(says) },
        {
          id: 'because',
          title: 'In a sentence',
          help: 'The leadership team reads it, and it may be shown to the person.',
          kind: 'paragraph',
        },
        { id: 'nearer', title: 'Is there something nearer, cheaper or better?', kind: 'paragraph' },
        {
          id: 'talked',
          title: 'Have you talked about it?',
          kind: 'one',
          required: true,
          options: all(talks).map((option) => ({ ...option, leadsTo: 'send' })),
        },
      ],
    },
    {
      id: 'seen',
      title: 'I have seen it used',
      about:
        'Only what you came across anyway: it is not an observation or a grade, and never for appraisal. The person is told in your words, and may add a line. Besides them the CPD lead, their deputy and the head can read it.',
      questions: [{ id: 'seen', title: 'What did you see?', kind: 'paragraph', required: true }],
    },
  ],
}

function all(choices: Choices<string>): readonly { readonly text: string }[] {
  return Object.keys(choices).map((text) => ({ text }))
}

/** The form filled in as a letter's link opens it. */
export const sayingOf = (reference: RequestId): Answers => ({
  reference: [reference],
  what: [wordsFor(whats, 'waits')],
})

/** The same for what has been seen in use. */
export const seeingOf = (reference: RequestId): Answers => ({
  reference: [reference],
  what: [wordsFor(whats, 'seen')],
})

/** What is said of a request that waits. */
export type WordOnRequest = {
  readonly reference: RequestId
  readonly talked: boolean
  readonly view: View
  readonly because: string
  readonly nearer: string
}
export type WordRead =
  | WordOnRequest
  /** What they have seen in use, in their own words. */
  | { readonly reference: RequestId; readonly seen: string }
  | { readonly problems: readonly Problem[] }

/** Reads an answer to "A word from the team leader", or says what has to be mended in it. Older ones were all about a request that waits. */
export function readWord(answers: Answers): WordRead {
  const read = openAnswers(aWord, answers)
  const reference = read.read('reference', readReference)
  const what = answers.what === undefined ? 'waits' : read.choice('what', whats)
  if (what === 'seen') {
    const seen = read.text('seen')
    return reference === undefined || read.problems.length > 0
      ? { problems: read.problems }
      : { reference, seen }
  }
  const talked = read.choice('talked', talks)
  const view = read.choice('view', says)
  const [because, nearer] = [asLine(read.text('because')), asLine(read.text('nearer'))]
  if (reference === undefined || talked === undefined || view === undefined || read.problems.length > 0)
    return { problems: read.problems }
  return { reference, talked: talked === 'yes', view, because, nearer }
}
