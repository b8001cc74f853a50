import { expect, test } from 'vitest'
import type { Person } from '../../../functions/domain/school/person.ts'
import { othersIn } from '../../../functions/pages/forms/others-in.ts'
import { othersNamed, whyNotFound } from '../../../functions/pages/forms/others-named.ts'
import { aPerson } from '../../make.ts'

const someone = (id: string, name: string, job: string, more: Partial<Person> = {}) =>
  aPerson({ id, name, job, ...more })
const ta = { roleGroup: 'Teaching assistant' } as const
const people = [
  someone('ruth', 'Ruth Ellerby', 'Head'),
  someone('leila', 'Leila Okonjo', 'Year 1'),
  someone('rosalind', 'Rosalind Teague', 'Year 3'),
  someone('priya', 'Priya Lindqvist', 'Year 4', { teamLeader: 'kit' }),
  someone('kit', 'Kit Farrow', 'Year 6'),
  someone('bob', 'Bob Field', 'Science'),
  someone('bryony', 'Bryony Castellow', 'Teaching assistant, Year 2', ta),
  someone('deena', 'Deena Marwick', 'Teaching assistant, Year 5', ta),
  someone('jo', 'Jo Brindlewick', 'Office and cover', { roleGroup: 'Office' }),
]
const facts = { people, today: '2026-11-12', days: ['2026-12-01'] } as const
const going = (typed: string, asker = 'priya') => othersNamed(othersIn(typed, facts), asker, facts)
const ids = (typed: string, asker?: string) => going(typed, asker).people.map(({ person }) => person)

const teachers = ['ruth', 'leila', 'rosalind', 'kit', 'bob']
const tas = ['bryony', 'deena']

test.for<[string, readonly string[]]>([
  ['KS2 teachers and all TAs', ['rosalind', 'kit', ...tas]],
  ['all TAs and KS2 teachers', [...tas, 'rosalind', 'kit']],
  ['KS2 teachers and KS2 teaching assistants', ['rosalind', 'kit', 'deena']],
  ['KS1 teachers and TAs in Year 5', ['leila', 'deena']],
  ['teachers and TAs', [...teachers, ...tas]],
  ['all teachers, all TAs and office staff', [...teachers, ...tas, 'jo']],
  ['Reception, Year 1 and Year 3 teachers', ['leila', 'rosalind']],
  ['Year 1, Year 3 and Bryony Castellow', ['bryony', 'leila', 'rosalind']],
  ['KS1 and my team', ['leila', 'bryony', 'kit']],
  ['all teachers — not Bob Field', ['ruth', 'leila', 'rosalind', 'kit']],
  ['KS2 and all teachers', ['rosalind', 'kit', 'deena', 'ruth', 'leila', 'bob']],
  ['KS2 teachers\nTAs', ['rosalind', 'kit', ...tas]],
  ['Jo Brindlewick and Key Stage 1', ['jo', 'leila', 'bryony']],
  ['Jo Brindlewick, Office and cover, Kit Farrow, Year 6 and all TAs', ['jo', 'kit', ...tas]],
  ['all teachers except Bob Field', ['ruth', 'leila', 'rosalind', 'kit']],
  ['all teachers, not Bob Field', ['ruth', 'leila', 'rosalind', 'kit']],
  ['all teachers (but not Bob Field)', ['ruth', 'leila', 'rosalind', 'kit']],
  ['all teachers\nexcept Bob Field', ['ruth', 'leila', 'rosalind', 'kit']],
  ['all teachers except:\nBob Field\nKit Farrow', ['ruth', 'leila', 'rosalind']],
  ['everyone apart from Jo Brindlewick and Bob Field', ['ruth', 'leila', 'rosalind', 'kit', ...tas]],
  ['everyone, excluding Jo Brindlewick, Office and cover', [...teachers, ...tas]],
  ['everyone without Jo Brindlewick, Bob Field', ['ruth', 'leila', 'rosalind', 'kit', ...tas]],
  ['Everyone minus Jo Brindlewick.', [...teachers, ...tas]],
  ['Jo Brindlewick, Bob Field\nall TAs, except Deena Marwick', ['jo', 'bob', 'bryony']],
])('“%s” means %s', ([typed, meant]) => {
  expect(ids(typed)).toEqual(meant)
})

