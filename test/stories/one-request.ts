import { tabIdOf } from '../../functions/pages/tab.ts'
import { type School, sharedBeginning } from './a-school.ts'

/** The account that owns the files: nothing is closed to it. */
export const owner = 'cpd-automation@thistledown-lane.example.org'
/** Google's number of the tab. */
export const approvals = tabIdOf({ id: 'approvals' })
export const row = ['desk', 'Approvals', 'Ref', 'R-0001'] as const

type Answers = Parameters<School['asks']>[1]
type Differently = Parameters<typeof sharedBeginning>[2]

/** Bryony has asked for her half-day, and leaders can see it. */
export const oneRequest = (answers: Answers = {}, differently?: Differently): Promise<School> =>
  sharedBeginning(named('asked', answers), (school) => asks(school, answers), differently)

/** The same, agreed by two votes; its letter has not left. */
export const agreed = (answers: Answers = {}, differently?: Differently): Promise<School> =>
  sharedBeginning(named('agreed', answers), (school) => isAgreed(school, answers), differently)

/** The same, and its letter has left. */
export const approved = (answers: Answers = {}, differently?: Differently): Promise<School> =>
  sharedBeginning(
    named('approved', answers),
    async (school) => {
      await isAgreed(school, answers)
      await school.comes('16:00')
    },
    differently,
  )

const named = (name: string, answers: Answers): string => `${name} ${JSON.stringify(answers)}`

async function asks(school: School, answers: Answers): Promise<void> {
  await school.asks('Bryony Castellow', answers)
  await school.settles()
}

async function isAgreed(school: School, answers: Answers): Promise<void> {
  await asks(school, answers)
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
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
