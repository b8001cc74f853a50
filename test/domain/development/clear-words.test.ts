import { expect, test } from 'vitest'
import { clearWords, sharedWords } from '../../../functions/domain/development/clear-words.ts'

test.for([
  ['Outdoor learning', 'Outdoor learning day', ['outdoor']],
  ['maths games for wet play', 'Maths reasoning conference', ['maths']],
  ['Café-style book talk; PHONICS', 'phonics in a café', ['phonics']],
  ['Makaton', 'makaton: signing with children', ['makaton']],
] as const)('“%s” and “%s” are about the same', ([one, other, shared]) => {
  expect(sharedWords(one, other)).toEqual(shared)
})

test.for([
  ['Learning with children in school', 'A course on learning, for schools with children'], // Said of everything.
  ['PE with TAs', 'PE and TAs'], // Too short to be sure.
  ['reading', 'readers'], // No guessing at endings.
  ['', ''],
])('“%s” and “%s” share no word that is clear', ([one = '', other = '']) => {
  expect(sharedWords(one, other)).toEqual([])
})

test.for([
  ['four', []],
  ['fours', ['fours']],
] as const)('a word of five letters counts, one of four does not: “%s”', ([text, words]) => {
  expect([...clearWords(text)]).toEqual(words)
})
