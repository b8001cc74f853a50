import { inSchoolOn } from '../evaluation/ladder.ts'
import { fewest } from '../governors/count.ts'
import type { RequestId, TrainingRequest } from '../request/request.ts'
import { beginning, type Calendar, schoolDaysFrom } from '../school/calendar.ts'
import { type Day, dayOf, daysAfter, type Instant } from '../school/day.ts'
import { staffroomSince } from '../school/half-terms.ts'
import type { Person, PersonId } from '../school/person.ts'
import { audience } from './audience.ts'
import type { Speaking } from './speaking.ts'

/** What somebody learned, on its way to colleagues (SA33, SB42). Nothing of it is shared before they say so. */
export type Sharing = {
  readonly request: RequestId
  readonly person: PersonId
  readonly title: string
  /** The key messages as the person was asked about them. */
  readonly messages: string
  readonly typed: SharingTyped
  /** When the person was asked; absent where they offered it themselves. */
  readonly askedOn?: Day
  /** The letter that asks them. */
  readonly letter?: string
  /** What the person said, oldest first; the last counts. */
  readonly said: readonly Consent[]
  /** Who got it by letter, and when; and when they were asked whether they tried it. */
  readonly told: Readonly<Record<PersonId, { readonly on: Day; readonly askedOn?: Day }>>
  /** What they said then, by person; by answer where somebody wrote it down for them. */
  readonly tried: Readonly<Record<string, Uptake>>
  /** What they were told of the staff meeting in which they offered to speak. */
  readonly speaking?: Speaking
  /** Its row was taken away, so that an empty one says nothing. */
  readonly lost?: true
}

/** Of longer key messages the beginning, in characters. */
export const longestMessages = 2000

/** What the CPD lead typed beside it. */
export type SharingTyped = {
  readonly worth: boolean
  /** In words; empty: whom the person named. */
  readonly forWhom: string
  readonly meetingOn?: Day
  readonly adopted: boolean
}
export const nothingTyped: SharingTyped = { worth: false, forWhom: '', adopted: false }

export type SharingWay = 'staff meeting' | 'Staffroom letter' | 'come and see me' | 'page of notes'

/** What the person said of sharing it. */
export type Consent = {
  readonly at: Instant
  /** Who wrote it down for them. */
  readonly by?: PersonId
} & (
  | { readonly may: 'no' }
  | {
      readonly may: 'with name' | 'without name'
      readonly forWhom: string
      readonly how: SharingWay
      /** The messages as they would rather put them. */
      readonly words?: string
    }
)

/** What somebody says who was told of it. */
export type Uptake = { readonly tried: 'yes' | 'not yet' | 'not for me'; readonly different: boolean }

/** What colleagues may read of it; the person only where they said so. */
export type Shared = {
  readonly request: RequestId
  readonly title: string
  readonly messages: string
  readonly person?: PersonId
  readonly how: SharingWay
  readonly since: Instant
  readonly meetingOn?: Day
  readonly adopted: boolean
}

/** A sharing as it begins: with the tick beside it, or because somebody offers it of their own accord. */
export const begunAbout = (
  { id, person, asked }: Pick<TrainingRequest, 'id' | 'person' | 'asked'>,
  messages: string,
): Sharing => ({
  ...{ request: id, person, title: asked.title, messages },
  ...{ typed: nothingTyped, said: [], told: {}, tried: {} },
})

/**
 * Whether it is still to be shared as it was begun. Where somebody else went since, what the first one wrote stands
 * for as long as their yes does; without it whoever went has the word about what they wrote themselves.
 */
export const standsFor = ({ person, said }: Sharing, whoWent: PersonId): boolean =>
  person === whoWent || (said.at(-1)?.may ?? 'no') !== 'no'

/** What may be read of it today: nothing without the CPD lead's tick and the person's own yes. */
export function shared({ typed, said, ...one }: Sharing): Shared | undefined {
  const last = said.at(-1)
  if (!typed.worth || last === undefined || last.may === 'no') return undefined
  const { meetingOn, adopted } = typed
  return {
    ...{ request: one.request, title: one.title, messages: last.words ?? one.messages, how: last.how },
    ...{ since: last.at, adopted },
    ...(meetingOn && { meetingOn }),
    ...(last.may === 'with name' && { person: one.person }),
  }
}

/** What somebody’s last letter to all staff told them, and when it was written. */
export type HadBefore = { readonly at: Instant; readonly told: readonly RequestId[] }

/**
 * What may be shared and was said since a day, oldest first: for a letter to all staff (SA3). Nobody reads there what
 * they wrote themselves, what they have had by letter, or what the last such letter told them in the same words.
 *
 * @param window `since` absent: there has been no such letter yet
 */
