import {
  nothingTyped,
  type Sharing,
  type SharingTyped,
  shared,
  toAsk,
  toTell,
} from '../domain/development/sharing.ts'
import type { RequestId } from '../domain/request/request.ts'
import { isHere } from '../domain/school/person.ts'
import type { Outside } from '../outside.ts'
import { goodPracticeTab, nameOfRow, sharingIn } from '../pages/coordinator/good-practice.ts'
import { prefilled } from '../pages/forms/form.ts'
import { asking, howDidItGo } from '../pages/forms/how-did-it-go.ts'
import { keyMessages, mayWeShare, triedIt } from '../pages/letters/sharing.ts'
import { type RowRead, textOf } from '../pages/tab.ts'
import { reading, type Writing, writing } from './books.ts'
import { saveSharing, sharings } from './hear-sharing.ts'
import { stillOpen } from './hours.ts'
import type { Known } from './known.ts'
import { same } from './learn.ts'
import { oweToday } from './owe.ts'
import type { Pulled } from './pull.ts'
import { frozenBecause, rowsOn } from './read-tab.ts'
import type { School } from './school.ts'
import { settlingSince } from './settling.ts'

/** What is shared by now, and what to mend beside the rows of Good practice. */
export type SharingKept = {
  readonly sharings: readonly Sharing[]
  readonly says: Readonly<Record<string, string>>
  readonly unsettled: School['unsettled']
}
export const nothingShared: SharingKept = { sharings: [], says: {}, unsettled: {} }

/** Letters that one look owes; the next look goes on. */
const atOnce = 50

/**
 * Takes in what the CPD lead typed on Good practice, and owes what follows: the question to whoever learned it, their
 * key messages to those for whom they are once they said yes, and a half-term later whether it was tried (SA33).
 */
export async function share(
  outside: Outside,
  school: School,
  pulled: Pulled,
  known: Known,
): Promise<SharingKept> {
  const books = reading(outside.store, school.id)
  const before = await sharings(books)
  const says: Record<string, string> = {}
  const unsettled: Record<string, School['unsettled'][string]> = {}
  if (frozenBecause(goodPracticeTab, pulled.coordinator) === undefined) {
    const rows = byReference(rowsOn(goodPracticeTab, pulled.coordinator))
    await markLost(outside, school.id, before, rows)
    for (const [id, { cells }] of rows) {
      const one = before.find(({ request }) => request === id)
      const { typed, say } = sharingIn(cells, one?.typed)
      says[id] = say
      if (same(typed, one?.typed ?? nothingTyped)) continue
      if (one?.lost && same(typed, nothingTyped)) {
        says[id] = stillStands
        continue
      }
      const place = `good practice/${id}`
      const settling = settlingSince(school.unsettled[place], JSON.stringify(typed), known.now)
      if (settling !== undefined) unsettled[place] = settling
      else says[id] = [say, await record(outside, school.id, id, { typed, cells }, known)].join(' ').trim()
    }
  }
  if (stillOpen(known.now)) await passOn(outside, school.id, known)
  return { sharings: await sharings(books), says, unsettled }
}

const stillStands =
  'This row was taken away and put back, so what you chose before still stands. To change it, tick what you want and untick it.'

/** Rows that stand there once. */
function byReference(rows: readonly RowRead[]): ReadonlyMap<RequestId, RowRead> {
  const groups = Map.groupBy(rows, ({ cells }) => textOf(cells.key) as RequestId)
  return new Map(
    [...groups].flatMap(([id, [row, ...more]]) =>
      row && more.length === 0 && id.startsWith('R-') ? [[id, row]] : [],
    ),
  )
}

/** What was typed beside a row that is gone stays as it was until something is typed there again. */
async function markLost(
  outside: Outside,
  school: string,
  before: readonly Sharing[],
  rows: ReadonlyMap<RequestId, RowRead>,
): Promise<void> {
  const lost = before.filter(
    ({ request, typed, lost: already }) => !already && !rows.has(request) && !same(typed, nothingTyped),
  )
  if (lost.length === 0) return
  await outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    let all = await sharings(books)
    for (const { request } of lost) {
      const one = all.find((other) => other.request === request)
      if (one !== undefined) all = saveSharing(books, all, { ...one, lost: true })
    }
  })
}

