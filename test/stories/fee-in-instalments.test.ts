import { expect, test } from 'vitest'
import { oneRequest } from './one-request.ts'

test('the instalments of a qualification are borne by the years in which they fall, also while it waits', async () => {
  const school = await oneRequest({
    'First day': '2027-02-04',
    'Last day': '2028-02-03',
    'Which days or parts of days?': '4 February 2027, all day',
    'Price of one place before VAT, £ (0 if none)': '900',
  })
  const { id: file } = (await school.desk.school()).files.coordinator
  const rows = [
    ['R-0001', 'Level 3', 'Fernhollow Teaching Hub', 'Signed', '01/03/2027', '500'],
    ['R-0001', '', '', '', '01/10/2027', '£400'],
  ]
  const types = async (values: readonly (readonly string[])[]) => {
    const tab = 'Qualifications'
    school.desk.type({
      as: 'samir.quayle@thistledown-lane.example.org',
      file,
      tab,
      row: 3,
      column: 1,
      values,
    })
    await school.settles()
  }
  const beside = async () =>
    (await school.tab('coordinator', 'Qualifications')).map((row) => [
      row['How the fee falls'],
      row['Please mend'],
    ])

  await types(rows)
  const fell = await beside()
  const adds = (await school.row('R-0001'))['How that adds up']
  await types([rows[0] ?? [], ['R-0001', '', '', '', '01/10/2027', '£399']])

  expect(fell).toEqual(Array(2).fill(['2026–27 £500.00 · 2027–28 £400.00', '']))
  expect(adds).toBe('fee in instalments 900')
  expect((await beside())[0]?.[1]).toBe(
    'The instalments come to £899.00, and the fee is £900.00: they must be the same.',
  )
})
