import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import type { School } from './a-school.ts'

/** Somebody answers "How did it go?" about R-0001, by the titles of its questions. */
export async function tells(
  school: School,
  who: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const { forms } = await school.desk.school()
  const as = addressOf(who)
  school.desk.google.forms.answer(forms.evaluation.id, { as, answers: { Reference: 'R-0001', ...answers } })
  await school.settles()
}

export const weekAfter = {
  'Which questions?': 'The week after',
  'Were you there?': 'all of it',
  'Did it stretch you?': 'quite a lot',
  'One thing you learned': 'Wait five seconds before helping.',
  'Who is helping you to use it?': 'a colleague',
  'Was it worth the time and money, as far as you can tell?': 'yes',
}
