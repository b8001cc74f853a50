import { expect, test } from 'vitest'
import { othersIn, othersNamed, whyNotFound } from '../../../functions/pages/forms/others-named.ts'
import { aPerson } from '../../make.ts'

const people = [
  aPerson({ id: 'priya', name: 'Priya Lindqvist' }),
  aPerson({ id: 'niamh', name: 'Niamh O’Rourke-Döring', job: 'SENCo' }),
  aPerson({ id: 'one', name: 'Sam Field', job: 'Year 1' }),
  aPerson({ id: 'other', name: 'Sam Field', job: 'Year 5' }),
  aPerson({ id: 'gone', name: 'Verity Stanhope', leftOn: '2026-10-23' }),
]
const facts = { people, today: '2026-11-12' } as const
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
  expect(named(typed)).toEqual({ people, notFound })
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
  expect(whyNotFound(name, facts)).toBe(say)
})
