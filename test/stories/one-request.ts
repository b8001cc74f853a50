import { tabIdOf } from '../../functions/pages/tab.ts'
import { aSchool, type School } from './a-school.ts'

/** The account that owns the files: nothing is closed to it. */
export const owner = 'cpd-automation@thistledown-lane.example.org'
/** Google's number of the tab. */
export const approvals = tabIdOf({ id: 'approvals' })
export const row = ['desk', 'Approvals', 'Ref', 'R-0001'] as const

type Answers = Parameters<School['asks']>[1]
type Differently = Parameters<typeof aSchool>[0]

/** Bryony has asked for her half-day, and leaders can see it. */
export async function oneRequest(answers: Answers = {}, differently: Differently = {}): Promise<School> {
  const school = await aSchool(differently)
  await school.asks('Bryony Castellow', answers)
  await school.settles()
  return school
}

/** The same, agreed by two votes; its letter has not left. */
export async function agreed(answers: Answers = {}, differently: Differently = {}): Promise<School> {
  const school = await oneRequest(answers, differently)
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
  return school
}

/** The same, and its letter has left. */
export async function approved(answers: Answers = {}, differently: Differently = {}): Promise<School> {
  const school = await agreed(answers, differently)
  await school.comes('16:00')
  return school
}

/** Her half-day is on Tuesday 17 November. */
export const nextTuesday = {
  'First day': '2026-11-17',
  'Last day': '2026-11-17',
  'Which days or parts of days?': '17 November, morning',
}

/** Google's number for the column under a heading, counted from nought. */
export async function columnOf(school: School, heading: string): Promise<number> {
  return school.desk.columnOf((await school.desk.school()).files.desk.id, 'Approvals', heading) - 1
}
