import { expect, test } from 'vitest'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { readRequest } from '../../../functions/pages/forms/read-request.ts'
import { anAsked } from '../../make.ts'
import { conference, facts, firstAid, webinar } from './sample-answers.ts'

test('a conference is read as it was asked', () => {
  const read = readRequest(conference, facts)

  const asked = anAsked()
  expect(read).toEqual({
    asked: { ...asked, bestValue: { ...asked.bestValue, consulted: '' } },
    logged: false,
  })
})

test('training required by law is for the person it was filled in for, and no reasons are missed', () => {
  const read = readRequest(firstAid, facts)

  expect(read).toMatchObject({
    onBehalfOf: 'maureen',
    asked: {
      kind: 'required by law',
      help: '',
      cover: [],
      ownTime: 'time back or pay',
      price: pounds(95),
      travel: 0,
      bestValue: { band: 'one question', nearer: 'No: it has to be a certified provider.' },
    },
  })
  expect(read).not.toHaveProperty('asked.vat')
  expect(read).not.toHaveProperty('asked.priority')
})

test('something free goes into the record: it costs nothing and nobody covers', () => {
  const read = readRequest(webinar, facts)

  expect(read).toMatchObject({
    logged: true,
    asked: {
      title: 'Spelling without tears',
      kind: 'webinar',
      priority: '4',
      help: 'Fewer tests, more talk about words.',
      others: ['Owen Hartnoll', 'Leila Amberson'],
      firstDay: '2026-11-10',
      lastDay: '2026-11-10',
      minutes: 90,
      price: 0,
      travel: 0,
      cover: [],
    },
  })
})

test.for([
  { price: '900 altogether', altogether: pounds(900) },
  { price: '£900.50 for all of us', altogether: pounds(900.5) },
  { price: '1,200 in all.', altogether: pounds(1200) },
  { price: '900', altogether: undefined },
])('a price of “$price” is for all who go: $altogether', ({ price, altogether }) => {
  const read = readRequest({ ...conference, price: [price] }, facts)

  expect('asked' in read && read.asked.altogether?.price).toBe(altogether)
})

test('everything that is wrong is said at once, in the order of the form', () => {
  const read = readRequest(
    {
      ...conference,
      price: ['about £120 plus VAT'],
      title: ['  '],
      hours: ['some'],
      lastDay: ['2026-12-03'],
    },
    facts,
  )

  expect(read).toEqual({
    problems: [
      {
        where: 'title',
        label: 'What is it called?',
        typed: '',
        say: 'Please answer “What is it called?”. We need it to go on.',
      },
      {
        where: 'lastDay',
        label: 'Last day',
        typed: '2026-12-03',
        say: 'The last day, 3 December 2026, is before the first day, 4 December 2026. Correct one of the two.',
      },
      {
        where: 'hours',
        label: 'Hours altogether',
        typed: 'some',
        say: 'Write the hours altogether as a number, like 3 or 3.5. We could not read “some”.',
      },
      {
        where: 'price',
        label: 'Price of one place before VAT, £ (0 if none)',
        typed: 'about £120 plus VAT',
        say: 'Write the price as pounds and pence, like 120 or 144.50. We could not read “about £120 plus VAT”. If you are not sure of the VAT, leave that question empty: the office will check.',
      },
    ],
  })
})

test.for([
  { about: 'the same tick twice', answers: { children: ['SEND', 'all', 'SEND'] }, children: ['all', 'SEND'] },
  { about: 'a tick in other capitals', answers: { children: ['send'] }, children: ['SEND'] },
])('$about counts once', ({ answers, children }) => {
  const read = readRequest({ ...conference, ...answers }, facts)

  expect(read).toMatchObject({ asked: { children } })
})

test.for([
  { chosen: 'none', number: undefined },
  { chosen: '2 Maths', number: '2' },
  { chosen: '9 Maths', number: '2' }, // It had another number when the form was filled in.
])('“$chosen” is priority $number', ({ chosen, number }) => {
  const read = readRequest({ ...conference, priority: [chosen] }, facts)

  expect('asked' in read && read.asked.priority).toBe(number)
})

test.for([
  ['our school or trust, or nothing to pay', 'inside'],
  ['outside, up to £75', 'none'],
  ['outside, £75 to £1,000', 'one question'],
  ['outside, over £1,000.50', 'all questions'],
] as const)('“%s” is understood when the school’s amounts have changed since', ([chosen, band]) => {
  const read = readRequest({ ...conference, band: [chosen], nearer: ['No.'] }, facts)

  expect(read).toMatchObject({ asked: { bestValue: { band } } })
})

test('what was answered on pages that were not reached does not count', () => {
  const read = readRequest({ ...conference, cover: ['no'], band: ['outside, up to £50'] }, facts)

  expect(read).toMatchObject({ asked: { cover: [], bestValue: { whyNotHere: '', discount: '' } } })
})

test('cover may fall on one of the other days', () => {
  const read = readRequest(
    { ...conference, otherTimes: ['22 Jan; 9 Feb, afternoon'], coverDays: ['4 Dec\n9 Feb pm'] },
    facts,
  )

  expect(read).toMatchObject({
    asked: {
      cover: [
        { day: '2026-12-04', part: 'all day' },
        { day: '2027-02-09', part: 'afternoon' },
      ],
    },
  })
})

test.for([
  // First, last, other days or times: what they are read as.
  [
    '2026-12-04',
    '2026-12-04',
    '22 Jan; 9 Feb, afternoon',
    '2026-12-04',
    '2027-02-09',
    ['2027-01-22 all day', '2027-02-09 afternoon'],
  ],
  [
    '2026-12-04',
    '2026-12-07',
    '9 Feb',
    '2026-12-04',
    '2027-02-09',
    ['2026-12-07 all day', '2027-02-09 all day'],
  ],
  ['2026-12-04', '2026-12-04', '27 Nov', '2026-11-27', '2026-12-04', ['2026-11-27 all day']],
  ['2026-12-04', '2026-12-18', '11 Dec', '2026-12-04', '2026-12-18', ['2026-12-11 all day']],
] as const)(
  'from %s to %s and %s: it begins and ends with its earliest and latest day',
  ([first, last, other, begins, ends, others]) => {
    const read = readRequest(
      { ...conference, firstDay: [first], lastDay: [last], otherTimes: [other], coverDays: ['4 Dec'] },
      facts,
    )

    const { firstDay, lastDay, otherTimes } = 'asked' in read ? read.asked : anAsked()
    expect([firstDay, lastDay, otherTimes.map(({ day, part }) => `${day} ${part}`)]).toEqual([
      begins,
      ends,
      others,
    ])
  },
)
