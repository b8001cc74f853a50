import { expect, test } from 'vitest'
import type { Need } from '../../../functions/domain/development/need.ts'
import { needsIn } from '../../../functions/pages/coordinator/needs.ts'
import type { CellValue } from '../../../functions/sheet.ts'
import { aPerson } from '../../make.ts'
import { typed } from '../desk/typed-rows.ts'

const priya = aPerson()
const anna = aPerson({ id: 'anna', name: 'Anna O’Rourke-Döring', email: 'anna@thistledown-lane.example.org' })
const jo = aPerson({ id: 'jo-1', name: 'Jo Hill', email: 'jo@thistledown-lane.example.org' })
const joToo = aPerson({ id: 'jo-2', name: 'Jo Hill', email: 'j.hill@thistledown-lane.example.org' })
const joOnce = aPerson({ id: 'sam-1', name: 'Sam Dale', email: undefined, leftOn: '2026-07-21' })
const sam = aPerson({ id: 'sam-2', name: 'Sam Dale', email: 'sam@thistledown-lane.example.org' })
const people = [priya, anna, jo, joToo, joOnce, sam]

type Row = Readonly<Record<string, CellValue>>
const row: Row = {
  person: 'Priya Lindqvist',
  need: 'Leading maths across the school',
  source: 'appraisal',
  since: '14/09/2026',
  became: 'planned',
}
const need: Need = {
  person: 'priya',
  need: 'Leading maths across the school',
  source: 'appraisal',
  since: '2026-09-14',
  became: 'planned',
}
const read = (rows: readonly Row[], before: readonly Need[] = []) =>
  needsIn(typed(...rows), before, people, '2026-11-12')

test('a full row is read as it stands', () => {
  expect(read([row])).toEqual({ lines: [need], mend: {} })
})

test('a need of which nothing became yet is open', () => {
  expect(read([{ ...row, became: '' }]).lines).toEqual([{ ...need, became: 'open' }])
})

test.for([
  ['priya lindqvist', 'priya'],
  ['Priya.Lindqvist@thistledown-lane.example.org', 'priya'],
  ['Anna ORourke Doring', 'anna'],
  ['Sam Dale', 'sam-2'], // The other one has left.
])('“%s” is somebody on People', ([person = '', id]) => {
  expect(read([{ ...row, person }]).lines.map((one) => one.person)).toEqual([id])
})

test.for<[string, Row, string]>([
  ['nobody', { person: '' }, 'Write whose need it is.'],
  [
    'a name that nobody has',
    { person: 'Pria' },
    'Person: nobody on People is called “Pria”. Write the name as it stands there, one in a row.',
  ],
  [
    'a name that two have',
    { person: 'Jo Hill' },
    'Person: more than one person is called “Jo Hill”. Write their e-mail address.',
  ],
  ['no need', { need: ' ' }, 'Write the need in a few words.'],
  ['a need of 201 letters', { need: 'x'.repeat(201) }, 'Need: Keep this under 200 characters.'],
  ['no source', { source: '' }, 'Choose where the need comes from.'],
  [
    'a source of its own',
    { source: 'my head' },
    'Source: Choose school plan, appraisal, quality mark, required by law, induction, own idea, Ofsted or local authority or return to work.',
  ],
  ['no day', { since: '' }, 'Write the day it was raised.'],
  [
    'a day that is none',
    { since: 'autumn' },
    'Since: Write a date, like 14/03/2027; we could not read “autumn”.',
  ],
  ['a day to come', { since: '13/11/2026' }, 'Since: this day is still to come.'],
  ['an outcome of its own', { became: 'good' }, 'What became of it: Choose open, planned, met or not met.'],
])('a row with %s says beside it what to do', ([, changed, sentence]) => {
  expect(read([{ ...row, ...changed }])).toEqual({ lines: [], mend: { 2: sentence } })
})

test.for<[string, Row]>([
  ['person', { person: 'Pria' }],
  ['need', { need: '' }],
  ['source', { source: 'me' }],
  ['day', { since: '31/02/2026' }],
  ['outcome', { became: 'well' }],
])('a slip in the %s leaves the need as it was', ([, changed]) => {
  const { lines, mend } = read([{ ...row, ...changed }], [need])

  expect(lines).toEqual([need])
  expect(Object.keys(mend)).toEqual(['2'])
})

test('a row with a slip does not stand for the need of another row', () => {
  const { lines } = read([row, { ...row, person: 'Pria' }], [need])

  expect(lines).toEqual([need])
})

test('rows that are deleted are gone, and rows may stand in any order', () => {
  const spelling: Row = { ...row, need: 'Spelling' }

  expect(read([spelling, row], [need]).lines).toEqual([{ ...need, need: 'Spelling' }, need])
  expect(read([], [need]).lines).toEqual([])
})

test.for([
  [1000, 1000, 0],
  [1001, 1000, 1],
])('of %d rows %d count', ([count = 0, counting, named]) => {
  const { lines, mend } = read(Array.from({ length: count }, () => row))

  expect(lines).toHaveLength(counting ?? 0)
  expect(Object.keys(mend)).toHaveLength(named ?? 0)
})

test('what is typed stays text on one line, without what cannot be seen', () => {
  const [one] = read([{ ...row, need: '=IMPORTDATA("x")\n \u202Eleading' }]).lines

  expect(one?.need).toBe('=IMPORTDATA("x") leading')
})
