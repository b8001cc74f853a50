import { expect, test } from 'vitest'
import { valueForMoney } from '../../../functions/domain/allocation/value-for-money.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { Offered } from '../../../functions/domain/development/offer.ts'
import { counted } from '../../../functions/domain/governors/count.ts'
import type { Asked } from '../../../functions/domain/request/request.ts'
import { anAsked, aRequest, aSettings, aStanding } from '../../make.ts'

const outside = (price: number, answers: Partial<Asked['bestValue']> = {}, changes: Partial<Asked> = {}) =>
  aRequest({
    asked: {
      price: pounds(price),
      vat: 0,
      travel: 0,
      bestValue: { ...anAsked().bestValue, ...answers },
      ...changes,
    },
  })

const unanswered = { nearer: '', whyNotHere: '', alternatives: '', consulted: '', discount: '' } as const

test.for([
  { price: 0, advice: 'supports' },
  { price: 50, advice: 'supports' },
  { price: 50.01, advice: 'discuss' },
  { price: 250, advice: 'discuss' },
  { price: 250.01, advice: 'discuss' },
])('£$price outside with no question answered: $advice', ({ price, advice }) => {
  expect(valueForMoney(outside(price, unanswered), aStanding()).advice).toBe(advice)
})

test.for([
  { price: 250, advice: 'unknown', because: 'Nobody here has been yet, so there are no ratings.' },
  {
    price: 250.01,
    advice: 'supports',
    because:
      'Why not in school, two others and a discount: all answered. Nobody here has been yet, so there are no ratings.',
  },
])('£$price outside with every question answered: $advice', ({ price, advice, because }) => {
  expect(valueForMoney(outside(price), aStanding())).toMatchObject({ advice, because })
})

test.for(['whyNotHere', 'alternatives', 'discount'] as const)(
  'above £250 an empty answer on %s is asked for',
  (empty) => {
    expect(valueForMoney(outside(295, { [empty]: ' ' }), aStanding())).toMatchObject({
      advice: 'discuss',
      inShort: 'questions not answered',
    })
  },
)

test('above £250 it is worth asking for a discount', () => {
  expect(valueForMoney(outside(295, { discount: 'did not ask' }), aStanding())).toMatchObject({
    advice: 'discuss',
    change: 'Asking for a discount.',
  })
})

test('cover is not part of what the questions are about, travel is', () => {
  expect(valueForMoney(outside(40, unanswered), aStanding()).advice).toBe('supports')
  expect(valueForMoney(outside(40, unanswered, { travel: pounds(11) }), aStanding()).advice).toBe('discuss')
})

test.for([
  { source: 'our school', band: 'inside', price: 120, advice: 'supports' },
  { source: 'our trust', band: 'inside', price: 120, advice: 'supports' },
  { source: 'our school', band: 'none', price: 0, advice: 'supports' },
  { source: 'national', band: 'inside', price: 120, advice: 'discuss' }, // Called ours, and somebody else is paid.
] as const)('from $source for £$price, answered as “$band”: $advice', ({ source, band, price, advice }) => {
  expect(valueForMoney(outside(price, { ...unanswered, band }, { source }), aStanding()).advice).toBe(advice)
})

test('the school sets from where on it asks', () => {
  const settings = aSettings({ limits: { oneQuestionAbove: pounds(100) } })

  expect(valueForMoney(outside(85, unanswered), aStanding({ settings }))).toMatchObject({
    advice: 'supports',
    because: 'At £85 the school asks no questions about value.',
  })
})

const kit: Offered = { name: 'Kit Farrow', what: 'outdoor learning', when: 'Thursdays after school' }
const outdoors = { title: 'Outdoor learning day', help: '', priority: undefined }

test('a colleague who offers to show the same is asked first', () => {
  const finding = valueForMoney(outside(40, unanswered, outdoors), aStanding({ offers: [kit] }))

  expect(finding).toEqual({
    advice: 'discuss',
    because:
      'Kit Farrow has offered to show this (“outdoor learning”): ask first. At £40 the school asks no questions about value.',
    inShort: 'a colleague can show it',
    change: 'A word with Kit Farrow (Thursdays after school), and why that would not do.',
  })
})

test.for<[string, Partial<Asked>]>([
  ['the title', { title: 'Forest outdoor day' }],
  ['how it will help', { title: 'A day out', help: 'I want to teach maths outdoor.' }],
])('an offer is found by a word of %s', ([, asked]) => {
  const request = outside(40, unanswered, { ...outdoors, ...asked })

  expect(valueForMoney(request, aStanding({ offers: [kit] })).advice).toBe('discuss')
})

test.for<[string, Partial<Asked>]>([
  ['is about something else', { title: 'Phonics day' }],
  ['only helps the same priority', { title: 'A day out', priority: '2' }],
  ['the law requires', { kind: 'required by law' }],
  [
    'is in our school already',
    { source: 'our school', bestValue: { ...anAsked().bestValue, band: 'inside' } },
  ],
])('nobody is asked first when what is wanted %s', ([, asked]) => {
  const request = outside(40, unanswered, { ...outdoors, ...asked })

  expect(valueForMoney(request, aStanding({ offers: [kit] })).advice).toBe('supports')
})

test('of three who offer it two are named, whoever comes nearest first', () => {
  const offers = ['Ana', 'Ben', 'Cara'].map((name): Offered => ({ ...kit, name }))
  const nearest: Offered = { name: 'Dot', what: 'outdoor cooking', when: '' }
  const request = outside(40, unanswered, { ...outdoors, title: 'Outdoor cooking' })

  const { because } = valueForMoney(request, aStanding({ offers: [...offers, nearest] }))

  expect(because).toMatch(/^Dot has offered .*: ask first\. Ana has offered .*: ask first\. At £40/)
})

const before = (n: number, median?: 2 | 3 | 4) => ({
  name: 'Northern Maths Trust',
  been: 6,
  worth: { lens: 'value for money' as const, n: counted(n), ...(median && { median }) },
})
const found = (median: number) =>
  `With Northern Maths Trust before: five of us found it worth ${median} of 5, in the middle.`

test.for([
  [before(0), 'unknown', 'With Northern Maths Trust before, and nobody has said yet what it was worth.'],
  [before(4), 'unknown', 'With Northern Maths Trust before; too few have said what it was worth.'],
  [before(5, 4), 'supports', found(4)],
  [before(5, 3), 'supports', found(3)],
  [before(5, 2), 'discuss', `The question about nearer, cheaper or in school is answered. ${found(2)}`],
] as const)('what colleagues said of a provider before counts: %o', ([past, advice, because]) => {
  expect(valueForMoney(outside(100), aStanding({ past }))).toMatchObject({ advice, because })
})

test('where a rating becomes something to talk about the school decides', () => {
  const settings = aSettings({ limits: { leastRating: 4 } })

  const finding = valueForMoney(outside(40), aStanding({ past: before(5, 3), settings }))

  expect(finding).toMatchObject({ advice: 'discuss', inShort: 'rated low before' })
})
