import {
  begunAbout,
  nothingTyped,
  type Sharing,
  type SharingTyped,
  standsFor,
} from '../domain/development/sharing.ts'
import type { RequestId } from '../domain/request/request.ts'
import { isHere } from '../domain/school/person.ts'
import type { Outside } from '../outside.ts'
import { goodPracticeTab, nameOfRow, sharingIn } from '../pages/coordinator/good-practice.ts'
import { mayWeShare } from '../pages/letters/sharing.ts'
import { type RowRead, textOf } from '../pages/tab.ts'
import { reading, writing } from './books.ts'
import { sharingAddress } from './form-links.ts'
import { unsent } from './hear-sharing.ts'
import type { Known } from './known.ts'
import { same } from './learn.ts'
import { oweToday } from './owe.ts'
import { passOn } from './pass-on.ts'
import type { Pulled } from './pull.ts'
import { frozenBecause, rowsOn } from './read-tab.ts'
import type { School } from './school.ts'
import { settlingSince } from './settling.ts'
import { sharings, shelveSharings, withMessages } from './sharings.ts'
import { tellWhoSpeaks } from './tell-who-speaks.ts'

/** What is shared by now, and what to mend beside the rows of Good practice. */
export type SharingKept = {
  readonly sharings: readonly Sharing[]
  readonly says: Readonly<Record<string, string>>
  readonly unsettled: School['unsettled']
}
export const nothingShared: SharingKept = { sharings: [], says: {}, unsettled: {} }

/**
 * Takes in what the CPD lead typed on Good practice, asks with the first tick whoever learned it (SB42), and passes on
 * what colleagues may read (SA33). What was typed counts once it has stood for 20 seconds.
 */
export async function share(
  outside: Outside,
  school: School,
  pulled: Pulled,
  known: Known,
): Promise<SharingKept> {
  const books = reading(outside.store, school.id)
  const says: Record<string, string> = {}
  const unsettled: Record<string, School['unsettled'][string]> = {}
  const readable = frozenBecause(goodPracticeTab, pulled.coordinator) === undefined
  const rows = byReference(readable ? rowsOn(goodPracticeTab, pulled.coordinator) : [])
  const before = await sharings(books)
  if (readable) await markLost(outside, school.id, before, rows)
  for (const [id, { cells }] of rows) {
    const one = before.find(({ request }) => request === id)
    const { typed, say } = sharingIn(cells, one?.typed)
    const news = !same(typed, one?.typed ?? nothingTyped)
    const stays = news && (one?.lost && same(typed, nothingTyped) ? stillStands : await notOurs(id, cells))
    says[id] = [say, stays].filter(Boolean).join(' ')
    if (!news || stays) continue
    const place = `good practice/${id}`
    const settling = settlingSince(school.unsettled[place], JSON.stringify(typed), known.now)
    if (settling !== undefined) unsettled[place] = settling
    else await record(outside, school.id, id, typed, known)
  }
  await passOn(outside, school.id, known)
  await tellWhoSpeaks(outside, school.id, known)
  const now = await sharings(books)
  await shelveSharings(outside, school.id, now)
  return { sharings: now, says, unsettled }

  /** A row that was half sorted says nothing until it is put right. */
  async function notOurs(id: RequestId, cells: RowRead['cells']): Promise<string> {
    const found = await withMessages(books, id)
    const wanted = found && Object.entries(nameOfRow(found))
    return wanted?.every(([cell, words]) => textOf(cells[cell]) === words.trim()) ? '' : notAsWritten
  }
}

const stillStands =
  'This row was taken away and put back, so what you chose before still stands. To change it, tick what you want and untick it.'
const notAsWritten =
  'This row did not read as we wrote it, so nothing follows from what you chose. Look once more whether it is what you mean.'

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
  const isLost = ({ request, typed, lost }: Sharing): boolean =>
    !lost && !rows.has(request) && !same(typed, nothingTyped)
  const lost = before.filter(isLost)
  if (lost.length === 0) return
  await outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const still = await Promise.all(lost.map(({ request }) => books.sharing(request)))
    for (const one of still) if (one !== undefined && isLost(one)) books.saveSharing({ ...one, lost: true })
  })
}

/** Writes down what was typed; with the first tick the person is asked, once. */
const record = (
  outside: Outside,
  school: string,
  id: RequestId,
  typed: SharingTyped,
  known: Known,
): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const [before, found] = await Promise.all([books.sharing(id), withMessages(books, id)])
    if (found === undefined) return
    const { request, messages } = found
    const stays = before !== undefined && standsFor(before, request.person)
    if (before !== undefined && !stays) await unsent(books, before, known.now)
    const { lost: _, ...one } = stays ? before : begunAbout(request, messages)
    const person = known.people.find((other) => other.id === one.person)
    const asks = typed.worth && one.askedOn === undefined && one.said.length === 0
    const wanted = { ...(typed.worth ? one : await unsent(books, one, known.now)), typed }
    if (!asks || person === undefined || !isHere(person, known.today)) {
      books.saveSharing(wanted)
      return
    }
    const askedBy = known.people.find((other) => other.id === request.askedBy) ?? person
    const answerAddress = sharingAddress(id, 'share', known)
    const letter = mayWeShare({ ...known, request, person, askedBy, messages, answerAddress })
    const key = `${id}/share/asked/${known.now}`
    books.saveSharing({ ...wanted, messages, askedOn: known.today, letter: key })
    oweToday(books, letter, { key, person, about: id }, known)
    books.record(`${key}/owed`, 'Asked whether colleagues may read the key messages.', id, known.now)
  })
