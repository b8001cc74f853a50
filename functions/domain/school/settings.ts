import type { Pence } from '../budget/money.ts'
import type { Day } from './day.ts'
import type { ReportingTime } from './terms.ts'

/** A role held by somebody on the People tab, named by e-mail address; from–to for those who act for a while. */
export type Holder = { readonly email: string; readonly from?: Day; readonly to?: Day }

/** A member of the leadership team, with the heading of their column on Approvals: 'Head', 'Deputy'. */
export type Leader = Holder & { readonly called: string }

/** Somebody who was on the leadership team until a day, that day among them. */
export type FormerLeader = Pick<Leader, 'email' | 'called'> & { readonly until: Day }

export type Roles = {
  readonly leaders: readonly Leader[]
  /** Whose days on the team are over, or who was taken off Settings: their columns on Approvals are kept, closed. */
  readonly formerLeaders?: readonly FormerLeader[]
  readonly head: Holder
  readonly actingHead?: Holder
  /** Who may fill in the head's column for the head today. Nobody can see which of the two typed. */
  readonly headAssistant?: Holder
  readonly cpdLead: Holder
  readonly deputyCpdLead?: Holder
  readonly businessManager?: Holder
  readonly office: Holder
  readonly coverOfficer?: Holder
  /** Not staff: told of the head's own requests. */
  readonly chair: { readonly name: string; readonly email: string }
}

/** How many leaders must choose Approve (SB26). No cost and no cover: noted by the CPD lead. */
export type Quorum = {
  readonly smallUpTo: Pence
  readonly small: number
  readonly large: number
  readonly largeNeedsHead: boolean
}

/** What the school has set for one financial year. */
export type YearSums = {
  /** First day of the financial year that these sums are for. */
  readonly yearStarts: Day
  readonly totalBudget: Pence
  /** In hundredths of a per cent: 45 is 0.45 %. */
  readonly cpdShare: number
  readonly statutoryFirst: Pence
  /** Shares of the rest, in per cent; together 100. */
  readonly planPercent: number
  readonly individualPercent: number
  readonly reservePercent: number
  readonly coverBudget: Pence
  readonly travelBudget: Pence
  /** What governors agreed to carry over from the year before, on top of the percentage. */
  readonly carriedOver?: Pence
}

/** Everything the school has set, in force today. Thresholds are the school's, never ours. */
export type Settings = {
  /** Changes whenever anything here does. */
  readonly version: string
  readonly school: { readonly name: string; readonly kind: 'maintained' | 'academy' }
  readonly roles: Roles
  readonly quorum: Quorum
  /** The sums of the financial year in force, and what holds in every year. */
  readonly money: YearSums & {
    readonly coverDay: Pence
    readonly vatRecovered: boolean
    /** A financial year that has not begun and has its sums already. */
    readonly comingYear?: YearSums
  }
  readonly limits: {
    /** How many may be out for training on one day. */
    readonly outPerDay: number
    /** A fair share of a pot for one person, in per cent of what it was given. */
    readonly fairSharePercent: number
    /** So many things for one person, and no more are suggested, while somebody who is waiting has had nothing. */
    readonly mostWhileOthersHaveNone: number
    /** True cost for one person above which leaders talk. */
    readonly talkAbove: Pence
    /** Best Value: no question up to the first, one up to the second, all above (SB19). */
    readonly oneQuestionAbove: Pence
    readonly allQuestionsAbove: Pence
    /** What those who have been found it worth, of 5: below it leaders talk about the provider. */
    readonly leastRating: number
    /** A request for less notice than this, in school days, is late. */
    readonly noticeSchoolDays: number
    /** Prices above this are taken for slips of the hand. */
    readonly largestPrice: Pence
    /** Settled rows stay on Approvals for so many school days. */
    readonly rowsStaySchoolDays: number
    /** More new decisions than this in one look are held back until a person confirms them. */
    readonly decisionsAtOnce: number
  }
  readonly time: {
    /** Hours of development promised for a school year to somebody full-time (SA31). */
    readonly promisedHours: number
    /** What an INSET day counts as; never part of the promise. */
    readonly insetHours: number
  }
  readonly letters: {
    /** London time at which decision letters leave on school days; 'now' for a demonstration. */
    readonly leaveAt: string
    /** In rehearsal every letter goes to the CPD lead, marked for whom it is. */
    readonly live: boolean
  }
  readonly governors: {
    readonly when: ReportingTime
    /** Who gets the report: the chair, and others such as the clerk. */
    readonly to: readonly { readonly name: string; readonly email: string }[]
  }
  /** References are not given below this number. */
  readonly firstReference: number
}
