import { expect, test } from 'vitest'
import { groupCalled } from '../../../functions/domain/development/group-called.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { aPerson } from '../../make.ts'

const someone = (id: string, job: string, more: Partial<Person> = {}) =>
  aPerson({ id, name: id, job, ...more })
const priya = someone('priya', 'Year 4', { teamLeader: 'kit' })
const people = [
  someone('ruth', 'Head'),
  someone('sunniva', 'Reception'),
  someone('rosalind', 'Year 3', { teamLeader: 'kit' }),
  priya,
  someone('kit', 'Year 6'),
  someone('bryony', 'Year 2', { roleGroup: 'Teaching assistant' }),
  someone('deena', 'Teaching assistant, Year 5', { roleGroup: 'Teaching assistant' }),
  someone('jo', 'Office and cover', { roleGroup: 'Office' }),
]
const called = (words: string) => groupCalled(words, priya, people).map(({ id }) => id)
const everyone = ['ruth', 'sunniva', 'rosalind', 'priya', 'kit', 'bryony', 'deena', 'jo']

test.for([
  ['everyone', everyone],
  ['Everybody.', everyone],
  ['the whole staff', everyone],
  ['All staff', everyone],
  ['all teaching assistants', ['bryony', 'deena']],
  ['the teaching assistants', ['bryony', 'deena']],
  ['All TAs', ['bryony', 'deena']],
  ['every TA', ['bryony', 'deena']],
  ['Key Stage 2', ['rosalind', 'priya', 'kit', 'deena']],
  ['KS2 team', ['rosalind', 'priya', 'kit', 'deena']],
  ['KS1 and KS2', ['rosalind', 'priya', 'kit', 'bryony', 'deena']],
  ['everyone in Year 3', ['rosalind']],
  ['Year 3 and 4 teachers', ['rosalind', 'priya']],
  ['teachers in Years 3, 4 and 6', ['rosalind', 'priya', 'kit']],
  ['Reception', ['sunniva']],
  ['office staff', ['jo']],
  ['my team', ['rosalind', 'priya', 'kit']],
  ['our phase', ['rosalind', 'priya', 'kit', 'deena']],
] as const)('“%s” is %s', ([words, ids]) => {
  expect(called(words)).toEqual(ids)
})

test.for([
  'everyone but Jo',
  'all teachers (not Kit)',
  'Priya and all teaching assistants',
  'teachers and teaching assistants',
  'a teacher',
  'a TA from Year 2',
  'two teachers',
  'Head',
  'office',
  'Key Stage 3',
  'their team',
  'new staff',
  'all teaching staff',
  'assistant staff',
  'cover staff',
  'class teachers',
  '2 TAs',
  'Year 3 teachers in KS2',
  'teachers and KS2',
  'KS2 and teachers',
  'for Year 3, all teachers',
  '',
])('who is meant by “%s” is not guessed at', (words) => {
  expect(called(words)).toEqual([])
})
