import { type Calendar, insetDay, schoolDay } from '../../../functions/domain/school/calendar.ts'
import { type Day, daysAfter, daysBetween, weekdayOf } from '../../../functions/domain/school/day.ts'
import { isAway, isHere, type Person } from '../../../functions/domain/school/person.ts'
import { labelOf, type Plan } from '../../../functions/domain/school/plan.ts'
import { aCourse, aFreeActivity, reasonsFor } from '../schools/quillmarsh-courses.ts'
import { type Seeded, seeded } from '../schools/seeded.ts'
import { askedFor, loggedFree } from '../schools/wish.ts'

type Answers = ReturnType<typeof askedFor>

/** What a school asks for in a year (domain figures, estimates). */
export type Rates = {
  readonly costed: number
  readonly free: number
  /** In a hundred requests. */
  readonly needCover: number
  /** In a hundred, before any reminder: stage 1 and 2. */
  readonly answer: readonly [number, number]
}

export const rates: Readonly<Record<string, Rates>> = {
  primary: { costed: 60, free: 150, needCover: 55, answer: [60, 40] },
  secondary: { costed: 150, free: 400, needCover: 70, answer: [55, 35] },
}

/** In a hundred requests: those of teachers, and those that cost no fee because the school subscribes. */
const byTeachers = 75
const noFee = 25

/** In a hundred requests that cost something: two colleagues go too. */
const together = 8

/** Somebody who finds no day for a course this year does not ask; somebody else does. */
const attempts = 20

/** Of a hundred requests, how many come in each month: much in autumn, little in summer. */
const seasons: readonly (readonly [weight: number, month: number])[] = [
  [10, 9],
  [14, 10],
  [12, 11],
  [5, 12],
  [13, 1],
  [10, 2],
  [11, 3],
  [5, 4],
  [8, 5],
  [8, 6],
  [4, 7],
]

export type Asking = { readonly day: Day; readonly as: string; readonly answers: Answers }

/** Who asks for what in the year, in order of the days. */
export function askings(
  school: { readonly people: readonly Person[]; readonly plan: Plan; readonly calendar: Calendar },
  { costed, free, needCover }: Rates,
  chance: Seeded,
): readonly Asking[] {
  const days = schoolDays(school.calendar)
  const ask = (make: (who: Person, on: Day) => Answers | undefined): readonly Asking[] => {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const asked = askOnce(make)
      if (asked !== undefined) return [asked]
    }
    return []
  }
  const askOnce = (make: (who: Person, on: Day) => Answers | undefined): Asking | undefined => {
    const month = chance.weighed(seasons)
    const day = chance.one(days.filter((one) => Number(one.slice(5, 7)) === month))
    const teachers = chance.happens(byTeachers)
    const here = school.people.filter(
      (one) =>
        one.email !== undefined &&
        isHere(one, day) &&
        !isAway(one, day) &&
        (one.roleGroup === 'Teacher') === teachers,
    )
    const who = chance.one(here)
    const answers = make(who, day)
    return answers && { day, as: who.email ?? '', answers }
  }
  // Of its own, so that who goes together shifts nobody else’s year.
  const goingToo = seeded(3)
  const priorities = school.plan.map(labelOf)
  const subject = (): string => chance.one(school.plan).name
  return [
    ...repeated(costed, () =>
      ask((who, on) => {
        const course = aCourse(subject(), chance)
        const later = ahead(who, on, days, chance)
        if (later.length === 0) return undefined
        const first = chance.one(later)
        const covered = who.roleGroup === 'Teacher' && chance.happens((needCover / byTeachers) * 100)
        const fee = chance.happens(noFee) ? 0 : course.price
        const { source, ...reasons } = { ...reasonsFor(chance), source: course.source }
        const others = goingToo.happens(together)
          ? goingToo.shuffled(colleaguesOf(who, school.people)).slice(0, 2)
          : []
        return askedFor({
          ...reasons,
          source,
          title: course.title,
          contact: course.contact,
          kind: course.kind === 'qualification' ? 'course or conference' : course.kind,
          first,
          hours: String(Math.min(course.length, 2) * 3),
          price: String(fee),
          ...(fee > 0 && course.vat > 0 && { vat: String(course.vat) }),
          ...(others.length > 0 && { others: others.join('\n') }),
          travel: course.far ? String(chance.between(18, 95)) : '0',
          ...(covered && { cover: `${british(first)} ${course.length === 1 ? 'morning' : 'all day'}` }),
          ...(!course.kind.startsWith('required') && {
            priority: chance.happens(15) ? 'none' : chance.one(priorities),
          }),
        })
      }),
    ),
    ...repeated(free, () =>
      ask((who, on) => {
        const { title, kind, source, hours, hope } = aFreeActivity(subject(), chance)
        const priority = chance.happens(20) ? 'Something else I need' : chance.one(priorities)
        return loggedFree([who.name, title, kind, source, daysAfter(on, -1), hours, priority, hope])
      }),
    ),
  ].sort((one, other) => one.day.localeCompare(other.day))
}

/** Colleagues of the same kind who are here all year, by name. */
const colleaguesOf = (who: Person, people: readonly Person[]): readonly string[] =>
  people.flatMap(({ id, name, email, roleGroup, leftOn, away }) =>
    id !== who.id && email && roleGroup === who.roleGroup && !leftOn && !away ? [name] : [],
  )

const repeated = (times: number, make: () => readonly Asking[]): readonly Asking[] =>
  Array.from({ length: times }, make).flat()

/** School days with children, of the whole year. */
const schoolDays = (calendar: Calendar): readonly Day[] =>
  calendar.terms
    .flatMap(({ from, to }) => daysBetween(from, to))
    .filter((day) => schoolDay(calendar, day) && !insetDay(calendar, day))

/** About a month ahead, one in seven late; on a day they work. */
function ahead(who: Person, on: Day, days: readonly Day[], chance: Seeded): readonly Day[] {
  const least = chance.happens(15) ? 6 : 21
  return days
    .filter((day) => day > daysAfter(on, least) && who.weekdays.includes(weekdayOf(day)))
    .slice(0, 20)
}

export const british = (day: Day): string => day.split('-').reverse().join('/')
