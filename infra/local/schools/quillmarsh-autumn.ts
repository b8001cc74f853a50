import { insetDay, schoolDay } from '../../../functions/domain/school/calendar.ts'
import { type Day, daysAfter, daysBetween, weekdayOf } from '../../../functions/domain/school/day.ts'
import type { Deed } from './deed.ts'
import { aCourse, aFreeActivity, type Course, reasonsFor } from './quillmarsh-courses.ts'
import { cpdLead, curriculum, everybody, head, type Member, officeManager } from './quillmarsh-staff.ts'
import { planRows, typed, year } from './quillmarsh-year.ts'
import { type Seeded, seeded } from './seeded.ts'
import { askedFor, loggedFree, type Wish } from './wish.ts'

/** How many ask for something that costs money or cover, and how many write down something free, week by week. */
const weeks: readonly (readonly [day: Day, costed: number, free: number])[] = [
  ['2026-09-09', 3, 7],
  ['2026-09-16', 4, 8],
  ['2026-09-23', 4, 9],
  ['2026-09-30', 4, 8],
  ['2026-10-07', 10, 9],
  ['2026-10-14', 11, 8],
  ['2026-11-04', 4, 8],
  ['2026-11-11', 5, 8],
]
/** The leadership team meets on these Thursdays and decides what was asked before. */
const meetings: readonly Day[] = ['2026-09-17', '2026-10-01', '2026-10-15', '2026-11-05']

/** What is cancelled by whoever asked for it is not decided. */
type Asked = { readonly ref: string; readonly on: Day; readonly who: Member; cancelled?: true }

/** Everything that happened at Quillmarsh Academy before you came; all of it follows from the seed. */
export function autumn(seed: number): readonly Deed[] {
  const chance = seeded(seed)
  let reference = 0
  const numbered = (): string => {
    reference += 1
    return `R-${String(reference).padStart(4, '0')}`
  }
  const asked: Asked[] = []
  const asking = weeks.flatMap(([on, costed, free]): readonly Deed[] => {
    const changed = cancelled(asked, on, chance)
    const people = chance.shuffled(
      everybody.filter((one) => one.email !== '' && !asked.some(({ who }) => who === one)),
    )
    const paying = people.slice(0, costed).map((who): Deed => {
      asked.push({ ref: numbered(), on, who })
      return deed(on, '16:10', who, askedFor(wishOf(who, on, chance)))
    })
    const logging = people.slice(costed, costed + free).map((who): Deed => {
      numbered()
      return deed(on, '16:10', who, freeOf(who, on, chance))
    })
    return [...paying, ...logging, ...changed]
  })
  const deciding = meetings.flatMap((on, place) => meetingOn(on, meetings[place - 1], asked, chance))
  return [...asking, ...deciding].sort((one, other) =>
    one.at.join() < other.at.join() ? -1 : one.at.join() > other.at.join() ? 1 : 0,
  )
}

/** One in twenty thinks again in the week after asking, and says so on the form. */
const cancelled = (asked: readonly Asked[], on: Day, chance: Seeded): readonly Deed[] =>
  asked
    .filter(
      (one) =>
        one.on < on && one.on >= daysAfter(on, -7) && !meetings.some((day) => one.on <= day && day < on),
    )
    .filter(() => chance.happens(12))
    .map((one) => {
      one.cancelled = true
      return deed(on, '16:10', one.who, {
        'What would you like to do?': 'Change or cancel something I asked for',
        Reference: one.ref,
        'What has changed, or why?': 'I have found that a colleague can show me.',
        'What would you like us to do?': 'cancel it',
      })
    })

const deed = (day: Day, time: string, { email }: Member, answers: Answers): Deed => ({
  at: [day, time],
  do: 'ask',
  as: email,
  answers,
})
type Answers = ReturnType<typeof askedFor>

const priorities = planRows.map(([number, name]) => `${number} ${name}`)

function wishOf(who: Member, on: Day, chance: Seeded): Wish {
  const course = aCourse(who.subject, chance)
  const first = dayFor(who, on, chance)
  const last = lastDayOf(course, first)
  const teaches = who.group === 'Teacher' && who.subject !== 'Leadership' && course.kind !== 'qualification'
  const away = teaches && chance.happens(85)
  const reasons = reasonsFor(chance)
  const dayOff = [first, last].some((day) => !works(who, day))
  const wish: Wish = {
    ...reasons,
    title: course.title,
    contact: course.contact,
    source: course.source,
    kind: course.kind,
    first,
    last,
    hours: String(course.length * 3),
    price: String(course.price),
    ...(course.vat > 0 && { vat: String(course.vat) }),
    travel: String(travelTo(course, chance)),
    ...(course.far && { otherMoney: 'Travel is by rail.' }),
    ...(dayOff && { ownTime: 'yes, and I would like time back or pay' }),
    ...(away && !dayOff && { cover: coverOn(first, last, course) }),
    ...(away && !dayOff && chance.happens(10) && { inSchool: 'Two of us can share the class that day' }),
  }
  return course.kind.startsWith('required')
    ? wish
    : { ...wish, priority: chance.happens(15) ? 'none' : chance.one(priorities) }
}

