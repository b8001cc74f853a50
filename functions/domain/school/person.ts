import { type Day, type Weekday, weekdayOf } from './day.ts'

/** Ours, made once when a person first appears on the People tab; it outlives a change of name or address. */
export type PersonId = string

export const roleGroups = ['Teacher', 'Teaching assistant', 'Office', 'Site', 'Midday', 'Other'] as const
export type RoleGroup = (typeof roleGroups)[number]

export const careerStages = [
  'Trainee',
  'ECT 1',
  'ECT 2',
  'Early',
  'Established',
  'Middle leader',
  'Senior leader',
  'Returner',
  'Support: new',
  'Support: experienced',
] as const
export type CareerStage = (typeof careerStages)[number]

/** A member of staff as the People tab has them. No reasons, no health, no pay. */
export type Person = {
  readonly id: PersonId
  readonly name: string
  /** Lower case. Absent: no account, letters are printed. */
  readonly email?: string
  readonly formerly: readonly string[]
  readonly roleGroup: RoleGroup
  /** What they do, as colleagues say it: 'Year 4'. May be empty. */
  readonly job: string
  readonly startDate?: Day
  /** The last day here. */
  readonly leftOn?: Day
  /** Full-time equivalent in hundredths: 60 is 0.6. */
  readonly fte: number
  readonly weekdays: readonly Weekday[]
  readonly careerStage?: CareerStage
  readonly teamLeader?: PersonId
  /** Who acts for them as a team leader while they are away. A role on Settings passes on only by Settings. */
  readonly standIn?: PersonId
  readonly away?: { readonly from: Day; readonly to: Day }
  /** The day of the latest CPD conversation (SB37), or one that is planned. Only the day, never what was said. */
  readonly conversationOn?: Day
}

/** Whether somebody works here on a day. No start date: since always. */
export const isHere = (person: Person, day: Day): boolean =>
  (person.startDate === undefined || person.startDate <= day) &&
  (person.leftOn === undefined || day <= person.leftOn)

/** Whether somebody works here on a day or will later: who begins in September is planned for in July. */
export const hasNotLeft = ({ leftOn }: Person, day: Day): boolean => leftOn === undefined || day <= leftOn

/** Whether somebody is away on a day, for whatever reason. */
export const isAway = ({ away }: Person, day: Day): boolean =>
  away !== undefined && away.from <= day && day <= away.to

/** Whether somebody works here and is not away. */
export const isThere = (person: Person, day: Day): boolean => isHere(person, day) && !isAway(person, day)

/** The same, on a weekday on which they work. */
export const worksOn = (person: Person, day: Day): boolean =>
  isThere(person, day) && person.weekdays.includes(weekdayOf(day))

/** How a person is greeted in a letter: the first of their names. */
export const firstName = (person: Pick<Person, 'name'>): string => person.name.split(' ')[0] ?? person.name