export const sharedSince = (
  all: readonly Sharing[],
  reader: PersonId,
  window: { readonly since?: Day; readonly had?: HadBefore },
): readonly Shared[] =>
  all
    .filter(({ person, told }) => person !== reader && told[reader] === undefined)
    .flatMap((one) => shared(one) ?? [])
    .filter(({ since }) => window.since === undefined || dayOf(since) >= window.since)
    .filter(({ request, since }) => !(window.had?.told.includes(request) && since <= window.had.at))
    .toSorted((one, other) => one.since.localeCompare(other.since))

/** For whom it is, in words: the CPD lead's, or else whom the person named. */
export function forWhom({ typed, said }: Pick<Sharing, 'typed' | 'said'>): string {
  const last = said.at(-1)
  return typed.forWhom || (last === undefined || last.may === 'no' ? '' : last.forWhom)
}

export type SharingFacts = {
  readonly people: readonly Person[]
  readonly calendar: Calendar
  readonly today: Day
}

/** One of those for whom it is. */
type Reader = { readonly sharing: Sharing; readonly person: Person }

/** School days from one such letter to the next for one person: what comes meanwhile goes together. */
const betweenLetters = 15
/** School days in which somebody is told after it was said; later only the Staffroom has it. */
const toldWithin = 60
/** School days that somebody has at least to try it before they are asked. */
const askedAfter = 20

/** Who gets the key messages by letter today (SA33): each once, and never everyone; they read the Staffroom. */
export function toTell(all: readonly Sharing[], facts: SharingFacts): readonly Reader[] {
  const { people, today } = facts
  return all.flatMap((sharing) => {
    const may = shared(sharing)
    const sharer = people.find(({ id }) => id === sharing.person)
    if (may === undefined || sharer === undefined || hasPassed(dayOf(may.since), toldWithin, facts)) return []
    const wanted = audience(forWhom(sharing), sharer, people, today)
    if (wanted === 'everyone') return []
    const others = wanted.filter(({ id }) => id !== sharer.id && sharing.told[id] === undefined)
    return readersToday(others, sharing, lastDays(all, 'on'), facts)
  })
}

/**
 * Who is asked today whether they tried it: once, in the half-term after they were told, on the morning of their
 * Staffroom letter, so that it is no letter more.
 */
export function toAsk(all: readonly Sharing[], facts: SharingFacts): readonly Reader[] {
  const begun = staffroomSince(facts.calendar, facts.today)
  if (begun === undefined) return []
  return all.flatMap((sharing) => {
    if (shared(sharing) === undefined) return []
    const due = facts.people.filter(({ id }) => {
      const told = sharing.told[id]
      const unasked = told !== undefined && told.askedOn === undefined && sharing.tried[id] === undefined
      return unasked && hasPassed(told.on, askedAfter, { ...facts, today: begun })
    })
    return readersToday(due, sharing, lastDays(all, 'askedOn'), facts)
  })
}

/** The day on which somebody last had a letter of this kind. */
const lastDays =
  (all: readonly Sharing[], kind: 'on' | 'askedOn') =>
  (id: PersonId): Day | undefined =>
    all
      .flatMap(({ told }) => told[id]?.[kind] ?? [])
      .sort()
      .at(-1)

/** Those of them who are in school today, and have had no such letter lately; several on one day are one. */
const readersToday = (
  people: readonly Person[],
  sharing: Sharing,
  lastDay: (id: PersonId) => Day | undefined,
  facts: SharingFacts,
): readonly Reader[] =>
  people
    .filter((person) => inSchoolOn(person, facts.calendar, facts.today) === facts.today)
    .filter(({ id }) => {
      const last = lastDay(id)
      return last === undefined || last === facts.today || hasPassed(last, betweenLetters, facts)
    })
    .map((person) => ({ sharing, person }))

/** Whether so many school days have gone by since a day; those at least that the calendar knows, and nobody knows beyond it. */
function hasPassed(since: Day, schoolDays: number, { calendar, today }: SharingFacts): boolean {
  const begins = beginning(calendar)
  const known = begins !== undefined && since < begins ? daysAfter(begins, -1) : since
  const then = schoolDaysFrom(calendar, known, schoolDays)
  return then !== undefined && then <= today
}

/** What became of it, in totals; nothing but how many were told and asked while fewer than five have answered. */
export type UptakeTotals = {
  readonly told: number
  readonly asked: number
  readonly answers?: { readonly all: number; readonly tried: number; readonly different: number }
}

export function uptake({ told, tried }: Pick<Sharing, 'told' | 'tried'>): UptakeTotals {
  const answers = Object.values(tried)
  return {
    told: Object.keys(told).length,
    asked: Object.values(told).filter(({ askedOn }) => askedOn !== undefined).length,
    ...(answers.length >= fewest && {
      answers: {
        all: answers.length,
        tried: answers.filter((one) => one.tried === 'yes').length,
        different: answers.filter(({ different }) => different).length,
      },
    }),
  }
}
