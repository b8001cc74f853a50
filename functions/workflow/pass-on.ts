import { type Sharing, type SharingFacts, shared, toAsk, toTell } from '../domain/development/sharing.ts'
import type { RequestId } from '../domain/request/request.ts'
import type { PersonId } from '../domain/school/person.ts'
import type { Outside } from '../outside.ts'
import { keyMessages, triedIt } from '../pages/letters/sharing.ts'
import { reading, writing } from './books.ts'
import { sharingAddress } from './form-links.ts'
import { sharingKey } from './hear-sharing.ts'
import { stillOpen } from './hours.ts'
import type { Known } from './known.ts'
import { oweToday } from './owe.ts'
import { sharings } from './sharings.ts'

/** Letters of each kind that one look owes; the next look goes on. */
const atOnce = 50

const readers = (all: readonly Sharing[], known: SharingFacts) => ({
  tell: toTell(all, known).slice(0, atOnce),
  ask: toAsk(all, known).slice(0, atOnce),
})

/**
 * Owes key messages to those for whom they are, and a half-term later the two questions whether they tried it (SA33):
 * each once, on a day on which they are in school.
 */
export async function passOn(outside: Outside, school: string, known: Known): Promise<void> {
  if (!stillOpen(known.now)) return
  const { tell, ask } = readers(await sharings(reading(outside.store, school)), known)
  if (tell.length + ask.length === 0) return
  await outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const all = new Map((await sharings(books)).map((one) => [one.request, one]))
    const due = readers([...all.values()], known)
    for (const { sharing, person } of due.tell) {
      const may = shared(sharing)
      if (may === undefined) continue
      const key = sharingKey(sharing.request, 'told', person.id)
      oweToday(books, keyMessages({ ...known, person, shared: may }), { key, person, about: '' }, known)
      note(all, sharing.request, { [person.id]: { on: known.today } })
    }
    for (const { sharing, person } of due.ask) {
      const may = shared(sharing)
      const told = sharing.told[person.id]
      if (may === undefined || told === undefined) continue
      const key = sharingKey(sharing.request, 'tried', person.id)
      const about = { ...known, person, shared: may, reference: sharing.request, toldOn: told.on }
      const answerAddress = sharingAddress(sharing.request, 'tried', known)
      oweToday(books, triedIt({ ...about, answerAddress }), { key, person, about: '' }, known)
      note(all, sharing.request, { [person.id]: { ...told, askedOn: known.today } })
    }
    const changed = new Set([...due.tell, ...due.ask].map(({ sharing }) => sharing.request))
    for (const request of changed) {
      const one = all.get(request)
      if (one !== undefined) books.saveSharing(one)
    }
  })
}

/** Who has been written to about one of them. */
function note(
  all: Map<RequestId, Sharing>,
  request: RequestId,
  told: Readonly<Record<PersonId, Sharing['told'][string]>>,
): void {
  const one = all.get(request)
  if (one !== undefined) all.set(request, { ...one, told: { ...one.told, ...told } })
}
