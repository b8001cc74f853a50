import type { Day } from '../../functions/domain/school/day.ts'
import { aSchool, type School } from './a-school.ts'

type Cells = Readonly<Record<string, string>>

/** £3,000,000 × 0.5 % is £15,000.00: £2,000 first, and of £13,000 60 % for the plan. */
export const nextYear: Cells = {
  'Other financial year starts on': '01/04/2027',
  'Other year: total budget of the school, £': '3000000',
  'Other year: percentage for staff development': '0.5',
  'Other year: statutory training first, £': '2000',
  'Other year: cover budget for training, £': '8000',
  'Other year: travel budget for training, £': '700',
}

/** Nothing has been asked before that day. */
export const begun = (day: Day = '2027-03-04') => aSchool({ begins: { day, time: '09:00' } })

/** The CPD lead types on Settings, a cell after the other, and each is read before the next. */
export async function types(school: School, cells: Cells): Promise<void> {
  for (const [label, value] of Object.entries(cells)) {
    await school.sets(label, value)
    await school.settles()
  }
}

/** Bryony asks for a day: £180 or another price from the plan pot, £12 for the bus, and a day of cover at £218. */
export async function asksFor(school: School, month: 'May' | 'November', price = '180'): Promise<void> {
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

export async function twoLeadersApprove(school: School): Promise<void> {
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
}

export const lines = async (school: School) =>
  (await school.tab('desk', 'Budget')).map((row) => row['What for'])
