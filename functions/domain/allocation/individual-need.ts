import type { Asked } from '../request/request.ts'
import { discuss, type Finding, type Rule, supports, unknown } from './finding.ts'

/**
 * Factor 3: individual development needs (SB29), by where the need came from.
 *
 * A need that people see themselves counts as much as one that others named (SB10), once they say
 * what will be different. Career stage is not looked at: it would weigh people, not needs.
 */
export const individualNeed: Rule = ({ asked }) => {
  if (asked.kind === 'required by law') return supports('The job needs it by law.')
  switch (asked.idea) {
    case 'appraisal':
      return supports('The need was named in appraisal.')
    case 'school plan':
      return supports('The need was named in the school plan.')
    case 'a quality mark':
      return supports('A quality mark that the school works towards needs it.')
    case 'new role':
      return supports('A new role needs it.')
    case 'my own idea':
      return ownIdea(asked)
    case 'other':
      return unknown(
        'We do not know yet where the need comes from.',
        'need not known',
        'A word about where the need comes from.',
      )
  }
}

function ownIdea({ difference, help }: Asked): Finding {
  if (difference.trim() || help.trim()) return supports('Own idea, with what will be different.')
  return discuss(
    'Own idea, and it does not say yet what will be different.',
    'no aim yet',
    'A sentence on what will be different, and by when.',
  )
}
