import type { Deed } from './deed.ts'
import { outdoorLearning, visit } from './thistledown-autumn.ts'
import { addressOf } from './thistledown-people.ts'
import { firstAid, leadership, waiting } from './thistledown-waiting.ts'

const ruth = addressOf('Ruth Ellerby')
const samir = addressOf('Samir Quayle')

const approve = (ref: string, at: Deed['at']): readonly Deed[] => [
  { at, do: 'choose', as: ruth, ref, cells: { Head: 'Approve' } },
  { at, do: 'choose', as: samir, ref, cells: { Deputy: 'Approve' } },
]

const declineOutdoorLearning: readonly Deed[] = [
  { at: ['2026-10-15', '15:00'], do: 'meet', as: samir, on: '15/10/2026', who: 'Ruth Ellerby, Samir Quayle' },
  {
    at: ['2026-10-15', '15:01'],
    do: 'choose',
    as: samir,
    ref: 'R-0019',
    cells: {
      'Agreed in the meeting': 'Decline',
      'Reason if not yes': 'Done in school',
      'Words for the letter':
        'Kit Farrow in Year 6 already leads outdoor learning here and has offered to show you on Thursday 12 November at 2 pm, in your paid time. Reply “yes” and Jo Brindlewick will arrange cover.',
    },
  },
]

/** Everything that happened at Thistledown Lane before you came, in order. */
export const deeds: readonly Deed[] = [
  { at: ['2026-10-08', '08:30'], do: 'set', setting: 'Number references from', value: '19' },
  outdoorLearning,
  ...declineOutdoorLearning,
  { at: ['2026-11-04', '12:30'], do: 'set', setting: 'Number references from', value: '24' },
  visit('Rosalind Tarn', 'Seeing adapted lessons: Year 3'),
  visit('Magnus Thorley', 'Seeing adapted lessons: Year 4'),
  visit('Nadia Colebrook', 'Seeing adapted lessons: Year 5'),
  ...['R-0024', 'R-0025', 'R-0026'].flatMap((ref) => approve(ref, ['2026-11-05', '12:50'])),
  { at: ['2026-11-10', '12:30'], do: 'set', setting: 'Number references from', value: '31' },
  ...waiting,
  { at: ['2026-11-11', '07:40'], do: 'set', setting: 'Number references from', value: '36' },
  leadership,
  firstAid,
]
