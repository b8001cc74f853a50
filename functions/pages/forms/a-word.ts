import type { View } from '../../domain/approval/leaders-word.ts'
import type { Problem } from '../../domain/problem.ts'
import type { RequestId } from '../../domain/request/request.ts'
import { type Answers, openAnswers } from './answers.ts'
import type { Form } from './form.ts'
import { readReference } from './read-reference.ts'
import { asLine } from './read-text.ts'
import type { Choices } from './request-choices.ts'

const talks: Choices<'yes' | 'not yet'> = { yes: 'yes', 'not yet': 'not yet' }

const says: Choices<View> = {
  for: 'for',
  'rather something else': 'rather something else',
  'not now, and why': 'not now',
  'I leave it to the leadership team': 'leaves it',
}

/**
 * "A word from the team leader" on a request that waits (SB13): the reference is filled in, two taps, and
 * a sentence if they like. It is advice; nothing waits for it.
 */
export const aWord: Form = {
  id: 'a-word',
  title: 'A word from the team leader',
  about:
    'About a minute. The leadership team reads it beside the request, and decides. Your last answer counts, ' +
    'as long as the request waits. Please do not name children, and nothing about health or appraisal.',
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
          id: 'talked',
          title: 'Have you talked about it?',
          kind: 'one',
          required: true,
          options: all(talks),
        },
        { id: 'view', title: 'What do you say?', kind: 'one', required: true, options: all(says) },
        {
          id: 'because',
          title: 'In a sentence',
          help: 'The leadership team reads it, and it may be shown to the person.',
          kind: 'paragraph',
        },
        { id: 'nearer', title: 'Is there something nearer, cheaper or better?', kind: 'paragraph' },
      ],
    },
  ],
}

function all(choices: Choices<string>): readonly { readonly text: string }[] {
  return Object.keys(choices).map((text) => ({ text }))
}

/** The form filled in as a letter's link opens it. */
export const sayingOf = (reference: RequestId): Answers => ({ reference: [reference] })

export type WordRead =
  | {
      readonly reference: RequestId
      readonly talked: boolean
      readonly view: View
      readonly because: string
      readonly nearer: string
    }
  | { readonly problems: readonly Problem[] }

/** Reads an answer to "A word from the team leader", or says what has to be mended in it. */
export function readWord(answers: Answers): WordRead {
  const read = openAnswers(aWord, answers)
  const reference = read.read('reference', readReference)
  const talked = read.choice('talked', talks)
  const view = read.choice('view', says)
  const [because, nearer] = [asLine(read.text('because')), asLine(read.text('nearer'))]
  if (reference === undefined || talked === undefined || view === undefined || read.problems.length > 0)
    return { problems: read.problems }
  return { reference, talked: talked === 'yes', view, because, nearer }
}
