import {
  businessManager,
  coverOfficer,
  cpdLead,
  curriculum,
  everybody,
  head,
  type Member,
  officeManager,
} from './quillmarsh-staff.ts'
import type { Tour } from './sample.ts'
import { askedFor } from './wish.ts'

const the = (job: string, email = true): Member => {
  const found = everybody.find((one) => one.job === job && (one.email !== '') === email)
  if (found === undefined) throw new Error(`nobody at Quillmarsh is ${job}`)
  return found
}
const chemist = the('Science')

/** What the tour follows: a day’s course with a fee and with cover, so that both budgets move. */
const practicals = askedFor({
  title: 'Science: practicals that teach',
  contact: 'Fenwold Teaching School Hub',
  source: 'local',
  kind: 'course or conference',
  priority: '2 Adaptive teaching',
  help: 'Half of every practical goes on finding equipment. I want the time back for thinking.',
  idea: 'my own idea',
  appraisal: 'yes',
  children: ['all'],
  difference: 'By Easter my Year 9 write a conclusion in the lesson, not at home.',
  measure: 'About a third finish now. I will count for four practicals before and after.',
  first: '2027-01-20',
  hours: '6',
  cover: '20 January, all day',
  price: '165',
  vat: '0',
  bookBy: '2026-12-11',
  nearer: 'The hub is the nearest that has laboratories.',
})

/** The tour of Quillmarsh: a science teacher asks, the head and the deputy agree. */
export const quillmarshTour: Tour = {
  people: [
    { name: chemist.name, as: 'teacher, Science' },
    { name: the('SEND').name, as: 'teaching assistant' },
    { name: the('Midday supervisor').name, as: 'midday supervisor' },
    { name: the('Midday supervisor', false).name, as: 'midday supervisor, no account' },
    { name: head.name, as: 'head' },
    { name: cpdLead.name, as: 'deputy and CPD lead' },
    { name: curriculum.name, as: 'deputy, curriculum' },
    { name: businessManager.name, as: 'business manager' },
    { name: officeManager.name, as: 'office' },
    { name: coverOfficer.name, as: 'cover officer' },
    { name: 'Augustin Mereweather', as: 'chair of governors' },
  ],
  asks: { name: chemist.name, answers: practicals },
  leaders: [
    { name: head.name, column: 'Head' },
    { name: cpdLead.name, column: 'Deputy' },
  ],
  also: [
    {
      name: head.name,
      file: 'desk',
      tab: 'Approvals',
      why: 'An autumn of requests by 120 people, each with its seven reasons.',
    },
    {
      name: cpdLead.name,
      file: 'desk',
      tab: 'Decided',
      why: 'What was asked before, and how each was answered.',
    },
    {
      name: businessManager.name,
      file: 'desk',
      tab: 'Budget',
      why: 'Fees and cover side by side: cover costs a secondary school as much as the courses do.',
    },
  ],
}
