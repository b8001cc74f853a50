import type { Person } from '../school/person.ts'
import { team } from './audience.ts'
import { groupNamed, phaseIn, plainly, roleWords, subjectIn } from './group-named.ts'
import { yearsMarked } from './years-named.ts'

/**
 * The people whom a group is made of where words name it and nothing else: “everyone”, “all teaching assistants”,
 * “KS2”, “Year 3 team”, “my team”. Nobody where a word is left over, as in “everyone but Priya” or “all teaching
 * staff”, because who is meant is never guessed at; and nobody of one teacher, who has a name.
 *
 * @param people those who may be meant
 */
export function groupCalled(
  words: string,
  asker: Person | undefined,
  people: readonly Person[],
): readonly Person[] {
  if (words.length > longestName || severalParts.test(tidy(words))) return []
  const [, own] = ownGroup.exec(tidy(words)) ?? []
  if (own !== undefined) return asker ? groupOf(own, asker, people) : []
  const group = asStaff(words)
  if (oneOfThem.test(group)) return []
  const alone = phaseIn(group) === undefined ? [] : [`all ${group} staff`]
  const found = [group, `all ${group}`, ...alone].map((one) =>
    namesOneGroup.test(marked(one)) ? groupNamed(one, people) : [],
  )
  return found.find((some) => some.length > 0) ?? []
}

/** Words that name a group by who asks, whose it is. */
export const namesOwnGroup = (words: string): boolean => ownGroup.test(tidy(words))

/**
 * How far the name of a group reaches: to 'all' of a kind, or to those of one phase, year or subject, which is named
 * 'first' (“KS2 teachers”), or 'last' (“teachers in KS2”), or 'alone' (“KS2”), or to 'their own' (“my team”). Undefined: all, but without that word.
 */
export function reach(words: string): 'all' | 'first' | 'last' | 'alone' | 'their own' | undefined {
  if (namesOwnGroup(words)) return 'their own'
  const group = marked(asStaff(words))
  const [, which = ''] = namesOneGroup.exec(group) ?? []
  if (!saysARole.test(group)) return 'alone'
  if (group.endsWith('#')) return 'last'
  if (which !== '') return 'first'
  return /^(?:for )?(?:all|every|each)\b/.test(group) ? 'all' : undefined
}

/** What is longer is a sentence. */
const longestName = 80

/** A comma is of one name only in “Years 3, 4 and 6” and “Reception, Year 1”. */
const severalParts = /[:;()]|\.(?!\s*$)|,(?! ?\d)/

const tidy = (words: string): string =>
  plainly(words.trim())
    .replace(/[.!]$/, '')
    .replace(/,(?= ?(?:years?\b|yrs?\b|y ?\d|ks ?\d|key stage|reception|nursery|eyfs|sixth form))/g, ' and')

const asStaff = (words: string): string =>
  tidy(words)
    .replace(wholeStaff, 'all staff')
    .replace(/\b(?:team|phase|department|colleagues)\b/, 'staff')

const marked = (words: string): string => yearsMarked(words).trim()

const ownGroup = /^(?:my|our)(?: whole)? (team|phase|subject)$/

const wholeStaff = /\b(?:everyone|everybody|all of us|(?:the )?whole (?:staff|school))\b/

/** “A teacher”, “teacher”: one, and not all of them. */
const oneOfThem = /^(?!.*\b(?:every|each)\b).*\b(?:teacher|teaching assistant|ta)\b/

const saysARole = new RegExp(`\\b(?:${roleWords})\\b`)

/** “All”, a phase or years or what a job says, one role group; or the phase or years last. # stands for them. */
const namesOneGroup = new RegExp(
  `^(?:(?:for|all|every|each|of|the|our) )*(?![^#]*#[^#]*#)` +
    `((?:(?!(?:and|or|all|every|each|for|in|from|at|who|class|form|subject|${roleWords})\\b)[\\p{L}\\p{N}#]+ )*)` +
    `(?:${roleWords})(?: (?:(?:in|of|from|for|the|our) )*#)?$`,
  'u',
)

function groupOf(own: string, asker: Person, people: readonly Person[]): readonly Person[] {
  if (own === 'team') return team(asker, people)
  const whose = own === 'phase' ? phaseIn(asker.job) : subjectIn(asker.job)
  return whose === undefined ? [] : groupNamed(`all ${whose} staff`, people)
}
