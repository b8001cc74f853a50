import { expect, test } from 'vitest'
import { audience } from '../../../functions/domain/development/audience.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { aPerson } from '../../make.ts'

const someone = (name: string, job: string, more: Partial<Person> = {}) =>
  aPerson({ id: name, name, job, ...more })

const kit = someone('Kit', 'Year 6')
const priya = someone('Priya', 'Year 4', { teamLeader: 'Kit' })
const ada = someone('Ada', 'Head of Science')
const mei = someone('Mei', 'Science', { teamLeader: 'Ada' })
const sunniva = someone('Sunniva', 'Reception')
const deena = someone('Deena', 'Year 5', { roleGroup: 'Teaching assistant', teamLeader: 'Kit' })
const jo = someone('Jo', 'Office and cover', { roleGroup: 'Office' })
const gone = someone('Gone', 'Year 4', { teamLeader: 'Kit', leftOn: '2026-07-21' })
const people = [kit, priya, ada, mei, sunniva, deena, jo, gone]

const forWhom = (words: string, sharer: Person) => {
  const found = audience(words, sharer, people, '2026-11-12')
  return found === 'everyone' ? found : found.map(({ name }) => name)
}

test.for([
  { words: 'their phase', sharer: priya, who: ['Kit', 'Priya', 'Deena'] },
  { words: 'Their phase', sharer: sunniva, who: ['Sunniva'] },
  { words: 'their subject', sharer: ada, who: ['Ada', 'Mei'] },
  { words: 'their subject', sharer: mei, who: ['Ada', 'Mei'] },
  { words: 'their team', sharer: priya, who: ['Kit', 'Priya', 'Deena'] },
  { words: 'their team', sharer: ada, who: ['Mei'] },
  { words: 'all teaching assistants', sharer: priya, who: ['Deena'] },
  { words: 'teaching assistants', sharer: priya, who: ['Deena'] },
  { words: 'KS2', sharer: ada, who: ['Kit', 'Priya', 'Deena'] },
  { words: 'Year 5 and 6 teachers', sharer: ada, who: ['Kit'] },
  { words: 'all office staff', sharer: ada, who: ['Jo'] },
  { words: 'Jo and priya', sharer: ada, who: ['Priya', 'Jo'] },
])('“$words” of $sharer.name is for $who', ({ words, sharer, who }) => {
  expect(forWhom(words, sharer)).toEqual(who)
})

test.for(['', 'everyone', 'Everyone', 'all staff'])('“%s” is everyone', (words) => {
  expect(forWhom(words, priya)).toBe('everyone')
})

test.for([
  { words: 'new colleagues', sharer: priya },
  { words: 'Jo and Nobody', sharer: priya },
  { words: 'Gone', sharer: priya },
  { words: 'their subject', sharer: priya },
  { words: 'their phase', sharer: ada },
  { words: 'their team', sharer: sunniva },
])('“$words” of $sharer.name names nobody, and nobody is guessed at', ({ words, sharer }) => {
  expect(forWhom(words, sharer)).toEqual([])
})
