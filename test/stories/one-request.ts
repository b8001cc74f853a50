import { tabIdOf } from '../../functions/pages/tab.ts'
import { aSchool, type School } from './a-school.ts'

/** The account that owns the files: nothing is closed to it. */
export const owner = 'cpd-automation@thistledown-lane.example.org'
/** Google's number of the tab. */
export const approvals = tabIdOf({ id: 'approvals' })
export const row = ['desk', 'Approvals', 'Ref', 'R-0001'] as const

/** Bryony has asked for her half-day, and leaders can see it. */
export async function oneRequest(): Promise<School> {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  return school
}

/** The same, agreed by two votes; its letter has not left. */
export async function agreed(): Promise<School> {
  const school = await oneRequest()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
  return school
}

/** Google's number for the column under a heading, counted from nought. */
export async function columnOf(school: School, heading: string): Promise<number> {
  return school.desk.columnOf((await school.desk.school()).files.desk.id, 'Approvals', heading) - 1
}
