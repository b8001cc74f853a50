import { sha256 } from '../domain/digest.ts'
import type { Problem } from '../domain/problem.ts'
import { isHere, type Person } from '../domain/school/person.ts'
import type { Answer, Outside } from '../outside.ts'
import type { Answers } from '../pages/forms/answers.ts'
import { type Form, valuesByQuestion } from '../pages/forms/form.ts'
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

/** Takes in one answer to a form; says what became of it. */
export type Receive = (
  outside: Outside,
  school: string,
  formId: string,
  answer: Answer,
  known: Known,
) => Promise<StoredAnswer['outcome']>

/** What there is to mend in an answer. */
type ToMend = { readonly problems: readonly Problem[] }

/** What follows from an answer, or what there is to mend in it after all. */
export type Became = Omit<Taken, 'what'> | ToMend

/** An answer that could be read, and who sent it. */
export type Came<Read> = {
  readonly answer: Answer
  readonly sender: Person
  readonly read: Exclude<Read, ToMend>
}

/**
 * How answers are taken in to a form of which each makes one thing: it is read, and something follows, or it is
 * explained to its sender what there is to mend.
 *
 * @param about.what an answer to it, as the history names it
 */
export const receiving =
  <Read extends object>(about: {
    readonly form: Form
    readonly what: string
    readonly read: (answers: Answers, known: Known) => Read | ToMend
    readonly take: (books: Writing, came: Came<Read>, known: Known) => Promise<Became>
  }): Receive =>
  (outside, school, formId, answer, known) =>
    takeIn(outside, school, { formId, answer }, known, (sender) => ({
      title: about.form.title,
      take: async (books) => {
        const read = about.read(valuesByQuestion(about.form, answer.values).values, known)
        const became =
          'problems' in read
            ? read
            : await about.take(books, { answer, sender, read: read as Exclude<Read, ToMend> }, known)
        const taken =
          'problems' in became
            ? unread(books, answer, sender, { problems: became.problems, title: about.form.title }, known)
            : became
        return { ...taken, what: about.what }
      },
    }))

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
