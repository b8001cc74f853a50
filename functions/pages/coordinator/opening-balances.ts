import { type PotName, potNames } from '../../domain/budget/accounts.ts'
import { type OpeningLine, saying } from '../../domain/budget/opening-balances.ts'
import { isHere, type Person, type PersonId } from '../../domain/school/person.ts'
import { dayIn, numberIn, poundsIn, type Read, wordIn } from '../cells.ts'
import { fundNames } from '../desk/budget.ts'
import { peopleCalled } from '../forms/people-named.ts'
import { asLine, shortened } from '../forms/read-text.ts'
import { mendColumn } from '../mend-column.ts'
import { type RowRead, type TabPage, textOf } from '../tab.ts'

/** Opening balances: what was spent or booked before the Desk began, pasted on the first day. */
export const openingTab: TabPage = {
  id: 'opening',
  title: 'Opening balances',
  about:
    'What was spent or booked this financial year before the Desk began, one row each: paste it on the first day. Leave “Who” empty for the whole staff. From its earliest date on the Desk knows what people have had. Correct or delete a row and the Budget follows.',
  rowsAre: "people's",
  frozenColumns: 1,
  columns: [
    { id: 'date', heading: 'Date', whose: 'theirs', width: 124, format: 'date' },
    { id: 'who', heading: 'Who', whose: 'theirs', width: 180 },
    { id: 'what', heading: 'What', whose: 'theirs', width: 280, wrap: true },
    {
      id: 'pot',
      heading: 'Pot',
      whose: 'theirs',
      width: 150,
      choices: potNames.map((pot) => fundNames[pot]),
    },
    { id: 'fee', heading: 'Fee, £', whose: 'theirs', width: 100, format: 'money' },
    { id: 'cover', heading: 'Cover days', whose: 'theirs', width: 90, format: 'number' },
    { id: 'travel', heading: 'Travel, £', whose: 'theirs', width: 100, format: 'money' },
    mendColumn(300),
  ],
  rows: [],
}

/** A line of the list that counts, and the row it stands in. */
export type OpeningRow = { readonly row: number; readonly line: OpeningLine }
export type OpeningRead = {
  readonly rows: readonly OpeningRow[]
  /** What to mend, by row number; a line of which only the name is not known counts all the same. */
  readonly mend: Readonly<Record<number, string>>
}

/** A list longer than any school's; below it somebody has filled a column to the end of the sheet. */
const atMost = 1000

/**
 * Reads Opening balances. A row with a slip in it counts as it did before: of the lines that have
 * gone it keeps the one which says the same in all its other cells.
 *
 * Amounts are never less than nothing: money that came back is put right in the row it was paid in,
 * so that no slip of a sign can make a pot larger than it is.
 *
 * @param before the lines in the books, each with its person once somebody was found
 */
export function openingIn(
  rows: readonly RowRead[],
  before: readonly OpeningLine[],
  people: readonly Person[],
): OpeningRead {
  const mend: Record<number, string> = {}
  const read = rows.slice(0, atMost).map(({ row, cells }) => ({ row, ...lineIn(cells) }))
  for (const { row } of rows.slice(atMost))
    mend[row] = 'Only the first 1,000 rows count. Put what came to little into one row.'
  const known = Map.groupBy(before, saying)
  const good = read.flatMap(({ row, line, faults }): readonly OpeningRow[] => {
    if (faults.size > 0) return []
    const { is, say } = who(line, known.get(saying(line))?.shift()?.person, people)
    if (say !== undefined) mend[row] = say
    return [{ row, line: is === undefined ? line : { ...line, person: is } }]
  })
  const gone = [...known.values()].flat()
  const kept = read.flatMap(({ row, line, faults }): readonly OpeningRow[] => {
    if (faults.size === 0) return []
    mend[row] = `${[...faults.values()].join('. ')}.`
    const place = gone.findIndex((one) => saysOtherwiseOnly(one, line, faults))
    return gone.splice(place, place < 0 ? 0 : 1).map((one) => ({ row, line: one }))
  })
  return { rows: [...good, ...kept], mend }
}

const who = (line: OpeningLine, known: PersonId | undefined, people: readonly Person[]): Read<PersonId> =>
  line.who === '' ? {} : known === undefined ? personIn(line, people) : { is: known }

/** By what it is about: what to do with a cell that cannot be used. */
type Faults = ReadonlyMap<Said, string>
const said = ['day', 'who', 'what', 'pot', 'fee', 'coverHalfDays', 'travel'] as const
type Said = (typeof said)[number]

