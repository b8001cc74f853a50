import type { Day } from '../../../functions/domain/school/day.ts'
import { addressOf } from './thistledown-people.ts'

/** One thing that somebody does at a moment: answers the form, or types in a sheet. */
export type Deed = { readonly at: readonly [day: Day, time: string] } & (
  | { readonly do: 'ask'; readonly as: string; readonly answers: Readonly<Record<string, string | readonly string[]>> }
  | { readonly do: 'choose'; readonly as: string; readonly ref: string; readonly cells: Readonly<Record<string, string>> }
  | { readonly do: 'set'; readonly setting: string; readonly value: string }
  | { readonly do: 'meet'; readonly as: string; readonly on: string; readonly who: string }
)

const ruth = addressOf('Ruth Ellerby')
const samir = addressOf('Samir Quayle')

const paid = { 'What would you like to do?': 'Something that costs money or needs cover' }

/** A morning in another school: nothing to pay, covered from within; three of them on one Friday. */
const visit = (who: string, title: string): Deed => ({
  at: ['2026-11-04', '12:40'],
  do: 'ask',
  as: addressOf(who),
  answers: {
    ...paid,
    'What is it called?': title,
    'Link, or who to contact': 'Larkrise Primary School',
    'Where does it come from?': 'local',
    'What kind?': 'visit or observation',
    'Which priority does it help most?': '3 SEND',
    'How will it help?': 'I will see how they adapt lessons without writing three plans, and try one way in my own class.',
    'Where did the idea come from?': 'school plan',
    'Linked to something agreed in your appraisal?': 'partly',
    'Which children should notice?': ['SEND'],
    'What will be different, and by when?': 'Two children who now wait for help start on their own, by February.',
    'How is it now, and how will we know it has changed?': 'They wait. I count on three mornings before and after.',
    'First day': '2026-12-04',
    'Last day': '2026-12-04',
    'Hours altogether': '3',
    'Is any of it on a day you do not work?': 'no',
    'Does someone need to cover you?': 'yes',
    'Which days or parts of days?': '4 Dec, morning',
    'Could anyone in school cover?': 'Yusuf Dapplewood and Marguerite Soames between them',
    'Price of one place before VAT, £ (0 if none)': '0',
    'Travel there and back, £ (0 if none)': '0',
    'Who runs it, and what does it cost altogether?': 'our school or trust, or nothing to pay',
    'How will you share it?': ['my phase'],
  },
})

const approve = (ref: string, at: Deed['at']): readonly Deed[] => [
  { at, do: 'choose', as: ruth, ref, cells: { Head: 'Approve' } },
  { at, do: 'choose', as: samir, ref, cells: { Deputy: 'Approve' } },
]

const outdoorLearning: Deed = {
  at: ['2026-10-08', '16:10'],
  do: 'ask',
  as: addressOf('Deena Marwick'),
  answers: {
    ...paid,
    'What is it called?': 'Outdoor learning day',
    'Link, or who to contact': 'Greenfold Outdoors',
    'Where does it come from?': 'local',
    'What kind?': 'course or conference',
    'Which priority does it help most?': 'None of these',
    'How will it help?': 'I could take small groups out to the wood and calm the ones who find afternoons hard.',
    'Where did the idea come from?': 'my own idea',
    'Linked to something agreed in your appraisal?': 'no',
    'Which children should notice?': ['SEND', 'disadvantaged'],
    'What will be different, and by when?': 'Fewer children sent in from the afternoon, by Easter.',
    'How is it now, and how will we know it has changed?': 'About four a week are sent in. The log will show it.',
    'First day': '2026-12-03',
    'Last day': '2026-12-03',
    'Hours altogether': '6',
    'Is any of it on a day you do not work?': 'no',
    'Does someone need to cover you?': 'no',
    'Price of one place before VAT, £ (0 if none)': '260',
    'Travel there and back, £ (0 if none)': '0',
    'Who runs it, and what does it cost altogether?': 'outside, over £250',
    'Why can we not do this in school?': 'I do not know who could show me.',
    'Two others you looked at, with prices': 'Brackenhill £240 in March; an online one at £60 without the practice.',
    'Is there a discount?': 'asked, none',
    'How will you share it?': ['show a colleague'],
  },
}

