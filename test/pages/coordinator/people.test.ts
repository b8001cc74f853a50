import { expect, test } from 'vitest'
import type { Person } from '../../../functions/domain/school/person.ts'
import { peopleIn, peopleTab } from '../../../functions/pages/coordinator/people.ts'
import { columnsIn, type Grid, rowsIn } from '../../../functions/pages/tab.ts'
import type { CellValue } from '../../../functions/sheet.ts'
import { aPerson } from '../../make.ts'

const today = '2026-11-12'
const at = (name: string) => `${name}@thistledown-lane.example.org`

/** The People tab with rows as people type them, by the id of the column. */
const typed = (...rows: readonly Readonly<Record<string, CellValue>>[]) =>
  rows.map((cells, index) => ({
    row: index + 2,
    cells: Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, { value }])),
  }))

const anna = { name: 'Anna Fell', email: at('anna.fell') }
const ben = { name: 'Ben Garth', email: at('ben.garth') }

/** Who is known once these rows have been read on a day before. */
const known = (...rows: readonly Readonly<Record<string, CellValue>>[]): readonly Person[] =>
  peopleIn(typed(...rows), [], '2026-09-01').people

const idOf = (people: readonly Person[], name: string): string | undefined =>
  people.find((person) => person.name === name)?.id

test('a row with a name and an address is enough: full time, Monday to Friday', () => {
  const { people, mend } = peopleIn(typed(anna), [], today)

  expect(mend).toEqual({})
  expect(people).toEqual([
    {
      id: expect.stringMatching(/^p-/),
      ...anna,
      formerly: [],
      roleGroup: 'Other',
      job: '',
      fte: 100,
      weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    },
  ])
})

test('a full row is read as it stands', () => {
  const row = {
    ...ben,
    email: ' Ben.Garth@Thistledown-Lane.example.org ',
    group: 'teacher',
    job: 'Year 3',
    start: 46_266,
    fte: 0.6,
    weekdays: 'Mon–Wed',
    stage: 'ECT 1',
    leader: 'anna fell',
    awayFrom: '01/12/2026',
    awayTo: '18/12/2026',
    left: '21/07/2027',
    conversation: '06/10/2026',
  }

  const { people, mend } = peopleIn(typed(anna, row), [], today)

  expect(mend).toEqual({})
  expect(people[1]).toMatchObject({
    email: ben.email,
    roleGroup: 'Teacher',
    startDate: '2026-09-01',
    fte: 60,
    weekdays: ['Mon', 'Tue', 'Wed'],
    careerStage: 'ECT 1',
    teamLeader: people[0]?.id,
    away: { from: '2026-12-01', to: '2026-12-18' },
    leftOn: '2027-07-21',
    conversationOn: '2026-10-06',
  })
})

test('reading the same rows again makes nobody new', () => {
  const before = known(anna, ben)

  expect(peopleIn(typed(anna, ben), before, today).people).toEqual(before)
  expect(peopleIn(typed(ben, anna), before, today).people.map(({ id }) => id)).toEqual(
    [...before].reverse().map(({ id }) => id),
  )
})

test('somebody who changes their name stays the same person', () => {
  const before = known(anna)

  const { people } = peopleIn(typed({ ...anna, name: 'Anna Fell-Moss' }), before, today)

  expect(people).toEqual([{ ...before[0], name: 'Anna Fell-Moss' }])
})

test('somebody who changes their address stays the same person by “Formerly”', () => {
  const before = known(anna)
  const moved = { name: 'Anna Moss', email: at('anna.moss'), formerly: at('Anna.Fell') }

  const { people } = peopleIn(typed(moved), before, today)

  expect(people.map(({ id, email }) => [id, email])).toEqual([[before[0]?.id, at('anna.moss')]])
})

test('an address given to a new starter does not make them the one who had it before, wherever their rows stand', () => {
  const moved = { name: 'Anna Moss', email: at('anna.moss'), formerly: anna.email }
  const starter = { name: 'Ann Fellows', email: anna.email }
  const before = peopleIn(typed(moved, starter), known(anna), '2026-10-01').people

  for (const rows of [
    [moved, starter],
    [starter, moved],
  ]) {
    const { people } = peopleIn(typed(...rows), before, today)
    expect(people).toHaveLength(2)
    expect(idOf(people, 'Anna Moss')).toBe(idOf(before, 'Anna Moss'))
    expect(idOf(people, 'Ann Fellows')).toBe(idOf(before, 'Ann Fellows'))
  }
})

