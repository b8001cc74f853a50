import assert from 'node:assert/strict'
import type { Had } from '../domain/allocation/finding.ts'
import type { DecisionRecord } from '../domain/approval/record.ts'
import type { Attention } from '../domain/attention.ts'
import type { ToldBefore } from '../domain/booking/before-going.ts'
import type { Balances, Entry } from '../domain/budget/accounts.ts'
import type { Sharing } from '../domain/development/sharing.ts'
import type { TimeTaken } from '../domain/development/time.ts'
import { type Evaluation, type Stage, stages } from '../domain/evaluation/evaluation.ts'
import type { RequestId, TrainingRequest } from '../domain/request/request.ts'
import type { Day, Instant, Part } from '../domain/school/day.ts'
import type { PersonId } from '../domain/school/person.ts'
import type { Doc, Enclosed, Facts, Found, Reads, Transaction } from '../outside.ts'

/**
 * The books of one school: which documents there are and what stands in them. Everything else
 * speaks of requests and letters; only this file knows paths.
 */
export type StoredRequest = TrainingRequest & {
  /** The row's cells as they were last heard. */
  readonly heard?: string
  /** The row's cells when it was there twice: as long as they read so they do not count. */
  readonly voided?: string
  /**
   * Which tab shows it: waiting and lately settled on Approvals, older ones and free activities on Decided. What is long
   * over is only kept, and looks do not read it.
   */
  readonly shown: Shown
  /** The version for which it has been planned how it is evaluated. */
  readonly evaluated?: number
  /** Who was last reminded before they go, and of which first day. */
  readonly toldBefore?: ToldBefore
}

type Shown = 'approvals' | 'decided' | 'kept'

export type Letter = {
  readonly key: string
  readonly kind: string
  /** Somebody on People, or an outsider such as the chair by name and address. */
  readonly to: { readonly person?: PersonId; readonly name: string; readonly email?: string }
  readonly about: string
  readonly facts: Facts
  readonly state:
    | 'pending'
    | 'sending'
    | 'sent'
    | 'failed'
    | 'unknown'
    | 'suppressed'
    | 'to hand over'
    | 'handed over'
    // It went in the envelope of another.
    | 'enclosed'
    // What it was about had changed or gone by before it could leave; nobody need act.
    | 'overtaken'
  /** When it is to leave (sending: when it is given up as unknown). Absent once it is settled. */
  readonly dueAt?: Instant
  readonly owedAt: Instant
  readonly attempts: number
  readonly settledAt?: Instant
  readonly because?: string
  /** Who answers when somebody replies, where that is not whoever signs. */
  readonly answerTo?: { readonly name: string; readonly address: string }
  /** The financial year whose books go with it as files, worked out when it leaves. */
  readonly filesOf?: string
  /** The letter as text, for handing over. */
  readonly text?: string
  /** Written of the program's own accord: only in school hours, on the person's days, one a day (design §8). */
  readonly bound?: true
  /** Somebody asked for it today, so it leaves in hours although the letter of the day may have left. */
  readonly wanted?: true
  /** What else went to the same person in the same envelope; and, of such a letter, in whose. */
  readonly also?: readonly (Enclosed & { readonly key: string })[]
  readonly enclosedIn?: string
}

/** An answer as it came, kept whole up to 100 KB, whether or not we could read it. */
export type StoredAnswer = {
  readonly key: string
  readonly formId: string
  readonly responseId: string
  readonly at: Instant
  readonly lastAt: Instant
  readonly email: string
  readonly outcome:
    | 'request'
    | 'unreadable'
    | 'stranger'
    | 'changed too late'
    // An answer to “How did it go?”.
    | 'evaluation'
    // A team leader’s word.
    | 'word'
    // What somebody can show colleagues.
    | 'offer'
    // Answers about a request that another answer has made.
    | 'cancelled'
    | 'change asked'
    | 'second look asked'
  readonly request?: RequestId
  /** What it was about, while it could not be read. */
  readonly title?: string
  readonly raw: string
  readonly rawLength: number
  readonly rawHash: string
}

/** Who is out for training on a day, by reference. */
export type OutOn = Readonly<Record<RequestId, { readonly person: PersonId; readonly part: Part }>>

const never: Instant = '9999-12-31T00:00:00.000Z'