const declineOutdoorLearning: readonly Deed[] = [
  { at: ['2026-10-15', '15:00'], do: 'meet', as: samir, on: '15/10/2026', who: 'Ruth Ellerby, Samir Quayle' },
  {
    at: ['2026-10-15', '15:01'],
    do: 'choose',
    as: samir,
    ref: 'R-0019',
    cells: {
      'Agreed in the meeting': 'Decline',
      'Reason if not yes': 'Done in school',
      'Words for the letter (may be shown to the person)':
        'Kit Farrow in Year 6 already leads outdoor learning here and has offered to show you on Thursday 12 November at 2 pm, in your paid time. Reply “yes” and Jo Brindlewick will arrange cover.',
    },
  },
]

const hearingChildrenRead: Deed = {
  at: ['2026-11-10', '12:35'],
  do: 'ask',
  as: addressOf('Bryony Castellow'),
  answers: {
    ...paid,
    'What is it called?': 'Hearing children read',
    'Link, or who to contact': 'Local authority literacy team',
    'Where does it come from?': 'local',
    'What kind?': 'course or conference',
    'Which priority does it help most?': '1 Reading',
    'How will it help?': 'I hear six children every day and want to know what to do when they stop at a word.',
    'Where did the idea come from?': 'appraisal',
    'Linked to something agreed in your appraisal?': 'yes',
    'Which children should notice?': ['disadvantaged'],
    'What will be different, and by when?': 'the six children I hear each day will read a page without stopping',
    'How is it now, and how will we know it has changed?': 'They stop four or five times a page. I will note it on Fridays.',
    'First day': '2027-01-12',
    'Last day': '2027-01-12',
    'Hours altogether': '3',
    'Is any of it on a day you do not work?': 'no',
    'Does someone need to cover you?': 'yes',
    'Which days or parts of days?': '12 Jan, morning',
    'Could anyone in school cover?': 'Mrs Castle’s group and mine could be together that morning',
    'Price of one place before VAT, £ (0 if none)': '85',
    'VAT, £ (leave empty if unsure: the office will check)': '0',
    'Travel there and back, £ (0 if none)': '0',
    'Book by': '2026-11-20',
    'Who runs it, and what does it cost altogether?': 'outside, £50 to £250',
    'Could we get the same nearer, cheaper or in school?': 'No, the literacy team runs it at the centre down the road.',
    'How will you share it?': ['my phase', 'show a colleague'],
  },
}

const conference = {
  ...paid,
  'What is it called?': 'Maths reasoning conference',
  'Link, or who to contact': 'Northern Maths Trust',
  'Where does it come from?': 'national',
  'What kind?': 'course or conference',
  'Which priority does it help most?': '2 Maths',
  'How will it help?': 'Ways to get children to explain, that I can bring to all of Years 3 to 6 in our phase meetings.',
  'Where did the idea come from?': 'school plan',
  'Linked to something agreed in your appraisal?': 'yes',
  'Which children should notice?': ['all'],
  'What will be different, and by when?': 'Year 4 will explain how they know, not only what, by Easter.',
  'How is it now, and how will we know it has changed?': 'About a third explain without help. I will listen in on two groups before and after.',
  'First day': '2026-12-04',
  'Last day': '2026-12-04',
  'Hours altogether': '6',
  'Price of one place before VAT, £ (0 if none)': '295',
  'VAT, £ (leave empty if unsure: the office will check)': '59',
  'Who runs it, and what does it cost altogether?': 'outside, over £250',
  'Why can we not do this in school?': 'We want to hear what other schools have tried for reasoning.',
  'Two others you looked at, with prices': 'County maths day £180, on number only; an online course £120 without the workshops.',
  'Is there a discount?': 'yes',
  'How will you share it?': ['staff meeting', 'a page of notes'],
}

const waiting: readonly Deed[] = [
  hearingChildrenRead,
  {
    at: ['2026-11-10', '16:20'],
    do: 'ask',
    as: addressOf('Priya Lindqvist'),
    answers: {
      ...conference,
      'Is any of it on a day you do not work?': 'no',
      'Does someone need to cover you?': 'yes',
      'Which days or parts of days?': 'Fri 4 Dec, all day',
      'Travel there and back, £ (0 if none)': '64',
      'Anything else to pay, or money from elsewhere': 'Travel is by rail. The same day repeats on Friday 22 January.',
      'Book by': '2026-11-27',
    },
  },
  {
    at: ['2026-11-10', '17:05'],
    do: 'ask',
    as: addressOf('Tomasz Ferrow'),
    answers: {
      ...conference,
      'Is any of it on a day you do not work?': 'yes, and I would like time back or pay',
      'Does someone need to cover you?': 'no',
      'Travel there and back, £ (0 if none)': '64',
      'Anything else to pay, or money from elsewhere': 'Travel is by rail, with Priya.',
    },
  },
]

