import { expect, test } from 'vitest'
import { rowsBooked } from '../../../functions/domain/booking/one-row.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { placesFor } from '../../../functions/domain/request/group.ts'
import { rowTyped } from '../../../functions/pages/office/row-typed.ts'
import { approved } from '../../domain/booking/a-paid-place.ts'
import { anAsked, aPerson, aRequest, aSettings } from '../../make.ts'

// A speaker for everybody, £900 altogether: Priya, and two who are called Sam Fell.

const people = [
  aPerson({ id: 'priya', name: 'Priya Lindqvist', job: 'Year 4' }),
  aPerson({ id: 'sam-4', name: 'Sam Fell', job: 'Year 4' }),
  aPerson({ id: 'sam-6', name: 'Sam Fell', job: 'Year 6' }),
] as const
const requests = placesFor(
  anAsked({ price: pounds(900), altogether: { price: pounds(900) } }),
  people,
  aSettings(),
).map((place, n) =>
  aRequest({
    ...place,
    ...(n > 0 && { through: 'everyone' }),
    ...{ id: (['R-0034', 'R-0034b', 'R-0034c'] as const)[n], group: 'R-0034' },
    decision: approved().decision,
  }),
)

test.for([
  ['Priya Lindqvist', ['priya'], []],
  ['Sam Fell, Year 6', ['sam-6'], []],
  ['Sam Fell, Year 6; Priya Lindqvist', ['priya', 'sam-6'], []],
  ['Priya Lindqvist and Sam Fell, Year 4', ['priya', 'sam-4'], []],
  ['Sam Fell', [], ['More than one in this row is called “Sam Fell”.']],
  [
    'Petronella Quince',
    [],
    ['Nobody called “Petronella Quince” is in this row: write the name as it stands on People.'],
  ],
] as const)('under “Own row for” “%s” names %j', ([text, whom, says]) => {
  const [row] = rowsBooked(requests)
  const read = { row: 3, cells: { apart: { value: text } } }

  const typed = row && rowTyped(read, row, { people, today: '2026-11-20', requests })

  const named = row?.places.filter((_, place) => typed?.each[place]?.ownRow).map(({ person }) => person)
  expect(named).toEqual(whom)
  expect(typed?.says).toEqual(says)
})
