import { expect, test } from 'vitest'
import { inSchoolOn } from '../../../functions/domain/evaluation/ladder.ts'
import { type Calendar, schoolDay, schoolDaysFrom } from '../../../functions/domain/school/calendar.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { lastEnded } from '../../../functions/domain/school/terms.ts'
import { aPerson } from '../../make.ts'

/** Easter on 16 April 2028, within the holidays; New Year’s Day on a Saturday, so that 3 January is closed as well. */
const easter2028: Calendar = {
  terms: [
    { from: '2027-09-06', to: '2027-10-22' },
    { from: '2027-11-01', to: '2027-12-17' },
    { from: '2028-01-05', to: '2028-02-11' },
    { from: '2028-02-21', to: '2028-04-07' },
    { from: '2028-04-24', to: '2028-05-26' },
    { from: '2028-06-05', to: '2028-07-21' },
  ],
  inset: [
    { from: '2027-09-02', to: '2027-09-03' },
    { from: '2028-01-04', to: '2028-01-04' },
    { from: '2028-07-24', to: '2028-07-25' },
  ],
  closed: [{ from: '2028-05-01', to: '2028-05-01' }],
  noRelease: [],
}

/** Easter on 25 April 2038, as late as it can be: the holidays are over before it, and it is closed within the summer term. */
const easter2038: Calendar = {
  terms: [
    { from: '2038-01-05', to: '2038-02-12' },
    { from: '2038-02-22', to: '2038-04-01' },
    { from: '2038-04-19', to: '2038-05-28' },
    { from: '2038-06-07', to: '2038-07-20' },
  ],
  inset: [{ from: '2038-01-04', to: '2038-01-04' }],
  closed: [
    { from: '2038-04-23', to: '2038-04-26' },
    { from: '2038-05-03', to: '2038-05-03' },
  ],
  noRelease: [],
}

const years = { 2028: easter2028, 2038: easter2038 } as const

test.for<[keyof typeof years, Day, boolean, string]>([
  [2028, '2028-01-03', false, 'the bank holiday in place of New Year’s Day'],
  [2028, '2028-01-04', true, 'the INSET day after it'],
  [2028, '2028-02-29', true, 'the last of February in a leap year'],
  [2028, '2028-04-07', true, 'the last day before Easter'],
  [2028, '2028-04-14', false, 'Good Friday, in the holidays'],
  [2028, '2028-04-17', false, 'Easter Monday'],
  [2028, '2028-04-21', false, 'the last Friday of the Easter holidays'],
  [2028, '2028-04-24', true, 'the first day of the summer term'],
  [2028, '2028-05-01', false, 'a bank holiday within a term'],
  [2028, '2028-07-25', true, 'an INSET day after the children have gone'],
  [2028, '2028-07-26', false, 'the day after that'],
  [2038, '2038-04-16', false, 'the last Friday of the spring holidays'],
  [2038, '2038-04-22', true, 'the day before Good Friday, in term'],
  [2038, '2038-04-23', false, 'Good Friday, closed within a term'],
  [2038, '2038-04-26', false, 'Easter Monday, closed within a term'],
  [2038, '2038-04-27', true, 'the day after it'],
])('with the late Easter of %i, %s is a school day: %s (%s)', ([year, day, isOne]) => {
  expect(schoolDay(years[year], day)).toBe(isOne)
})

