import { onOffer } from '../../../functions/pages/staffroom/on-offer.ts'
import { whoCanShow } from '../../../functions/pages/staffroom/who-can-show.ts'
import type { TabPage } from '../../../functions/pages/tab.ts'
import { aPerson, aPlan } from '../../make.ts'

export const staffroomTabs: Readonly<Record<string, TabPage>> = {
  'what-is-on-offer': onOffer({
    opportunities: [
      {
        title: 'Maths reasoning conference',
        contact: 'Northern Maths Trust',
        source: 'national',
        on: '2026-12-04',
        bookBy: '2026-11-20',
        price: 29_500,
        priority: '2',
        fundedBy: 'the maths hub',
      },
    ],
    plan: aPlan(),
    today: '2026-11-12',
    linkFor: (answers) => `https://forms.example.org/ask?${Object.keys(answers).join('&')}`,
  }),
  'who-can-show-you': whoCanShow({
    offers: [{ person: 'priya', what: 'maths talk', when: '' }],
    people: [aPerson()],
    today: '2026-11-12',
    formAddress: 'https://forms.example.org/offer',
  }),
}