type Stamped = { readonly format: 1 }
const stamped = <T extends object>(value: T): Doc => ({ ...plain(value), format: 1 }) as Doc & Stamped

/** What was stored, as ours; yesterday's code wrote it, so its format is looked at. */
function read<T>(doc: Doc | undefined): T | undefined {
  if (doc === undefined) return undefined
  assert(doc.format === 1, `a document of format ${String(doc.format)} cannot be read by this version`)
  return doc as unknown as T
}

/** A value without its `undefined` fields, as the store wants it. */
const plain = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** An id that the store takes, for a key with slashes in it. */
const idFor = (key: string): string => key.replaceAll('/', '.')

const at = (school: string, collection: string, id: string): string =>
  `schools/${school}/${collection}/${idFor(id)}`

/** Reading the books, inside a transaction or outside one. */
export const reading = (store: Reads, school: string) => {
  const get = async <T>(collection: string, id: string): Promise<T | undefined> =>
    read<T>(await store.get(at(school, collection, id)))
  const list = async <T>(
    collection: string,
    where: { field: string; equals?: string; upTo?: string } | undefined,
    limit: number,
  ) => {
    const question = { collection: `schools/${school}/${collection}`, limit, ...(where && { where }) }
    const found: readonly Found[] = await store.list(question as Parameters<Reads['list']>[0])
    return found.map(({ doc }) => read<T>(doc) as T)
  }
  return {
    request: (id: RequestId) => get<StoredRequest>('requests', id),
    requestsShown: (shown: Exclude<Shown, 'kept'>, limit: number) =>
      list<StoredRequest>('requests', { field: 'shown', equals: shown }, limit),
    answer: (key: string) => get<StoredAnswer>('answers', key),
    letter: (key: string) => get<Letter>('letters', key),
    /** A letter, or the one in whose envelope it went. */
    envelopeOf: async (key: string): Promise<Letter | undefined> => {
      const letter = await get<Letter>('letters', key)
      return letter?.enclosedIn === undefined ? letter : get<Letter>('letters', letter.enclosedIn)
    },
    lettersDue: (now: Instant, limit: number) =>
      list<Letter>('letters', { field: 'dueAt', upTo: now }, limit),
    /** When the next letter is to leave, however far away; nothing when none is owed. */
    nextLetterAt: async (): Promise<Instant | undefined> =>
      (await list<Letter>('letters', { field: 'dueAt', upTo: never }, 1))[0]?.dueAt,
    lettersToHandOver: (limit: number) =>
      list<Letter>('letters', { field: 'state', equals: 'to hand over' }, limit),
    balances: async (year: string): Promise<Balances> =>
      (await get<{ accounts: Balances }>('balances', year))?.accounts ?? {},
    entry: (id: string) => get<Entry>('ledger', id),
    entriesFor: (why: Entry['why'], limit: number) =>
      list<Entry>('ledger', { field: 'why', equals: why }, limit),
    entriesOf: (year: string, limit: number) => list<Entry>('ledger', { field: 'year', equals: year }, limit),
    decisions: (limit: number) => list<DecisionRecord>('decisions', undefined, limit),
    history: (cause: string) => get<{ what: string }>('history', cause),
    outOn: async (day: Day): Promise<OutOn> => (await get<{ out: OutOn }>('days', day))?.out ?? {},
    had: (year: string, person: PersonId) => get<Had>('spend', `${year}.${person}`),
    /** The time that activities take whose last day falls in a school year. */
    timeIn: async (schoolYear: string): Promise<readonly TimeTaken[]> =>
      (await get<{ taken: readonly TimeTaken[] }>('time', schoolYear))?.taken ?? [],
    /** Also one that was put on the shelf with its request. */
    evaluation: async (request: RequestId, stage: Stage): Promise<Evaluation | undefined> =>
      (await get<Evaluation>('evaluations', `${request}.${stage}`)) ??
      (await get<Evaluation>('shelf', `${request}.${stage}`)),
    /** Every stage of one activity. */
    evaluationsOf: async (request: RequestId): Promise<readonly Evaluation[]> => {
      const ids = stages.map((stage) => `${request}.${stage}`)
      const found = await Promise.all(ids.map((id) => get<Evaluation>('evaluations', id)))
      return found.filter((one) => one !== undefined)
    },
    evaluationsDue: (today: Day, limit: number) =>
      list<Evaluation>('evaluations', { field: 'dueOn', upTo: today }, limit),
    /** Those of requests that are shown. */
    evaluations: (limit: number) => list<Evaluation>('evaluations', undefined, limit),
    /** Also one that was put on the shelf. */
    sharing: async (request: RequestId): Promise<Sharing | undefined> =>
      (await get<Sharing>('sharings', request)) ?? (await get<Sharing>('shelf', `${request}.sharing`)),
    sharings: (limit: number) => list<Sharing>('sharings', undefined, limit),
    /** The letter of the program's own accord that somebody gets on a day. */
    writtenToOn: async (day: Day, person: PersonId): Promise<string | undefined> =>
      (await get<{ key: string }>('written', `${day}.${person}`))?.key,
    attention: (limit: number) => list<Attention>('attention', { field: 'open', equals: 'yes' }, limit),
    attentionEntry: (key: string) => get<Attention & { open: 'yes' | 'no' }>('attention', key),
    known: <T>(what: string) => get<T>('known', what),
    counter: async (name: string): Promise<number> =>
      (await get<{ count: number }>('counters', name))?.count ?? 0,
  }
}