/** A second day comes a fortnight later; a qualification goes on until July. */
function lastDayOf(course: Course, first: Day): Day {
  if (course.kind === 'qualification') return '2027-07-02'
  return course.length === 4 ? (lessonDays(daysAfter(first, 14), daysAfter(first, 40))[0] ?? first) : first
}

const travelTo = (course: Course, chance: Seeded): number =>
  course.far ? chance.between(18, 95) : chance.happens(40) ? chance.between(5, 25) : 0

const coverOn = (first: Day, last: Day, course: Course): string =>
  [...new Set([first, last])]
    .map((day) => `${typed(day)}${course.length === 1 ? ' morning' : ' all day'}`)
    .join('; ')

/** About a month ahead; one in seven asks late. On a day they work, but for a few who forget. */
function dayFor(who: Member, on: Day, chance: Seeded): Day {
  const [ahead, choice] = chance.happens(15) ? [10, 4] : [18, 28]
  const days = lessonDays(daysAfter(on, ahead), daysAfter(on, ahead + 80)).slice(0, choice)
  const forgetful = chance.happens(15)
  const fit = days.filter((day) => forgetful || works(who, day))
  return chance.one(fit.length > 0 ? fit : days)
}

/** School days with pupils. */
const lessonDays = (from: Day, to: Day): readonly Day[] =>
  daysBetween(from, to).filter((day) => schoolDay(year, day) && !insetDay(year, day))

const order = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']

function works({ weekdays }: Member, day: Day): boolean {
  const weekday = weekdayOf(day)
  const [from = '', to] = weekdays.split('–')
  if (to === undefined) return weekdays.includes(weekday)
  return order.indexOf(from) <= order.indexOf(weekday) && order.indexOf(weekday) <= order.indexOf(to)
}

function freeOf(who: Member, on: Day, chance: Seeded): Answers {
  const { title, kind, source, hours, hope } = aFreeActivity(who.subject, chance)
  const day = chance.one(daysBetween(daysAfter(on, -6), on).filter((one) => schoolDay(year, one)))
  const priority = chance.happens(20) ? 'Something else I need' : chance.one(priorities)
  return loggedFree([who.name, title, kind, source, day, hours, priority, hope])
}

/** What the leaders choose about everything asked since they last met: most is approved (78 in 92). */
function meetingOn(
  on: Day,
  before: Day | undefined,
  asked: readonly Asked[],
  chance: Seeded,
): readonly Deed[] {
  const at = [on, '16:30'] as const
  const waiting = asked.filter(
    (one) => one.cancelled === undefined && one.on <= on && (before === undefined || one.on > before),
  )
  const held: Deed = {
    at,
    do: 'meet',
    as: cpdLead.email,
    rows: [[typed(on), [head, cpdLead, curriculum].map(({ name }) => name).join(', ')]],
  }
  return [
    held,
    ...waiting.flatMap(({ ref, who }): readonly Deed[] => {
      const outcome = chance.weighed([
        [82, 'Approve'],
        [8, 'Wait until'],
        [10, 'Decline'],
      ] as const)
      if (outcome === 'Approve' || isLeader(who)) return [...votes(at, ref, who), booked(ref, on)]
      const cells = outcome === 'Wait until' ? waitUntil(chance) : declined(chance)
      return [{ at, do: 'choose', as: head.email, ref, cells }]
    }),
  ]
}

/** The office books on the Monday after the meeting; its letters left on the Friday. */
const booked = (ref: string, meeting: Day): Deed => ({
  at: [daysAfter(meeting, 4), '12:30'],
  do: 'record',
  as: officeManager.email,
  where: ['To book and pay', 'Ref', ref],
  cells: { 'Where it stands': 'Booked' },
})

const isLeader = (who: Member): boolean => [head, cpdLead, curriculum].includes(who)

/** Two leaders, one of them the head; nobody for themselves. */
const votes = (at: Deed['at'], ref: string, who: Member): readonly Deed[] =>
  [[head, 'Head'] as const, [cpdLead, 'Deputy'] as const, [curriculum, 'Deputy, curriculum'] as const]
    .filter(([leader]) => leader !== who)
    .slice(0, 2)
    .map(([leader, column]) => ({ at, do: 'choose', as: leader.email, ref, cells: { [column]: 'Approve' } }))

const waitUntil = (chance: Seeded) => ({
  'Agreed in the meeting': 'Wait until',
  'Wait until': chance.one(['15/01/2027', '26/02/2027']),
  'Reason if not yes': 'Timing',
  'Words for the letter': 'We would like this after the mock examinations, when cover is easier to find.',
})

const declined = (chance: Seeded) => ({
  'Agreed in the meeting': 'Decline',
  ...chance.one([
    {
      'Reason if not yes': 'Plan',
      'Words for the letter':
        'Talk to your head of subject about priority 4; the trust’s network in the spring does much of this.',
    },
    {
      'Reason if not yes': 'Done in school',
      'Words for the letter': 'Two colleagues went last year and have offered to show you in a free period.',
    },
    {
      'Reason if not yes': 'Value',
      'Words for the letter':
        'The hub runs the same day for half the price in March; please ask again for that one.',
    },
  ]),
})
