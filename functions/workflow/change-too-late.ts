import type { Answer } from '../outside.ts'
import type { About } from '../pages/letters/about.ts'
import { changeHeard } from '../pages/letters/changed-mind.ts'
import { answerKey } from './answer-letters.ts'
import type { StoredRequest, Writing } from './books.ts'
import { askAgainAddress, cancelAddress } from './form-links.ts'
import type { Known } from './known.ts'
import { owed, toPerson } from './owe.ts'

/** The request stays as it is: its sender is told so, and somebody is asked to talk to them. */
export function changeTooLate(
  books: Writing,
  request: StoredRequest,
  told: { readonly wish?: 'cancel' | 'change'; readonly why: string },
  answer: Answer,
  known: Known,
  attention = '',
): 'changed too late' {
  const about = aboutIt(request, known)
  const { stage } = request.decision
  if (stage === 'approved' || attention !== '')
    books.saveAttention(
      {
        key: answerKey(answer),
        who: 'you',
        what: attention || `The sender wants to change ${request.id}, ${request.asked.title}: “${told.why}”`,
        where: `Approvals, ${request.id}`,
        remedy: 'Talk to them, then choose Done.',
        since: known.now,
        answers: ['Done'],
      },
      'yes',
    )
  if (about)
    books.saveLetter(
      owed(
        changeHeard({
          ...about,
          ...told,
          cancelAddress: cancelAddress(request, known),
          askAgainAddress: askAgainAddress(request, known),
        }),
        {
          key: `${request.id}/v${request.version}/heard/${answer.id}/${answer.lastAt}`,
          to: toPerson(about.person),
          about: request.id,
          due: known.now,
          now: known.now,
        },
      ),
    )
  return 'changed too late'
}

/** What a letter about a request speaks of; nothing when nobody on People is meant. */
export function aboutIt(request: StoredRequest, known: Known): About | undefined {
  const person = known.people.find(({ id }) => id === request.person)
  const askedBy = known.people.find(({ id }) => id === request.askedBy) ?? person
  return person && askedBy && { ...known, request, person, askedBy }
}
