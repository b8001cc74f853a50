import type { Problem } from '../domain/problem.ts'
import type { RequestId } from '../domain/request/request.ts'
import type { Person } from '../domain/school/person.ts'
import type { Answer, Outside } from '../outside.ts'
import { changeSection } from '../pages/forms/ask-to-change.ts'
import { valuesByQuestion } from '../pages/forms/form.ts'
import { type RequestRead, readRequest } from '../pages/forms/read-request.ts'
import type { StoredAnswer, Writing } from './books.ts'
import { changeRequest } from './change-request.ts'
import { requestForm } from './form-links.ts'
import type { Known } from './known.ts'
import { newRequest, type Wanted } from './new-request.ts'
import { type Taken, takeIn, unread } from './take-in.ts'
import { maySpeakFor, thinkAgain } from './think-again.ts'

/**
 * Takes in one answer to "Ask for training": a request, a change of one, a note in the record, or a kind
 * letter about what could not be read. The raw answer is always kept. Doing it again changes nothing.
 */
export function receiveAnswer(
  outside: Outside,
  school: string,
  formId: string,
  answer: Answer,
  known: Known,
): Promise<StoredAnswer['outcome']> {
  return takeIn(outside, school, { formId, answer }, known, (sender) => {
    const read = understood(answer, known)
    return {
      title: titleOf(read),
      take: (books, before) => taken(books, { formId, answer, sender, read, before }, known),
    }
  })
}

type Came = {
  readonly formId: string
  readonly answer: Answer
  readonly sender: Person
  readonly read: Understood
  readonly before: StoredAnswer | undefined
}

async function taken(books: Writing, came: Came, known: Known): Promise<Taken> {
  const { formId, answer, sender, read, before } = came
  if ('problems' in read) return notRead(books, came, read, known)
  if ('thinksAgain' in read) {
    const { reference } = read.thinksAgain
    const request = await books.request(reference)
    if (request === undefined || !maySpeakFor(sender, request, known))
      return notRead(books, came, { problems: [notTheirs(reference)], title: changeTitle }, known)
    const outcome = await thinkAgain(books, request, read.thinksAgain, answer, sender, known)
    const what = `${read.thinksAgain.wish} asked for by its sender`
    return { outcome, what, request: reference, settled: outcome !== 'changed too late' }
  }
  const changed = await earlier(books, read, before, sender, known)
  if (changed !== undefined) {
    const outcome = await changeRequest(books, changed, read.asked, answer, known)
    const inTime = outcome === 'request'
    const what = inTime ? 'request changed by its sender' : 'change that came too late'
    return { outcome, what, request: changed, settled: inTime }
  }
  const request = await newRequest(books, formId, answer, read, sender, known)
  const what = read.logged ? 'free activity noted' : 'request received'
  return { outcome: 'request', what, request, settled: true }
}

/** What an earlier answer of theirs has made stays as it is. */
const notRead = (books: Writing, { answer, sender, before }: Came, read: Unread, known: Known): Taken => ({
  ...unread(books, answer, sender, read, known),
  what: 'answer that could not be read',
  request: before?.request,
})

/** The request that an answer changes: its own, or the one it was sent in place of by the link in a letter. */
async function earlier(
  books: Writing,
  { inPlaceOf }: Wanted,
  before: StoredAnswer | undefined,
  sender: Person,
  known: Known,
): Promise<RequestId | undefined> {
  const aboutAnother = before?.outcome === 'cancelled' || before?.outcome === 'change asked'
  if (before?.request !== undefined && !aboutAnother) return before.request
  const named = inPlaceOf && (await books.request(inPlaceOf))
  const replaced = named?.group === undefined ? named : await books.request(named.group)
  const stands = replaced && replaced.decision.stage !== 'declined' && maySpeakFor(sender, replaced, known)
  return stands ? replaced.id : undefined
}

const notTheirs = (reference: RequestId): Problem => ({
  where: 'changeReference',
  label: 'Reference',
  typed: reference,
  say: 'There is no request of yours with this reference. It stands in your letter, like R-0031.',
})

type Unread = Extract<RequestRead, { problems: unknown }> & { readonly title: string }
type Understood = Wanted | Extract<RequestRead, { thinksAgain: unknown }> | Unread

function understood(answer: Answer, known: Known): Understood {
  const { values } = valuesByQuestion(requestForm(known), answer.values)
  const read = readRequest(values, known)
  if (!('problems' in read)) return read
  const title = values.changeReference ? changeTitle : (values.title?.[0] ?? values.freeTitle?.[0] ?? '')
  return { ...read, title: title.slice(0, 200) }
}

/** What an answer is called that is about an earlier one. */
const changeTitle = changeSection.title

function titleOf(read: Understood): string {
  if ('problems' in read) return read.title
  return 'asked' in read ? read.asked.title : changeTitle
}
