import { portfolio } from '../domain/development/portfolio.ts'
import {
  type HadBefore,
  type Shared as SharedWords,
  type Sharing,
  sharedSince,
} from '../domain/development/sharing.ts'
import { timeLedger } from '../domain/development/time.ts'
import { inSchoolOn } from '../domain/evaluation/ladder.ts'
import { type Day, dayOf } from '../domain/school/day.ts'
import { staffroomSince } from '../domain/school/half-terms.ts'
import { isHere, type Person, type PersonId } from '../domain/school/person.ts'
import { schoolYearOf, schoolYearSpan } from '../domain/school/school-year.ts'
import type { Outside } from '../outside.ts'
import type { Answers } from '../pages/forms/answers.ts'
import { type Shared, type StaffroomFacts, staffroom } from '../pages/letters/staffroom.ts'
import { reading, type StoredRequest, writing } from './books.ts'
import { askingForm, filledIn } from './form-links.ts'
import { stillOpen } from './hours.ts'
import type { Known } from './known.ts'
import { decidedAtMost } from './lately.ts'
import type { Development } from './learn-development.ts'
import { oweToday } from './owe.ts'
import type { School } from './school.ts'

/** Letters that one look owes, so that a large staff does not make it slow; the next goes on. */
const atOnce = 50

/** What a look did for the Staffroom letter: whether somebody is left, or that all of this day have been written to. */
export type StaffroomTold = { readonly more?: true; readonly done?: Day }

/** What the look knows besides: what is asked and logged, offered, and shared with consent. */
type Given = {
  readonly open: readonly StoredRequest[]
  readonly development: Development
  readonly sharings: readonly Sharing[]
}

/** Who has been written to in a half-term, named by its first day; also who had nothing to be told. */
type Written = {
  readonly of: Day
  readonly people: readonly PersonId[]
  /** The first day of the half-term with a letter before this one, which can lie before the summer; absent: none has. */
  readonly since?: Day
  /** By person, what their last letter told them of what was said in its own half-term. */
  readonly had?: Readonly<Record<PersonId, HadBefore>>
}

/**
 * Owes the half-termly Staffroom letter (SA3) on everybody's own first day in school of the half-term, for two
 * weeks; who comes back later hears the next. Which day has been seen to is kept on the school's document, so
 * that it is asked of the books once a day, and outside these two weeks never.
 */
export async function tellStaffroom(
  outside: Outside,
  school: School,
  given: Given,
  known: Known,
): Promise<StaffroomTold> {
  const { today, calendar, people } = known
  const begun = staffroomSince(calendar, today)
  if (begun === undefined || begun < dayOf(school.began)) return {}
  if (school.staffroomDone === today || !stillOpen(known.now)) return {}
  const books = reading(outside.store, school.id)
  const before = writtenIn(begun, await books.known<Written>('staffroom letter'))
  const due = people.filter(
    (person) =>
      !before.people.includes(person.id) &&
      isHere(person, today) &&
      inSchoolOn(person, calendar, today) === today,
  )
  if (due.length === 0) return { done: today }
  const factsFor = await gathered(outside, school, given, known)
  const letters = due.slice(0, atOnce).map((person) => {
    const { since, had } = before
    const shared = sharedSince(given.sharings, person.id, { since, had: had?.[person.id] })
    return { person, shared, letter: staffroom(factsFor(person, shared)) }
  })
  await outside.store.transaction(async (transaction) => {
    const writes = writing(transaction, school.id)
    const written = writtenIn(begun, await writes.known<Written>('staffroom letter'))
    const still = letters.filter(({ person }) => !written.people.includes(person.id))
    for (const { person, letter } of still) {
      const key = `staffroom/${begun}/${person.id}`
      if (letter !== undefined) oweToday(writes, letter, { key, person, about: '' }, known)
    }
    const told = still.map(({ person, shared }) => [person.id, hadOf(shared, begun, known)] as const)
    writes.saveKnown('staffroom letter', {
      ...written,
      people: [...written.people, ...told.map(([id]) => id)],
      had: { ...written.had, ...Object.fromEntries(told) },
    } satisfies Written)
  })
  return due.length > atOnce ? { more: true } : { done: today }
}

const writtenIn = (begun: Day, written: Written | undefined): Written => {
  if (written?.of === begun) return written
  return { of: begun, people: [], ...(written && { since: written.of, had: written.had }) }
}

/** What the next letter would tell once more: it begins with what was said in this half-term. */
const hadOf = (shared: readonly SharedWords[], begun: Day, { now }: Known): HadBefore => ({
  at: now,
  told: shared.flatMap(({ request, since }) => (dayOf(since) >= begun ? [request] : [])),
})

/** What each of them is told, from one reading of what is in the books. */
async function gathered(
  outside: Outside,
  school: School,
  given: Given,
  known: Known,
): Promise<(person: Person, shared: readonly SharedWords[]) => StaffroomFacts> {
  const { open, development } = given
  const books = reading(outside.store, school.id)
  const year = schoolYearOf(known.today)
  const span = schoolYearSpan(year)
  const [decided, taken] = await Promise.all([
    books.requestsShown('decided', decidedAtMost),
    books.timeIn(year),
  ])
  const requests = [...open, ...decided]
  return (person, shared) => ({
    ...known,
    person,
    shared: shared.map((one) => named(one, known)),
    opportunities: development.opportunities,
    linkFor: (answers: Answers) => filledIn(answers, askingForm(known)).formAddress,
    portfolio: portfolio(person, requests, { span, today: known.today }),
    time: timeLedger(person, taken, { ...known, span }),
    staffroomAddress: school.files.staffroom.address,
  })
}

/** What a colleague has agreed to share; named only where they wished it. */
function named({ title, messages, person }: SharedWords, { people }: Known): Shared {
  const by = people.find(({ id }) => id === person)?.name
  return { title, messages, ...(by && { by }) }
}
