import { expect, test } from 'vitest'
import type { Offer } from '../../../functions/domain/development/offer.ts'
import { offersIn } from '../../../functions/pages/coordinator/offers.ts'
import type { CellValue } from '../../../functions/sheet.ts'
import { aPerson } from '../../make.ts'
import { typed } from '../desk/typed-rows.ts'

const kit = aPerson({ id: 'kit', name: 'Kit Farrow', email: 'kit@thistledown-lane.example.org' })

type Row = Readonly<Record<string, CellValue>>
const row: Row = {
  person: 'Kit Farrow',
  what: 'outdoor learning',
  when: 'Thursdays, or ask in the staffroom',
}
const offer: Offer = { person: 'kit', what: 'outdoor learning', when: 'Thursdays, or ask in the staffroom' }
const read = (rows: readonly Row[], before: readonly Offer[] = []) =>
  offersIn(typed(...rows), before, [kit], '2026-11-12')

test('a full row is read as it stands', () => {
  expect(read([row])).toEqual({ lines: [offer], mend: {} })
})

test('when, or how to ask, may be left empty', () => {
  expect(read([{ ...row, when: '' }]).lines).toEqual([{ ...offer, when: '' }])
})

test.for([['outdoor learning.'], ['  outdoor   learning …']])(
  '“%s” goes on within a sentence',
  ([what = '']) => {
    expect(read([{ ...row, what }]).lines).toEqual([offer])
  },
)

test.for<[string, Row, string]>([
  ['nobody', { person: '' }, 'Write who offers it.'],
  [
    'a name that nobody has',
    { person: 'Kit' },
    'Who: nobody on People is called “Kit”. Write the name as it stands there, one in a row.',
  ],
  ['nothing to show', { what: '' }, 'Write what it is.'],
  ['121 letters', { what: 'x'.repeat(121) }, 'I can show colleagues: Keep this under 120 characters.'],
])('a row with %s says beside it what to do, and counts as it did before', ([, changed, sentence]) => {
  expect(read([{ ...row, ...changed }])).toEqual({ lines: [], mend: { 2: sentence } })
  expect(read([{ ...row, ...changed }], [offer]).lines).toEqual([offer])
})
