import { digest } from '../domain/digest.ts'
import { dayOf, type Instant, secondsAfter } from '../domain/school/day.ts'
import type { Answer, Outside } from '../outside.ts'
import type { Workbook } from '../sheet.ts'
import type { School } from './school.ts'

/** What people have written, as it stands: the answers, and every file in which people type. */
export type Pulled = {
  readonly answers: readonly Answer[]
  /** Answers to “How did it go?”. */
  readonly evaluations: readonly Answer[]
  /** What team leaders say; while nothing is awaited it is read once a day. */
  readonly words: readonly Answer[]
  /** What colleagues offer to show. */
  readonly offers: readonly Answer[]
  /** Whether these are all the answers there are. */
  readonly whole: boolean
  readonly desk: Workbook
  readonly office: Workbook
  readonly coordinator: Workbook
}

const lastDay = -24 * 60 * 60

/**
 * Reads what people wrote. A tick reads every answer, so that one which came late is not missed; a
 * wake only those of the last day.
 */
export async function pull(
  outside: Outside,
  school: School,
  why: 'wake' | 'tick',
  now: Instant,
): Promise<Pulled> {
  const since = why === 'wake' ? secondsAfter(now, lastDay) : undefined
  const { word, offer } = school.forms
  const [answers, evaluations, words, offers, desk, office, coordinator] = await Promise.all([
    outside.forms.answers(school.forms.request.id, since),
    outside.forms.answers(school.forms.evaluation.id, since),
    word && readsWords(school, why, now) ? outside.forms.answers(word.id, since) : [],
    offer ? outside.forms.answers(offer.id, since) : [],
    outside.sheets.read(school.files.desk.id),
    outside.sheets.read(school.files.office.id),
    outside.sheets.read(school.files.coordinator.id),
  ])
  return { answers, evaluations, words, offers, whole: since === undefined, desk, office, coordinator }
}

/** Whether the form of the team leaders is read: while something is awaited, and by the first tick of each day, which is never idle. */
const readsWords = (school: School, why: 'wake' | 'tick', now: Instant): boolean =>
  school.wordsAwaited === true || (why === 'tick' && school.wordsReadOn !== dayOf(now))

/** A file as read, as one short text; a look asks for it more than once. */
function digestOf(file: Workbook): string {
  const found = digests.get(file) ?? digest(JSON.stringify(file))
  digests.set(file, found)
  return found
}
const digests = new WeakMap<Workbook, string>()

/** One text for all that a look read and what it depends on: equal texts, nothing to do. */
export const sightOf = (pulled: Pulled, school: School, today: string): string =>
  JSON.stringify([
    today,
    school.changes,
    [...pulled.answers, ...pulled.evaluations, ...pulled.words, ...pulled.offers]
      .map(({ id, lastAt }) => `${id} ${lastAt}`)
      .sort(),
    [pulled.desk, pulled.office, pulled.coordinator].map(digestOf),
  ])
