import { lookedAt, whoLooksAgain } from '../domain/approval/second-look.ts'
import { causeOf } from '../domain/approval/step.ts'
import { secondLookAsked, toLookAgain } from '../pages/letters/second-look.ts'
import type { StoredRequest, Writing } from './books.ts'
import { aboutIt } from './change-too-late.ts'
import type { Known } from './known.ts'
import { owed, toPerson } from './owe.ts'

type Declined = Extract<StoredRequest['decision'], { stage: 'approved' | 'declined' }>

/**
 * Somebody asks for a second look at a decline: somebody who took no part in it is named, once for each
 * decision, on the row and in the history, and both are told. It decides nothing: leaders reopen it, or not.
 * A second asking is kept and changes nothing.
 */
export async function lookAgain(
  books: Writing,
  request: StoredRequest,
  decision: Declined,
  why: string,
  known: Known,
): Promise<'second look asked'> {
  const about = aboutIt(request, known)
  if (lookedAt(request) !== undefined || about === undefined) return 'second look asked'
  const { now } = known
  const by = whoLooksAgain(decision, request.person, known)
  const cause = causeOf(request, 'second look', now)
  books.saveRequest({
    ...request,
    secondLook: { at: now, why, by, of: decision.at },
    shown: 'approvals',
  })
  books.record(
    `${cause}/who`,
    `A second look was asked for. ${by.name}, who took no part, looks again.`,
    request.id,
    now,
  )
  books.saveAttention(
    {
      key: cause,
      who: 'you',
      what: `${about.person.name} asks for a second look at ${request.id}, ${request.asked.title}. ${by.name}, who took no part in the decision, looks again${why === '' ? '' : `: “${why}”`}`,
      where: `Approvals, ${request.id}`,
      remedy:
        'Once they have talked, reopen the row by your votes or in the meeting, or leave it. Then choose Done.',
      since: now,
      answers: ['Done'],
    },
    'yes',
  )
  const letter = { about: request.id, due: now, now }
  books.saveLetter(
    owed(secondLookAsked({ ...about, looker: by.name }), {
      ...letter,
      key: `${cause}/heard`,
      to: toPerson(about.person),
    }),
  )
  books.saveLetter(
    owed(toLookAgain({ ...about, decision, looker: by, why }), { ...letter, key: `${cause}/looker`, to: by }),
  )
  return 'second look asked'
}