test.for([
  ['with a later start date', { start: '01/11/2026' }],
  ['without a start date', {}],
] as const)('a starter who is given a leaver’s address is never the leaver, %s', ([_, more]) => {
  const before = peopleIn(typed({ ...anna, left: '23/10/2026' }), known(anna), '2026-10-20').people
  const starter = { name: 'Ann Fellows', email: anna.email, ...more }
  const leaver = { ...anna, left: '23/10/2026' }

  for (const rows of [[starter], [leaver, starter], [starter, leaver]]) {
    const { people, mend } = peopleIn(typed(...rows), before, today)
    expect(mend).toEqual({})
    expect(idOf(people, 'Anna Fell')).toBe(before[0]?.id)
    expect(idOf(people, 'Ann Fellows')).not.toBe(before[0]?.id)
    expect(people).toHaveLength(2)
  }
})

test('a starter written over the row of whoever had the post before is somebody new', () => {
  const clerk = { name: 'Colin Ash', email: at('clerk'), start: '01/09/2019' }
  const before = known(clerk)

  const { people } = peopleIn(
    typed({ name: 'Dora Birch', email: at('clerk'), start: '02/11/2026' }),
    before,
    today,
  )

  expect(idOf(people, 'Dora Birch')).not.toBe(before[0]?.id)
  expect(people.find(({ id }) => id === before[0]?.id)).toMatchObject({ name: 'Colin Ash', leftOn: today })
})

test('an address that stands in two rows counts in the first, and the second is answered', () => {
  const { people, mend } = peopleIn(typed(anna, { ...ben, email: anna.email }), [], today)

  expect(people.map(({ name }) => name)).toEqual(['Anna Fell'])
  expect(mend[3]).toBe(
    'This e-mail address stands in another row too. Each person needs an address of their own.',
  )
})

test('somebody without an account is known by name, and has no address', () => {
  const maureen = { name: 'Maureen Tidswell', noAccount: 'yes' }
  const before = known(maureen)

  const { people, mend } = peopleIn(typed({ ...maureen, name: 'maureen tidswell' }), before, today)

  expect(mend).toEqual({})
  expect(before[0]?.email).toBeUndefined()
  expect(people[0]?.id).toBe(before[0]?.id)
})

test('a namesake without an account takes nothing from whoever has one, wherever the rows stand', () => {
  const office = { name: 'Anna Fell', noAccount: 'yes' }
  const before = known(anna, office)

  const { people } = peopleIn(typed(office, anna), before, today)

  expect(people.map(({ id, email }) => [id, email])).toEqual([
    [before[1]?.id, undefined],
    [before[0]?.id, anna.email],
  ])
})

test('somebody who gets an account stays the same person', () => {
  const before = known({ name: 'Maureen Tidswell', noAccount: 'yes' })

  const { people } = peopleIn(
    typed({ name: 'Maureen Tidswell', email: at('maureen.tidswell') }),
    before,
    today,
  )

  expect(people.map(({ id }) => id)).toEqual([before[0]?.id])
})

test.for<[string, Record<string, CellValue>, string]>([
  ['no name', { name: '' }, 'Write a name'],
  ['no address', { email: '' }, 'Write an e-mail address, or “yes” under No account.'],
  ['two addresses', { email: 'a@x.example, b@x.example' }, 'E-mail: write one plain address'],
  ['a start date that is none', { start: '31/02/2027' }, 'Start date: Write a date, like 14/03/2027'],
  ['more than full time', { fte: 1.2 }, 'FTE: Write a number from 0.05 to 1'],
  ['an unknown role group', { group: 'Wizard' }, 'Role group: Choose Teacher, Teaching assistant'],
  ['weekdays in one letter', { weekdays: 'M T W' }, 'Weekdays: Write the days, like Mon, Tue, Thu'],
  ['one day of being away', { awayFrom: '01/12/2026' }, 'Write both days of being away, or neither'],
  [
    'days away the wrong way round',
    { awayFrom: '02/12/2026', awayTo: '01/12/2026' },
    '“Away to” is before “Away from”',
  ],
])('a row with %s is answered beside it, and the person stays as they were', ([_, wrong, sentence]) => {
  const before = known(anna, { ...ben, job: 'Year 3' })

  const { people, mend } = peopleIn(typed(anna, { ...ben, job: 'Year 5', ...wrong }), before, today)

  expect(mend[3]).toContain(sentence)
  if (wrong.name === undefined) expect(people).toEqual(before)
})

test('every fault of a row is named at once', () => {
  const { mend } = peopleIn(typed({ ...anna, start: 'soon', fte: 'half' }), [], today)

  expect(mend[2]).toMatch(/^Start date: .*\. FTE: .*\.$/)
})

