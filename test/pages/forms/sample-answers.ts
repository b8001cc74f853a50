import type { Answers } from '../../../functions/pages/forms/answers.ts'
import { aPerson, aPlan, aSettings } from '../../make.ts'

/** What the school has on Thursday 12 November 2026. */
export const facts = {
  today: '2026-11-12',
  settings: aSettings(),
  plan: aPlan(),
  people: [aPerson(), aPerson({ id: 'maureen', name: 'Maureen Tidswell', job: 'Midday supervisor' })],
} as const

/** R-0032, as Priya filled it in. */
export const conference: Answers = {
  start: ['Something that costs money or needs cover'],
  title: ['Maths reasoning conference'],
  contact: ['Northern Maths Trust'],
  source: ['national'],
  kind: ['course or conference'],
  priority: ['2 Maths'],
  help: ['I will plan reasoning into every unit and show my phase how.'],
  idea: ['appraisal'],
  appraisal: ['yes'],
  children: ['all'],
  difference: ['Year 4 will explain how they know, by Easter.'],
  measure: ['I will listen in on two groups before and after.'],
  firstDay: ['2026-12-04'],
  lastDay: ['2026-12-04'],
  hours: ['a day'],
  ownTime: ['no'],
  cover: ['yes'],
  coverDays: ['all of it'],
  price: ['295'],
  vat: ['59'],
  travel: ['64'],
  otherMoney: ['Travel is by rail.'],
  band: ['outside, over £250'],
  whyNotHere: ['Nobody here has taught reasoning beyond Year 2.'],
  alternatives: ['Local hub day £140 (full); online course £90 (no time to practise).'],
  discount: ['asked, none'],
  sharing: ['my phase'],
}

/** R-0037: on paper, typed in by the office. */
export const firstAid: Answers = {
  start: ['Something that costs money or needs cover'],
  title: ['Paediatric first aid'],
  source: ['local'],
  for: ['maureen tidswell'],
  kind: ['required by law, such as first aid or safeguarding'],
  firstDay: ['2027-02-02'],
  lastDay: ['2027-02-02'],
  hours: ['6'],
  ownTime: ['yes, and I would like time back or pay'],
  cover: ['no'],
  price: ['£95'],
  travel: ['0'],
  band: ['outside, £50 to £250'],
  nearer: ['No: it has to be a certified provider.'],
  sharing: ['not needed'],
}

/** A webinar at home, for the record. */
export const webinar: Answers = {
  start: ['Something free, and nobody needs to cover me'],
  freeTitle: ['Spelling without tears'],
  freeSource: ['online'],
  freeDate: ['2026-11-10'],
  freeHours: ['1 1/2'],
  freePriority: ['4 Writing'],
  freeHope: ['Fewer tests, more talk about words.'],
  freeOthers: ['Owen Hartnoll and Leila Amberson'],
  freeKind: ['webinar or course'],
}
