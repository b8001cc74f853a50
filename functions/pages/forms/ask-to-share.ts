import { differents, forWhoms, mayReads, sharingWays, triedIts } from './evaluation-choices.ts'
import type { Section } from './form.ts'
import { leading, one, texts } from './one-of.ts'

/** Whether and how key messages are shared (SA33): one question, and three more after a yes. */
export const shareSections = (): readonly Section[] => [
  {
    id: 'share',
    title: 'Sharing it with colleagues',
    about:
      'Your three key messages would stand in the Staffroom, which all staff can read, with what you went to. ' +
      'Nothing else that you wrote is shared. You can change your mind: answer again, and the last answer counts.',
    questions: [
      one(
        'mayRead',
        'May colleagues read your key messages?',
        leading(mayReads, { 'with name': 'shareHow', 'without name': 'shareHow', no: 'send' }),
      ),
    ],
  },
  {
    id: 'shareHow',
    title: 'For whom, and how?',
    about: 'Without your name, colleagues may still guess from what it was about.',
    questions: [
      {
        id: 'otherwise',
        title: 'Would you word your key messages differently?',
        help: 'Left empty: as they stand in your letter.',
        kind: 'paragraph',
      },
      one('shareWith', 'Who should get them by letter?', texts(forWhoms)),
      one('shareBy', 'How would you share it?', leading(sharingWays)),
    ],
  },
]

/** The two questions to those who got somebody's key messages. */
export const triedSection = (): Section => ({
  id: 'tried',
  title: 'What a colleague shared with you',
  about: 'Of this the school sees only totals, and only once five people have answered.',
  questions: [
    one('triedIt', 'Have you tried it?', texts(triedIts)),
    one('triedDifferent', 'Is anything different for the children because of it?', leading(differents)),
  ],
})
