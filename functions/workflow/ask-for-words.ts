import { type AskedBy, awaitsAsking, toAsk } from '../domain/approval/leaders-word.ts'
import { dayOf } from '../domain/school/day.ts'
import type { Person } from '../domain/school/person.ts'
import type { Outside } from '../outside.ts'
import { sayingOf } from '../pages/forms/a-word.ts'
import { yourView } from '../pages/letters/your-view.ts'
import { type Letter, type Reading, type StoredRequest, writing } from './books.ts'
import { filledIn, wordForm } from './form-links.ts'
import { reachableToday } from './hours.ts'
import type { Known } from './known.ts'
import { oweToday, settledOn } from './owe.ts'

/** Requests that one letter lists; the others come in the next day's. */
const inOneLetter = 20

/**
 * Asks the team leader of everybody whose request waits for a word on it (SB13), once for each request, in
 * the morning after it came, so that all of a day come in one letter: in school hours, on the leader's own days.
 */
export async function askForWords(
  outside: Outside,
  school: string,
  open: readonly StoredRequest[],
  known: Known,
): Promise<void> {
  if (known.wordAddress === undefined) return
  const leaders = new Set(open.flatMap((request) => leaderToAsk(request, known) ?? []))
  for (const leader of leaders) {
    const theirs = open.filter((request) => leaderToAsk(request, known) === leader)
    await askOne(outside, school, { leader, ids: theirs.slice(0, inOneLetter).map(({ id }) => id) }, known)
  }
}

/** Whoever is to be asked about a request, and can be today. */
function leaderToAsk(request: StoredRequest, known: Known): Person | undefined {
  if (!awaitsAsking(request) || dayOf(request.askedAt) >= known.today) return undefined
  const whom = toAsk(request, known)
  return 'leader' in whom && reachableToday(whom.leader, known.calendar, known.now) ? whom.leader : undefined
}

/** The team leader in whose place somebody is asked. */
function actingFor(request: StoredRequest, known: Known): { readonly actingFor?: Person } {
  const whom = toAsk(request, known)
  return 'leader' in whom && whom.actingFor ? { actingFor: whom.actingFor } : {}
}

type OneLetter = { readonly leader: Person; readonly ids: readonly StoredRequest['id'][] }

const askOne = (outside: Outside, school: string, { leader, ids }: OneLetter, known: Known): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const found = await Promise.all(ids.map((id) => books.request(id)))
    const asked = found.flatMap((request) =>
      request && leaderToAsk(request, known) === leader
        ? [
            {
              request,
              answerAddress: filledIn(sayingOf(request.id), wordForm(known)).formAddress,
              ...actingFor(request, known),
            },
          ]
        : [],
    )
    if (asked.length === 0) return
    const key = `word/${known.today}/${leader.id}/${asked[0]?.request.id}`
    const about = asked.length === 1 ? (ids[0] ?? '') : ''
    oweToday(books, yourView({ ...known, leader, asked }), { key, person: leader, about }, known)
    for (const { request } of asked) {
      books.saveRequest({ ...request, word: { letter: key } })
      books.record(
        `${request.id}/word/asked`,
        'Their team leader is asked for a word.',
        request.id,
        known.now,
      )
    }
  })

/** What became of the letters that asked, by reference: of those requests only for which a word is still awaited. */
export async function wordsAsked(
  books: Reading,
  open: readonly StoredRequest[],
): Promise<Readonly<Record<string, AskedBy>>> {
  const awaited = open.flatMap(({ id, word }) =>
    word?.letter === undefined || word.said !== undefined ? [] : [{ id, key: word.letter }],
  )
  const keys = [...new Set(awaited.map(({ key }) => key))]
  const letters = new Map(
    await Promise.all(keys.map(async (key) => [key, await books.envelopeOf(key)] as const)),
  )
  return Object.fromEntries(awaited.map(({ id, key }) => [id, fateOf(letters.get(key))]))
}

/** A letter that was cut off has perhaps arrived; whoever gets theirs on paper is asked when it is printed. */
function fateOf(letter: Letter | undefined): AskedBy {
  switch (letter?.state) {
    case 'sent':
    case 'unknown':
    case 'to hand over':
    case 'handed over':
      return { left: settledOn(letter) }
    case 'pending':
    case 'sending':
      return { state: 'waits' }
    case 'failed':
    case 'suppressed':
    case 'enclosed':
    case 'overtaken':
    case undefined:
      return { state: 'failed' }
  }
}
