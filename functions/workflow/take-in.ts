import { sha256 } from '../domain/digest.ts'
import type { Problem } from '../domain/problem.ts'
import { isHere, type Person } from '../domain/school/person.ts'
import type { Answer, Outside } from '../outside.ts'
import { answerByStranger, answerKey, couldNotRead, unreadAnswer, unreadKey } from './answer-letters.ts'
import { type StoredAnswer, type Writing, writing } from './books.ts'
import type { Known } from './known.ts'

/** An answer from somebody we know, as it was understood before the books are opened. */
export type Understood = {
  /** What it is about, in the words by which Needs attention names what could not be read. */
  readonly title: string
  readonly take: (books: Writing, before: StoredAnswer | undefined) => Promise<Taken>
}

/** What became of an answer. */
export type Taken = Pick<StoredAnswer, 'outcome' | 'request' | 'title'> & {
  /** For the history. */
  readonly what: string
  /** Nobody need act on it, or on an earlier one about the same, any more. */
  readonly settled: boolean
}

/**
 * Takes in one answer, whichever form it is to, in one transaction: what follows from it, the answer as
 * it came, and the history. Doing it again changes nothing; who was a stranger may be known by now.
 */
export function takeIn(
  outside: Outside,
  school: string,
  { formId, answer }: { readonly formId: string; readonly answer: Answer },
  known: Known,
  understand: (sender: Person) => Understood,
): Promise<StoredAnswer['outcome']> {
  const sender = personWith(answer.email, known)
  const read = sender && understand(sender)
  return outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const key = `${formId}.${answer.id}`
    const before = await books.answer(key)
    if (before?.lastAt === answer.lastAt && (before.outcome !== 'stranger' || sender === undefined))
      return before.outcome
    const titles = [read?.title, before?.title].filter((title) => title !== undefined)
    const keys = [answerKey(answer), ...(sender ? titles.map((title) => unreadKey(sender, title)) : [])]
    const entries = await Promise.all([...new Set(keys)].map(books.attentionEntry))
    const taken = read ? await read.take(books, before) : fromStranger(books, answer, before, known)
    const { outcome, what, request, title, settled } = taken
    if (settled) for (const entry of entries) if (entry?.open === 'yes') books.saveAttention(entry, 'no')
    books.saveAnswer({
      key,
      formId,
      responseId: answer.id,
      at: answer.at,
      lastAt: answer.lastAt,
      email: answer.email ?? '',
      outcome,
      request,
      title,
      ...asItCame(answer),
    })
    const cause = `answer/${formId}/${answer.id}/${answer.lastAt}/${outcome}`
    books.record(cause, what, request ?? answer.id, known.now)
    return outcome
  })
}

function fromStranger(books: Writing, answer: Answer, before: StoredAnswer | undefined, known: Known): Taken {
  books.saveAttention(answerByStranger(answer, known), 'yes')
  const what = 'answer by somebody who is not on People'
  return { outcome: 'stranger', what, request: before?.request, settled: false }
}

/** Writes to the sender what could not be read, and says so in Needs attention until a better answer comes. */
export function unread(
  books: Writing,
  answer: Answer,
  sender: Person,
  { problems, title }: { readonly problems: readonly Problem[]; readonly title: string },
  known: Known,
): Pick<Taken, 'outcome' | 'title' | 'settled'> {
  books.saveLetter(couldNotRead(answer, sender, { problems, title }, known))
  books.saveAttention(unreadAnswer(sender, problems, title, known), 'yes')
  return { outcome: 'unreadable', title, settled: false }
}

/** Who an answer is from, by the address that Google verified. Somebody who is not here any more is nobody we know. */
function personWith(email: string | undefined, { people, today }: Known): Person | undefined {
  const address = email?.toLowerCase() ?? ''
  return people.find(
    (person) =>
      address !== '' &&
      (person.email === address || person.formerly.includes(address)) &&
      isHere(person, today),
  )
}

/** How much of an answer is kept as it came; of a longer one its length and digest as well. */
const kept = 100_000

function asItCame({ values }: Answer): Pick<StoredAnswer, 'raw' | 'rawLength' | 'rawHash'> {
  const whole = JSON.stringify(values)
  return { raw: whole.slice(0, kept), rawLength: whole.length, rawHash: sha256(whole) }
}
