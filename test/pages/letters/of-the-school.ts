import type { Letter } from '../../../functions/pages/letters/about.ts'
import { fewMinutes, fewMinutesOff } from '../../../functions/pages/letters/few-minutes.ts'
import { financeFiles } from '../../../functions/pages/letters/finance-files.ts'
import { forTheMeeting } from '../../../functions/pages/letters/for-the-meeting.ts'
import { governors } from '../../../functions/pages/letters/governors.ts'
import { settingsChanged } from '../../../functions/pages/letters/settings-changed.ts'
import { keyMessages, triedIt } from '../../../functions/pages/letters/sharing.ts'
import { staffroom } from '../../../functions/pages/letters/staffroom.ts'
import { unmetNeeds } from '../../../functions/pages/letters/unmet-needs.ts'
import { aSharing } from '../a-sharing.ts'
import type { AnySchool } from './any-school.ts'
import { form } from './who-and-what.ts'

/** Every letter about more than one request, from random facts; none where there is nothing to tell. */
export const ofTheSchool: Readonly<Record<string, (school: AnySchool) => Letter | undefined>> = {
  'settings changed': ({ words, yes, ...one }) =>
    settingsChanged({
      ...one,
      from: '2026-11-13',
      changes: Array(yes ? 1 : 2).fill({ what: 'Head', before: words, now: yes ? 'x@example.org' : '' }),
    }),
  'finance files': (one) => financeFiles({ ...one, to: one.person, year: '2026-27' }),
  'key messages': keyMessages,
  'tried it': (one) => triedIt({ ...one, reference: 'R-0031', toldOn: '2026-09-21', answerAddress: form }),
  'few minutes': (one) =>
    fewMinutes({ ...one, ...minutes(one), on: '2027-01-14', ...(one.yes && { movedFrom: '2026-12-10' }) }),
  'few minutes off': (one) => fewMinutesOff({ ...one, ...minutes(one), wasOn: '2027-01-14' }),
  governors: (one) =>
    governors({ ...one, ...toGovernors, note: one.words, preview: false, head: 'Ruth Ellerby' }),
  'governors preview': (one) =>
    governors({ ...one, ...toGovernors, note: '', preview: true, head: 'Samir Quayle' }),
  'for the meeting': (one) => forTheMeeting({ ...one, to: one.person, report: one.waits }),
  'unmet needs': (one) => unmetNeeds({ ...one, to: one.person }),
  staffroom: (one) => staffroom({ ...one, shared: one.learned }),
}

const minutes = ({ shared: { title, messages }, yes }: AnySchool) => ({
  sharing: aSharing({ title, messages, typed: { worth: yes, forWhom: '', adopted: false } }),
})

const toGovernors = {
  to: { name: 'Patricia Lomax-Vane', email: 'chair@governors.example.org' },
  version: 2,
} as const
