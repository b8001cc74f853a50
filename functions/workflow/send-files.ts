import { holderToday } from '../domain/approval/roles.ts'
import { showYear, yearOf } from '../domain/budget/financial-year.ts'
import { longDate } from '../domain/request/when.ts'
import { type Day, dayOf, timeOf } from '../domain/school/day.ts'
import type { Person } from '../domain/school/person.ts'
import type { Outside } from '../outside.ts'
import { financeFiles } from '../pages/letters/finance-files.ts'
import { figuresIn, financeTab } from '../pages/office/finance-figures.ts'
import { type Letter, type Reading, reading, writing } from './books.ts'
import type { Known } from './known.ts'
import { owed, toPerson } from './owe.ts'
import type { Pulled } from './pull.ts'
import { frozenBecause, rowsOn } from './read-tab.ts'
import type { School } from './school.ts'
import { settlingSince } from './settling.ts'

/** What stands beside the ticks on Finance figures, by row. */
export type FilesSent = {
  readonly says: Readonly<Record<number, string>>
  readonly unsettled: School['unsettled']
}

/** What is remembered: the days that are ticked, with the letter that each has brought. */
type Asked = { readonly letters: Readonly<Record<Day, string>>; readonly count: number }
const nothingAsked: Asked = { letters: {}, count: 0 }

/**
 * Owes the business manager a letter with the books of a financial year, once for each tick on Finance figures.
 *
 * A tick is known by the day beside it, so that sorting the rows asks for nothing. People’s cells are theirs: the tick
 * stays until somebody clears it, and a day that is cleared may be ticked again. It goes to nobody but the business
 * manager whom Settings name, because a sheet does not say who ticked.
 */
export async function sendFiles(
  outside: Outside,
  school: School,
  { office }: Pulled,
  known: Known,
): Promise<FilesSent> {
  if (frozenBecause(financeTab, office)) return { says: {}, unsettled: {} }
  const rows = figuresIn(rowsOn(financeTab, office), known.today).flatMap(({ row, filesOf }) =>
    filesOf ? [{ row, day: filesOf }] : [],
  )
  const books = reading(outside.store, school.id)
  const before = (await books.known<Asked>('files asked')) ?? nothingAsked
  const ticked = [...new Set(rows.map(({ day }) => day))].sort()
  const fresh = ticked.filter((day) => before.letters[day] === undefined)
  const refused = await whyNot(books, fresh, known)
  const wanted = ticked.filter((day) => refused[day] === undefined)
  const settling = sameDays(wanted, before)
    ? undefined
    : settlingSince(school.unsettled[hand], JSON.stringify(wanted), known.now)
  const after = settling || sameDays(wanted, before) ? before : await owe(outside, school.id, wanted, known)
  const says = await Promise.all(
    rows.map(async ({ row, day }) => {
      const key = after.letters[day]
      const letter = key === undefined ? undefined : await books.letter(key)
      return [row, refused[day] ?? (letter ? becameOf(letter) : '')] as const
    }),
  )
  return { says: Object.fromEntries(says), unsettled: settling ? { [hand]: settling } : {} }
}

/** Under which ticks that have just been changed settle. */
const hand = 'files asked'

const sameDays = (wanted: readonly Day[], { letters }: Asked): boolean =>
  JSON.stringify(wanted) === JSON.stringify(Object.keys(letters).sort())

/** Why the files of a day cannot go, by day. What has gone stays as it was, also when the business manager leaves. */
async function whyNot(
  books: Reading,
  days: readonly Day[],
  known: Known,
): Promise<Readonly<Record<Day, string>>> {
  if (managerIn(known) === undefined) return Object.fromEntries(days.map((day) => [day, nobody]))
  const years = [...new Set(days.map((day) => yearOf(day, known.settings)))]
  const empty = await Promise.all(
    years.map(async (year) => [year, Object.keys(await books.balances(year)).length === 0] as const),
  )
  const hasNothing = new Map(empty)
  return Object.fromEntries(
    days.flatMap((day) => {
      const year = yearOf(day, known.settings)
      return hasNothing.get(year) ? [[day, `There is nothing in the books of ${showYear(year)}.`]] : []
    }),
  )
}

const nobody =
  'Settings name no business manager who works here and has an e-mail address, so there is nobody to send the files to. Once they do, the files go by themselves.'

/** The business manager whom Settings name today, if mail reaches them. */
function managerIn({ settings, people, today }: Known): Person | undefined {
  const manager = holderToday(settings.roles.businessManager, people, today)
  return manager?.email === undefined ? undefined : manager
}

/** A letter for each financial year that was newly ticked; what is ticked no longer is forgotten. */
const owe = (outside: Outside, school: string, wanted: readonly Day[], known: Known): Promise<Asked> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const before = (await books.known<Asked>('files asked')) ?? nothingAsked
    const manager = managerIn(known)
    const fresh = wanted.filter((day) => before.letters[day] === undefined)
    if (fresh.length > 0 && manager === undefined) return before
    const years = [...new Set(fresh.map((day) => yearOf(day, known.settings)))]
    const count = before.count + (years.length > 0 ? 1 : 0)
    const keyOf = (day: Day): string => `finance-files/${yearOf(day, known.settings)}/${count}`
    const after: Asked = {
      count,
      letters: Object.fromEntries(wanted.map((day) => [day, before.letters[day] ?? keyOf(day)])),
    }
    books.saveKnown('files asked', after)
    for (const year of years) {
      const key = `finance-files/${year}/${count}`
      if (manager) books.saveLetter({ ...letterTo(manager, year, key, known), filesOf: year })
      books.record(`${key}/owed`, `Files of ${showYear(year)} asked for.`, 'finance', known.now)
    }
    return after
  })

const letterTo = (manager: Person, year: string, key: string, known: Known): Letter =>
  owed(financeFiles({ ...known, to: manager, year }), {
    key,
    to: toPerson(manager),
    about: '',
    due: known.now,
    now: known.now,
  })

function becameOf({ state, to, settledAt }: Letter): string {
  if (state === 'pending' || state === 'sending') return `On their way to ${to.name}.`
  if (state !== 'sent' || settledAt === undefined)
    return 'The letter with the files did not simply arrive; Needs attention on the Desk says what to do.'
  return `Sent to ${to.name} on ${longDate(dayOf(settledAt))} at ${timeOf(settledAt)}. For newer figures clear the tick for half a minute, then tick again.`
}
