import { createHash } from 'node:crypto'
import { plainAddress } from '../../domain/school/address.ts'
import { type Day, weekdays } from '../../domain/school/day.ts'
import {
  type CareerStage,
  careerStages,
  type Person,
  type PersonId,
  roleGroups,
} from '../../domain/school/person.ts'
import { dayIn, numberIn, type Read, weekdaysIn, wordIn, yesIn } from '../cells.ts'
import { mendColumn } from '../mend-column.ts'
import { type Column, type RowRead, type TabPage, textOf } from '../tab.ts'

/** People: everyone who works here, kept by the coordinator; rows can be pasted and deleted. */
export const peopleTab: TabPage = {
  id: 'people',
  title: 'People',
  about:
    'Everyone who works here, one row each. Paste from your staff list; columns are found by their headings. No reasons for absence, no health, no pay. Put a last day instead of deleting somebody who leaves.',
  rowsAre: "people's",
  frozenColumns: 1,
  columns: [
    theirs('name', 'Name', 160),
    theirs('email', 'E-mail', 190, { wrap: true }),
    theirs('group', 'Role group', 120, { choices: roleGroups }),
    theirs('job', 'Job', 120, { wrap: true }),
    theirs('start', 'Start date', 88, { format: 'date' }),
    theirs('fte', 'FTE', 56, { format: 'number' }),
    theirs('weekdays', 'Weekdays', 90),
    theirs('stage', 'Career stage', 120, { choices: careerStages }),
    theirs('leader', 'Team leader', 150),
    theirs('awayFrom', 'Away from', 100, { format: 'date' }),
    theirs('awayTo', 'Away to', 100, { format: 'date' }),
    theirs('formerly', 'Formerly (old e-mail)', 180),
    theirs('noAccount', 'No account', 90),
    theirs('left', 'Last day', 100, { format: 'date' }),
    theirs('conversation', 'CPD conversation held on', 130, { format: 'date' }),
    theirs('standIn', 'Stands in while away', 180),
    mendColumn(300),
  ],
  rows: [],
}

function theirs(id: string, heading: string, width: number, more: Partial<Column> = {}): Column {
  return { id, heading, whose: 'theirs', width, ...more }
}

export type PeopleRead = {
  readonly people: readonly Person[]
  /** What to mend, by row number; rows without a fault are not in it. */
  readonly mend: Readonly<Record<number, string>>
}

/**
 * Reads the People tab. A row that cannot be read keeps the person as they were, so that one slip
 * does not make somebody a stranger. Somebody whose row has gone has today as their last day: their
 * requests stay theirs, and a row that comes back makes them the same person again.
 *
 * @param before the people as last read: they keep their ids through a change of name or address
 */
export function peopleIn(rows: readonly RowRead[], before: readonly Person[], today: Day): PeopleRead {
  const mend: Record<number, string> = {}
  const people: { readonly person: Person; readonly names: Names; readonly row: number }[] = []
  const read = rows.map(({ row, cells }) => ({ row, ...personIn(cells) }))
  const knownIn = matches(read, before)
  const taken = new Set(Object.values(knownIn).map(({ id }) => id))
  for (const { row, name, email, says, person, names } of read) {
    if (name === '') mend[row] = 'Write a name'
    else if (says.length > 0) mend[row] = `${says.join('. ')}.`
    else if (email !== undefined && person.leftOn === undefined && isTaken(email))
      mend[row] = 'This e-mail address stands in another row too. Each person needs an address of their own.'
    const known = knownIn[row]
    if (mend[row] === undefined)
      keep({ ...person, id: known?.id ?? newId(email ?? name, taken, before) }, row, names)
    else if (known) keep(known, row, {})
  }
  function isTaken(email: string): boolean {
    return people.some(({ person }) => person.email === email && person.leftOn === undefined)
  }
  function keep(person: Person, row: number, names: Names): void {
    taken.add(person.id)
    people.push({ person, names, row })
  }
  const present = people.map(({ person, names, row }) => ({
    ...person,
    ...named('teamLeader', names, row),
    ...named('standIn', names, row),
  }))
  return { people: [...present, ...gone(before, taken, today)], mend }

  function named(role: keyof Names, names: Names, row: number): Partial<Person> {
    const typed = names[role] ?? ''
    if (typed === '') return {}
    const found = people.filter(
      ({ person: one }) =>
        (one.leftOn === undefined || one.leftOn >= today) &&
        (one.email === typed.toLowerCase() || isNamed(one, typed)),
    )
    if (found[0] && found.length === 1) return { [role]: found[0].person.id }
    const whose = role === 'teamLeader' ? 'the team leader’s' : 'their'
    mend[row] =
      found.length > 1
        ? `Two people are called “${typed}”. Write ${whose} e-mail address.`
        : `Nobody here is called “${typed}”. Write ${whose} name as it stands on this tab.`
    return {}
  }
}