test('somebody whose row has gone has today as their last day, and only once', () => {
  const before = known(anna, ben)

  const { people } = peopleIn(typed(anna), before, today)
  const later = peopleIn(typed(anna), people, '2026-11-20').people

  expect(people.find(({ name }) => name === 'Ben Garth')?.leftOn).toBe(today)
  expect(later).toEqual(people)
})

test('a row that comes back makes them the same person again', () => {
  const before = known(anna, ben)
  const without = peopleIn(typed(anna), before, today).people

  expect(peopleIn(typed(anna, ben), without, '2026-11-13').people).toEqual(before)
})

test('an empty tab sends nobody away', () => {
  const before = known(anna, ben)

  expect(peopleIn([], before, today).people).toEqual(before)
})

test.for([
  ['their name', 'Anna Fell'],
  ['their name in other capitals', 'ANNA FELL'],
  ['their address', anna.email.toUpperCase()],
])('a team leader is found by %s', ([_, leader = '']) => {
  const { people, mend } = peopleIn(typed({ ...ben, leader }, anna), [], today)

  expect(mend).toEqual({})
  expect(people[0]?.teamLeader).toBe(people[1]?.id)
})

test('a team leader whom nobody knows, or two are called, is asked about; the person is kept', () => {
  const namesake = { name: 'Anna Fell', email: at('anna.fell2') }

  const none = peopleIn(typed({ ...ben, leader: 'Annie' }), [], today)
  const two = peopleIn(typed({ ...ben, leader: 'Anna Fell' }, anna, namesake), [], today)

  expect(none.mend[2]).toContain('Nobody here is called “Annie”')
  expect(two.mend[2]).toContain('Two people are called “Anna Fell”')
  expect(none.people[0]).toMatchObject(ben)
})

test('a namesake who has left is not taken for the team leader', () => {
  const leaver = { name: 'Anna Fell', email: at('anna.fell2'), left: '23/10/2026' }

  const { people, mend } = peopleIn(typed({ ...ben, leader: 'Anna Fell' }, leaver, anna), [], today)

  expect(mend).toEqual({})
  expect(people[0]?.teamLeader).toBe(people[2]?.id)
})

const headings = peopleTab.columns.map(({ heading }) => heading)
const keys = peopleTab.columns.map(({ id }) => `people.${id}`)
const grid = (columnKeys: readonly string[], ...rows: readonly (readonly string[])[]): Grid => ({
  columnKeys,
  rows: [[{ value: 'about' }], ...rows.map((cells) => cells.map((value) => ({ value })))],
})

/** Name and e-mail as they would be read from a tab. */
const readFrom = (sheet: Grid) => {
  const found = columnsIn(peopleTab, sheet)
  if ('frozen' in found) return found.frozen
  return rowsIn(found.at, sheet).map(({ cells }) => [cells.name?.value, cells.email?.value])
}

const priya = aPerson()
const row = (order: readonly string[]): readonly string[] =>
  order.map((heading) => (heading === 'Name' ? priya.name : heading === 'E-mail' ? String(priya.email) : ''))

test('columns that were moved are found by their keys, whatever their headings say now', () => {
  const order = [...headings].reverse()
  const renamed = order.map((heading) => (heading === 'Name' ? 'Who' : heading))

  expect(readFrom(grid([...keys].reverse(), renamed, row(order)))).toEqual([[priya.name, priya.email]])
})

test('columns that lost their keys are found by their headings', () => {
  expect(readFrom(grid([], [...headings].reverse(), row([...headings].reverse())))).toEqual([
    [priya.name, priya.email],
  ])
})

test('a staff list pasted with its own headings is read by them, in any order', () => {
  const order = [
    'E-mail',
    'Job',
    'Name',
    ...headings.filter((one) => !['E-mail', 'Job', 'Name'].includes(one)),
  ]

  expect(readFrom(grid(keys, order, row(order)))).toEqual([[priya.name, priya.email]])
})

test('a pasted list that lacks a heading or has it twice stops the tab, and says which', () => {
  const lacking = ['E-mail', 'Surname', ...headings.slice(2)]
  const twice = ['E-mail', 'E-mail', ...headings.slice(2)]

  expect(readFrom(grid(keys, lacking))).toBe(
    'The headings are in a new order, and “Name” is not among them. Every heading must stand there once.',
  )
  expect(readFrom(grid(keys, twice))).toBe(
    'The headings are in a new order, and “Name” is not among them. Every heading must stand there once.',
  )
})

test('a column that is missing, or there twice, stops the tab', () => {
  expect(readFrom(grid(keys.slice(1), headings.slice(1)))).toContain('“Name” is missing')
  expect(readFrom(grid([...keys, 'people.name'], headings))).toContain('“Name” is there twice')
})
