import { noChoices } from '../../../functions/domain/approval/decision.ts'
import type { Letter } from '../../../functions/pages/letters/about.ts'
import { approved } from '../../../functions/pages/letters/approved.ts'
import { declined, moneyBack } from '../../../functions/pages/letters/declined.ts'
import { moreInformation, wait } from '../../../functions/pages/letters/not-yet.ts'
import { secondLookAsked, toLookAgain } from '../../../functions/pages/letters/second-look.ts'

import {
  about,
  bryony,
  byVotes,
  deena,
  firstAid,
  form,
  hearing,
  inMeeting,
  jo,
  maureen,
  niamh,
  outdoor,
  outdoorDeclined,
  priya,
  ruth,
  samir,
  wasOver,
  weighed,
} from './who-and-what.ts'

/** Letters with a decision, and those about a second look at one. */
export const whenDecided: Readonly<Record<string, () => Letter>> = {
  approved: () =>
    approved({
      ...about(bryony, hearing),
      decision: byVotes,
      assessment: weighed,
      cancelAddress: form,
      freeUntil: '2027-01-05',
    }),
  'approved-with-conditions': () =>
    approved({
      ...about(priya),
      decision: {
        ...inMeeting,
        seen: {
          votes: {},
          agreed: 'Approve with conditions',
          words: 'Please take Tomasz’s notes too.\nBook the earlier train.',
        },
      },
    }),
  'approved-on-paper': () => approved({ ...about(maureen, firstAid), askedBy: jo, decision: byVotes }),
  'approved-without-fee': () =>
    approved({ ...about(bryony, { ...hearing, price: 0, bookBy: undefined }), decision: byVotes }),
  'approved-over': () =>
    approved({
      ...about(priya, wasOver),
      decision: { ...byVotes, seen: { votes: {}, words: 'The trust asked for you at a day’s notice.' } },
      cancelAddress: form,
    }),
  'declined-over': () =>
    declined({ ...about(priya, wasOver), decision: outdoorDeclined, askAgainAddress: form }),
  declined: () =>
    declined({
      ...about(deena, outdoor),
      decision: outdoorDeclined,
      assessment: weighed,
      askAgainAddress: form,
      secondLookAddress: form,
    }),
  'second-look-asked': () => secondLookAsked({ ...about(deena, outdoor), looker: niamh.name }),
  'second-look': () =>
    toLookAgain({
      ...about(deena, outdoor),
      decision: outdoorDeclined,
      looker: { name: niamh.name, email: niamh.email ?? '', person: niamh.id },
      why: 'Kit’s session is in my lunch break, and I am not in school that day.',
    }),
  'second-look-by-chair': () =>
    toLookAgain({
      ...about(maureen, outdoor),
      decision: { ...byVotes, outcome: 'declined' },
      looker: {
        name: 'Patricia Lomax-Vane, chair of governors',
        email: 'chair@thistledown-lane.example.org',
      },
      why: '',
    }),
  'declined-with-offer': () =>
    declined({
      ...about(deena, outdoor),
      decision: outdoorDeclined,
      assessment: weighed,
      askAgainAddress: form,
      offers: [{ name: 'Kit Farrow', what: 'outdoor learning', when: 'Thursdays after school' }],
    }),
  'declined-by-all': () =>
    declined({
      ...about(maureen, outdoor),
      decision: {
        ...byVotes,
        outcome: 'declined',
        basis: { how: 'votes', by: [ruth.email, samir.email, niamh.email] as string[] },
      },
    }),
  wait: () =>
    wait({
      ...about(priya),
      deferred: {
        kind: 'wait',
        until: '2027-01-11',
        words: 'In January we will know how many places the trust has bought.',
      },
    }),
  'more-information': () =>
    moreInformation({
      ...about(priya),
      changeAddress: form,
      deferred: {
        kind: 'more information',
        words: 'Which two groups would you listen in on, and who would take the lunchtime club?',
      },
    }),
  'money-back': () =>
    moneyBack({
      ...about(bryony, hearing),
      decision: {
        ...outdoorDeclined,
        seen: {
          ...noChoices,
          reason: 'Cover',
          words: 'The class has two supply teachers that week. We will look for a date in spring.',
        },
      },
    }),
}
