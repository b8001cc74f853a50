import type { School } from './a-school.ts'
import { approved } from './one-request.ts'

type Cells = Readonly<Record<string, string>>

/** Bryony has a day on Thursday 26 November: £180, £12 for the bus, and a day of cover at £218. Its letter has left. */
export const approvedSchool = (answers: Cells = {}): Promise<School> =>
  approved({
    'What is it called?': 'Calm classrooms',
    'First day': '2026-11-26',
    'Last day': '2026-11-26',
    'Which days or parts of days?': '26 November, all day',
    'Could anyone in school cover?': '',
    'Price of one place before VAT, £ (0 if none)': '180',
    'Travel there and back, £ (0 if none)': '12',
    ...answers,
  })

export const jo = 'Jo Brindlewick'

export async function records(school: School, cells: Cells): Promise<void> {
  await school.types(jo, ['office', 'To book and pay', 'Ref', 'R-0001'], cells)
  await school.settles()
}

export const toBook = (school: School) => school.tab('office', 'To book and pay')
export const coverList = (school: School) => school.tab('office', 'Cover list')

/** The letters that ask Bryony how it went. */
export const questions = (school: School) =>
  school.letters('Bryony Castellow').filter(({ subject }) => subject.includes('questions about'))

/** Fee, travel and cover: what is committed, and what is spent. */
export async function money(school: School): Promise<Cells> {
  const [fee, travel, cover] = await Promise.all(
    ['School plan', 'Travel', 'Cover'].map(async (what) =>
      (await school.tab('desk', 'Budget')).find((row) => row['What for']?.startsWith(what)),
    ),
  )
  const shown = (row: Cells | undefined) => `${row?.Committed} committed, ${row?.Spent} spent`
  return { fee: shown(fee), travel: shown(travel), cover: shown(cover) }
}

export const setAside = {
  fee: '£180.00 committed, £0.00 spent',
  travel: '£12.00 committed, £0.00 spent',
  cover: '£218.00 committed, £0.00 spent',
}
export const spent = {
  fee: '£0.00 committed, £180.00 spent',
  travel: '£0.00 committed, £12.00 spent',
  cover: '£0.00 committed, £218.00 spent',
}
export const nothing = '£0.00 committed, £0.00 spent'
