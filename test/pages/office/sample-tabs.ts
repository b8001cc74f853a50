import { counted } from '../../../functions/domain/governors/count.ts'
import { coverAhead, coverList } from '../../../functions/pages/office/cover-list.ts'
import { financeTab } from '../../../functions/pages/office/finance-figures.ts'
import { lettersToHandOver } from '../../../functions/pages/office/letters-to-hand-over.ts'
import { fundingTab } from '../../../functions/pages/office/money-from-elsewhere.ts'
import { providersPage } from '../../../functions/pages/office/providers.ts'
import { toBook } from '../../../functions/pages/office/to-book.ts'
import type { TabPage } from '../../../functions/pages/tab.ts'
import { aRequest, aSettings } from '../../make.ts'
import { approvedRequest } from '../an-approved-request.ts'

export const officeTabs: Readonly<Record<string, TabPage>> = {
  'to-book-and-pay': toBook([approvedRequest, aRequest()], {
    'R-0028/v1': 'It stands as “Booked”, although that is not chosen here.',
  }),
  'cover-list': coverList(aSettings(), coverAhead([approvedRequest, aRequest()], '2026-11-12'), {}),
  'finance-figures': financeTab,
  'money-from-elsewhere': fundingTab,
  providers: providersPage([
    {
      key: 'northern maths trust',
      name: 'Northern Maths Trust',
      titles: ['Maths reasoning conference', 'Number sense', 'Fractions', 'Problem solving', 'Bar models'],
      places: 9,
      lastDay: '2026-12-04',
      been: 8,
      worth: { lens: 'value for money', n: counted(6), median: 4 },
      eachPlace: 57_700,
      sayYes: 83,
      notRight: 1,
      cancelled: 2,
    },
    {
      key: 'greenfold outdoors',
      name: 'Greenfold Outdoors',
      titles: ['Outdoor learning day'],
      places: 1,
      lastDay: '2026-10-03',
      been: 1,
      worth: { lens: 'value for money', n: 'withheld' },
    },
  ]),
  'letters-to-hand-over': lettersToHandOver([
    {
      key: 'R-0037/received',
      name: 'Maureen Tidswell',
      about: 'Paediatric first aid (R-0037)',
      text: 'Dear Maureen,\n\nThank you. Please do not book yet.',
      since: 'Thursday 12 November',
    },
  ]),
}