/** Writes down what was typed; with the first tick the person is asked. Says why not, where it cannot be. */
const record = (
  outside: Outside,
  school: string,
  id: RequestId,
  { typed, cells }: { readonly typed: SharingTyped; readonly cells: RowRead['cells'] },
  known: Known,
): Promise<string> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const [all, request, evaluation] = await Promise.all([
      sharings(books),
      books.request(id),
      books.evaluation(id, 1),
    ])
    const messages = evaluation?.answer?.words.messages
    if (request === undefined || messages === undefined) return ''
    const row = nameOfRow({ request, messages })
    if (Object.entries(row).some(([cell, wanted]) => textOf(cells[cell]) !== wanted.trim()))
      return notAsWritten
    const { lost: _, ...one } = all.find((other) => other.request === id) ?? {
      ...{ request: id, person: request.person, title: request.asked.title, messages },
      ...{ typed: nothingTyped, said: [], told: {}, tried: {} },
    }
    const person = known.people.find((other) => other.id === one.person)
    const asks = typed.worth && one.askedOn === undefined && one.said.length === 0
    if (asks && (person === undefined || !isHere(person, known.today))) {
      saveSharing(books, all, { ...one, typed: { ...typed, worth: false } })
      return 'They no longer work here, so nobody can ask them.'
    }
    saveSharing(books, all, { ...one, typed, ...(asks && { askedOn: known.today }) })
    if (!asks || person === undefined) return ''
    const askedBy = known.people.find((other) => other.id === request.askedBy) ?? person
    const answerAddress = formFor(id, 'share', known)
    const letter = mayWeShare({ ...known, request, person, askedBy, messages, answerAddress })
    const key = `${id}/share/asked`
    oweToday(books, letter, { key, person, about: id }, known)
    books.record(`${key}/owed`, 'Asked whether colleagues may read the key messages.', id, known.now)
    return ''
  })

const notAsWritten =
  'This row no longer reads as we wrote it, so nothing follows from it. It is put right by itself; then choose again.'

const formFor = (id: RequestId, which: 'share' | 'tried', known: Known): string =>
  prefilled(known.evaluationAddress, howDidItGo, asking(id, which))

/** Owes key messages to those for whom they are, and the questions a half-term later. */
const passOn = (outside: Outside, school: string, known: Known): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    let all = await sharings(books)
    const tell = toTell(all, known).slice(0, atOnce)
    const ask = toAsk(all, known).slice(0, atOnce)
    for (const { sharing, person } of tell) {
      const may = shared(sharing)
      if (may === undefined) continue
      const key = `${sharing.request}/share/told/${person.id}`
      oweToday(books, keyMessages({ ...known, person, shared: may }), { key, person, about: '' }, known)
      all = note(books, all, sharing.request, person.id, { on: known.today })
    }
    for (const { sharing, person } of ask) {
      const may = shared(sharing)
      const told = sharing.told[person.id]
      if (may === undefined || told === undefined) continue
      const key = `${sharing.request}/share/tried/${person.id}`
      const about = { ...known, person, shared: may, reference: sharing.request, toldOn: told.on }
      const letter = triedIt({ ...about, answerAddress: formFor(sharing.request, 'tried', known) })
      oweToday(books, letter, { key, person, about: '' }, known)
      all = note(books, all, sharing.request, person.id, { ...told, askedOn: known.today })
    }
  })

function note(
  books: Writing,
  all: readonly Sharing[],
  request: RequestId,
  person: string,
  told: Sharing['told'][string],
): readonly Sharing[] {
  const one = all.find((other) => other.request === request)
  return one === undefined ? all : saveSharing(books, all, { ...one, told: { ...one.told, [person]: told } })
}
