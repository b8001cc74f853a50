import { assess } from '../../../functions/domain/allocation/assess.ts'
import type { Said } from '../../../functions/domain/approval/leaders-word.ts'
import { aCalendar, aPlan, aRequest, aSettings, aStanding } from '../../make.ts'

const settings = aSettings()
export const standing = aStanding({ othersOut: { '2026-12-04': 3 } })
export const notYet = { stands: 'not yet heard' } as const
const fits: Said = {
  at: '2026-11-12T09:20:00.000Z',
  by: 'samir.quayle',
  version: 1,
  talked: true,
  view: 'for',
  because: 'fits the phase plan',
  nearer: '',
}

/** Two requests that wait for the leaders: one with its team leader’s word, one whose choices still settle. */
export const facts = {
  settings,
  plan: aPlan(),
  calendar: aCalendar(),
  today: '2026-11-12' as const,
  rows: [
    {
      request: aRequest(),
      assessment: assess(aRequest(), standing),
      word: { stands: 'heard' as const, said: fits, earlier: false },
      says: { stands: 'Waiting for two of the Head, the Deputy and the Assistant head', mend: '' },
    },
    {
      request: aRequest({ id: 'R-0034', asked: { priority: '4' } }),
      assessment: assess(aRequest({ asked: { priority: '4' } }), standing),
      word: notYet,
    },
  ],
}
