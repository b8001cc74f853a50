import { expect, test } from 'vitest'
import { groupNamed } from '../../../functions/domain/development/group-named.ts'
import { aPerson } from '../../make.ts'

const someone = (id: string, job: string, roleGroup: ReturnType<typeof aPerson>['roleGroup'] = 'Teacher') =>
  aPerson({ id, name: id, job, roleGroup })

const people = [
  someone('sunniva', 'Reception'),
  someone('leila', 'Year 1'),
  someone('rosalind', 'Year 3'),
  someone('priya', 'Year 4'),
  someone('kit', 'Year 6'),
  someone('ada', 'Head of Science'),
  someone('bryony', 'Year 2', 'Teaching assistant'),
  someone('deena', 'Teaching assistant, Year 5', 'Teaching assistant'),
  someone('jo', 'Office and cover', 'Office'),
  someone('dot', '', 'Midday'),
]

const named = (words: string) => groupNamed(words, people).map(({ id }) => id)

test.for([
  ['all teaching assistants', ['bryony', 'deena']],
  ['Hearing children read, for teaching assistants', ['bryony', 'deena']],
  ['for all TAs', ['bryony', 'deena']],
  ['Year 3 and 4 teachers', ['rosalind', 'priya']],
  ['Guided reasoning for Years 3 to 6 teachers', ['rosalind', 'priya', 'kit']],
  ['Years 3–6 teachers', ['rosalind', 'priya', 'kit']],
  ['teachers in Years 1, 3 and 6', ['leila', 'rosalind', 'kit']],
  ['all KS1 staff', ['leila', 'bryony']],
  ['Key Stage 2 teachers', ['rosalind', 'priya', 'kit']],
  ['early years teachers', ['sunniva']],
  ['all science teachers', ['ada']],
  ['all midday supervisors', ['dot']],
  ['every teacher', ['sunniva', 'leila', 'rosalind', 'priya', 'kit', 'ada']],
] as const)('“%s” names just these', ([words, ids]) => {
  expect(named(words)).toEqual(ids)
})

test.for(['Adapting lessons, all staff', 'Training for everybody'])('“%s” names everyone', (words) => {
  expect(named(words)).toHaveLength(people.length)
})

test.for([
  'Reading fluency for Years 1 and 2',
  'A visit by two teachers',
  'A place for 2 teachers',
  'Reading aloud for teaching staff',
  'Training led by teaching assistants',
  'for new teachers',
  'Reasoning conference; guided reasoning visits',
  'Priya Lindqvist',
  '',
])('“%s” names no group', (words) => {
  expect(named(words)).toEqual([])
})
