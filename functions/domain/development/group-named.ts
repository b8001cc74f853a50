import type { Day } from '../school/day.ts'
import { isHere, type Person, type RoleGroup } from '../school/person.ts'

/**
 * The people whom some words name as a group: “all teaching assistants”, “for Year 3 and 4 teachers”,
 * “KS2 staff”, “all science teachers”. Nobody where they name no group that we know: who is meant is
 * never guessed at, and one person by name is no group.
 */
export function groupNamed(words: string, people: readonly Person[], today: Day): readonly Person[] {
  const here = people.filter((person) => isHere(person, today))
  const found = plainly(words)
    .split(/[.:()]|,(?!\s*\d)/)
    .flatMap((part) => namedIn(part, here))
  return here.filter((person) => found.includes(person))
}

/** Words of a text that say nothing of a group: names, “but”, “two”. Nothing where all of it names one. */
export function leftUnsaid(words: string): string {
  const [, before = '', , after = ''] = whoPattern.exec(plainly(words)) ?? [words, words]
  const [, introduced] = introducedBy.exec(before) ?? []
  const inJob = jobWords(introduced ?? before)
  return [...jobWords(before).filter((word) => !inJob.includes(word)), ...jobWords(after)].join(' ')
}

const plainly = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[–—]/g, '-').replace(/\s+/g, ' ')

function namedIn(part: string, here: readonly Person[]): readonly Person[] {
  if (/\b(?:everyone|everybody|all of us|whole staff)\b/.test(part)) return here
  const [, before = '', who = '', after = ''] = whoPattern.exec(part) ?? []
  if (who === '') return []
  const years = yearsIn(`${before} ${after}`)
  const [, introduced] = introducedBy.exec(before) ?? []
  if (introduced === undefined && years.length === 0) return []
  const jobs = jobWords(introduced ?? before)
  return here.filter(
    (person) =>
      inRole(person, who) &&
      (years.length === 0 || yearsIn(plainly(person.job)).some((year) => years.includes(year))) &&
      jobs.every((word) =>
        plainly(person.job)
          .split(/[^\p{L}]+/u)
          .includes(word),
      ),
  )
}

const introducedBy = /(?:^|.*\s)(?:all|every|each|for)\b(.*)$/

const whoPattern =
  /^(.*?)\b(teachers?|teaching assistants?|tas?|office staff|site staff|midday \w+|staff)\b(.*)$/

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

/** What is left of the words between “all” and “teachers” says which job. */
const jobWords = (words: string): readonly string[] =>
  withoutYears(words)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !fillers.has(word))

const fillers: ReadonlySet<string> = new Set(
  'the our all every each for and class form subject in of'.split(' '),
)

/** Years and phases that a text names: 0 is Reception, -1 Nursery. */
function yearsIn(text: string): readonly number[] {
  const named = [...text.matchAll(yearPattern)].flatMap(([, numbers = '']) => spelledOut(numbers))
  const phases = phaseNames.flatMap(([name, years]) => (name.test(text) ? years : []))
  return [...new Set([...named, ...phases])]
}

const withoutYears = (text: string): string =>
  phaseNames.reduce((left, [name]) => left.replace(name, ' '), text.replace(yearPattern, ' '))

const yearPattern = /\b(?:years?|yrs?|y) ?(\d{1,2}(?: ?(?:,|and|&|to|-|\/) ?(?:years? ?|y ?)?\d{1,2})*)/g

/** “3 and 4” are two years; “3 to 6” are four. */
function spelledOut(numbers: string): readonly number[] {
  return numbers.split(/,|and|&|\//).flatMap((piece) => {
    const [from = 0, to = from] = (piece.match(/\d+/g) ?? []).map(Number)
    return Array.from({ length: Math.max(0, to - from) + 1 }, (_, place) => from + place)
  })
}

const phaseNames: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\bnursery\b/, [-1]],
  [/\breception\b/, [0]],
  [/\b(?:early years|eyfs)\b/, [-1, 0]],
  [/\b(?:key stage|ks) ?1\b/, [1, 2]],
  [/\b(?:key stage|ks) ?2\b/, [3, 4, 5, 6]],
  [/\b(?:key stage|ks) ?3\b/, [7, 8, 9]],
  [/\b(?:key stage|ks) ?4\b/, [10, 11]],
  [/\b(?:key stage|ks) ?5\b|\bsixth form\b/, [12, 13]],
]

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
  const words = jobWords(plainly(job)).filter((word) => !ranks.has(word))
  return words.length === 0 ? undefined : words.join(' ')
}

const ranks: ReadonlySet<string> = new Set(
  'head deputy second lead leader coordinator teacher assistant technician hlta trainee'.split(' '),
)
