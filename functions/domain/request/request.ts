import type { Decision } from '../approval/decision.ts'
import type { LeadersWord } from '../approval/leaders-word.ts'
import type { SecondLook } from '../approval/second-look.ts'
import type { Booking, Terms } from '../booking/booking.ts'
import type { PotName } from '../budget/accounts.ts'
import type { Pence } from '../budget/money.ts'
import type { Money } from '../budget/moved.ts'
import type { Missed, NotRight } from '../evaluation/no-show.ts'
import type { Day, DayPart, Instant } from '../school/day.ts'
import type { PersonId } from '../school/person.ts'
import type { TrueCost } from './true-cost.ts'

/** As it stands in letters and sheets: 'R-0031'. */
export type RequestId = `R-${string}`

export const kinds = [
  'course or conference',
  'visit or observation',
  'coaching or mentoring',
  'several meetings',
  'qualification',
  'required by law',
  'webinar',
  'network or meeting',
  'reading or project',
  'other',
] as const
export type Kind = (typeof kinds)[number]

export const sources = ['our school', 'our trust', 'local', 'national', 'online'] as const
export type Source = (typeof sources)[number]

/** Children that an activity is to help: groups, never a child (SA14). */
export const pupilGroups = [
  'all',
  'early years',
  'SEND',
  'disadvantaged',
  'learning English',
  'high attainers',
  'not directly',
] as const
export type PupilGroup = (typeof pupilGroups)[number]

export type Idea = 'school plan' | 'appraisal' | 'a quality mark' | 'new role' | 'my own idea' | 'other'
export type Appraisal = 'yes' | 'partly' | 'no' | 'rather not say'

/** What somebody asked for, read from the form "Ask for training". Text is theirs, word for word. */
export type Asked = {
  readonly title: string
  /** A link, or who to contact; may be empty. Never opened by us. */
  readonly contact: string
  readonly source: Source
  readonly kind: Kind
  /** Other people who would go, by name. */
  readonly others: readonly string[]
  /** The number of a priority on the Plan; absent: none of them. */
  readonly priority?: string
  /** How it will help (free activities: what they hope will be different). */
  readonly help: string
  readonly idea: Idea
  readonly appraisal: Appraisal
  /** Which children should notice. */
  readonly children: readonly string[]
  readonly difference: string
  readonly measure: string
  /** What says that it works, in their words; absent where nothing was said. Never opened by us. */
  readonly evidence?: string
  readonly firstDay: Day
  readonly lastDay: Day
  /** Days or half days besides first and last, as far as they were told. */
  readonly otherTimes: readonly DayPart[]
  readonly minutes: number
  readonly ownTime: 'no' | 'time back or pay' | 'by choice'
  /** Empty: nobody needs to cover. */
  readonly cover: readonly DayPart[]
  /** Who in school could cover, in their words; empty when nobody is named. */
  readonly coverInSchool: string
  readonly price: Pence
  /** Absent: unsure, the office will check. */
  readonly vat?: Pence
  /** One price for all who go, of which price and VAT are then this person's share. */
  readonly altogether?: { readonly price: Pence; readonly vat?: Pence }
  readonly travel: Pence
  readonly otherMoney: string
  readonly bookBy?: Day
  readonly bestValue: {
    readonly band: 'inside' | 'none' | 'one question' | 'all questions'
    readonly nearer: string
    readonly whyNotHere: string
    readonly alternatives: string
    readonly consulted: string
    readonly discount: string
  }
  readonly sharing: readonly string[]
  /** What would help them take part: for the CPD lead only, never for a rule. */
  readonly adjustments: string
  readonly anythingElse: string
}

export type TrainingRequest = {
  readonly id: RequestId
  /** Grows when its sender changes it. Votes belong to one version. */
  readonly version: number
  readonly formId: string
  readonly responseId: string
  readonly askedAt: Instant
  readonly person: PersonId
  /** Who filled the form in; another than `person` when it was on somebody's behalf. */
  readonly askedBy: PersonId
  /** Name and job when it was asked, for the row: 'Priya Lindqvist, Year 4'. */
  readonly who: string
  readonly asked: Asked
  readonly cost: TrueCost
  readonly pot: PotName
  readonly decision: Decision
  /** What their team leader says of it; absent before anybody was asked. */
  readonly word?: LeadersWord
  /** What the office recorded about the place, and where the money stands since; for one approval each. */
  readonly booking?: Booking
  readonly money?: Money
  /** The provider's terms; they outlast an approval. */
  readonly terms?: Terms
  /** What whoever had a place and could not go was asked, and said. */
  readonly missed?: Missed
  /** What somebody found not right when they were asked how it went. */
  readonly notRight?: NotRight
  /** The last second look at a decision about it that was asked for. */
  readonly secondLook?: SecondLook
  /** On each request of a group: the reference of the first. Absent: a request of its own. */
  readonly group?: RequestId
  /** On the first of a group: the references of everybody who has ever had a place, its own first. */
  readonly places?: readonly RequestId[]
  /** Who of the group bears their share of one price for all, since they withdrew after the letter; and what of it. */
  readonly passedOn?: { readonly to: RequestId; readonly pence: Pence }
  /** Times at which somebody is out with their group although nobody need cover. */
  readonly uncovered?: readonly DayPart[]
  /** Names of others that nobody on People has, as they were typed. Absent: nobody looked. */
  readonly notFound?: readonly string[]
  /** The words that named them with a group, like “all teaching assistants”. Absent: they asked, or were named. */
  readonly through?: string
  /** Who belongs to a group that was named and is not in school then, by name; with the first, where one was named. */
  readonly notInSchool?: readonly string[]
  /** Groups that were named and are too large for one request; with the first, where there are any. */
  readonly tooLarge?: readonly TooLarge[]
  /** The requests that are decided as this one (see `asOne`). Never stored. */
  readonly members?: readonly TrainingRequest[]
}

/** A group that was named, how many it would be besides those who were taken, and for how many there was room. */
export type TooLarge = { readonly words: string; readonly people: number; readonly room: number }

/** The requests that one row of Approvals stands for: those of a group, stored as the row's own is, or the one. */
export const membersOf = <R extends TrainingRequest>(request: R): readonly R[] =>
  (request.members as readonly R[] | undefined) ?? [request]

/** The days and parts of days on which somebody is out of school, covered or not. */
export const outParts = ({ asked, uncovered = [] }: TrainingRequest): readonly DayPart[] => [
  ...asked.cover,
  ...uncovered,
]

/** The days on which somebody must cover, each once. */
export const coverDays = (asked: Asked): readonly Day[] => [...new Set(asked.cover.map(({ day }) => day))]
