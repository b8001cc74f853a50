import type { Calendar } from '../../../functions/domain/school/calendar.ts'
import type { Day } from '../../../functions/domain/school/day.ts'

/** The school year as its trust has set it: 190 days with pupils, 5 INSET days, two weeks in October. */
export const year: Calendar = {
  inset: [
    { from: '2026-09-01', to: '2026-09-01' },
    { from: '2026-11-02', to: '2026-11-02' },
    { from: '2027-01-04', to: '2027-01-04' },
    { from: '2027-02-22', to: '2027-02-22' },
    { from: '2027-06-07', to: '2027-06-07' },
  ],
  terms: [
    { from: '2026-09-02', to: '2026-10-16' },
    { from: '2026-11-03', to: '2026-12-23' },
    { from: '2027-01-05', to: '2027-02-12' },
    { from: '2027-02-23', to: '2027-03-25' },
    { from: '2027-04-12', to: '2027-05-28' },
    { from: '2027-06-08', to: '2027-07-23' },
  ],
  closed: [{ from: '2027-05-03', to: '2027-05-03' }],
  noRelease: [
    { from: '2026-11-30', to: '2026-12-04', because: 'Year 11 mock examinations' },
    { from: '2027-05-10', to: '2027-05-21', because: 'GCSE examinations' },
  ],
}

const terms = ['Autumn 1', 'Autumn 2', 'Spring 1', 'Spring 2', 'Summer 1', 'Summer 2']

/** '03/09/2026', as people type it. */
export const typed = (day: Day): string => day.split('-').toReversed().join('/')

/** The Calendar tab. */
export const calendarRows: readonly (readonly string[])[] = [
  ...year.inset.map(({ from, to }) => ['INSET', typed(from), from === to ? '' : typed(to), '']),
  ...year.terms.map(({ from, to }, place) => ['Term', typed(from), typed(to), terms[place] ?? '']),
  ...year.closed.map(({ from }) => ['Closed', typed(from), '', 'Bank holiday']),
  ...year.noRelease.map(({ from, to, because }) => ['No release', typed(from), typed(to), because]),
]

/** The Plan tab: six priorities, one of them without any training yet. */
export const planRows: readonly (readonly string[])[] = [
  ['1', 'Reading', 'Everyone reads a book a month, in every subject', 'English', 'Reading in every subject'],
  [
    '2',
    'Adaptive teaching',
    'Work that everybody can start and nobody finishes too soon',
    'SEND',
    'Four twilights; visits',
  ],
  ['3', 'Behaviour', 'Calm corridors and a clear start to lessons', 'Behaviour', 'Routines, for all staff'],
  ['4', 'Feedback', 'Less marking, more of it used', 'Teaching', 'Subject networks; a conference'],
  ['5', 'Maths at Key Stage 3', 'Close the gap that opens in Year 8', 'Maths', 'Mastery programme'],
  ['6', 'Careers', 'Every subject shows where it leads', 'Humanities', ''],
]