/** Reading and writing the books within one transaction; all reading comes first. */
export const writing = (books: Transaction, school: string) => ({
  ...reading(books, school),
  saveRequest: (request: StoredRequest) => books.put(at(school, 'requests', request.id), stamped(request)),
  saveAnswer: (answer: StoredAnswer) => books.put(at(school, 'answers', answer.key), stamped(answer)),
  /** Refused when the same cause has been recorded before: the second try must not get this far. */
  record: (cause: string, what: string, about: string, when: Instant) =>
    books.create(at(school, 'history', cause), stamped({ cause, what, about, at: when })),
  /** What a decision was made from: once, and never changed. */
  recordDecision: (record: DecisionRecord) =>
    books.create(at(school, 'decisions', record.cause), stamped(record)),
  post: (entry: Entry) => books.create(at(school, 'ledger', entry.id), stamped(entry)),
  saveBalances: (year: string, accounts: Balances) =>
    books.put(at(school, 'balances', year), stamped({ accounts })),
  saveLetter: (letter: Letter) => books.put(at(school, 'letters', letter.key), stamped(letter)),
  saveOutOn: (day: Day, out: OutOn) => books.put(at(school, 'days', day), stamped({ out })),
  saveHad: (year: string, person: PersonId, had: Had) =>
    books.put(at(school, 'spend', `${year}.${person}`), stamped(had)),
  saveTimeIn: (schoolYear: string, taken: readonly TimeTaken[]) =>
    books.put(at(school, 'time', schoolYear), stamped({ taken })),
  saveEvaluation: (evaluation: Evaluation) =>
    books.put(at(school, 'evaluations', `${evaluation.request}.${evaluation.stage}`), stamped(evaluation)),
  /** Puts it where looks do not read it; whatever is saved of it later stands among the others again. */
  shelveEvaluation: (evaluation: Evaluation) => {
    const id = `${evaluation.request}.${evaluation.stage}`
    books.put(at(school, 'shelf', id), stamped(evaluation))
    books.remove(at(school, 'evaluations', id))
  },
  saveSharing: (sharing: Sharing) => books.put(at(school, 'sharings', sharing.request), stamped(sharing)),
  shelveSharing: (sharing: Sharing) => {
    books.put(at(school, 'shelf', `${sharing.request}.sharing`), stamped(sharing))
    books.remove(at(school, 'sharings', sharing.request))
  },
  saveWrittenTo: (day: Day, person: PersonId, key: string) =>
    books.put(at(school, 'written', `${day}.${person}`), stamped({ key })),
  saveAttention: (entry: Attention, open: 'yes' | 'no') =>
    books.put(at(school, 'attention', entry.key), stamped({ ...entry, open })),
  saveKnown: (what: string, value: object) => books.put(at(school, 'known', what), stamped(value)),
  saveCounter: (name: string, count: number) => books.put(at(school, 'counters', name), stamped({ count })),
})

export type Reading = ReturnType<typeof reading>
export type Writing = ReturnType<typeof writing>