const leadership: Deed = {
  at: ['2026-11-11', '07:50'],
  do: 'ask',
  as: ruth,
  answers: {
    ...paid,
    'What is it called?': 'Leadership residential',
    'Link, or who to contact': 'Harrowfell Centre',
    'Where does it come from?': 'national',
    'What kind?': 'course or conference',
    'Which priority does it help most?': '3 SEND',
    'How will it help?': 'Two days with other heads on leading whole-school change for SEND.',
    'Where did the idea come from?': 'appraisal',
    'Linked to something agreed in your appraisal?': 'yes',
    'Which children should notice?': ['SEND'],
    'What will be different, and by when?': 'Every team leader uses the same questions when they look at lessons, by summer.',
    'How is it now, and how will we know it has changed?': 'Each uses their own. Niamh will look at notes of three visits each.',
    'First day': '2027-01-28',
    'Last day': '2027-01-29',
    'Hours altogether': '12',
    'Is any of it on a day you do not work?': 'no',
    'Does someone need to cover you?': 'no',
    'Price of one place before VAT, £ (0 if none)': '640',
    'VAT, £ (leave empty if unsure: the office will check)': '128',
    'Travel there and back, £ (0 if none)': '71',
    'Anything else to pay, or money from elsewhere': 'By rail.',
    'Who runs it, and what does it cost altogether?': 'outside, over £250',
    'Why can we not do this in school?': 'It is for heads, with heads.',
    'Two others you looked at, with prices': 'A one-day conference at £380; a local network, free, without the coaching.',
    'Is there a discount?': 'yes',
    'How will you share it?': ['staff meeting'],
  },
}

const firstAid: Deed = {
  at: ['2026-11-11', '13:30'],
  do: 'ask',
  as: addressOf('Jo Brindlewick'),
  answers: {
    ...paid,
    'What is it called?': 'Paediatric first aid',
    'Link, or who to contact': 'Brightwater First Aid',
    'Where does it come from?': 'local',
    'Filling this in for someone else? Their name': 'Maureen Tidswell',
    'What kind?': 'required by law, such as first aid or safeguarding',
    'First day': '2027-02-02',
    'Last day': '2027-02-02',
    'Hours altogether': '6',
    'Is any of it on a day you do not work?': 'no',
    'Does someone need to cover you?': 'no',
    'Price of one place before VAT, £ (0 if none)': '95',
    'Travel there and back, £ (0 if none)': '0',
    'Who runs it, and what does it cost altogether?': 'outside, £50 to £250',
    'Could we get the same nearer, cheaper or in school?': 'No; it is the nearest.',
    'How will you share it?': ['not needed'],
    'Anything else?': 'Maureen’s certificate lapses on 31 January, two days before this course.',
  },
}

/** Everything that happened at Thistledown Lane before you came, in order. */
export const deeds: readonly Deed[] = [
  { at: ['2026-10-08', '08:30'], do: 'set', setting: 'Number references from', value: '19' },
  outdoorLearning,
  ...declineOutdoorLearning,
  { at: ['2026-11-04', '12:30'], do: 'set', setting: 'Number references from', value: '24' },
  visit('Rosalind Tarn', 'Seeing adapted lessons: Year 3'),
  visit('Magnus Thorley', 'Seeing adapted lessons: Year 4'),
  visit('Nadia Colebrook', 'Seeing adapted lessons: Year 5'),
  ...['R-0024', 'R-0025', 'R-0026'].flatMap((ref) => approve(ref, ['2026-11-05', '12:50'])),
  { at: ['2026-11-10', '12:30'], do: 'set', setting: 'Number references from', value: '31' },
  ...waiting,
  { at: ['2026-11-11', '07:40'], do: 'set', setting: 'Number references from', value: '36' },
  leadership,
  firstAid,
]

