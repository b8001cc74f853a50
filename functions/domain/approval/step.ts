import type { Balances, Entry, Fund } from '../budget/accounts.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Day, Instant } from '../school/day.ts'
import type { Person } from '../school/person.ts'
import type { Settings } from '../school/settings.ts'

/** Who leads the school today. */
export type Leadership = {
  readonly today: Day
  readonly settings: Settings
  /** As People has them: the applicant and all who hold a role, at least. Shows whose vote is the applicant's own. */
  readonly people: readonly Person[]
}

/** What a decision depends on besides the request and the choices beside it. */
export type Circumstances = Leadership & {
  readonly now: Instant
  /** By financial year: '2026-27'. */
  readonly balances: Readonly<Record<string, Balances>>
  /** The latest meeting on the Meetings tab. */
  readonly meeting?: { readonly on: Day; readonly who: string }
  /** The head's recorded exceptions for this request, one a fund. */
  readonly overrides?: readonly Exception[]
  /** When a letter about what is decided now would leave. */
  readonly leavesAt: Instant
}

export type Exception = { readonly fund: Fund; readonly reason: string; readonly by: 'head' }

/** What follows from the choices: everything here is written together, or nothing is. */
export type Step = {
  readonly request: TrainingRequest
  readonly entries: readonly Entry[]
  readonly letters: readonly LetterWanted[]
  /** Keys of letters that must not leave. */
  readonly takenBack: readonly string[]
  /** For the history, one a change; each cause happens once. */
  readonly happened: readonly { readonly what: string; readonly cause: string }[]
  /** "Where it stands". */
  readonly stands: string
  /** "Please mend"; empty when there is nothing to mend. */
  readonly mend: string
}

export type LetterWanted = {
  readonly kind:
    | 'approved'
    | 'declined'
    | 'wait'
    | 'more information'
    | 'chair'
    | 'money back'
    | 'office'
    | 'cancelled by the provider'
    | 'booked'
  readonly to: 'applicant' | 'chair' | 'office' | 'cpd lead'
  readonly key: string
  readonly due: Instant
}

/** Nothing follows: the request stays as it is. */
export const nothing = (request: TrainingRequest, stands: string, mend: readonly string[] = []): Step => ({
  request,
  entries: [],
  letters: [],
  takenBack: [],
  happened: [],
  stands,
  mend: mend.filter(Boolean).join(' '),
})

/** Two steps as one: all that the first one does, and then the second one, which has the last word. */
export const followedBy = (first: Step, second: Step): Step => ({
  request: second.request,
  entries: [...first.entries, ...second.entries],
  letters: [...first.letters, ...second.letters],
  takenBack: [...first.takenBack, ...second.takenBack],
  happened: [...first.happened, ...second.happened],
  stands: second.stands,
  mend: second.mend,
})

/**
 * Names a change, such as 'R-0031/v1/agreed/2026-11-12T15:10:00.000Z'. Choices count only after
 * they have stood for a while, so two changes of one request never fall on one instant.
 */
export const causeOf = ({ id, version }: TrainingRequest, what: string, at: Instant): string =>
  `${id}/v${version}/${what}/${at}`
