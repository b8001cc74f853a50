import { expect, test } from 'vitest'
import type { Day } from '../../functions/domain/school/day.ts'
import { reading } from '../../functions/workflow/books.ts'
import { aSchool, type School } from './a-school.ts'

// In March 2027 Bryony asks for Thursday 20 May, in the financial year 2027–28:
// £180 from the plan pot, £12 for the bus, and a day of cover at £218.

type Cells = Readonly<Record<string, string>>

/** £3,000,000 × 0.5 % is £15,000.00: £2,000 first, and of £13,000 60 % for the plan. */
const nextYear: Cells = {
  'Other financial year starts on': '01/04/2027',
  'Other year: total budget of the school, £': '3000000',
  'Other year: percentage for staff development': '0.5',
  'Other year: statutory training first, £': '2000',
  'Other year: cover budget for training, £': '8000',
  'Other year: travel budget for training, £': '700',
}

/** Nothing has been asked before that day. */
const begun = (day: Day = '2027-03-04') => aSchool({ begins: { day, time: '09:00' } })

/** The CPD lead types on Settings, a cell after the other, and each is read before the next. */
async function types(school: School, cells: Cells): Promise<void> {
  for (const [label, value] of Object.entries(cells)) {
    await school.sets(label, value)
    await school.settles()
  }
}

const asksForMay = (school: School, price?: string) => asksFor(school, 'May', price)

async function asksFor(school: School, month: 'May' | 'November', price = '180'): Promise<void> {
  const day = month === 'May' ? '2027-05-20' : '2026-11-26'
  await school.asks('Bryony Castellow', {
    'What is it called?': 'Calm classrooms',
    'First day': day,
    'Last day': day,
    'Which days or parts of days?': `${Number(day.slice(8))} ${month}, all day`,
    'Could anyone in school cover?': '',
    'Price of one place before VAT, £ (0 if none)': price,
    'Travel there and back, £ (0 if none)': '12',
    'Book by': day,
  })
  await school.settles()
}

async function twoLeadersApprove(school: School): Promise<void> {
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
}

const stands = async (school: School) => (await school.row('R-0001'))['Where it stands']
const lines = async (school: School) => (await school.tab('desk', 'Budget')).map((row) => row['What for'])

/** The year’s line that is in the way of nobody: what stands about it in Needs attention. */
const aboutTheYear = async (school: School) =>
  (await school.needsAttention()).filter(({ Where }) => Where === 'Coordinator’s file, Settings')

test('before next year’s sums are typed a course in May has to wait, and the row says for what', async () => {
  const school = await begun()
  await asksForMay(school)

  await twoLeadersApprove(school)

  expect(await stands(school)).toBe('Waiting: the plan pot cannot bear it')
  expect((await school.row('R-0001'))['Please mend']).toContain('There is no budget for 2027–28 yet.')
})

test('in March a course in May is agreed from next year’s pot, and this year’s lines stay as they are', async () => {
  const school = await begun()
  const before = await school.tab('desk', 'Budget')
  await types(school, nextYear)
  await asksForMay(school)

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
  await asksForMay(school, price)

  await twoLeadersApprove(school)

  expect(await stands(school)).toBe(says)
})

test('on 1 April nothing has to be typed: Budget shows the new year, with what was agreed in March', async () => {
  const school = await begun()
  await types(school, nextYear)
  await asksForMay(school)
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

test('whoever retypes the old year’s rows in the new year changes nothing of the year that is over', async () => {
  const school = await begun('2027-04-01')
  const { id } = await school.desk.school()
  const kept = (year: string) => reading(school.desk.outside().store, id).balances(year)
  const before = await kept('2026-27')

  await types(school, {
    'Total budget of the school, £': '3000000',
    'Financial year starts on': '01/04/2027',
  })

  expect(before).toMatchObject({ 'plan/free': 625_500 })
  expect(await kept('2026-27')).toEqual(before)
  expect(await kept('2027-28')).toMatchObject({ 'plan/free': 720_000 })
})

test('a change of the percentage in October is told on Budget, and nothing that was agreed is lost', async () => {
  const school = await begun('2026-10-01')
  await asksFor(school, 'November')
  await twoLeadersApprove(school)
  await school.comes('09:00', '2026-10-08')
  const before = await school.tab('desk', 'Budget')

  await types(school, { 'Percentage for staff development': '0.44' })
  await types(school, { 'Percentage for staff development': '0.5' })

  expect(before).toHaveLength(7)
  expect(await school.budget('School plan')).toMatchObject({
    Set: '£7,050.00',
    Committed: '£180.00',
    Free: '£6,870.00',
  })
  expect((await lines(school)).slice(7)).toEqual([
    'Changed on Settings on 8 October 2026: CPD allocation (E09) together, from £11,925.00 to £13,250.00',
    'Changed on Settings on 8 October 2026: School plan, from £6,255.00 to £7,050.00',
    'Changed on Settings on 8 October 2026: Individual needs, from £3,127.50 to £3,525.00',
    'Changed on Settings on 8 October 2026: Reserve, from £1,042.50 to £1,175.00',
  ])
})

test('a sum that is changed and changed back is told twice, the later day first', async () => {
  const school = await begun('2026-10-01')
  const travel = 'Travel budget for training, £'
  for (const [day, sum] of [
    ['2026-10-08', '500'],
    ['2026-10-09', '600'],
  ] as const) {
    await school.comes('09:00', day)
    await types(school, { [travel]: sum })
  }

  expect((await lines(school)).slice(7)).toEqual([
    'Changed on Settings on 9 October 2026: Travel (E08), outside the allocation, from £500.00 to £600.00',
    'Changed on Settings on 8 October 2026: Travel (E08), outside the allocation, from £600.00 to £500.00',
  ])
})

test('next year’s lines come between this year’s and what was changed, and every line keeps its own figures', async () => {
  const school = await begun('2027-03-04')
  await school.comes('09:00', '2027-03-05')
  await types(school, { 'Travel budget for training, £': '500' })
  await types(school, nextYear)
  await school.comes('09:00', '2027-03-08')
  await types(school, { 'Other year: travel budget for training, £': '800' })
  const inMarch = await school.tab('desk', 'Budget')

  await school.comes('08:00', '2027-04-01')

  const thisYears =
    'Changed on Settings on 5 March 2027: Travel (E08), outside the allocation, from £600.00 to £500.00'
  const nextYears =
    'Changed on Settings on 8 March 2027: Travel (E08), outside the allocation, from £700.00 to £800.00'
  expect(inMarch.slice(14).map(figures)).toEqual([[thisYears], [`2027–28: ${nextYears}`]])
  expect(
    inMarch
      .slice(0, 14)
      .map(figures)
      .map(([what]) => what?.startsWith('2027–28: ')),
  ).toEqual([...Array(7).fill(false), ...Array(7).fill(true)])
  expect((await school.tab('desk', 'Budget')).slice(5).map(figures)).toEqual([
    ['Travel (E08), outside the allocation', '£800.00', '£0.00', '£0.00', '£800.00'],
    [
      'Cover (E26 or E02), outside the allocation',
      '£8,000.00',
      '£0.00',
      '£0.00',
      '£8,000.00',
      'set 36.5 · spent 0 · committed 0 · free 36.5',
    ],
    [nextYears],
  ])
})

/** What stands in a line, without its key. */
const figures = (row: Cells): readonly string[] =>
  Object.values(row)
    .slice(0, -1)
    .filter((cell) => cell !== '')
