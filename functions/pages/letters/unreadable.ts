import type { Problem } from '../../domain/problem.ts'
import type { Person } from '../../domain/school/person.ts'
import { frame, type Letter, orFalse, type SchoolToday } from './about.ts'

/**
 * "We could not read part of your answer": to whoever filled the form in, at once. Each problem says
 * what the question was, what they typed and what to do; nothing else they wrote is lost.
 */
export const unreadable = (
  about: SchoolToday & {
    readonly person: Person
    /** What it was: something asked for, a change of an earlier request, how something went, a team leader’s word, or something they can show. */
    readonly of: 'request' | 'change' | 'evaluation' | 'word' | 'offer'
    /** What they called it, as far as we could read that. */
    readonly title?: string
    readonly problems: readonly Problem[]
    /** The form, filled in with everything they wrote. */
    readonly formAddress?: string
    /** Whether nothing had to be left out of that link. */
    readonly allFilled: boolean
  },
): Letter => ({
  kind: 'unreadable',
  facts: {
    ...frame(about, about.person),
    changing: about.of === 'change',
    telling: about.of === 'evaluation',
    advising: about.of === 'word',
    offering: about.of === 'offer',
    title: about.of === 'request' && orFalse(about.title),
    problems: about.problems.map(({ label, typed, say }) => ({
      label,
      typed: orFalse(typed) ? `You wrote: “${typed.trim()}”` : 'You left it empty.',
      say,
    })),
    several: about.problems.length > 1,
    formAddress: (about.person.email && about.formAddress) || false,
    allFilled: about.allFilled,
  },
})
