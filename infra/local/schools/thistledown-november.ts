import type { Deed } from './deed.ts'
import { addressOf } from './thistledown-people.ts'
import { askedFor } from './wish.ts'

/** R-0034: one form, three people. */
export const phonicsLeaders: Deed = {
  at: ['2026-11-10', '17:05'],
  do: 'ask',
  as: addressOf('Gwilym Ashdown'),
  answers: askedFor({
    title: 'Phonics leaders',
    contact: 'Fernhollow Teaching Hub',
    source: 'local',
    others: 'Sunniva Pell\nYusuf Dapplewood',
    kind: 'course or conference',
    priority: '1 Reading',
    help: 'Reception, Year 1 and Year 2 hear the same thing on the same day and lead it together.',
    idea: 'school plan',
    appraisal: 'yes',
    children: ['early years', 'disadvantaged'],
    difference: 'The same words for the same sounds in all six classes, by Easter.',
    measure: 'We watched three lessons in October and heard three ways. We will watch again.',
    first: '2027-01-14',
    hours: '6',
    cover: '14 January, all day',
    price: '140',
    vat: '28',
    bookBy: '2026-12-11',
    otherMoney:
      '£140 each for three. Two days of cover: Sunniva’s class and mine. Yusuf’s group stays in class.',
    whyNotHere: 'It is the nearest; online we could not practise on one another.',
    twoOthers: 'County phonics day £165 each; an online course £90 each, without practice.',
    discount: 'yes',
    sharing: ['staff meeting', 'show a colleague'],
  }),
}

/** R-0035: the deputy’s own. */
export const headship: Deed = {
  at: ['2026-11-11', '13:30'],
  do: 'ask',
  as: addressOf('Samir Quayle'),
  answers: askedFor({
    title: 'National qualification for headship (NPQH)',
    contact: 'Fernhollow Teaching Hub',
    source: 'national',
    kind: 'qualification',
    priority: 'none',
    help: 'The next step for me, and a second person here who can lead the whole school.',
    idea: 'appraisal',
    appraisal: 'yes',
    difference: 'I can act for Ruth in everything, by September 2027.',
    measure: 'I cannot close a year’s budget on my own yet. Ruth and I keep a list.',
    first: '2027-02-03',
    last: '2028-07-07',
    hours: '90',
    price: '1949',
    vat: '389.80',
    otherMoney: 'It may be funded: the hub tells us in January.',
    whyNotHere: 'It is a national qualification.',
    twoOthers: 'Brackenhill £1,949 as well; a leadership certificate £850, which is no NPQ.',
    discount: 'yes',
    sharing: ['not needed'],
  }),
}

/** A title that a sheet would take for a formula, and a price that nobody could add up. */
export const formulaForATitle: Deed = {
  at: ['2026-11-11', '13:30'],
  do: 'ask',
  as: addressOf('Rufus Eddowes'),
  answers: askedFor({
    title: '=IMPORTDATA("https://courses.example.org/autumn.csv")',
    contact: 'courses.example.org',
    source: 'online',
    kind: 'course or conference',
    priority: '3 SEND',
    help: 'I would know more about children who find reading hard.',
    difference: 'My group asks for help less, by Easter.',
    measure: 'They ask about six times a lesson.',
    first: '2027-02-09',
    hours: '5',
    price: 'about £120 plus VAT',
  }),
}
