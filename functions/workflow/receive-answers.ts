import { digest } from '../domain/digest.ts'
import type { Answer, Outside } from '../outside.ts'
import { reading, type StoredAnswer, writing } from './books.ts'
import type { Known } from './known.ts'
import { receiveAnswer } from './receive-answer.ts'

/** How many new answers one look takes; it asks for another look when there are more. */
const atOnce = 25

/** Answers already dealt with, by the digest of their change key: a short cut, never the truth. */
type Seen = Readonly<Record<string, StoredAnswer['outcome']>>

/**
 * Takes in the answers that are new or have been changed, oldest first, and says whether more wait.
 *
 * An answer by somebody who is not on People waits; it is read again whenever People changes.
 */
export async function receiveAnswers(
  outside: Outside,
  school: string,
  formId: string,
  answers: readonly Answer[],
  known: Known,
  peopleChanged: boolean,
): Promise<{ readonly more: boolean }> {
  const seen = (await reading(outside.store, school).known<{ seen: Seen }>('answers'))?.seen ?? {}
  const fresh = answers
    .filter((answer) => {
      const outcome = seen[nameOf(formId, answer)]
      return outcome === undefined || (outcome === 'stranger' && peopleChanged)
    })
    .sort((one, other) => one.lastAt.localeCompare(other.lastAt) || one.id.localeCompare(other.id))
  const outcomes: Record<string, StoredAnswer['outcome']> = {}
  for (const answer of fresh.slice(0, atOnce)) {
    outcomes[nameOf(formId, answer)] = await receiveAnswer(outside, school, formId, answer, known)
  }
  if (Object.keys(outcomes).length > 0) {
    await outside.store.transaction(async (books) => {
      const before = (await reading(books, school).known<{ seen: Seen }>('answers'))?.seen ?? {}
      writing(books, school).saveKnown('answers', { seen: { ...before, ...outcomes } })
    })
  }
  return { more: fresh.length > atOnce }
}

const nameOf = (formId: string, { id, lastAt }: Answer): string =>
  digest(`${formId} ${id} ${lastAt}`).slice(0, 12)