test.for<[keyof typeof years, Day, number, Day | undefined, string]>([
  [2028, '2028-04-06', 5, '2028-04-27', 'the questions of the week after, over Easter'],
  [2028, '2028-03-16', 30, '2028-05-12', 'six school weeks, over Easter and a bank holiday'],
  [2028, '2028-02-28', 1, '2028-02-29', 'to the leap day'],
  [2028, '2028-02-28', 2, '2028-03-01', 'over the leap day'],
  [2028, '2027-12-17', 1, '2028-01-04', 'over Christmas to the INSET day'],
  [2028, '2028-07-21', 2, '2028-07-25', 'to INSET days that end the year'],
  [2028, '2028-07-21', 3, undefined, 'beyond them'],
  [2028, '2028-05-02', -5, '2028-04-24', 'back over the bank holiday'],
  [2038, '2038-04-22', 1, '2038-04-27', 'over an Easter within the term'],
  [2038, '2038-04-20', 5, '2038-04-29', 'a week that Easter lies in'],
  [2038, '2038-05-10', -10, '2038-04-21', 'back over Easter and a bank holiday'],
  [2038, '2038-04-24', 1, '2038-04-27', 'from the Saturday of Easter'],
])('with the late Easter of %i, from %s %i school days: %s (%s)', ([year, day, count, found]) => {
  expect(schoolDaysFrom(years[year], day, count)).toBe(found)
})

test('governors’ reports follow the school’s terms, wherever Easter lies', () => {
  expect(lastEnded(easter2028, 'each term', '2028-04-07')).toEqual({ from: '2027-12-17', to: '2028-04-06' })
  expect(lastEnded(easter2038, 'each term', '2038-04-26')?.to).toBe('2038-03-31')
  expect(lastEnded(easter2038, 'each term', '2038-07-20')).toEqual({ from: '2038-04-01', to: '2038-07-19' })
})

const tuesdaysAndThursdays = aPerson({ weekdays: ['Tue', 'Thu'] })
const away = (from: Day, to: Day) => aPerson({ away: { from, to } })

test.for<[string, Day, Day | undefined, Person]>([
  ['a part-timer on a day of theirs', '2028-04-25', '2028-04-25', tuesdaysAndThursdays],
  ['a part-timer on a day that is not theirs', '2028-04-26', '2028-04-27', tuesdaysAndThursdays],
  ['a part-timer before the holidays', '2028-04-07', '2028-04-25', tuesdaysAndThursdays],
  [
    'somebody who works on Mondays, before one closed',
    '2028-04-25',
    '2028-05-08',
    aPerson({ weekdays: ['Mon'] }),
  ],
  ['somebody who works on Saturdays only', '2028-04-25', undefined, aPerson({ weekdays: ['Sat'] })],
  ['the day before somebody goes away', '2027-09-13', '2027-09-13', away('2027-09-14', '2027-09-17')],
  ['the first day away', '2027-09-14', '2027-09-20', away('2027-09-14', '2027-09-17')],
  ['the last day away', '2027-09-17', '2027-09-20', away('2027-09-14', '2027-09-17')],
  ['the day after', '2027-09-17', '2027-09-17', away('2027-09-14', '2027-09-16')],
  ['away for a single day', '2027-09-14', '2027-09-15', away('2027-09-14', '2027-09-14')],
  ['back on an INSET day', '2027-11-12', '2028-01-04', away('2027-09-06', '2028-01-03')],
  ['back in the holidays', '2027-11-12', '2028-02-21', away('2027-09-06', '2028-02-14')],
  ['away beyond the calendar', '2027-11-12', undefined, away('2027-09-06', '2028-12-31')],
  [
    'a part-timer back from a time away',
    '2027-09-13',
    '2027-09-23',
    { ...tuesdaysAndThursdays, ...away('2027-09-13', '2027-09-16'), weekdays: ['Thu'] },
  ],
  ['somebody who begins after half-term', '2027-10-04', '2027-11-01', aPerson({ startDate: '2027-11-01' })],
  ['somebody on their last day', '2027-10-22', '2027-10-22', aPerson({ leftOn: '2027-10-22' })],
  ['somebody the day after their last', '2027-10-22', undefined, aPerson({ leftOn: '2027-10-21' })],
  ['an INSET day that ends the year', '2028-07-22', '2028-07-24', aPerson()],
  ['the summer holidays, beyond the calendar', '2028-07-26', undefined, aPerson()],
])('%s: from %s they are next in school on %s', ([, from, day, person]) => {
  expect(inSchoolOn(person, easter2028, from)).toBe(day)
})
