import { digest } from '../domain/digest.ts'
import type { Outside } from '../outside.ts'
import type { Answers } from '../pages/forms/answers.ts'
import { whatColleaguesLearned } from '../pages/staffroom/learned.ts'
import { onOffer } from '../pages/staffroom/on-offer.ts'
import { whoCanShow } from '../pages/staffroom/who-can-show.ts'
import { askingForm, filledIn } from './form-links.ts'
import { push } from './push.ts'
import type { Seen } from './show.ts'

/**
 * The Staffroom, which all staff read and nobody but us writes in. So it is not read in every look: only
 * where it is to say something else than it was last made to say.
 *
 * @returns what it says now, as a short text
 */
export async function showStaffroom(
  outside: Outside,
  {
    school,
    known,
    learned: { development },
    sharing,
  }: Pick<Seen, 'school' | 'known' | 'learned' | 'sharing'>,
): Promise<string> {
  const linkFor = (answers: Answers): string => filledIn(answers, askingForm(known)).formAddress
  const pages = [
    onOffer({ ...known, opportunities: development.opportunities, linkFor }),
    whoCanShow({ ...known, formAddress: school.forms.offer?.address }),
    whatColleaguesLearned({ ...known, ...sharing }),
  ]
  const says = digest(JSON.stringify(pages))
  if (says === school.staffroomSays) return says
  await push(outside, await outside.sheets.read(school.files.staffroom.id), pages, school.keepers)
  return says
}
