import { whatColleaguesLearned } from '../../../functions/pages/staffroom/learned.ts'
import { onOffer } from '../../../functions/pages/staffroom/on-offer.ts'
import { whoCanShow } from '../../../functions/pages/staffroom/who-can-show.ts'
import type { TabPage } from '../../../functions/pages/tab.ts'
import { aPerson, aPlan, aSettings } from '../../make.ts'
import { aSharing } from '../a-sharing.ts'

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
  'what-colleagues-learned': whatColleaguesLearned({
    settings: aSettings(),
    people: [aPerson({ id: 'owen', name: 'Owen Hartnoll', job: 'Year 1' })],
    today: '2027-01-08',
    sharings: [
      aSharing(),
      aSharing({
        request: 'R-0012',
        messages: 'Say less.',
        typed: { worth: true, forWhom: '', adopted: false },
        said: [
          {
            ...{ at: '2026-12-01T18:00:00.000Z', may: 'without name' },
            ...{ forWhom: 'everyone', how: 'page of notes' },
          },
        ],
      }),
      aSharing({
        request: 'R-0013',
        messages: 'Not shared.',
        said: [{ at: '2026-12-02T08:00:00.000Z', may: 'no' }],
      }),
    ],
  }),
}
