import { isAgreed } from '../booking/booking.ts'
import { type Pence, sum } from '../budget/money.ts'
import { countedTogether, type Told } from '../governors/count.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Day } from '../school/day.ts'
import { isHere, type Person } from '../school/person.ts'
import { schoolYearOf } from '../school/school-year.ts'

/** What one part of the staff has had of this school year's training. */
export type AccessLine = {
  readonly by: 'role group' | 'hours' | 'team'
  readonly name: string
  /** Everybody in it; no secret, it stands on People. */
  readonly people: number
  /** How many of them had something, free or not. */
  readonly reached: Told
  /** Fees for each of them, in pence; withheld where fewer than five people had any. */
  readonly each: Pence | 'withheld'
}

export type AccessFacts = {
  readonly today: Day
  readonly people: readonly Person[]
  readonly requests: readonly TrainingRequest[]
}

/**
 * Fair access (SB30, SA34): who was reached and what was spent, by role group, full and part time, and team.
 * At least five people stand behind a figure, and where one part would be withheld the next smallest is too,
 * because what all of them together had stands on Budget. Career stage is not looked at, as in no rule.
 */
export function fairAccess({ today, people, requests }: AccessFacts): readonly AccessLine[] {
  const staff = people.filter((person) => isHere(person, today))
  const year = schoolYearOf(today)
  const given = requests.filter((one) => isAgreed(one) && schoolYearOf(one.asked.lastDay) === year)
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? 'somebody'
  return [
    ...linesBy('role group', ({ roleGroup }) => roleGroup, staff, given),
    ...linesBy('hours', ({ fte }) => (fte >= fullTime ? 'Full time' : 'Part time'), staff, given),
    ...linesBy(
      'team',
      ({ teamLeader }) => (teamLeader === undefined ? 'No team leader' : `Team of ${nameOf(teamLeader)}`),
      staff,
      given,
    ),
  ]
}

/** In hundredths. */
const fullTime = 100

function linesBy(
  by: AccessLine['by'],
  partOf: (person: Person) => string,
  staff: readonly Person[],
  given: readonly TrainingRequest[],
): readonly AccessLine[] {
  const parts = [...Map.groupBy(staff, partOf)].map(([name, people]) => {
    const theirs = given.filter(({ person }) => people.some(({ id }) => id === person))
    return { name, people: people.length, theirs }
  })
  const told = (of: (requests: readonly TrainingRequest[]) => readonly TrainingRequest[]) =>
    countedTogether(Object.fromEntries(parts.map(({ name, theirs }) => [name, peopleIn(of(theirs))])))
  const reached = told((requests) => requests)
  const paidFor = told((requests) => requests.filter((request) => fees(request) > 0))
  return parts.map(({ name, people, theirs }) => ({
    by,
    name,
    people,
    reached: reached[name] ?? 'withheld',
    each: paidFor[name] === 'withheld' ? 'withheld' : Math.round(sum(...theirs.map(fees)) / people),
  }))
}

const peopleIn = (requests: readonly TrainingRequest[]): number =>
  new Set(requests.map(({ person }) => person)).size

/** What the pots bear: not travel, which says how far away a course is, nor cover, which says who teaches. */
const fees = ({ cost }: TrainingRequest): Pence =>
  sum(...cost.lines.filter(({ what }) => what === 'fee' || what === 'VAT').map(({ pence }) => pence))
