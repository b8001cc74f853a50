import { digest } from '../domain/digest.ts'
import type { Answer, Outside, Reads } from '../outside.ts'
import { reading, type StoredAnswer, writing } from './books.ts'
import type { Known } from './known.ts'
import type { Receive } from './take-in.ts'

/** How many new answers one look takes; it asks for another look when there are more. */
const atOnce = 25

/** Answers already dealt with, by the digest of their change key: a short cut, never the truth. */
type Seen = Readonly<Record<string, StoredAnswer['outcome']>>

/**
 * Takes in the answers that are new or have been changed, oldest first, and says whether more wait.
 *
 * An answer by somebody who is not on People waits; it is read again whenever People changes. One
 * that makes us fail must not stop the others: it is told, and tried again in the next look.
 */
export async function receiveAnswers(
  outside: Outside,
  school: string,
  formId: string,
  answers: readonly Answer[],
  known: Known & { readonly peopleChanged: boolean },
  receive: Receive,
): Promise<{ readonly more: boolean; readonly failed: readonly string[] }> {
  const seen = await seenBefore(outside.store, school, known.peopleChanged)
  const fresh = answers
    .filter((answer) => seen[nameOf(formId, answer)] === undefined)
    .sort((one, other) => one.lastAt.localeCompare(other.lastAt) || one.id.localeCompare(other.id))
  const outcomes: Record<string, StoredAnswer['outcome']> = {}
  const failed: string[] = []
  for (const answer of fresh.slice(0, atOnce)) {
    try {
      outcomes[nameOf(formId, answer)] = await receive(outside, school, formId, answer, known)
    } catch (cause) {
      outside.log('answer failed', { school, answer: answer.id, because: String((cause as Error).message) })
      failed.push(`The answer of ${answer.lastAt.slice(0, 16).replace('T', ', ')}`)
    }
  }
  if (Object.keys(outcomes).length > 0 || known.peopleChanged) {
    await outside.store.transaction(async (books) => {
      const before = await seenBefore(books, school, known.peopleChanged)
      writing(books, school).saveKnown('answers', { seen: { ...before, ...outcomes } })
    })
  }
  return { more: fresh.length > atOnce, failed }
}

/** When People has changed, whoever was a stranger may be one no longer. */
async function seenBefore(store: Reads, school: string, peopleChanged: boolean): Promise<Seen> {
  const seen = (await reading(store, school).known<{ seen: Seen }>('answers'))?.seen ?? {}
  if (!peopleChanged) return seen
  return Object.fromEntries(Object.entries(seen).filter(([, outcome]) => outcome !== 'stranger'))
}

const nameOf = (formId: string, { id, lastAt }: Answer): string =>
  digest(`${formId} ${id} ${lastAt}`).slice(0, 12)
