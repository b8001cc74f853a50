import type { Deed } from './deed.ts'
import { addressOf } from './thistledown-people.ts'
import { paid } from './wish.ts'

const hearingChildrenRead: Deed = {
  at: ['2026-11-10', '17:05'],
  do: 'ask',
  as: addressOf('Bryony Castellow'),
  answers: {
    ...paid,
    'What is it called?': 'Hearing children read',
    'Link, or who to contact': 'Local authority literacy team',
    'Where does it come from?': 'local',
    'What kind?': 'course or conference',
    'Which priority does it help most?': '1 Reading',
    'How will it help?':
      'I hear six children every day and want to know what to do when they stop at a word.',
    'Where did the idea come from?': 'appraisal',
    'Linked to something agreed in your appraisal?': 'yes',
    'Which children should notice?': ['disadvantaged'],
    'What will be different, and by when?':
      'the six children I hear each day will read a page without stopping',
    'How is it now, and how will we know it has changed?':
      'They stop four or five times a page. I will note it on Fridays.',
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
    'Could we get the same nearer, cheaper or in school?':
      'No, the literacy team runs it at the centre down the road.',
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
  'How will it help?':
    'Ways to get children to explain, that I can bring to all of Years 3 to 6 in our phase meetings.',
  'Where did the idea come from?': 'school plan',
  'Linked to something agreed in your appraisal?': 'yes',
  'Which children should notice?': ['all'],
  'What will be different, and by when?': 'Year 4 will explain how they know, not only what, by Easter.',
  'How is it now, and how will we know it has changed?':
    'About a third explain without help. I will listen in on two groups before and after.',
  'First day': '2026-12-04',
  'Last day': '2026-12-04',
  'Hours altogether': '6',
  'Price of one place before VAT, £ (0 if none)': '295',
  'VAT, £ (leave empty if unsure: the office will check)': '59',
  'Who runs it, and what does it cost altogether?': 'outside, over £250',
  'Why can we not do this in school?': 'We want to hear what other schools have tried for reasoning.',
  'Two others you looked at, with prices':
    'County maths day £180, on number only; an online course £120 without the workshops.',
  'Is there a discount?': 'yes',
  'How will you share it?': ['staff meeting', 'a page of notes'],
}

/** Asked in November and still waiting: a half-day, and one conference for two. */
export const waiting: readonly Deed[] = [
  hearingChildrenRead,
  {
    at: ['2026-11-10', '17:05'],
    do: 'ask',
    as: addressOf('Priya Lindqvist'),
    answers: {
      ...conference,
      'Is any of it on a day you do not work?': 'no',
      'Does someone need to cover you?': 'yes',
      'Which days or parts of days?': 'Fri 4 Dec, all day',
      'Travel there and back, £ (0 if none)': '64',
      'Anything else to pay, or money from elsewhere':
        'Travel is by rail. The same day repeats on Friday 22 January.',
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

/** The head's own request. */
export const leadership: Deed = {
  at: ['2026-11-11', '13:30'],
  do: 'ask',
  as: addressOf('Ruth Ellerby'),
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
    'What will be different, and by when?':
      'Every team leader uses the same questions when they look at lessons, by summer.',
    'How is it now, and how will we know it has changed?':
      'Each uses their own. Niamh will look at notes of three visits each.',
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
    'Two others you looked at, with prices':
      'A one-day conference at £380; a local network, free, without the coaching.',
    'Is there a discount?': 'yes',
    'How will you share it?': ['staff meeting'],
  },
}

/** On paper, entered by the office. */
export const firstAid: Deed = {
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

/** What the deputy, Priya’s team leader, says of R-0032 the day after it was asked for. */
export const conferenceFits: Deed = {
  at: ['2026-11-11', '13:30'],
  do: 'say',
  as: addressOf('Samir Quayle'),
  answers: {
    Reference: 'R-0032',
    'What is it about?': 'A request that waits',
    'Have you talked about it?': 'yes',
    'What do you say?': 'for',
    'In a sentence': 'fits the phase plan',
  },
}
