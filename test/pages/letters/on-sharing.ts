import type { Shared } from '../../../functions/domain/development/sharing.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import type { Letter } from '../../../functions/pages/letters/about.ts'
import { fewMinutes, fewMinutesOff } from '../../../functions/pages/letters/few-minutes.ts'
import { keyMessages, mayWeShare, triedIt } from '../../../functions/pages/letters/sharing.ts'
import { aSharing } from '../a-sharing.ts'
import { about, bryony, deena, firstAid, form, hearing, maureen, samir } from './who-and-what.ts'

/** Letters about what somebody learned, on its way to colleagues. */
export const whenSharing: Readonly<Record<string, () => Letter>> = {
  'may-we-share': () => mayWeShare({ ...about(bryony, hearing), messages, answerAddress: form }),
  'may-we-share-on-paper': () => mayWeShare({ ...about(maureen, firstAid), messages, answerAddress: form }),
  'key-messages': () => keyMessages({ ...to(deena), shared: byBryony }),
  'key-messages-unnamed': () => keyMessages({ ...to(maureen), shared: unnamed }),
  'few-minutes': () => fewMinutes({ ...speaks(bryony), on: '2027-02-04' }),
  'few-minutes-moved': () => fewMinutes({ ...speaks(bryony), on: '2027-02-11', movedFrom: '2027-02-04' }),
  'few-minutes-on-paper': () => fewMinutes({ ...speaks(maureen), on: '2027-02-04' }),
  'few-minutes-off': () => fewMinutesOff({ ...speaks(bryony), wasOn: '2027-02-11' }),
  'few-minutes-off-on-paper': () => fewMinutesOff({ ...speaks(maureen), wasOn: '2027-02-11' }),
  'tried-it': () => triedIt({ ...to(deena), ...asked, shared: byBryony }),
  'tried-it-on-paper': () => triedIt({ ...to(maureen), ...asked, shared: unnamed }),
}

const messages = 'Count to five before you help.\nPraise the second try.\nOne page a day is enough.'

const byBryony: Shared = {
  ...{ request: 'R-0031', title: 'Hearing children read', messages, person: bryony.id },
  ...{ how: 'come and see me', since: '2027-01-20T12:00:00.000Z', adopted: false },
}
const unnamed: Shared = { ...byBryony, person: undefined, how: 'page of notes' }

const speaks = (person: Person) =>
  ({
    ...to(person),
    sharing: aSharing({
      ...{ request: 'R-0031', person: person.id, title: 'Hearing children read', messages },
      said: [
        { at: '2027-01-20T12:00:00.000Z', may: 'with name', forWhom: 'their phase', how: 'staff meeting' },
      ],
    }),
  }) as const

const to = (person: Person) => ({ ...about(samir), person, today: '2027-01-21' }) as const
const asked = { reference: 'R-0031', toldOn: '2027-01-21', answerAddress: form } as const
