import { expect, test } from 'vitest'
import { asWanted } from '../../../functions/pages/forms/form.ts'
import { iCanShow, readOffer, takingBack } from '../../../functions/pages/forms/i-can-show.ts'

const offer = {
  wish: ['Offer to show something'],
  what: ['phonics games for late readers …'],
  when: ['Thursdays after school'],
  until: ['2027-03-25'],
  forWhom: ['teaching assistants'],
}
const read = (answers: Readonly<Record<string, readonly string[]>>) => readOffer(answers, '2026-11-12')
const says = (answers: Readonly<Record<string, readonly string[]>>): readonly string[] => {
  const found = read(answers)
  return 'problems' in found ? found.problems.map(({ say }) => say) : []
}

test('Google can make the form: every choice leads somewhere', () => {
  expect(asWanted(iCanShow).items.length).toBeGreaterThan(6)
})

test('an offer is read as it was meant', () => {
  expect(read(offer)).toEqual({
    what: 'phonics games for late readers',
    when: 'Thursdays after school',
    forWhom: 'Teaching assistant',
    until: '2027-03-25',
  })
})

test('an offer for anyone, without a day, needs no more than what it is', () => {
  expect(read({ wish: offer.wish, what: ['outdoor learning'], forWhom: ['anyone'] })).toEqual({
    what: 'outdoor learning',
    when: '',
  })
})

test('the link in the letter takes back the offer that it names', () => {
  expect(read(takingBack('O-0007'))).toEqual({ takeBack: 'O-0007' })
})

test.for(['o7', '7', 'O-0007', ' O 0007 '])('“%s” is the offer O-0007', (typed) => {
  expect(read({ ...takingBack('O-0001'), reference: [typed] })).toEqual({ takeBack: 'O-0007' })
})

test.for<[string, Readonly<Record<string, readonly string[]>>, string]>([
  ['that does not say what', { what: [''] }, 'Please answer “I can show colleagues …”. We need it to go on.'],
  ['until yesterday', { until: ['2026-11-11'] }, 'This day is over. Write a later one, or none.'],
  ['of 121 letters', { what: ['x'.repeat(121)] }, 'Keep this under 120 characters.'],
  [
    'for nobody we know',
    { forWhom: ['governors'] },
    '“governors” is not one of the answers to choose from now. Choose one of those on the form.',
  ],
])('an offer %s is sent back with what to mend', ([, changes, say]) => {
  expect(says({ ...offer, ...changes })).toEqual([say])
})

test('a reference of something else is asked for again', () => {
  expect(says({ ...takingBack('O-0001'), reference: ['R-0031'] })).toEqual([
    'Write the reference as it stands in your letter, like O-0007.',
  ])
})
