import type { RequestId } from '../request/request.ts'
import type { Day, Instant } from '../school/day.ts'
import type { PersonId } from '../school/person.ts'

/** 1: the week after, what it was like. 2: six school weeks on, what came of it. 3: a term or two on, what has lasted (SB12). */
export const stages = [1, 2, 3] as const
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
  /**
   * Up to `leader told` one rung after the other; `listed`: asked and reminded in vain, so it is on the
   * coordinator's list; `waived`: the CPD lead let it go, and said why (SB21).
   */
  readonly state: Rung | 'answered' | 'listed' | 'waived' | 'stopped'
  /** The day of the next rung; absent when none is to come. */
  readonly dueOn?: Day
  readonly askedOn?: Day
  /** The letter of the last rung. */
  readonly letter?: string
  /** One of many who were named with a group: asked once, and nobody reminds them. */
  readonly once?: true
  /** Asked for by a leader, although the activity was too short or too cheap to owe it. */
  readonly wanted?: true
  /** Since when it is on the coordinator's list; absent where nobody asked in vain. */
  readonly listedOn?: Day
  readonly answer?: StageAnswer
  /** What their team leader has seen in use (SB13). Never for appraisal. */
  readonly seen?: Seeing
  /** What they had answered before they made it better, oldest first. */
  readonly earlier?: readonly StageAnswer[]
  /** What others had answered before it was known that this person went in their place; shown nowhere. */
  readonly others?: readonly TheirAnswers[]
  /** The later stage that took its place, so that nobody is asked twice over about one activity. */
  readonly gaveWayTo?: Stage
  /** Why nothing is asked any more, for the history. */
  readonly because?: string
}

/** What somebody answered about a place that turned out to be a colleague's, oldest first. */
export type TheirAnswers = {
  readonly person: PersonId
  readonly answers: readonly StageAnswer[]
  readonly seen?: Seeing
}

/** Whether a team leader has been asked what they have seen in use, and what was said. */
export type Seeing = {
  readonly askedOn: Day
  /** Who was asked: the team leader, or whoever stood in for them. */
  readonly asked?: PersonId
  /** The letter that asks, until it has been noted what became of it. */
  readonly letter?: string
  /** When it left: from then on an answer is awaited. */
  readonly leftOn?: Day
  readonly said?: SeenUsed
}

/** What a team leader, or whoever wrote it down for them, has seen in use. Words only, never a grade. */
export type SeenUsed = { readonly at: Instant; readonly by: PersonId; readonly words: string }

/** How far somebody has been asked (design §8). */
export type Rung = 'planned' | 'asked' | 'reminded' | 'reminded again' | 'leader told'

/** What somebody answered, in their own words. A lens that they could not tell yet is absent. */
export type StageAnswer = {
  readonly at: Instant
  /** Who filled it in, when that was somebody else. */
  readonly by?: PersonId
  readonly ratings: Readonly<Partial<Record<Lens, Rating>>>
  /** Stage 1: whether they were there. */
  readonly attended?: 'all' | 'part' | 'no'
  /** Stages 2 and 3: whether they use it. Honest either way, and never a rule. */
  readonly using?: 'a lot' | 'some' | 'not yet' | 'stopped'
  /** Stage 1: who helps them to use it (SA5); `tell team leader` also says whom to tell that nobody does. */
  readonly helped?: HelpedBy
  /** Stage 3: how much fresh energy it gave them (SA8). No lens, and nothing is scored by it. */
  readonly energy?: Rating
  /** By question: what they learned, key messages, what is different, what would help. */
  readonly words: Readonly<Record<string, string>>
}

/** Who helps somebody to use what they learned. */
export type HelpedBy = 'team leader' | 'colleague' | 'no need' | 'nobody' | 'tell team leader'