test.for([
  'all teaching staff',
  'support staff',
  'head teachers',
  'class teachers',
  '2 TAs',
  'four teachers',
  'Year 3 teachers in KS2',
  'KS2 teachers and TAs',
  'KS2 teachers, TAs',
  'Year 3 teachers and teaching assistants',
  'all teachers and TAs in KS2',
  'all teachers and helpers in KS2',
  'all teachers and TAs of Year 3',
  'science teachers and TAs',
  'KS2 and TAs',
  'TAs and KS2',
  'everyone and KS2',
  'my team and TAs',
  'all TAs, KS2',
  'all teachers\nin KS2',
  'all teachers\nall TAs\nof Year 3',
  'KS2:\nteachers\nTAs',
  'in KS2 and all teachers in Year 1',
  'Year 1 and science teachers',
  'Priya Lindqvist, Year 5',
  'Jo Brindlewick, Year 3, Kit Farrow',
  'everyone, except Jo',
  'everyone except Jo and Kit Farrow',
  'everyone except Jo Brindlewick and Kit',
  'all teachers, not Bob',
  'all teachers, not Jo Brindlewick',
  'all teachers except Bob Field\nand his friends\nexcept Kit Farrow',
  'all teachers\nexcept Bob Field\nKit Farrow',
  'all teachers except Bob Field\nKit Farrow',
  'my team except Kit Farrow\nall TAs',
  'all teachers\nall TAs\nexcept Bob Field',
  'all TAs\nall teachers except Bob Field and Deena Marwick',
  'everyone but me',
  'everyone except Priya Lindqvist',
  'everyone except office staff',
  'everyone bar Jo',
  'everyone; Jo cannot come',
  'everyone, no TAs',
  'everyone\nno TAs',
  'everyone\nonly teachers',
  'all teachers and all TAs, except Bob Field',
  'Priya Lindqvist, all teachers not Bob Field and Kit Farrow',
  'all TAs, Kit Farow',
])('who is meant by “%s” is not guessed at, and whoever wrote it is told', (typed) => {
  const { people: meant, notFound } = going(typed)

  expect(meant.filter(({ through }) => through !== undefined)).toEqual([])
  expect(notFound).not.toEqual([])
})

test.for([
  ['Kit Farrow and Sam Feild', ['kit'], ['Sam Feild']],
  ['Kit Farrow\nno-one else', ['kit'], ['no-one else']],
] as const)('of names alone those count that we know: “%s”', ([typed, known, unknown]) => {
  expect(ids(typed)).toEqual(known)
  expect(going(typed).notFound).toEqual(unknown)
})

test('a surname that could leave somebody out is a name', () => {
  const withAnn = { ...facts, people: [...people, someone('ann', 'Ann Bar', 'Music')] }

  expect(othersIn('Ann Bar, Jo Brindlewick\nall TAs', withAnn)).toEqual([
    'Ann Bar',
    'Jo Brindlewick',
    'all TAs',
  ])
})

test.for([
  [
    'KS2 teachers and TAs',
    'We are not sure who “KS2 teachers and TAs” is, so nobody was taken to be meant. Say of each group which part of it goes, like “KS2 teachers and KS2 teaching assistants”, or write names.',
  ],
  [
    'everyone, except Jo',
    'We are not sure who “everyone, except Jo” is, so nobody was taken to be meant. Write one group, and whoever is left out by first name and surname, as on the staff list.',
  ],
] as const)('whoever wrote “%s” is told how to say it', ([typed, said]) => {
  expect(whyNotFound(typed, 'priya', facts)).toBe(said)
})
