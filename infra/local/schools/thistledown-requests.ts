import type { Deed } from './deed.ts'
import {
  behaviourCourse,
  financeUpdate,
  financeUpdateMoved,
  guidedReasoning,
  guidedReasoningWent,
  officeMinutes,
  readingFluency,
} from './thistledown-approved.ts'
import { outdoorLearning, visit } from './thistledown-autumn.ts'
import {
  afterInset,
  earlyNovember,
  earlyOctober,
  midOctober,
  september,
  thisWeek,
} from './thistledown-free.ts'
import { formulaForATitle, headship, phonicsLeaders } from './thistledown-november.ts'
import { openingBalances } from './thistledown-opening.ts'
import { addressOf } from './thistledown-people.ts'
import { conferenceFits, firstAid, leadership, waiting } from './thistledown-waiting.ts'

const ruth = addressOf('Ruth Ellerby')
const samir = addressOf('Samir Quayle')
const deena = addressOf('Deena Marwick')

/** The head and the deputy, at the end of the leadership meeting. */
const approved = (day: Deed['at'][0], refs: readonly string[]): readonly Deed[] =>
  refs.flatMap((ref): readonly Deed[] => [
    { at: [day, '16:20'], do: 'choose', as: ruth, ref, cells: { Head: 'Approve' } },
    { at: [day, '16:20'], do: 'choose', as: samir, ref, cells: { Deputy: 'Approve' } },
  ])

const declineOutdoorLearning: readonly Deed[] = [
  {
    at: ['2026-10-15', '15:00'],
    do: 'meet',
    as: samir,
    rows: [['15/10/2026', 'Ruth Ellerby, Samir Quayle']],
  },
  {
    at: ['2026-10-15', '15:00'],
    do: 'choose',
    as: samir,
    ref: 'R-0019',
    cells: {
      'Agreed in the meeting': 'Decline',
      'Reason if not yes': 'Done in school',
      'Words for the letter':
        'Kit Farrow in Year 6 already leads outdoor learning here and has offered to show you on Thursday 12 November at 2 pm, in your paid time. Reply “yes” and Jo Brindlewick will arrange cover.',
    },
  },
]

/** Jo in the office, in the list of what to book and pay. */
const records = (at: Deed['at'], ref: string, stands: string): Deed => ({
  at,
  do: 'record',
  as: addressOf('Jo Brindlewick'),
  where: ['To book and pay', 'Ref', ref],
  cells: { 'Where it stands': stands },
})

/** As cover officer she says that somebody can cover for Owen. */
const coverFound: Deed = {
  at: ['2026-11-10', '17:05'],
  do: 'record',
  as: addressOf('Jo Brindlewick'),
  where: ['Cover list', 'Date', 'Thu 26 Nov'],
  cells: { 'The cover officer’s answer': 'Yes' },
}

/** Half of R-0022 falls after 31 March, for which there is no budget yet: the head says why it goes ahead. */
const nextYearToo: readonly Deed[] = [
  {
    at: ['2026-10-22', '16:20'],
    do: 'meet',
    as: ruth,
    rows: ['Plan pot', 'Cover budget'].map((budget) => [
      '',
      '',
      'R-0022',
      budget,
      'The second day falls after 31 March; governors set aside for reading again next year.',
    ]),
  },
]

const anotherLook: Deed = {
  at: ['2026-10-20', '16:40'],
  do: 'write',
  as: deena,
  to: samir,
  subject: 'Re: Your request R-0019, Outdoor learning day: not this time',
  text: `Dear Samir,

Thank you for writing so clearly. Yes please to Kit’s offer on 12 November.

I would still like another look at the course. The children I had in mind are the four who find lunch hardest, so I think it does belong to priority 5, which I did not choose on the form. Could Niamh look again, as the letter says?

Deena`,
}

/** Everything that happened at Thistledown Lane before you came, in order: R-0001 to R-0041. */
export const deeds: readonly Deed[] = [
  { at: ['2026-09-01', '08:30'], do: 'list', tab: 'Opening balances', rows: openingBalances },
  ...afterInset,
  ...september,
  guidedReasoning,
  ...approved('2026-09-24', ['R-0012']),
  ...earlyOctober,
  outdoorLearning,
  records(['2026-10-12', '12:30'], 'R-0012', 'Attended'),
  ...midOctober,
  readingFluency,
  ...declineOutdoorLearning,
  guidedReasoningWent,
  anotherLook,
  ...nextYearToo,
  ...approved('2026-10-22', ['R-0022']),
  records(['2026-11-03', '12:30'], 'R-0022', 'Booked'),
  visit('Rosalind Tarn', 'Seeing adapted lessons: Year 3'),
  visit('Magnus Thorley', 'Seeing adapted lessons: Year 4'),
  visit('Nadia Colebrook', 'Seeing adapted lessons: Year 5'),
  officeMinutes,
  financeUpdate,
  behaviourCourse,
  ...approved('2026-11-05', ['R-0023', 'R-0024', 'R-0025', 'R-0026', 'R-0027', 'R-0028']),
  financeUpdateMoved,
  records(['2026-11-10', '17:05'], 'R-0028', 'Booked'),
  coverFound,
  { at: ['2026-11-10', '17:05'], do: 'leave', who: 'Verity Stanhope', on: '27/11/2026' },
  ...earlyNovember,
  ...waiting,
  phonicsLeaders,
  headship,
  leadership,
  firstAid,
  formulaForATitle,
  conferenceFits,
  ...thisWeek,
]
