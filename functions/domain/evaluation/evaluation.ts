import type { RequestId } from '../request/request.ts'
import type { Day, Instant } from '../school/day.ts'
import type { PersonId } from '../school/person.ts'

/** 1: the week after, what it was like. 2: six school weeks on, what came of it (SB12). */
export const stages = [1, 2] as const
export type Stage = (typeof stages)[number]

/** The four things that every activity is looked at by (SB12), in the policy's order. */
export const lenses = ['own learning', 'children’s learning', 'priorities', 'value for money'] as const
export type Lens = (typeof lenses)[number]

/** One to five; never a grade of a person. */
export type Rating = 1 | 2 | 3 | 4 | 5

/** One stage of one activity: when its questions are asked, and what was answered. */
export type Evaluation = {
  readonly request: RequestId
  readonly stage: Stage
  readonly person: PersonId
  /** `listed`: asked and reminded in vain, so it is on the coordinator's list. */
  readonly state: 'planned' | 'asked' | 'reminded' | 'answered' | 'listed' | 'stopped'
  /** The day of the next letter; absent when none is to come. */
  readonly dueOn?: Day
  readonly askedOn?: Day
  /** Since when it is on the coordinator's list; absent where nobody asked in vain. */
  readonly listedOn?: Day
  readonly answer?: StageAnswer
  /** What their team leader has seen in use (SB13): since when that is asked, and what was said. Never for appraisal. */
  readonly seen?: { readonly askedOn: Day; readonly said?: SeenUsed }
  /** Why nothing is asked any more, for the history. */
  readonly because?: string
}

/** What a team leader, or whoever wrote it down for them, has seen in use. Words only, never a grade. */
export type SeenUsed = { readonly at: Instant; readonly by: PersonId; readonly words: string }

/** What somebody answered, in their own words. A lens that they could not tell yet is absent. */
export type StageAnswer = {
  readonly at: Instant
  /** Who filled it in, when that was somebody else. */
  readonly by?: PersonId
  readonly ratings: Readonly<Partial<Record<Lens, Rating>>>
  /** Stage 1: whether they were there. */
  readonly attended?: 'all' | 'part' | 'no'
  /** Stage 2: whether they use it. Honest either way, and never a rule. */
  readonly using?: 'a lot' | 'some' | 'not yet' | 'stopped'
  /** By question: what they learned, key messages, what is different, what would help. */
  readonly words: Readonly<Record<string, string>>
}
