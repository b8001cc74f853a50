import type { Deed } from './deed.ts'
import { addressOf } from './thistledown-people.ts'
import { askedFor, type Wish } from './wish.ts'

const asked = (day: Deed['at'][0], time: string, who: string, wish: Wish): Deed => ({
  at: [day, time],
  do: 'ask',
  as: addressOf(who),
  answers: askedFor(wish),
})

/** R-0012: went on 8 October. */
export const guidedReasoning = asked('2026-09-17', '12:40', 'Priya Lindqvist', {
  title: 'Guided reasoning',
  contact: 'County maths team',
  source: 'local',
  kind: 'course or conference',
  priority: '2 Maths',
  help: 'I will teach a group at a time to say why, and show my phase how.',
  idea: 'school plan',
  appraisal: 'yes',
  difference: 'Year 4 will explain how they know, not only what.',
  measure: 'I will listen in on two groups before and after.',
  first: '2026-10-08',
  hours: '6',
  cover: '8 October, all day',
  price: '140',
  vat: '0',
  bookBy: '2026-09-30',
  nearer: 'The county team runs it in town, and nobody nearer does.',
})

/** What came of it, the week after. The next questions are due on 26 November. */
export const guidedReasoningWent: Deed = {
  at: ['2026-10-16', '12:35'],
  do: 'tell',
  as: addressOf('Priya Lindqvist'),
  answers: {
    Reference: 'R-0012',
    'Which questions?': 'The week after',
    'Were you there?': 'all of it',
    'Did it stretch you?': 'a great deal',
    'One thing you learned': 'To ask “how could it be anything else?” and then to wait.',
    'Three key messages for colleagues':
      'Six children at a time. Write down what they say, not whether it is right. Stop after fifteen minutes.',
    'Who is helping you to use it?': 'a colleague',
    'Was it worth the time and money, as far as you can tell?': 'yes',
  },
}

/** R-0022: two days, one on either side of 31 March, so that it falls into two financial years. */
export const readingFluency = asked('2026-10-12', '12:30', 'Leila Amberson', {
  title: 'Reading fluency leaders',
  contact: 'Northern Reading Partnership',
  source: 'national',
  kind: 'several meetings',
  priority: '1 Reading',
  help: 'I lead fluency in Years 1 and 2 and want to coach the others, not only tell them.',
  idea: 'school plan',
  appraisal: 'yes',
  children: ['early years', 'disadvantaged'],
  difference: 'By summer nine in ten of Year 2 read ninety words a minute.',
  measure: 'Six in ten do now. We time a page each half-term.',
  first: '2027-03-18',
  last: '2027-04-22',
  hours: '12',
  cover: '18 March, all day; 22 April, all day',
  price: '390',
  vat: '78',
  bookBy: '2026-11-20',
  whyNotHere: 'Nobody here has led other teachers in it.',
  twoOthers: 'County course £260 without visits to other schools; online course £120.',
  discount: 'asked, none',
  sharing: ['staff meeting', 'show a colleague'],
})

/** R-0026: the place is booked, and then she leaves. */
export const officeMinutes = asked('2026-11-03', '12:30', 'Verity Stanhope', {
  title: 'Minutes that people read',
  contact: 'Brackenhill Business Centre',
  source: 'local',
  kind: 'course or conference',
  priority: 'none',
  help: 'Shorter minutes that say who does what by when.',
  idea: 'new role',
  children: ['not directly'],
  difference: 'Everybody knows their actions the next morning, from January.',
  measure: 'I am asked twice a week now. I will count.',
  first: '2026-12-01',
  hours: '5',
  price: '75',
  vat: '15',
  sharing: ['show a colleague'],
})

const financeWish: Wish = {
  title: 'School finance update',
  contact: 'School business network',
  source: 'local',
  kind: 'course or conference',
  priority: 'none',
  help: 'What changes in the accounts this year, before I close them.',
  idea: 'appraisal',
  appraisal: 'yes',
  children: ['not directly'],
  difference: 'The accounts are closed on time, without questions from the authority.',
  measure: 'There were four questions last year.',
  first: '2027-01-19',
  hours: '5',
  price: '155',
  vat: '31',
  bookBy: '2026-12-04',
  sharing: ['not needed'],
}

/** R-0027: agreed on 5 November, and changed the next morning before its letter had left. */
export const financeUpdate = asked('2026-11-03', '12:30', 'Colin Tattersby', financeWish)
export const financeUpdateMoved: Deed = {
  at: ['2026-11-06', '10:20'],
  do: 'ask again',
  as: addressOf('Colin Tattersby'),
  title: financeWish.title,
  answers: askedFor({
    ...financeWish,
    first: '2027-01-26',
    anythingElse: 'They have moved it by a week, to 26 January.',
  }),
}

/** R-0028: next week, with cover booked. */
export const behaviourCourse = asked('2026-11-03', '12:30', 'Owen Hartnoll', {
  title: 'Calm classrooms, calm playgrounds',
  contact: 'Fernhollow Teaching Hub',
  source: 'local',
  kind: 'course or conference',
  priority: '5 Lunch and break',
  help: 'Routines for coming in from play, which is when my class finds it hardest.',
  idea: 'appraisal',
  appraisal: 'yes',
  children: ['all', 'SEND'],
  difference: 'Learning starts within three minutes of the bell, by Christmas.',
  measure: 'It takes nearly ten. Leila will time five afternoons.',
  first: '2026-11-26',
  hours: '6',
  cover: 'Thu 26 Nov, all day',
  price: '180',
  vat: '36',
  nearer: 'The same day runs in March, further away.',
})
