import { aSchool, type School } from './a-school.ts'

// Gwilym Ashdown asks for three: himself, Sunniva Pell (both teach) and Yusuf Dapplewood, an HLTA. £140 each
// and two days of cover at £218: £856.

export const others = 'Who else would go?'
export const price = 'Price of one place before VAT, £ (0 if none)'
const cost = 'Who runs it, and what does it cost altogether?'

export const phonics = {
  'What is it called?': 'Phonics leaders',
  [others]: 'Sunniva Pell\nYusuf Dapplewood',
  'First day': '2027-01-14',
  'Last day': '2027-01-14',
  'Hours altogether': '6',
  'Which days or parts of days?': '14 January, all day',
  'Could anyone in school cover?': '',
  [price]: '140',
  'VAT, £ (leave empty if unsure: the office will check)': '28',
  'Book by': '2026-12-11',
  [cost]: 'outside, over £250',
  'Why can we not do this in school?': 'It is the nearest.',
  'Two others you looked at, with prices': 'County £165 each; online £90 each.',
  'Is there a discount?': 'yes',
}
type Answers = Readonly<Record<string, string>>
export const three = ['Gwilym Ashdown', 'Sunniva Pell', 'Yusuf Dapplewood']

export async function asked(answers: Answers = {}, differently: Parameters<typeof aSchool>[0] = {}) {
  const school = await aSchool(differently)
  const answer = await school.asks('Gwilym Ashdown', { ...phonics, ...answers })
  await school.settles()
  return { school, answer }
}

export async function agreed(answers: Answers = {}, differently: Parameters<typeof aSchool>[0] = {}) {
  const { school, answer } = await asked(answers, differently)
  await approves(school)
  return { school, answer }
}

export async function approves(school: School): Promise<void> {
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
}

/** What somebody's letters are called, oldest first. */
export const subjects = (school: School, who: string) => school.letters(who).map(({ subject }) => subject)

export const cancels = (reference: string): Answers => ({
  'What would you like to do?': 'Change or cancel something I asked for',
  Reference: reference,
  'What would you like us to do?': 'cancel it',
})
