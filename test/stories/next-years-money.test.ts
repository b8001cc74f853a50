import { expect, test } from 'vitest'
import type { Day } from '../../functions/domain/school/day.ts'
import type { School } from './a-school.ts'
import { asksFor, begun, lines, nextYear, twoLeadersApprove, types } from './a-years-money.ts'

// In March 2027 Bryony asks for Thursday 20 May, in the financial year 2027–28.

test('before next year’s sums are typed a course in May has to wait, and the row says for what', async () => {
  const school = await begun()
  await asksFor(school, 'May')

  await twoLeadersApprove(school)

  expect(await stands(school)).toBe('Waiting: the plan pot cannot bear it')
  expect((await school.row('R-0001'))['Please mend']).toContain('There is no budget for 2027–28 yet.')
})

test('in March a course in May is agreed from next year’s pot, and this year’s lines stay as they are', async () => {
  const school = await begun()
  const before = await school.tab('desk', 'Budget')
  await types(school, nextYear)
  await asksFor(school, 'May')

  await twoLeadersApprove(school)

  expect(await stands(school)).toBe('Agreed; letter leaves 15:45')
  const after = await school.tab('desk', 'Budget')
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after.slice(before.length)).toMatchObject([
    { 'What for': '2027–28: Statutory first', Set: '£2,000.00', Free: '£2,000.00' },
    { 'What for': '2027–28: School plan', Set: '£7,800.00', Committed: '£180.00', Free: '£7,620.00' },
    { 'What for': '2027–28: Individual needs', Set: '£3,900.00', Free: '£3,900.00' },
    { 'What for': '2027–28: Reserve', Set: '£1,300.00', Free: '£1,300.00' },
    {
      'What for': '2027–28: CPD allocation (E09) together',
      Set: '£15,000.00',
      Spent: '£0.00',
      Committed: '£180.00',
      Free: '£14,820.00',
    },
    { 'What for': '2027–28: Travel (E08), outside the allocation', Committed: '£12.00', Free: '£688.00' },
    {
      'What for': '2027–28: Cover (E26 or E02), outside the allocation',
      Committed: '£218.00',
      Free: '£7,782.00',
      'In days': 'set 36.5 · spent 0 · committed 1 · free 35.5',
    },
  ])
})

test.for([
  ['£7,800.00, all that the pot of next year has', '7800', 'Agreed; letter leaves 15:45'],
  ['a penny more than that', '7800.01', 'Waiting: the plan pot cannot bear it'],
])('a course in May may cost %s', async ([_, price = '', says]) => {
  const school = await begun()
  await types(school, nextYear)
  await asksFor(school, 'May', price)

  await twoLeadersApprove(school)

  expect(await stands(school)).toBe(says)
})

test('on 1 April nothing has to be typed: Budget shows the new year, with what was agreed in March', async () => {
  const school = await begun()
  await types(school, nextYear)
  await asksFor(school, 'May')
  await twoLeadersApprove(school)
  await school.comes('17:00', '2027-03-31')
  const asked = await aboutTheYear(school)

  await school.comes('08:00', '2027-04-01')

  expect(asked).toEqual([])
  expect(await aboutTheYear(school)).toEqual([])
  expect(await lines(school)).toHaveLength(7)
  expect(await school.budget('School plan')).toMatchObject({
    Set: '£7,800.00',
    Spent: '£0.00',
    Committed: '£180.00',
    Free: '£7,620.00',
  })
})

test.for<[Day, readonly string[]]>([
  ['2027-02-28', []],
  ['2027-03-01', ['From 1 April 2027 nothing is set: no activity in 2027–28 can be agreed']],
  [
    '2027-04-01',
    [
      'The financial year 2027–28 has begun, and the sums on Settings are for 2026–27: nothing is set on Budget',
    ],
  ],
])('without sums for the next year, on %s Needs attention asks for them', async ([day, said]) => {
  const school = await begun(day)

  const asked = await aboutTheYear(school)

  expect(asked.map((row) => row['What happened'])).toEqual(said)
  for (const row of asked)
    expect(Object.values(row).join(' ')).toContain(
      'Type the sums of 2027–28 on Settings: its first day, 1 April 2027, at “Other financial year starts on”, and the rest below that. The sums of 2026–27 stay as they are.',
    )
})

test('the year after next is typed in place of the one that is over, in any order, and changes no other year', async () => {
  const school = await begun()
  await types(school, nextYear)
  await school.comes('08:00', '2027-04-01')
  const before = await school.tab('desk', 'Budget')

  await types(school, { 'Total budget of the school, £': '4000000', 'Percentage for staff development': '1' })
  const halfTyped = await school.tab('desk', 'Budget')
  await types(school, { 'Financial year starts on': '01/04/2028' })

  expect(halfTyped).toEqual(before)
  expect(await school.budget('CPD allocation (E09) together')).toMatchObject({ Set: '£15,000.00' })
  expect(await school.budget('2028–29: CPD allocation (E09) together')).toMatchObject({ Set: '£40,000.00' })
})

test('half of next year’s sums change nothing yet: what is still to be typed is named beside it', async () => {
  const school = await begun()

  await types(school, { 'Other financial year starts on': '01/04/2027' })

  const rows = await school.tab('coordinator', 'Settings')
  const toMend = rows.filter((row) => row['Please mend'] !== '')
  expect(toMend.map((row) => [row.Setting, row['Please mend']])).toEqual([
    ['Other year: total budget of the school, £', 'Type this too.'],
    ['Other year: percentage for staff development', 'Type this too.'],
  ])
  expect(await lines(school)).toHaveLength(7)
})

test('Settings says of both years which is in force', async () => {
  const school = await begun()
  await types(school, nextYear)
  const totals = async () =>
    (await school.tab('coordinator', 'Settings'))
      .filter(({ Setting = '' }) => /total budget/i.test(Setting))
      .map((row) => row['In force now'])
  const inMarchTotals = await totals()

  await school.comes('08:00', '2027-04-01')

  expect(inMarchTotals).toEqual(['£2,650,000.00', '£3,000,000.00, from 1 April 2027'])
  expect(await totals()).toEqual(['£2,650,000.00, until 31 March 2027', '£3,000,000.00'])
})

const stands = async (school: School) => (await school.row('R-0001'))['Where it stands']

/** The year’s line that is in the way of nobody: what stands about it in Needs attention. */
const aboutTheYear = async (school: School) =>
  (await school.needsAttention()).filter(({ Where }) => Where === 'Coordinator’s file, Settings')
