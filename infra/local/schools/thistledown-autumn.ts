import type { Deed } from './deed.ts'
import { addressOf } from './thistledown-people.ts'
import { paid } from './wish.ts'

/** A morning in another school: nothing to pay, covered from within; three of them on one Friday. */
export const visit = (who: string, title: string): Deed => ({
  at: ['2026-11-03', '12:30'],
  do: 'ask',
  as: addressOf(who),
  answers: {
    ...paid,
    'What is it called?': title,
    'Link, or who to contact': 'Larkrise Primary School',
    'Where does it come from?': 'local',
    'What kind?': 'visit or observation',
    'Which priority does it help most?': '3 SEND',
    'How will it help?':
      'I will see how they adapt lessons without writing three plans, and try one way in my own class.',
    'Where did the idea come from?': 'school plan',
    'Linked to something agreed in your appraisal?': 'partly',
    'Which children should notice?': ['SEND'],
    'What will be different, and by when?':
      'Two children who now wait for help start on their own, by February.',
    'How is it now, and how will we know it has changed?':
      'They wait. I count on three mornings before and after.',
    'First day': '2026-12-04',
    'Last day': '2026-12-04',
    'Hours altogether': '3',
    'Is any of it on a day you do not work?': 'no',
    'Does someone need to cover you?': 'yes',
    'Which days or parts of days?': '4 Dec, morning',
    'Could anyone in school cover?': 'Yusuf Dapplewood and Marguerite Soames between them',
    'Price of one place before VAT, £ (0 if none)': '0',
    'Travel there and back, £ (0 if none)': '0',
    'Who runs it, and what does it cost altogether?': 'our school or trust, or nothing to pay',
    'How will you share it?': ['my phase'],
  },
})

export const outdoorLearning: Deed = {
  at: ['2026-10-08', '16:10'],
  do: 'ask',
  as: addressOf('Deena Marwick'),
  answers: {
    ...paid,
    'What is it called?': 'Outdoor learning day',
    'Link, or who to contact': 'Greenfold Outdoors',
    'Where does it come from?': 'local',
    'What kind?': 'course or conference',
    'Which priority does it help most?': 'none',
    'How will it help?':
      'I could take small groups out to the wood and calm the ones who find afternoons hard.',
    'Where did the idea come from?': 'my own idea',
    'Linked to something agreed in your appraisal?': 'no',
    'Which children should notice?': ['SEND', 'disadvantaged'],
    'What will be different, and by when?': 'Fewer children sent in from the afternoon, by Easter.',
    'How is it now, and how will we know it has changed?':
      'About four a week are sent in. The log will show it.',
    'First day': '2026-12-03',
    'Last day': '2026-12-03',
    'Hours altogether': '6',
    'Is any of it on a day you do not work?': 'no',
    'Does someone need to cover you?': 'no',
    'Price of one place before VAT, £ (0 if none)': '260',
    'Travel there and back, £ (0 if none)': '0',
    'Who runs it, and what does it cost altogether?': 'outside, over £250',
    'Why can we not do this in school?': 'I do not know who could show me.',
    'Two others you looked at, with prices':
      'Brackenhill £240 in March; an online one at £60 without the practice.',
    'Is there a discount?': 'asked, none',
    'How will you share it?': ['show a colleague'],
  },
}
