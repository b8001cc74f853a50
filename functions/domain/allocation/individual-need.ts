import type { Need } from '../development/need.ts'
import { inCommon } from '../development/need-served.ts'
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
export const individualNeed: Rule = ({ id, asked }, { needs, today }) => {
  if (asked.kind === 'required by law') return supports('The job needs it by law.')
  const [need, ...more] = nearestFirst(needs, asked)
  if (need !== undefined) return supports(raised(need, { more: more.length, today, but: id }))
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
 * The needs that have to do with what is asked for: their own before those that the plan raises for a
 * group, the nearest first; among equals the one that has waited longest. Others say nothing about this request.
 */
const nearestFirst = (needs: readonly Need[], asked: Asked): readonly Need[] =>
  needs
    .filter((need) => inCommon(need, asked) > 0)
    .toSorted(
      (one, other) =>
        Number(one.raisedBy !== undefined) - Number(other.raisedBy !== undefined) ||
        inCommon(other, asked) - inCommon(one, asked) ||
        one.since.localeCompare(other.since),
    )

/** The need in its own words, what has been agreed for it besides this request, and how many more there are. */
function raised(
  { need, source, since, servedBy }: Need,
  { more, today, but }: { readonly more: number; readonly today: Day; readonly but: string },
): string {
  const served = servedBy === undefined || servedBy === but ? '' : ` ${servedBy} has been agreed for it.`
  const others = more === 0 ? '' : ` ${capital(inWords(more))} more ${more === 1 ? 'is' : 'are'} on the list.`
  return `Raised in ${monthOf(since, today)} (${source}): “${shortly(need)}”.${served}${others}`
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
