import type { Day } from '../school/day.ts'
import type { Person } from '../school/person.ts'
import { audience } from './audience.ts'
import { groupNamed, leftUnsaid, phaseIn } from './group-named.ts'

/**
 * The people whom a group is made of where words name it and nothing else: “everyone”, “all teaching assistants”,
 * “KS2”, “Year 3 team”, “my team”. Nobody where a word is left over, as in “everyone but Priya”, because who is
 * meant is never guessed at; and nobody of one teacher, who has a name.
 */
export function groupCalled(
  words: string,
  asker: Person | undefined,
  { people, today }: { readonly people: readonly Person[]; readonly today: Day },
): readonly Person[] {
  if (words.length > longestName || severalParts.test(words)) return []
  const said = words.trim().toLowerCase().replace(/[.!]$/, '').replace(/\s+/g, ' ')
  const [, own] = /^(?:my|our)(?: whole)? (team|phase|subject)$/.exec(said) ?? []
  if (own !== undefined) {
    const found = asker ? audience(`their ${own}`, asker, people, today) : []
    return found === 'everyone' ? groupNamed('all staff', people, today) : found
  }
  const group = said
    .replace(wholeStaff, 'all staff')
    .replace(/\b(?:team|phase|department|colleagues)\b/, 'staff')
  if (oneOfThem.test(group)) return []
  const alone = phaseIn(group) === undefined ? [] : [`all ${group} staff`]
  const found = [group, `all ${group}`, ...alone].map((one) =>
    leftUnsaid(one) === '' ? groupNamed(one, people, today) : [],
  )
  return found.find((some) => some.length > 0) ?? []
}

/** What is longer is a sentence. */
const longestName = 80

/** A comma is of one name only in “Years 3, 4 and 6”. */
const severalParts = /[:;()]|\.(?!\s*$)|,(?!\s*\d)/

const wholeStaff = /\b(?:everyone|everybody|all of us|(?:the )?whole (?:staff|school))\b/

/** “A teacher”, “teacher”: one, and not all of them. */
const oneOfThem = /^(?!.*\b(?:every|each)\b).*\b(?:teacher|teaching assistant|ta)\b/
