import type { Day } from '../../domain/school/day.ts'
import { hasNotLeft, type Person, type PersonId } from '../../domain/school/person.ts'
import { asLine, type Reading, shortened } from './read-text.ts'

/** Names are compared without capitals, accents, apostrophes and hyphens: ORourke Doring is O'Rourke-Döring. */
type Facts = { readonly people: readonly Person[]; readonly today: Day }

/**
 * The one person who works here, or is to begin, and is called that: "Maureen Tidswell", or with the job after it when
 * two share a name. Nobody, or more than one, is a question that says who was found.
 */
export function personNamed(typed: string, { people, today }: Facts): Reading<PersonId> {
  const name = plain(typed.slice(0, 200))
  const here = people.filter((person) => hasNotLeft(person, today))
  const found = peopleCalled(typed, here)
  const [one, another] = found
  if (one && !another) return { is: one.id }

  const asTyped = shortened(typed)
  if (another)
    return { say: `More than one person is called “${asTyped}”. Write ${found.map(quoted).join(' or ')}.` }
  if (people.some((person) => plain(person.name) === name))
    return { say: `${asTyped} is on the staff list, but does not work here now. Ask the CPD lead.` }
  return { say: `We found nobody called “${asTyped}” on the staff list. ${whoElse(name, here)}` }
}

/** The same question, without its answer, for very many words: whether they name one person who works here. */
export function nameOfOne({ people, today }: Facts): (typed: string) => boolean {
  const names = people
    .filter((person) => hasNotLeft(person, today))
    .flatMap((person) => [...new Set([plain(person.name), plain(withJob(person))])])
  const count = Map.groupBy(names, (name) => name)
  return (typed) => count.get(plain(typed.slice(0, 200)))?.length === 1
}

/** Everybody among these people who is called that, with or without the job after the name. */
export function peopleCalled(typed: string, people: readonly Person[]): readonly Person[] {
  const name = plain(typed.slice(0, 200))
  return people.filter((person) => [plain(person.name), plain(withJob(person))].includes(name))
}

/** As the name stands before the job in rows and letters: 'Priya Lindqvist, Year 4'. */
const withJob = ({ name, job }: Person): string => (job === '' ? name : `${name}, ${job}`)

const quoted = (person: Person): string => `“${withJob(person)}”`

function whoElse(name: string, people: readonly Person[]): string {
  const words = new Set(name.split(' ').filter((word) => word.length > 1))
  const alike = people.filter((person) =>
    plain(person.name)
      .split(' ')
      .some((word) => words.has(word)),
  )
  if (alike.length === 0 || alike.length > 5) return 'Write the first name and surname as they stand there.'
  return `Did you mean ${alike.map(quoted).join(' or ')}? Write the name as it stands there.`
}

const plain = (typed: string): string =>
  asLine(typed)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼ`´.]/gu, '')
    .replace(/[øłđßæœ]/g, (letter) => spelled[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Letters that are not a plain one with a mark on it. */
const spelled: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' }
