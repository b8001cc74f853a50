import { asksWhoMissed, missedAsked } from '../domain/evaluation/no-show.ts'
import type { Outside } from '../outside.ts'
import { asking } from '../pages/forms/how-did-it-go.ts'
import { couldNotGoLetter } from '../pages/letters/could-not-go.ts'
import { type StoredRequest, writing } from './books.ts'
import { filledIn, tellingForm } from './form-links.ts'
import { stillOpen } from './hours.ts'
import type { Known } from './known.ts'
import { oweToday } from './owe.ts'

/** Asks everybody who had a place and was not there, once, what happened and whether another date would help. */
export async function askWhoMissed(
  outside: Outside,
  school: string,
  open: readonly StoredRequest[],
  known: Known,
): Promise<void> {
  if (!stillOpen(known.now)) return
  for (const request of open) if (isToBeAsked(request, known)) await ask(outside, school, request.id, known)
}

const personOf = (request: StoredRequest, { people }: Known) => people.find(({ id }) => id === request.person)

const isToBeAsked = (request: StoredRequest, known: Known): boolean =>
  asksWhoMissed(request, { ...known, person: personOf(request, known) })

const ask = (outside: Outside, school: string, id: StoredRequest['id'], known: Known): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const request = await books.request(id)
    const person = request && personOf(request, known)
    if (request?.decision.stage !== 'approved' || !person || !isToBeAsked(request, known)) return
    const askedBy = known.people.find((one) => one.id === request.askedBy) ?? person
    const letter = couldNotGoLetter({
      ...known,
      ...{ request, person, askedBy },
      answerAddress: filledIn(asking(id, 'missed'), tellingForm(known)).formAddress,
      tellUsAddress: filledIn(asking(id, 'not mine'), tellingForm(known)).formAddress,
    })
    const key = `${id}/v${request.version}/missed/${person.id}/${known.now}`
    oweToday(books, letter, { key, person, about: id }, known)
    books.saveRequest(missedAsked(request, known.today))
    books.record(
      `${key}/owed`,
      'They had a place and were not there: asked whether another date would help.',
      id,
      known.now,
    )
  })
