import { sharedWords } from '../development/clear-words.ts'
import type { Need } from '../development/need.ts'
import type { Asked } from '../request/request.ts'
import { monthNames } from '../request/when.ts'
import type { Day } from '../school/day.ts'
import { schoolYearOf } from '../school/school-year.ts'
import { capital, inWords } from '../sentence.ts'
import { discuss, type Finding, type Rule, supports, unknown } from './finding.ts'

/**
 * Factor 3: individual development needs (SB29): a need that stands on the coordinator's list (SA25),
 * and without one where the idea came from.
 *
 * A need that people see themselves counts as much as one that others named (SB10), once they say
 * what will be different. Whether the request meets the need is for people to judge: the need is
 * quoted, so that they can. Career stage is not looked at: it would weigh people, not needs.
 */
export const individualNeed: Rule = ({ asked }, { needs, today }) => {
  if (asked.kind === 'required by law') return supports('The job needs it by law.')
  const [need, ...more] = nearestFirst(needs, asked)
  if (need !== undefined) return supports(raised(need, more.length, today))
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

/**
 * The needs that have a word in common with what is asked for, the nearest first; among equals the one
 * that has waited longest. A need of another kind says nothing about this request.
 */
const nearestFirst = (needs: readonly Need[], { title, help }: Asked): readonly Need[] => {
  const inCommon = ({ need }: Need): number => sharedWords(need, `${title} ${help}`).length
  return needs
    .filter((need) => inCommon(need) > 0)
    .toSorted((one, other) => inCommon(other) - inCommon(one) || one.since.localeCompare(other.since))
}

function raised({ need, source, since }: Need, more: number, today: Day): string {
  const others = more === 0 ? '' : ` ${capital(inWords(more))} more ${more === 1 ? 'is' : 'are'} on the list.`
  return `Raised in ${monthOf(since, today)} (${source}): “${shortly(need)}”.${others}`
}

/** 'September'; with its year when that was another school year. */
function monthOf(day: Day, today: Day): string {
  const month = monthNames[Number(day.slice(5, 7)) - 1] ?? ''
  return schoolYearOf(day) === schoolYearOf(today) ? month : `${month} ${day.slice(0, 4)}`
}

/** Their own words, no longer than a line of a letter, cut between two words. */
function shortly(need: string): string {
  const letters = [...need.replace(/[.\s]+$/, '')]
  const begins = letters.slice(0, longest).join('')
  return letters.length <= longest ? begins : `${begins.replace(/\s+\S*$/, '')} …`
}

const longest = 70
