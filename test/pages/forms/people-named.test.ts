import { expect, test } from 'vitest'
import { personNamed } from '../../../functions/pages/forms/people-named.ts'
import { aPerson } from '../../make.ts'

const people = [
  aPerson({ id: 'niamh', name: 'Niamh O’Rourke-Döring', job: 'Assistant head' }),
  aPerson({ id: 'maureen', name: 'Maureen Tidswell', job: 'Midday supervisor' }),
  aPerson({ id: 'sam-4', name: 'Sam Fell', job: 'Year 4' }),
  aPerson({ id: 'sam-6', name: 'Sam Fell', job: 'Year 6' }),
  aPerson({ id: 'left', name: 'Grace Holloway', leftOn: '2026-08-31' }),
  aPerson({ id: 'joins', name: 'Ida Fenwick-Orme', job: 'Year 1', startDate: '2027-01-04' }),
  aPerson({ id: 'lukasz', name: 'Łukasz Søby', job: '' }),
]
const facts = { people, today: '2026-11-12' } as const

test.for([
  ['Maureen Tidswell', 'maureen'],
  ['  maureen   TIDSWELL ', 'maureen'],
  ['Maureen\u00A0Tidswell', 'maureen'],
  ["Niamh O'Rourke-Doring", 'niamh'],
  ['niamh orourke döring', 'niamh'],
  ['NIAMH O’ROURKE–DÖRING', 'niamh'],
  ['Lukasz Soby', 'lukasz'],
  ['Ida Fenwick-Orme', 'joins'], // From January on.
  ['Sam Fell, Year 6', 'sam-6'],
  ['sam fell (year 4)', 'sam-4'],
] as const)('“%s” is understood', ([typed, id]) => {
  const reading = personNamed(typed, facts)

  expect(reading).toEqual({ is: id })
})

test.for([
  ['Sam Fell', 'More than one person is called “Sam Fell”. Write “Sam Fell, Year 4” or “Sam Fell, Year 6”.'],
  [
    'Mrs Tidswell',
    'We found nobody called “Mrs Tidswell” on the staff list. Did you mean “Maureen Tidswell, Midday supervisor”? Write the name as it stands there.',
  ],
  [
    'Sam',
    'We found nobody called “Sam” on the staff list. Did you mean “Sam Fell, Year 4” or “Sam Fell, Year 6”? Write the name as it stands there.',
  ],
  [
    'Nobody Known',
    'We found nobody called “Nobody Known” on the staff list. Write the first name and surname as they stand there.',
  ],
  ['Grace Holloway', 'Grace Holloway is on the staff list, but does not work here now. Ask the CPD lead.'],
  [
    '–',
    'We found nobody called “–” on the staff list. Write the first name and surname as they stand there.',
  ],
] as const)('“%s” is asked about', ([typed, say]) => {
  const reading = personNamed(typed, facts)

  expect(reading).toEqual({ say })
})
