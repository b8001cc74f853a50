import type { Decision } from '../../domain/approval/decision.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import type { Calendar } from '../../domain/school/calendar.ts'
import type { Day } from '../../domain/school/day.ts'
import { firstName, type Person } from '../../domain/school/person.ts'
import type { Settings } from '../../domain/school/settings.ts'
import { capital } from '../../domain/sentence.ts'
import { dated } from './days.ts'
import { officePerson, signer } from './names.ts'

/** What a letter is made of: its template and the facts that the template prints. */
export type Letter = { readonly kind: LetterKind; readonly facts: Facts }

/** One template each, in `templates/`. */
export const letterKinds = [
  'received',
  'cancelled',
  'change-heard',
  'noted',
  'unreadable',
  'approved',
  'declined',
  'wait',
  'more-information',
  'chair',
  'money-back',
  'office-told',
  'provider-cancelled',
  'booked',
  'goes-instead',
  'settings-changed',
  'take-part',
  'before-you-go',
  'week-after',
  'weeks-later',
  'have-you-seen',
  'seen-used',
  'would-like-help',
  'could-not-go',
  'may-we-share',
  'key-messages',
  'tried-it',
  'few-minutes',
  'few-minutes-off',
  'governors',
  'governors-preview',
  'for-the-meeting',
  'your-view',
  'second-look-asked',
  'second-look',
  'unmet-needs',
  'offer-heard',
  'finance-files',
  'staffroom',
  'term-on',
  'ask-in-passing',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** Plain values only. What is not known is `false` or an empty list; an empty text would be a gap, and is refused. */
export type Facts = {
  readonly [name: string]:
    | string
    | boolean
    | readonly string[]
    | readonly { readonly [name: string]: string }[]
}

/** The school as every letter needs it. `today` is the day on which the letter leaves. */
export type SchoolToday = {
  readonly settings: Settings
  readonly people: readonly Person[]
  readonly today: Day
}

/** Everything that a letter about a request may speak of. */
export type About = SchoolToday & {
  readonly calendar: Calendar
  readonly request: TrainingRequest
  readonly person: Person
  /** Who filled the form in; the same as `person` when they asked for themselves. */
  readonly askedBy: Person
  readonly assessment?: {
    readonly findings: readonly {
      readonly number: number
      readonly name: string
      readonly finding: { readonly because: string }
    }[]
    readonly whatWouldChange: readonly string[]
  }
}

/** A decision that leaders have made, in whichever stage its letter is. */
export type Decided = Extract<Decision, { readonly basis: unknown }>

/**
 * The facts of the frame around every letter: greeting, who signs, whom to tell.
 * Somebody without an e-mail address gets theirs on paper, so it never says "reply".
 */
export function frame(school: SchoolToday, to: Pick<Person, 'name' | 'email' | 'job'>): Facts {
  const onPaper = to.email === undefined
  const office = officePerson(school, to)
  return {
    school: school.settings.school.name,
    firstName: firstName(to),
    signedBy: signer(school, to).name,
    signedAs: signer(school, to).role,
    office,
    officeFirst: capital(office),
    sayTo: onPaper ? `tell ${office}` : `reply to this letter, or tell ${office}`,
    onPaper,
    handTo: onPaper ? [to.name, to.job].filter(Boolean).join(', ') : false,
    today: dated(school.today),
    smallPrint: [],
  }
}

/** What leaders or applicants wrote, word for word, one paragraph a line. */
export const paragraphs = (words: string): readonly string[] =>
  words
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => !blank(line))

/** A text that may be missing, as the templates want it. */
export const orFalse = (text: string | undefined): string | false =>
  text === undefined || blank(text) ? false : text.trim()

/** Whether a text shows nothing at all: a letter must not print an empty pair of quotation marks. */
const blank = (text: string): boolean => text.replace(/[\s\p{C}]+/gu, '') === ''
