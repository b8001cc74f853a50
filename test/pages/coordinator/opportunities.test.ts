import { expect, test } from 'vitest'
import type { Opportunity } from '../../../functions/domain/development/opportunity.ts'
import { opportunitiesIn, opportunitiesPage } from '../../../functions/pages/coordinator/opportunities.ts'
import type { CellValue } from '../../../functions/sheet.ts'
import { aPlan, aRequest } from '../../make.ts'
import { typed } from '../desk/typed-rows.ts'

type Row = Readonly<Record<string, CellValue>>
const row: Row = {
  title: 'Maths reasoning conference',
  contact: 'Northern Maths Trust',
  source: 'national',
  on: '04/12/2026',
  bookBy: '20/11/2026',
  price: 295,
  priority: 'Maths',
  fundedBy: '',
}
const opportunity: Opportunity = {
  title: 'Maths reasoning conference',
  contact: 'Northern Maths Trust',
  source: 'national',
  on: '2026-12-04',
  bookBy: '2026-11-20',
  price: 29_500,
  priority: '2',
  fundedBy: '',
}
const read = (changes: Row, before: readonly Opportunity[] = []) =>
  opportunitiesIn(typed({ ...row, ...changes }), before, aPlan())

test.for(['Maths', '2', '2 maths'])('“%s” is the priority 2 Maths', (priority) => {
  expect(read({ priority }).lines).toEqual([opportunity])
})

test('what is not known yet may be left empty', () => {
  expect(read({ contact: '', bookBy: '', price: '', priority: '' })).toMatchObject({
    lines: [{ title: 'Maths reasoning conference', contact: '', on: '2026-12-04', fundedBy: '' }],
    mend: {},
  })
})

test.for<[string, Row, string]>([
  ['no date', { on: '' }, 'Write its date.'],
  ['no name', { title: '' }, 'Write what it is called.'],
  [
    'a priority that is not on the plan',
    { priority: 'Latin' },
    'For which priority: Write the number of a priority as it stands on Plan, or leave it empty.',
  ],
])('a row with %s says what to mend, and counts as before', ([, changes, say]) => {
  const { lines, mend } = read(changes, [opportunity])

  expect([lines, Object.values(mend)]).toEqual([[opportunity], [say]])
})

const stands = (
  today: `${number}-${number}-${number}`,
  ...requests: readonly ReturnType<typeof aRequest>[]
) => opportunitiesPage(typed(row), {}, { plan: aPlan(), today, requests }).rows[0]?.cells.stands

test.for([
  ['2026-11-20', 'In the Staffroom until 20 November 2026'],
  ['2026-11-21', 'Lapsed on 20 November 2026'],
] as const)('on %s it stands as “%s”', ([today, says]) => {
  expect(stands(today)).toBe(says)
})

test('who asked through its link is told, until they withdraw', () => {
  const withdrawn = aRequest({
    id: 'R-0040',
    decision: { stage: 'withdrawn', at: '2026-11-12T09:00:00.000Z' },
  })

  expect(stands('2026-11-12', aRequest(), withdrawn)).toBe(
    'In the Staffroom until 20 November 2026; asked for: R-0032',
  )
})
