import type { Calendar } from '../../../functions/domain/school/calendar.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import type { SampleSchool } from '../schools/sample.ts'
import type { Seeded } from '../schools/seeded.ts'

/** What happens to the staff in a year, by person. */
export type StaffChanges = Readonly<Record<string, Partial<Pick<Person, 'leftOn' | 'away'>>>>

/** Of the staff without a role: who leaves at the end of a term, and who is away for half a year. */
export function staffChanges(
  { settings }: SampleSchool,
  { people, calendar }: { readonly people: readonly Person[]; readonly calendar: Calendar },
  chance: Seeded,
): StaffChanges {
  const roles = new Set(settings.map(([, value]) => value))
  const others = people.filter(
    ({ email, leftOn, away }) =>
      email !== undefined && !roles.has(email) && leftOn === undefined && away === undefined,
  )
  const [first, second, third] = chance.shuffled(others)
  const ends = [...calendar.terms].map(({ to }) => to).sort()
  const [atChristmas, atEaster, inMay] = [ends[1], ends[3], ends[4]]
  return {
    ...(first && atChristmas && { [first.id]: { leftOn: atChristmas } }),
    ...(second && atEaster && { [second.id]: { leftOn: atEaster } }),
    ...(third && atChristmas && inMay && { [third.id]: { away: { from: atChristmas, to: inMay } } }),
  }
}

/** The staff as they turn out to be, for whoever asks: nobody asks after leaving, or while away. */
export const staffOver = (people: readonly Person[], changes: StaffChanges): readonly Person[] =>
  people.map((person) => ({ ...person, ...changes[person.id] }))
