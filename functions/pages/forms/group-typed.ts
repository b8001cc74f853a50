import { groupCalled, namesOwnGroup } from '../../domain/development/group-called.ts'
import type { Person } from '../../domain/school/person.ts'
import { namesIn } from './names-in.ts'
import { peopleCalled } from './people-named.ts'

/**
 * The people of a group as it was typed, without whoever it leaves out: “everyone except Kit Farrow”. Nobody where it is
 * no group we know, or where what is left out is not one person of it each, by name: nobody is ever guessed at.
 *
 * @param people those who may be meant
 */
export function groupTyped(
  words: string,
  asker: Person | undefined,
  people: readonly Person[],
): readonly Person[] {
  const { group, without } = partedAt(words)
  const whole = groupCalled(group, asker, people)
  if (without === undefined) return whole
  const [only, ...more] = peopleCalled(without, whole)
  const found =
    only && more.length === 0 ? [[only]] : namesLeftOut(without).map((name) => peopleCalled(name, whole))
  const clear = found.every(([one, another]) => one && !another && one.id !== asker?.id)
  return clear ? whole.filter((person) => !found.flat().includes(person)) : []
}

const namesLeftOut = (without: string): readonly string[] => {
  const names = namesIn(without.replace(/ n?or /gi, ', '))
  return names.length === 0 ? [without] : names
}

/** Whether words name a group; whose team or phase “my team” is does not matter. */
export const namesGroup = (words: string, people: readonly Person[]): boolean =>
  namesOwnGroup(partedAt(words).group) || groupTyped(words, undefined, people).length > 0

/** Words that take back others, or part of them: “everyone except Kit Farrow”, “not Kit Farrow”, “only teachers”, “in KS2”, “KS2:”. */
export const takesBack = (line: string): boolean => takingBack.test(line)

/** Whether a group is named without somebody: “everyone except Kit Farrow”. */
export const goesWithout = (words: string): boolean => exception.test(words)

/** A line to which those that follow belong: “everyone except:”. */
export const leavesOpen = (line: string): boolean => endsOpen.test(line)

const except =
  'except(?:ing)?(?: for)?|with the exception of|but(?: not| for)?|not|apart from|aside from|other than|' +
  'excluding|without|minus|leaving out|bar|less|save(?: for)?'

const takingBack = new RegExp(
  `(?:^|[\\s(,;])(?:${except})\\b|^\\W*(?:no|only|in|of|from|at|who)\\b|(?:\\d|reception|nursery|eyfs|phase|team):$`,
  'i',
)
const endsOpen = new RegExp(`\\s(?:${except}):?$`, 'i')

/** What stands before it is the group, what follows are names. */
const exception = new RegExp(`^(.*?[\\s(,;])(?:${except})[:\\s]+`, 'i')

/** The group, and the words for whoever it goes without. */
function partedAt(words: string): { readonly group: string; readonly without?: string } {
  const [all, group = ''] = exception.exec(words) ?? []
  if (all === undefined) return { group: words }
  return {
    group: group.replace(/[\s,;(/–—-]+$/, ''),
    without: words.slice(all.length).replace(/[).\s]+$/, ''),
  }
}
