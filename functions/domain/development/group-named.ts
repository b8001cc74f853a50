import type { Person, RoleGroup } from '../school/person.ts'
import { withoutYears, yearsIn } from './years-named.ts'

/**
 * The people whom some words name as a group, of those who may be meant: “all teaching assistants”, “for Year 3 and
 * 4 teachers”, “KS2 staff”, “all science teachers”. Nobody where they name no group that we know: who is meant is
 * never guessed at, and one person by name is no group.
 */
export function groupNamed(words: string, people: readonly Person[]): readonly Person[] {
  const found = plainly(words)
    .split(/[.:()]|,(?!\s*\d)/)
    .flatMap((part) => namedIn(part, people))
  return people.filter((person) => found.includes(person))
}

/** Small letters without accents, and one kind of dash. */
export const plainly = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[–—]/g, '-').replace(/\s+/g, ' ')

function namedIn(part: string, people: readonly Person[]): readonly Person[] {
  if (/\b(?:everyone|everybody|all of us|whole staff)\b/.test(part)) return people
  const [, before = '', who = '', after = ''] = whoPattern.exec(part) ?? []
  if (who === '') return []
  const years = yearsIn(`${before} ${after}`)
  const [, introduced] = introducedBy.exec(before) ?? []
  if (introduced === undefined && years.length === 0) return []
  const jobs = jobWords(introduced ?? before)
  return people.filter(
    (person) =>
      inRole(person, who) &&
      (years.length === 0 || yearsIn(plainly(person.job)).some((year) => years.includes(year))) &&
      jobs.every((word) => subjectWords(person.job).includes(word)),
  )
}

const introducedBy = /(?:^|.*\s)(?:all|every|each|for)\b(.*)$/

/** The words for a role group, as a pattern. */
export const roleWords = 'teachers?|teaching assistants?|tas?|office staff|site staff|midday \\w+|staff'
const whoPattern = new RegExp(`^(.*?)\\b(${roleWords})\\b(.*)$`)

function inRole({ roleGroup }: Person, who: string): boolean {
  if (who === 'staff') return true
  const role = roles.find(([begins]) => who.startsWith(begins))
  return role?.[1] === roleGroup
}

/** “ta” stands after “teaching” in no word, so the order of these does not matter. */
const roles: readonly (readonly [string, RoleGroup])[] = [
  ['teacher', 'Teacher'],
  ['teaching', 'Teaching assistant'],
  ['ta', 'Teaching assistant'],
  ['office', 'Office'],
  ['site', 'Site'],
  ['midday', 'Midday'],
]

/** What is left of the words between “all” and “teachers” says which job. A number is left too: “two” or “4” are not all. */
const jobWords = (words: string): readonly string[] =>
  withoutYears(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !fillers.has(word))

const fillers: ReadonlySet<string> = new Set(
  'the our all every each for and class form subject in of'.split(' '),
)

/** What somebody works on, and not as what: “teaching staff” are not those who have “teaching assistant” as their job. */
const subjectWords = (job: string): readonly string[] =>
  jobWords(plainly(job)).filter((word) => !ranks.has(word))

const ranks: ReadonlySet<string> = new Set(
  'head deputy second senior lead leader leadership coordinator teacher teaching support cover supervisor assistant technician hlta trainee'.split(
    ' ',
  ),
)

/** The phase in which somebody works, by the years that their job names: 'key stage 2'; nothing where it names none. */
export function phaseIn(job: string): string | undefined {
  const [first] = yearsIn(plainly(job))
  return phasesByYear.find(([, years]) => first !== undefined && years.includes(first))?.[0]
}

const phasesByYear: readonly (readonly [string, readonly number[]])[] = [
  ['early years', [-1, 0]],
  ['key stage 1', [1, 2]],
  ['key stage 2', [3, 4, 5, 6]],
  ['key stage 3', [7, 8, 9]],
  ['key stage 4', [10, 11]],
  ['sixth form', [12, 13]],
]

/** The subject that somebody's job names: 'science' of a head of science; nothing where it names a year only. */
export function subjectIn(job: string): string | undefined {
  const words = subjectWords(job).filter((word) => !/\p{N}/u.test(word))
  return words.length === 0 ? undefined : words.join(' ')
}
