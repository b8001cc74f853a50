import { expect, test } from 'vitest'
import { cameLate, whatLateMeans } from '../../../functions/pages/desk/came-late.ts'
import { aCalendar, aRequest, aSettings } from '../../make.ts'

// Asked on Wednesday 11 November; leaders look at it on Thursday 12 November.

const facts = { settings: aSettings(), calendar: aCalendar(), today: '2026-11-12' } as const
const on = (day: `${number}-${number}-${number}`) =>
  aRequest({ asked: { firstDay: day, lastDay: day, otherTimes: [], cover: [] } })

test.for([
  ['2026-12-04', [], []],
  [
    '2026-11-19',
    ['late notice'],
    ['Late notice: asked 6 school days before it begins; 10 are asked for. It is weighed all the same.'],
  ],
  ['2026-11-12', ['late notice'], [expect.stringContaining('asked 1 school day before')]],
  [
    '2026-11-10',
    ['over already'],
    [
      'It was over on 10 November, before it was asked for: all that can be decided is whether the school pays, with a sentence under “Words for the letter”.',
    ],
  ],
  [
    '2027-05-06',
    ['no money set for 2027–28'],
    [
      'It falls in the financial year 2027–28, for which Settings have no sums yet: it can wait, or be agreed once they are typed.',
    ],
  ],
] as const)('what is on %s is marked, and the row says what that means', ([day, marks, sentences]) => {
  const request = on(day)

  expect(cameLate(request, facts)).toEqual(marks)
  expect(whatLateMeans(request, facts)).toEqual(sentences)
})

test('what was asked in time and is over before anybody decided says so', () => {
  const later = { ...facts, today: '2026-12-07' } as const

  expect(cameLate(on('2026-12-04'), later)).toEqual(['over already'])
  expect(whatLateMeans(on('2026-12-04'), later)[0]).toMatch(/^It was over on 4 December: all that can/)
})
