import { describe, expect, test } from 'vitest'
import type { Day } from '../../../functions/domain/school/day.ts'
import { othersIn } from '../../../functions/pages/forms/others-in.ts'
import { othersNamed, whyNotFound } from '../../../functions/pages/forms/others-named.ts'
import { aPerson } from '../../make.ts'

const people = [
  aPerson({ id: 'priya', name: 'Priya Lindqvist' }),
  aPerson({ id: 'niamh', name: 'Niamh O’Rourke-Döring', job: 'SENCo' }),
  aPerson({ id: 'one', name: 'Sam Field', job: 'Year 1' }),
  aPerson({ id: 'other', name: 'Sam Field', job: 'Year 5' }),
  aPerson({ id: 'gone', name: 'Verity Stanhope', leftOn: '2026-10-23' }),
]
const facts = { people, today: '2026-11-12', days: ['2026-12-04'] } as const
const named = (text: string) => othersNamed(othersIn(text, facts), 'priya', facts)

test.for([
  { typed: 'Niamh O’Rourke-Döring', people: ['niamh'], notFound: [] },
  { typed: '  niamh   orourke doring ', people: ['niamh'], notFound: [] },
  { typed: 'NIAMH O’ROURKE DORING\nNiamh O’Rourke-Döring', people: ['niamh'], notFound: [] },
  { typed: 'Priya Lindqvist', people: [], notFound: [] },
  { typed: 'Sam Field', people: [], notFound: ['Sam Field'] },
  { typed: 'Sam Field, Year 5\nNiamh O’Rourke-Döring', people: ['other', 'niamh'], notFound: [] },
  { typed: 'Niamh O’Rourke-Döring and Sam Feild', people: ['niamh'], notFound: ['Sam Feild'] },
  { typed: 'Verity Stanhope', people: [], notFound: ['Verity Stanhope'] },
  { typed: 'none', people: [], notFound: [] },
  { typed: '', people: [], notFound: [] },
])('who “$typed” means', ({ typed, people, notFound }) => {
  expect(named(typed)).toEqual({
    people: people.map((person) => ({ person })),
    ...{ notFound, notInSchool: [], tooLarge: [] },
  })
})

test.for([
  {
    name: 'Verity Stanhope',
    say: 'Verity Stanhope is on the staff list, but does not work here now. Ask the CPD lead.',
  },
  {
    name: 'Sam Field',
    say: 'More than one person is called “Sam Field”. Write “Sam Field, Year 1” or “Sam Field, Year 5”.',
  },
])('whoever typed $name is told why it counts for nobody', ({ name, say }) => {
  expect(whyNotFound(name, 'priya', facts)).toBe(say)
})

describe('groups', () => {
  const tas = [
    aPerson({ id: 'bryony', name: 'Bryony Castellow', job: 'Year 2', roleGroup: 'Teaching assistant' }),
    aPerson({
      ...{ id: 'deena', name: 'Deena Marwick', job: 'Year 5', roleGroup: 'Teaching assistant' },
      weekdays: ['Mon', 'Tue'],
    }),
    aPerson({
      ...{ id: 'hal', name: 'Hal Away', job: 'Year 3', roleGroup: 'Teaching assistant' },
      away: { from: '2026-09-01', to: '2027-02-26' },
    }),
  ]
  const all = { people: [...people, ...tas], today: '2026-11-12' } as const
  const going = (text: string, days: readonly Day[] = ['2026-12-01']) =>
    othersNamed(othersIn(text, all), 'priya', { ...all, days })
  const through = (words: string, ...ids: readonly string[]) =>
    ids.map((person) => ({ person, through: words }))

  test.for<{ typed: string; parts: readonly string[] }>([
    { typed: 'all teaching assistants', parts: ['all teaching assistants'] },
    { typed: 'Year 1 and 5 teachers', parts: ['Year 1 and 5 teachers'] },
    {
      typed: 'Niamh O’Rourke-Döring, Year 1 and 5 teachers and Bryony Castellow',
      parts: ['Niamh O’Rourke-Döring', 'Year 1 and 5 teachers', 'Bryony Castellow'],
    },
    { typed: 'teachers and teaching assistants', parts: ['teachers', 'teaching assistants'] },
  ])('“$typed” is $parts', ({ typed, parts }) => {
    expect(othersIn(typed, all)).toEqual(parts)
  })

  test.for<{ day: Day; here: readonly string[]; out: readonly string[]; what: string }>([
    { day: '2026-12-01', here: ['bryony', 'deena'], out: ['Hal Away'], what: 'a Tuesday' },
    { day: '2026-12-04', here: ['bryony'], out: ['Deena Marwick', 'Hal Away'], what: 'a Friday' },
    { day: '2027-03-02', here: ['bryony', 'deena', 'hal'], out: [], what: 'a Tuesday when Hal is back' },
  ])('of a group those count who are in school on the day: $what', ({ day, here, out }) => {
    expect(going('all teaching assistants', [day])).toEqual({
      people: through('all teaching assistants', ...here),
      notFound: [],
      notInSchool: out,
      tooLarge: [],
    })
  })

  test('whoever is named counts on a day off too, and then in no group', () => {
    expect(going('TAs\nDeena Marwick', ['2026-12-04'])).toEqual({
      people: [{ person: 'deena' }, ...through('TAs', 'bryony')],
      notFound: [],
      notInSchool: ['Hal Away'],
      tooLarge: [],
    })
  })

  test('of everyone, whoever asks is no other', () => {
    expect(going('everyone').people).toEqual(through('everyone', 'niamh', 'one', 'other', 'bryony', 'deena'))
  })

  test('a group of which nobody is in school is not found, and it is said why', () => {
    expect(going('TAs', ['2026-12-05'])).toMatchObject({ people: [], notFound: ['TAs'] })
    expect(whyNotFound('TAs', 'priya', { ...all, days: ['2026-12-05'] })).toBe(
      'Of “TAs” (Bryony Castellow, Deena Marwick and Hal Away) nobody is in school then. Whoever goes all the same must be named.',
    )
  })
})
