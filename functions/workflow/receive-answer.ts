import { sha256 } from '../domain/digest.ts'
import { potFor } from '../domain/request/pot-for.ts'
import type { Asked, RequestId } from '../domain/request/request.ts'
import { trueCost } from '../domain/request/true-cost.ts'
import { isHere, type Person } from '../domain/school/person.ts'
import type { Answer, Outside } from '../outside.ts'
import { valuesByQuestion } from '../pages/forms/form.ts'
import { readRequest } from '../pages/forms/read-request.ts'
import {
  answerByStranger,
  answerKey,
  couldNotRead,
  forTheCpdLead,
  receipt,
  requestForm,
  unreadAnswer,
  unreadKey,
} from './answer-letters.ts'
import { type StoredAnswer, type StoredRequest, type Writing, writing } from './books.ts'
import { changeRequest } from './change-request.ts'
import type { Known } from './known.ts'

/**
 * Takes in one answer to "Ask for training": a request, a note in the record, or a kind letter about
 * what could not be read. The raw answer is always kept. Doing it again changes nothing.
 */
export function receiveAnswer(
  outside: Outside,
  school: string,
  formId: string,
  answer: Answer,
  known: Known,
): Promise<StoredAnswer['outcome']> {
  const sender = personWith(answer.email, known)
  const read = sender && understood(answer, known)
  const title = read && 'problems' in read ? read.title : undefined
  const stored = (outcome: StoredAnswer['outcome'], request?: RequestId): StoredAnswer => ({
    key: `${formId}.${answer.id}`,
    formId,
    responseId: answer.id,
    at: answer.at,
    lastAt: answer.lastAt,
    email: answer.email ?? '',
    outcome,
    ...(request !== undefined && { request }),
    ...(title !== undefined && { title }),
    ...asItCame(answer),
  })
  return outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const before = await books.answer(`${formId}.${answer.id}`)
    if (before?.lastAt === answer.lastAt && (before.outcome !== 'stranger' || sender === undefined))
      return before.outcome
    const entries = await Promise.all(
      entriesAbout(answer, sender, read, before).map((key) => books.attentionEntry(key)),
    )
    const closeEntries = (): void => {
      for (const entry of entries) if (entry?.open === 'yes') books.saveAttention(entry, 'no')
    }
    const keep = (
      outcome: StoredAnswer['outcome'],
      what: string,
      request: RequestId | undefined,
    ): StoredAnswer['outcome'] => {
      books.saveAnswer(stored(outcome, request))
      books.record(
        `answer/${formId}/${answer.id}/${answer.lastAt}/${outcome}`,
        what,
        request ?? answer.id,
        known.now,
      )
      return outcome
    }
    if (sender === undefined || read === undefined) {
      books.saveAttention(answerByStranger(answer, known), 'yes')
      return keep('stranger', 'answer by somebody who is not on People', before?.request)
    }
    if ('problems' in read) {
      books.saveLetter(couldNotRead(answer, sender, read.problems, read.title, known))
      books.saveAttention(unreadAnswer(sender, read.problems, read.title, known), 'yes')
      return keep('unreadable', 'answer that could not be read', before?.request)
    }
    if (before?.request !== undefined) {
      const outcome = await changeRequest(books, before.request, read.asked, answer, known)
      if (outcome === 'request') closeEntries()
      return keep(
        outcome,
        outcome === 'request' ? 'request changed by its sender' : 'change that came too late',
        before.request,
      )
    }
    const id = await newRequest(books, formId, answer, read, sender, known)
    closeEntries()
    return keep('request', read.logged ? 'free activity noted' : 'request received', id)
  })
}

type Understood = { readonly asked: Asked; readonly logged: boolean; readonly onBehalfOf?: Person['id'] }

async function newRequest(
  books: Writing,
  formId: string,
  answer: Answer,
  read: Understood,
  sender: Person,
  known: Known,
): Promise<RequestId> {
  const reference = Math.max((await books.counter('reference')) + 1, known.settings.firstReference)
  const person = known.people.find(({ id }) => id === read.onBehalfOf) ?? sender
  const request: StoredRequest = {
    id: `R-${String(reference).padStart(4, '0')}`,
    version: 1,
    formId,
    responseId: answer.id,
    askedAt: answer.at,
    person: person.id,
    askedBy: sender.id,
    who: person.job === '' ? person.name : `${person.name}, ${person.job}`,
    asked: read.asked,
    cost: trueCost(read.asked, known.settings),
    pot: potFor(read.asked, known.plan),
    decision: read.logged ? { stage: 'noted', at: known.now } : { stage: 'waiting', since: known.now },
    shown: read.logged ? 'decided' : 'approvals',
  }
  books.saveCounter('reference', reference)
  books.saveRequest(request)
  if (!read.logged || person.id !== sender.id) books.saveLetter(receipt(request, person, sender, known))
  const alone = forTheCpdLead(request, person, sender, known)
  if (alone !== undefined) books.saveLetter(alone)
  return request.id
}

function understood(
  answer: Answer,
  known: Known,
): Understood | (Extract<ReturnType<typeof readRequest>, { problems: unknown }> & { title: string }) {
  const { values } = valuesByQuestion(requestForm(known), answer.values)
  const read = readRequest(values, known)
  return 'problems' in read
    ? { ...read, title: (values.title?.[0] ?? values.freeTitle?.[0] ?? '').slice(0, 200) }
    : read
}

/** The entries in Needs attention that end when this answer is understood. */
function entriesAbout(
  answer: Answer,
  sender: Person | undefined,
  read: ReturnType<typeof understood> | undefined,
  before: StoredAnswer | undefined,
): readonly string[] {
  const title = read === undefined ? '' : 'problems' in read ? read.title : read.asked.title
  return [
    answerKey(answer),
    ...(sender ? [unreadKey(sender, title)] : []),
    ...(sender && before?.title !== undefined ? [unreadKey(sender, before.title)] : []),
  ]
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
