import type { Sharing } from '../domain/development/sharing.ts'
import { isNews, type News, newsOf, type Speaking } from '../domain/development/speaking.ts'
import { isHere, type Person } from '../domain/school/person.ts'
import type { Outside } from '../outside.ts'
import { fewMinutes, fewMinutesOff } from '../pages/letters/few-minutes.ts'
import { type Letter, reading, type Writing, writing } from './books.ts'
import type { Known } from './known.ts'
import { oweToday } from './owe.ts'
import { takenBack } from './record-choice.ts'
import { sharings } from './sharings.ts'

/**
 * Tells whoever offered a few minutes in a staff meeting when they are, when that changes, and when it is off. A letter
 * that has not left yet is taken back: what they never heard of need not be put right.
 */
export async function tellWhoSpeaks(outside: Outside, school: string, known: Known): Promise<void> {
  const all = await sharings(reading(outside.store, school))
  for (const { request } of all.filter((one) => isNews(one, known.today)))
    await outside.store.transaction(async (transaction) => {
      const books = writing(transaction, school)
      const sharing = await books.sharing(request)
      if (sharing === undefined || !isNews(sharing, known.today)) return
      const person = known.people.find(({ id }) => id === sharing.person)
      if (person !== undefined && isHere(person, known.today)) await tell(books, sharing, person, known)
    })
}

async function tell(books: Writing, sharing: Sharing, person: Person, known: Known): Promise<void> {
  const { speaking: before, ...rest } = sharing
  const last = before && (await books.letter(before.letter))
  const heard = last !== undefined && !notHeard.includes(last.state)
  const told = heard ? dayIn(before?.says) : before?.told
  if (last?.state === 'pending') books.saveLetter(takenBack(last, known.now))
  const news = newsOf(sharing, told, known.today)
  if (news === undefined) {
    books.saveSharing(before && told ? { ...rest, speaking: { ...before, told, says: told } } : rest)
    return
  }
  const { request } = sharing
  const key = `${request}/share/speaks/${known.now}`
  books.saveSharing({ ...rest, speaking: { ...(told && { told }), says: news.says, letter: key } })
  oweToday(books, letterOf(news, { ...known, person, sharing }), { key, person, about: request }, known)
  books.record(`${key}/owed`, whatHappens(news), request, known.now)
}

/** On paper it has been printed, so that what it says may have been heard. */
const notHeard: readonly Letter['state'][] = ['pending', 'overtaken', 'suppressed', 'failed']

const dayIn = (says: Speaking['says'] | undefined) => (says === 'off' ? undefined : says)

const letterOf = (news: News, about: Known & { readonly person: Person; readonly sharing: Sharing }) =>
  news.says === 'off'
    ? fewMinutesOff({ ...about, wasOn: news.wasOn })
    : fewMinutes({ ...about, on: news.says, ...(news.movedFrom && { movedFrom: news.movedFrom }) })

const whatHappens = (news: News): string =>
  news.says === 'off'
    ? `Told that their few minutes on ${news.wasOn} are off the agenda.`
    : `Told that their few minutes in a staff meeting are on ${news.says}.`