/** An empty tab is a slip, or a paste half done: it sends nobody away. */
const gone = (before: readonly Person[], taken: ReadonlySet<PersonId>, today: Day): readonly Person[] =>
  before
    .filter(({ id }) => !taken.has(id))
    .map((person) => (taken.size === 0 || person.leftOn ? person : { ...person, leftOn: today }))

/** Others who are named in somebody’s row, as they were typed. */
type Names = { readonly teamLeader?: string; readonly standIn?: string }
type Cells = RowRead['cells']

function personIn(cells: Cells) {
  const says: string[] = []
  const take = <T>(read: Read<T>, heading: string): T | undefined => {
    if (read.say !== undefined) says.push(`${heading}: ${read.say}`)
    return read.is
  }
  const typed = textOf(cells.email).toLowerCase()
  const email = typed === '' ? undefined : plainAddress(typed)
  if (typed !== '' && email === undefined)
    says.push('E-mail: write one plain address, like jo@school.example.org')
  const noAccount = take(yesIn(cells.noAccount), 'No account') ?? false
  if (typed === '' && !noAccount) says.push('Write an e-mail address, or “yes” under No account')
  const start = take(dayIn(cells.start), 'Start date')
  const left = take(dayIn(cells.left), 'Last day')
  const conversation = take(dayIn(cells.conversation), 'CPD conversation held on')
  const from = take(dayIn(cells.awayFrom), 'Away from')
  const to = take(dayIn(cells.awayTo), 'Away to')
  if ((from === undefined) !== (to === undefined)) says.push('Write both days of being away, or neither')
  if (from !== undefined && to !== undefined && to < from) says.push('“Away to” is before “Away from”')
  const formerly = textOf(cells.formerly)
    .toLowerCase()
    .split(/[,;\s]+/)
    .filter((one) => one !== '')
  const stage: CareerStage | undefined = take(wordIn(cells.stage, careerStages), 'Career stage')
  const person: Omit<Person, 'id'> = {
    name: textOf(cells.name).slice(0, 120),
    ...(email !== undefined && !noAccount && { email }),
    formerly,
    roleGroup: take(wordIn(cells.group, roleGroups), 'Role group') ?? 'Other',
    job: textOf(cells.job).slice(0, 120),
    ...(start && { startDate: start }),
    ...(left && { leftOn: left }),
    fte: Math.round((take(numberIn(cells.fte, 0.05, 1), 'FTE') ?? 1) * 100),
    weekdays: take(weekdaysIn(cells.weekdays), 'Weekdays') ?? weekdays.slice(0, 5),
    ...(stage && { careerStage: stage }),
    ...(from && to && { away: { from, to } }),
    ...(conversation && { conversationOn: conversation }),
  }
  return {
    person,
    says,
    name: person.name,
    email: person.email,
    formerly,
    start,
    names: { teamLeader: textOf(cells.leader), standIn: textOf(cells.standIn) },
  }
}

type ReadRow = Pick<ReturnType<typeof personIn>, 'name' | 'email' | 'formerly' | 'start'> & {
  readonly row: number
}

/**
 * Who is known already in which row: first all rows by their address, then by a former address, then
 * by name where one of the two has no address. So a row never takes somebody from a row that fits better,
 * in whatever order the rows stand.
 */
function matches(rows: readonly ReadRow[], before: readonly Person[]): Readonly<Record<number, Person>> {
  const found: Record<number, Person> = {}
  const taken = new Set<PersonId>()
  for (const alike of [sameAddress, formerAddress, sameName])
    for (const now of rows) {
      const known = before.find((one) => !taken.has(one.id) && alike(one, now) && !isSuccessor(one, now))
      if (known === undefined || found[now.row] !== undefined) continue
      found[now.row] = known
      taken.add(known.id)
    }
  return found
}

const sameAddress = (known: Person, { name, email }: ReadRow): boolean =>
  email === undefined ? known.email === undefined && isNamed(known, name) : known.email === email

const formerAddress = (known: Person, { formerly }: ReadRow): boolean =>
  known.email !== undefined && formerly.includes(known.email)

const sameName = (known: Person, { name, email }: ReadRow): boolean =>
  (known.email === undefined || email === undefined) && isNamed(known, name)

const isNamed = (known: Person, name: string): boolean => known.name.toLowerCase() === name.toLowerCase()

/**
 * Somebody new who was given the address, or has the name, of somebody who was here before. What is
 * the leaver's must never become theirs: in doubt, another name is another person.
 */
function isSuccessor(known: Person, { name, start }: ReadRow): boolean {
  if (known.leftOn !== undefined && start !== undefined) return start > known.leftOn
  if (isNamed(known, name)) return false
  if (known.leftOn !== undefined) return true
  return known.startDate !== undefined && start !== undefined && start > known.startDate
}

function newId(from: string, taken: ReadonlySet<PersonId>, before: readonly Person[]): PersonId {
  for (let count = 1; ; count += 1) {
    const id = `p-${createHash('sha256').update(`${from.toLowerCase()} ${count}`).digest('hex').slice(0, 10)}`
    if (!taken.has(id) && !before.some((person) => person.id === id)) return id
  }
}
