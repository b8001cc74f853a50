import type { Tour } from './sample.ts'
import { paid } from './wish.ts'

/** What Bryony asks for on the tour: a half-day with a fee and with cover, so that both budgets move. */
const earlyWriters = {
  ...paid,
  'What is it called?': 'Helping early writers',
  'Link, or who to contact': 'Local authority literacy team',
  'Where does it come from?': 'local',
  'What kind?': 'course or conference',
  'Which priority does it help most?': '4 Writing',
  'How will it help?':
    'I sit with the children who are slowest to start. I want to know what gets the first sentence down.',
  'Where did the idea come from?': 'my own idea',
  'Linked to something agreed in your appraisal?': 'yes',
  'Which children should notice?': ['SEND', 'disadvantaged'],
  'What will be different, and by when?': 'By Easter my five write two sentences before they ask for help.',
  'How is it now, and how will we know it has changed?':
    'Most wait for me with an empty page. I will keep one piece a week from each.',
  'First day': '2027-01-20',
  'Last day': '2027-01-20',
  'Hours altogether': '3',
  'Is any of it on a day you do not work?': 'no',
  'Does someone need to cover you?': 'yes',
  'Which days or parts of days?': '20 January, morning',
  'Price of one place before VAT, £ (0 if none)': '95',
  'VAT, £ (leave empty if unsure: the office will check)': '0',
  'Travel there and back, £ (0 if none)': '0',
  'Book by': '2026-12-11',
  'Who runs it, and what does it cost altogether?': 'outside, £50 to £250',
  'Could we get the same nearer, cheaper or in school?': 'Nobody here has been trained in it yet.',
  'How will you share it?': ['my phase'],
} as const

/** The tour of Thistledown Lane: a teaching assistant asks, the head and the deputy agree. */
export const thistledownTour: Tour = {
  people: [
    { name: 'Priya Lindqvist', as: 'teacher, Year 4' },
    { name: 'Bryony Castellow', as: 'teaching assistant, Year 2' },
    { name: 'Shanice Merriden', as: 'midday supervisor' },
    { name: 'Maureen Tidswell', as: 'midday supervisor, no account' },
    { name: 'Ruth Ellerby', as: 'head' },
    { name: 'Samir Quayle', as: 'deputy and CPD lead' },
    { name: 'Niamh O’Rourke-Döring', as: 'assistant head and SENCo' },
    { name: 'Colin Tattersby', as: 'business manager' },
    { name: 'Jo Brindlewick', as: 'office and cover' },
    { name: 'Patricia Lomax-Vane', as: 'chair of governors' },
  ],
  asks: { name: 'Bryony Castellow', answers: earlyWriters },
  leaders: [
    { name: 'Ruth Ellerby', column: 'Head' },
    { name: 'Samir Quayle', column: 'Deputy' },
  ],
  also: [
    {
      name: 'Samir Quayle',
      file: 'desk',
      tab: 'Needs attention',
      why: 'Everything that a person must see to, with what to do about it.',
    },
    {
      name: 'Jo Brindlewick',
      file: 'office',
      tab: 'Letters to hand over',
      why: 'Maureen Tidswell has no account: her letters wait here to be printed.',
    },
    {
      name: 'Ruth Ellerby',
      file: 'desk',
      tab: 'Decided',
      why: 'What was asked before, and how each was answered.',
    },
    {
      name: 'Samir Quayle',
      file: 'coordinator',
      tab: 'Settings',
      why: 'What your school sets for itself: budgets, votes needed, when letters leave.',
    },
  ],
}
