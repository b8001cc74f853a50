import { namedFor, oneOfMany } from '../request/group.ts'
import { membersOf, type TrainingRequest } from '../request/request.ts'
import type { Decision } from './decision.ts'
import type { LetterWanted, Step } from './step.ts'

/**
 * What follows for each of a group from the one decision about all of them: a step each, in the order of
 * their places. Each has their own letter and history; what goes to the chair or, once, to the CPD lead, goes with
 * the first. A request of its own gives its own step.
 */
export function eachOf(step: Step): readonly Step[] {
  const { members, ...first } = step.request
  if (members === undefined) return [step]
  return members.map((member, place) => {
    const named = (key: string): string => namedFor(key, first.id, member.id)
    return {
      ...step,
      request: {
        ...member,
        version: first.version,
        decision: place === 0 ? first.decision : namedAnew(first.decision, named),
      },
      entries: step.entries.filter(({ about }) => about === member.id),
      letters: step.letters
        .filter((letter) => place === 0 || goesToOthers(letter, member))
        .map((letter) => ({ ...letter, key: named(letter.key) })),
      takenBack: step.takenBack.map(named),
      happened: step.happened.map(({ what, cause }) => ({ what, cause: named(cause) })),
    }
  })
}

/** Whoever was named with a group, and has not been told of it, hears no other answer than yes. */
const goesToOthers = ({ to, kind }: LetterWanted, member: TrainingRequest): boolean =>
  to === 'office' ||
  (to === 'applicant' && !(oneOfMany(member) && member.decision.stage !== 'approved' && kind !== 'approved'))

/** Another's decision as one's own: with one's own letter. */
function namedAnew(decision: Decision, named: (key: string) => string): TrainingRequest['decision'] {
  if (decision.stage === 'waiting')
    return decision.letterKey === undefined ? decision : { ...decision, letterKey: named(decision.letterKey) }
  if (decision.stage !== 'agreed') return decision
  const { chairKey: _firsts, ...own } = decision
  return { ...own, letterKey: named(decision.letterKey) }
}

/** The keys of the letters that must not leave, of everybody whom a decision was about. */
export const takenBackFor = (before: TrainingRequest, step: Step): readonly string[] =>
  membersOf(before).flatMap(({ id }) => step.takenBack.map((key) => namedFor(key, before.id, id)))
