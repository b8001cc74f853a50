import { discuss, type Rule, supports, unknown } from './finding.ts'

/**
 * Factor 2: relevance to what was agreed in appraisal (SB28).
 *
 * We only ask whether there is a link. The target itself is never asked for, kept or shown, and
 * somebody who would rather not say is neither helped nor held back.
 */
export const appraisalTargets: Rule = ({ asked }) => {
  if (asked.kind === 'required by law')
    return unknown('Not asked, because the law requires the training.', 'not asked')
  switch (asked.appraisal) {
    case 'yes':
      return supports('Linked.')
    case 'partly':
      return supports('Partly linked.')
    case 'no':
      return discuss(
        'Not linked to anything agreed in appraisal.',
        'not linked',
        'A link with something agreed in your appraisal.',
      )
    case 'rather not say':
      return unknown('We were asked not to go into it here.', 'rather not say')
  }
}
