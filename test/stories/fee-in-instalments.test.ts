import { expect, test } from 'vitest'
import { reading } from '../../functions/workflow/books.ts'
import type { School } from './a-school.ts'
import { oneRequest } from './one-request.ts'

/** The CPD lead types rows of Qualifications. */
async function types(school: School, values: readonly (readonly string[])[]): Promise<void> {
  const { id: file } = (await school.desk.school()).files.coordinator
  const as = 'samir.quayle@thistledown-lane.example.org'
  school.desk.type({ as, file, tab: 'Qualifications', row: 3, column: 1, values })
  await school.settles()
}

test('the instalments of a qualification are borne by the years in which they fall, also while it waits', async () => {
  const school = await oneRequest({
    'First day': '2027-02-04',
    'Last day': '2028-02-03',
    'Which days or parts of days?': '4 February 2027, all day',
    'Price of one place before VAT, £ (0 if none)': '900',
  })
  const rows = [
    ['R-0001', 'Level 3', 'Fernhollow Teaching Hub', 'Signed', '01/03/2027', '500'],
    ['R-0001', '', '', '', '01/10/2027', '£400'],
  ]
  const beside = async () =>
    (await school.tab('coordinator', 'Qualifications')).map((row) => [
      row['How the fee falls'],
      row['Please mend'],
    ])

  await types(school, rows)
  const fell = await beside()
  const adds = (await school.row('R-0001'))['How that adds up']
  await types(school, [rows[0] ?? [], ['R-0001', '', '', '', '01/10/2027', '£399']])

  expect(fell).toEqual(Array(2).fill(['2026–27 £500.00 · 2027–28 £400.00', '']))
  expect(adds).toBe('fee in instalments 900')
  expect((await beside())[0]?.[1]).toBe(
    'The instalments come to £899.00, and the fee is £900.00: they must be the same.',
  )
})

test('with the head’s exception an instalment is set aside in the year in which it falls, and comes back out of the year that it left', async () => {
  const school = await oneRequest({
    'First day': '2027-02-04',
    'Last day': '2028-06-07',
    'Which days or parts of days?': '4 February 2027, all day',
    'Price of one place before VAT, £ (0 if none)': '900',
  })
  await school.meets({
    'Override: reference': 'R-0001',
    'Override: which budget': 'Plan pot',
    'Override: reason': 'Governors will set it aside in each year.',
  })
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
  await school.comes('16:00')
  const { id } = await school.desk.school()
  const committed = async () =>
    Promise.all(
      ['2026-27', '2027-28', '2028-29'].map(
        async (year) => (await reading(school.desk.outside().store, id).balances(year))['plan/committed'],
      ),
    )
  const before = await committed()

  await types(school, [
    ['R-0001', '', '', '', '01/03/2027', '450'],
    ['R-0001', '', '', '', '02/10/2027', '450'],
  ])

  expect(before).toEqual([45_000, undefined, 45_000])
  expect(await committed()).toEqual([45_000, 45_000, 0])
})
