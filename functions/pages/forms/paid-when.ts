import type { Asked } from '../../domain/request/request.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import type { Day, DayPart } from '../../domain/school/day.ts'
import type { AnswersRead } from './answers.ts'
import { readDay } from './read-day.ts'
import { readDays, type When } from './read-days.ts'
import { readHours } from './read-hours.ts'
import type { RequestFacts } from './read-request.ts'
import { coverNeeded, ownTimes } from './request-choices.ts'

type WhenAsked = Pick<
  Asked,
  'firstDay' | 'lastDay' | 'otherTimes' | 'minutes' | 'ownTime' | 'cover' | 'coverInSchool'
>

/** The pages "When" and "Cover". Cover must fall on days of the training. */
export function whenIn(read: AnswersRead, { today }: RequestFacts): WhenAsked {
  const first = read.read('firstDay', (typed) => readDay(typed, today))
  const last = read.read('lastDay', (typed) => readDay(typed, today))
  if (first && last && last < first) read.mend('lastDay', endBeforeStart(first, last))

  const when = span(first, last, today)
  const otherTimes = read.read('otherTimes', (typed) => readDays(typed, { ...when, otherTimes: [] }))
  const minutes = read.read('hours', readHours)
  const ownTime = read.choice('ownTime', ownTimes)
  const covered = read.choice('cover', coverNeeded) === 'yes'
  return {
    ...fromFirstToLast(when, otherTimes ?? []),
    minutes: minutes ?? 0,
    ownTime: ownTime ?? 'no',
    cover: covered ? coverIn(read, { ...when, otherTimes: otherTimes ?? [] }) : [],
    coverInSchool: covered ? read.text('coverInSchool') : '',
  }
}

/**
 * A day named under “Other days or times” before the first or after the last is the first or the last: until it has
 * been, nothing is over, nobody is asked how it went, and no money counts as spent. The days typed stay days of it.
 */
function fromFirstToLast(
  { firstDay, lastDay }: Omit<When, 'otherTimes'>,
  otherTimes: readonly DayPart[],
): Pick<WhenAsked, 'firstDay' | 'lastDay' | 'otherTimes'> {
  const others = otherTimes.map(({ day }) => day)
  const days = [firstDay, lastDay, ...others].sort()
  const [first, last] = [days[0] ?? firstDay, days.at(-1) ?? lastDay]
  const within = [...new Set([firstDay, lastDay])].filter(
    (day) => day !== first && day !== last && !others.includes(day),
  )
  const typed = within.map((day) => ({ day, part: 'all day' as const }))
  return { firstDay: first, lastDay: last, otherTimes: [...otherTimes, ...typed].sort(byDay) }
}

const byDay = (one: DayPart, other: DayPart): number => one.day.localeCompare(other.day)

/** From the first day to the last; where one cannot be used the other stands for both. */
function span(first: Day | undefined, last: Day | undefined, today: Day): Omit<When, 'otherTimes'> {
  const firstDay = first ?? last ?? today
  const lastDay = last !== undefined && last >= firstDay ? last : firstDay
  return { firstDay, lastDay, today }
}

function coverIn(read: AnswersRead, when: When): readonly DayPart[] {
  const cover = read.read('coverDays', (typed) => readDays(typed, when))
  if (!cover) return []
  if (cover.length === 0) read.mend('coverDays', noCoverDays)
  // While the dates themselves are to be mended, days of cover cannot be held against them.
  if (read.problems.some(({ where }) => datesOf.has(where))) return cover

  const within = ({ day }: DayPart): boolean =>
    (when.firstDay <= day && day <= when.lastDay) || when.otherTimes.some((other) => other.day === day)
  const strange = cover.filter((part) => !within(part))
  if (strange.length > 0) read.mend('coverDays', notOfTheTraining(strange))
  return cover
}

const datesOf: ReadonlySet<string> = new Set(['firstDay', 'lastDay', 'otherTimes'])

const endBeforeStart = (first: Day, last: Day): string =>
  `The last day, ${dateWithYear(last)}, is before the first day, ${dateWithYear(first)}. Correct one of the two.`

const noCoverDays =
  'You said that somebody needs to cover you. Write on which days, like “9 February, afternoon”; ' +
  'or choose “no” at “Does someone need to cover you?”.'

const notOfTheTraining = (strange: readonly DayPart[]): string =>
  `${strange
    .slice(0, 5)
    .map(({ day }) => dateWithYear(day))
    .join(', ')} ${strange.length === 1 ? 'is' : 'are'} not among the days of this training. ` +
  'Correct it, or add it to “Other days or times”.'
