import { expect, test } from 'vitest'
import { calendarIn } from '../../../functions/pages/desk/calendar.ts'
import { typed } from './typed-rows.ts'

const term = { what: 'Term', from: '03/11/2026', to: '18/12/2026' }

test('a year is read as it is typed, each kind under its own', () => {
  const rows = typed(
    term,
    { what: 'INSET', from: '02/11/2026' },
    { what: 'closed', from: 46_510, note: 'Bank holiday' },
    { what: 'No release', from: '07/12/2026', to: '11/12/2026', note: 'performances' },
  )

  expect(calendarIn(rows)).toEqual({
    calendar: {
      terms: [{ from: '2026-11-03', to: '2026-12-18' }],
      inset: [{ from: '2026-11-02', to: '2026-11-02' }],
      closed: [{ from: '2027-05-03', to: '2027-05-03' }],
      noRelease: [{ from: '2026-12-07', to: '2026-12-11', because: 'performances' }],
    },
    mend: {},
  })
})

test('a whole year may be one term, its holidays closed', () => {
  const { calendar } = calendarIn(typed({ what: 'Term', from: '01/09/2026', to: '02/09/2027' }))

  expect(calendar.terms).toEqual([{ from: '2026-09-01', to: '2027-09-02' }])
})

test('a single day may leave “To” empty', () => {
  const { calendar } = calendarIn(typed({ what: 'INSET', from: '02/11/2026', to: '' }))

  expect(calendar.inset).toEqual([{ from: '2026-11-02', to: '2026-11-02' }])
})

test.for([
  ['the wrong way round', { ...term, from: '18/12/2026', to: '03/11/2026' }, '“To” is before “From”.'],
  [
    'of a year and two days',
    { ...term, from: '03/11/2026', to: '05/11/2027' },
    'This is longer than a year: look at the years.',
  ],
  ['without its first day', { ...term, from: '' }, 'Write the first day.'],
  ['without saying what it is', { ...term, what: '' }, 'Choose what it is.'],
  ['of another kind', { ...term, what: 'Holiday' }, 'Choose Term, INSET, Closed or No release.'],
  [
    'from a day that is none',
    { ...term, from: '31/11/2026' },
    'Write a date, like 14/03/2027; we could not read “31/11/2026”.',
  ],
  [
    'to a day that is none',
    { ...term, to: 'Christmas' },
    'Write a date, like 14/03/2027; we could not read “Christmas”.',
  ],
] as const)('a row %s is answered beside it and left out', ([_, row, sentence]) => {
  const { calendar, mend } = calendarIn(typed(row))

  expect(mend).toEqual({ 2: sentence })
  expect(calendar).toEqual({ terms: [], inset: [], closed: [], noRelease: [] })
})

test.for([
  ['on its last day', { ...term, from: '18/12/2026', to: '12/02/2027' }, true],
  ['on its first day', { ...term, from: '02/09/2026', to: '03/11/2026' }, true],
  ['around it', { ...term, from: '01/11/2026', to: '01/02/2027' }, true],
  ['not at all', { ...term, from: '19/12/2026', to: '12/02/2027' }, false],
] as const)('a term that meets another %s', ([_, other, overlaps]) => {
  const { calendar, mend } = calendarIn(typed(term, other))

  expect(mend).toEqual(overlaps ? { 3: 'This overlaps another term.' } : {})
  expect(calendar.terms).toHaveLength(overlaps ? 1 : 2)
})

test('days closed and weeks without release may lie within a term', () => {
  const { mend } = calendarIn(
    typed(term, { what: 'Closed', from: '04/11/2026' }, { what: 'No release', from: '04/11/2026' }),
  )

  expect(mend).toEqual({})
})