const saysOtherwiseOnly = (known: OpeningLine, line: OpeningLine, faults: Faults): boolean =>
  said.every((cell) => faults.has(cell) || known[cell] === line[cell])

type Cells = RowRead['cells']

/** A row as a line, and what is wrong with its cells; those stand in the line as nothing. */
function lineIn(cells: Cells): { readonly line: OpeningLine; readonly faults: Faults } {
  const faults = new Map<Said, string>()
  const take = <T>(cell: Said, heading: string, { is, say }: Read<T>): T | undefined => {
    if (say !== undefined) faults.set(cell, `${heading}: ${say}`)
    return is
  }
  const want = (cell: Said, missing: boolean, say: string): void => {
    if (missing && !faults.has(cell)) faults.set(cell, say)
  }
  const day = take('day', 'Date', dayIn(cells.date))
  const what = asLine(textOf(cells.what)).slice(0, 100).toWellFormed()
  const pot = take('pot', 'Pot', potIn(cells.pot))
  const fee = take('fee', 'Fee', amountIn(cells.fee))
  const halfDays = take('coverHalfDays', 'Cover days', halfDaysIn(cells.cover))
  const travel = take('travel', 'Travel', amountIn(cells.travel))
  want('day', day === undefined, 'Write the date')
  want('what', what === '', 'Write what it was')
  want('pot', pot === undefined && (fee ?? 0) > 0, 'Choose the pot that paid the fee')
  want('fee', fee === undefined && pot !== undefined, 'Write the fee, 0 if there was none')
  if (fee === undefined && halfDays === undefined && travel === undefined)
    want('fee', faults.size === 0, 'Write what it took: the fee, days of cover or travel')
  return {
    line: {
      day: day ?? '0000-00-00',
      who: whoIn(cells.who),
      what,
      ...(pot && { pot }),
      fee: fee ?? 0,
      coverHalfDays: halfDays ?? 0,
      travel: travel ?? 0,
    },
    faults,
  }
}

const wholeStaff = /^((the )?whole|all)( of)?( the)? (staff|school)$|^(everybody|everyone|all)$/i

/** A name as it was written; nothing for the whole staff. */
function whoIn(cell: Cells[string]): string {
  const who = asLine(textOf(cell)).slice(0, 80).toWellFormed()
  return wholeStaff.test(who) ? '' : who
}

/** A pot by its name on Budget, or by its first word. */
function potIn(cell: Cells[string]): Read<PotName> {
  const text = textOf(cell).toLowerCase()
  const shortly = potNames.find((pot) => [pot, `${pot} pot`].includes(text))
  const called = potNames.map((pot) => fundNames[pot])
  const { is, say } = wordIn(cell, called)
  if (shortly !== undefined) return { is: shortly }
  return is === undefined ? { ...(say && { say }) } : { is: potNames[called.indexOf(is)] as PotName }
}

function amountIn(cell: Cells[string]): Read<number> {
  if (!/^£?\s?[-−–]\s?£?\d|^\(.*\)$/.test(textOf(cell))) return poundsIn(cell)
  return {
    say: 'Write no less than 0; where money came back, write in its row what it cost in the end',
  }
}

/** Days of cover in halves. */
function halfDaysIn(cell: Cells[string]): Read<number> {
  const { is, say } = numberIn(cell, 0, 999)
  if (is === undefined) return { ...(say && { say }) }
  return Number.isInteger(is * 2) ? { is: is * 2 } : { say: 'Write whole or half days, like 1 or 2.5' }
}

/** The one who is called that, or has this address; of several, the one who was here on the day. */
function personIn({ who, day }: OpeningLine, people: readonly Person[]): Read<PersonId> {
  const address = who.toLowerCase()
  const called = who.includes('@')
    ? people.filter(({ email, formerly }) => email === address || formerly.includes(address))
    : peopleCalled(who, people)
  const here = called.length > 1 ? called.filter((person) => isHere(person, day)) : called
  const [one, another] = here
  if (one && !another) return { is: one.id }
  const counts = 'The money counts all the same.'
  if (called.length > 0)
    return {
      say: `More than one person is called “${shortened(who)}”. Write their e-mail address. ${counts}`,
    }
  return {
    say: `Nobody on People is called “${shortened(who)}”. Write the name as it stands there, one in a row, or leave it empty for the whole staff. ${counts}`,
  }
}
