import type { OfferId } from '../../domain/development/offer.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Day } from '../../domain/school/day.ts'
import type { RoleGroup } from '../../domain/school/person.ts'
import { type Answers, openAnswers } from './answers.ts'
import type { Form } from './form.ts'
import { readDay } from './read-day.ts'
import type { Reading } from './read-text.ts'
import { type Choices, wordsFor } from './request-choices.ts'

const wishes: Choices<'offer' | 'take back'> = {
  'Offer to show something': 'offer',
  'Take an offer back': 'take back',
}

const forWhoms: Choices<RoleGroup | 'anyone'> = {
  anyone: 'anyone',
  teachers: 'Teacher',
  'teaching assistants': 'Teaching assistant',
  'the office': 'Office',
  'site staff': 'Site',
  'midday staff': 'Midday',
}

/** For whom an offer is, as the form says it. */
export const forWhomShown = (group: RoleGroup | undefined): string => wordsFor(forWhoms, group ?? 'anyone')

/**
 * "I can show colleagues …": what somebody offers to show others (SA20, SB18), for whom, when and until when;
 * and, from the link in the letter of thanks, that they take it back.
 */
export const iCanShow: Form = {
  id: 'i-can-show',
  title: 'I can show colleagues …',
  about:
    'For anyone who works here; about a minute. Colleagues see your offer and your name in the Staffroom, and the ' +
    'leadership team beside requests for training like it. Nothing is arranged without you. Please do not name children.',
  sections: [
    {
      id: 'start',
      title: '',
      about: '',
      questions: [
        {
          id: 'wish',
          title: 'What would you like to do?',
          kind: 'one',
          required: true,
          options: [
            { text: wordsFor(wishes, 'offer'), leadsTo: 'offer' },
            { text: wordsFor(wishes, 'take back'), leadsTo: 'takeBack' },
          ],
        },
      ],
    },
    {
      id: 'offer',
      title: 'Your offer',
      about: '',
      questions: [
        {
          id: 'what',
          title: 'I can show colleagues …',
          help: 'As the sentence goes on, like: phonics games for late readers.',
          kind: 'line',
          required: true,
        },
        { id: 'when', title: 'When, or how to ask you', help: 'Like: Thursdays after school.', kind: 'line' },
        {
          id: 'until',
          title: 'Until when?',
          help: 'Left empty: to the end of this school year.',
          kind: 'date',
        },
        // Last, because only a choice that ends a section can send the form.
        {
          id: 'forWhom',
          title: 'For whom?',
          kind: 'one',
          required: true,
          options: Object.keys(forWhoms).map((text) => ({ text, leadsTo: 'send' })),
        },
      ],
    },
    {
      id: 'takeBack',
      title: 'Take an offer back',
      about: '',
      questions: [
        {
          id: 'reference',
          title: 'Reference',
          help: 'Filled in from your letter, like O-0007.',
          kind: 'line',
          required: true,
        },
      ],
    },
  ],
}

/** The form filled in for taking an offer back, as the link in the letter of thanks opens it. */
export const takingBack = (id: OfferId): Answers => ({
  wish: [wordsFor(wishes, 'take back')],
  reference: [id],
})

export type OfferRead =
  | { readonly takeBack: OfferId }
  | {
      readonly what: string
      readonly when: string
      readonly forWhom?: RoleGroup
      /** Absent: to the end of the school year. */
      readonly until?: Day
    }
  | { readonly problems: readonly Problem[] }

/** Reads an answer to "I can show colleagues …", or says what has to be mended in it. */
export function readOffer(answers: Answers, today: Day): OfferRead {
  const read = openAnswers(iCanShow, answers)
  const wish = read.choice('wish', wishes)
  if (wish === undefined) return { problems: read.problems }
  if (wish === 'take back') {
    const takeBack = read.read('reference', readOfferId)
    return takeBack === undefined ? { problems: read.problems } : { takeBack }
  }
  const what = read.text('what').replace(/[.…\s]+$/, '')
  if (what.length > longest) read.mend('what', `Keep this under ${longest} characters.`)
  const when = read.text('when')
  if (when.length > longest) read.mend('when', `Keep this under ${longest} characters.`)
  const until = read.read('until', (typed) => readDay(typed, today))
  if (until !== undefined && until < today)
    read.mend('until', 'This day is over. Write a later one, or none.')
  const forWhom = read.choice('forWhom', forWhoms)
  if (read.problems.length > 0 || forWhom === undefined) return { problems: read.problems }
  return { what, when, ...(forWhom !== 'anyone' && { forWhom }), ...(until && { until }) }
}

const longest = 120

/** An offer's reference as people type it: O-0007, o7, 7. */
function readOfferId(typed: string): Reading<OfferId> {
  const [, digits] = /^\s*(?:O\s*[-–—]?\s*)?0*(\d{1,6})\s*$/i.exec(typed) ?? []
  return digits === undefined
    ? { say: 'Write the reference as it stands in your letter, like O-0007.' }
    : { is: `O-${digits.padStart(4, '0')}` }
}
