import { reminded } from '../domain/booking/before-going.ts'
import type { Outside } from '../outside.ts'
import { beforeYouGo } from '../pages/letters/before-you-go.ts'
import { type StoredRequest, writing } from './books.ts'
import { cancelAddress } from './form-links.ts'
import { stillOpen } from './hours.ts'
import type { Known } from './known.ts'
import { oweToday } from './owe.ts'

/** Reminds whoever goes to something soon, once for each first day: of what, and of their own words (SB12). */
export async function remindBefore(
  outside: Outside,
  school: string,
  open: readonly StoredRequest[],
  known: Known,
): Promise<void> {
  if (!stillOpen(known.now)) return
  for (const request of open)
    if (personToRemind(request, known) !== undefined) await remind(outside, school, request.id, known)
}

function personToRemind(request: StoredRequest, known: Known) {
  const person = known.people.find(({ id }) => id === request.person)
  return person && reminded(request, { ...known, person }) ? person : undefined
}

const remind = (outside: Outside, school: string, id: StoredRequest['id'], known: Known): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const request = await books.request(id)
    const person = request && personToRemind(request, known)
    if (person === undefined || request === undefined) return
    const { firstDay } = request.asked
    const askedBy = known.people.find((one) => one.id === request.askedBy) ?? person
    const letter = beforeYouGo({
      ...known,
      ...{ request, person, askedBy },
      cancelAddress: cancelAddress(request, known),
    })
    const key = `${id}/v${request.version}/before/${firstDay}/${person.id}/${known.now}`
    oweToday(books, letter, { key, person, about: id }, known)
    books.saveRequest({ ...request, toldBefore: { person: person.id, firstDay } })
    books.record(`${key}/owed`, 'Reminded before they go.', id, known.now)
  })
