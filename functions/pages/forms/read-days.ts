import { dateWithYear } from '../../domain/request/when.ts'
import {
  type Day,
  type DayPart,
  daysAfter,
  daysBetween,
  type Part,
  weekdayOf,
} from '../../domain/school/day.ts'
import { type DateWords, dateWords, dayFrom, fullWeekday } from './date-words.ts'
import { checked, noSuchDay } from './read-day.ts'
import { type Reading, shortened } from './read-text.ts'

/** When the activity is: what "all of it" and a date without a year are read by. */
export type When = {
  readonly firstDay: Day
  readonly lastDay: Day
  readonly otherTimes: readonly DayPart[]
  readonly today: Day
}

/** "All of it" is taken for at most a school week of days on end; longer ones are asked about. */
const mostDaysOnEnd = 5

/**
 * Days and half days as people list them: "9 Feb, afternoon", "Fri 4 Dec 2026 all day; 12/01/2027 am",
 * "all of it". Without a year it is the next such date from 60 days before the first day on. In order,
 * each day once. Every piece that cannot be read is named.
 */
export function readDays(typed: string, when: When): Reading<readonly DayPart[]> {
  if (typed.length > 1_000) return { say: `${howToWrite} Keep it under 1,000 characters.` }
  const text = typed.trim()
  if (none.test(text)) return { is: [] }
  if (allOfIt.test(text)) return everyDay(when)

  const readings = piecesOf(text).map((piece) => dayPartIn(piece, when))
  const says = [...new Set(readings.flatMap((reading) => ('say' in reading ? [reading.say] : [])))]
  if (says.length > 0 || readings.length === 0) return { say: says.slice(0, 3).join(' ') || howToWrite }
  return { is: merged(readings.flatMap((reading) => ('is' in reading ? [reading.is] : []))) }
}

const howToWrite =
  'Write each day with its month and, unless it is all day, morning or afternoon, like “9 February, afternoon”.'

const none = /^(?:none|no|nil|n\/?a|[-–—])[.!]?$/i
const allOfIt =
  /^(?:yes,? )?(?:all|all of it|all (?:the )?days?|(?:the )?(?:whole|full) (?:days?|thing|time)|both(?: days)?|every day|everything)[.!]?$/i

function everyDay({ firstDay, lastDay, otherTimes }: When): Reading<readonly DayPart[]> {
  const days = schoolWeekdays(firstDay, lastDay)
  if (days.length > mostDaysOnEnd) {
    return {
      say:
        `From ${dateWithYear(firstDay)} to ${dateWithYear(lastDay)} there are ${days.length} weekdays. ` +
        'Write the days that you mean, like “9 February, afternoon”.',
    }
  }
  const parts = merged([...days.map((day) => ({ day, part: 'all day' as const })), ...otherTimes])
  if (parts.length > 0) return { is: parts }
  return {
    say: `There is no weekday from ${dateWithYear(firstDay)} to ${dateWithYear(lastDay)}. ${howToWrite}`,
  }
}

const schoolWeekdays = (from: Day, to: Day): readonly Day[] =>
  // Bounded, for the last day may be a slip of the hand.
  daysBetween(from, to < daysAfter(from, 800) ? to : daysAfter(from, 800)).filter(
    (day) => !['Sat', 'Sun'].includes(weekdayOf(day)),
  )

type Piece = { readonly text: string; readonly words: DateWords | undefined }

/**
 * Lines, semicolons and "and" part the days. A comma may or may not: words are taken together for as
 * long as they speak of one day. "4 and 5 Dec" takes the month from the day after it, "am and pm"
 * the date from the one before.
 */
function piecesOf(text: string): readonly Piece[] {
  const pieces = text.split(/[\n;&+]| and /i).flatMap((line) => {
    const found: string[] = []
    for (const fragment of line.split(',').map((one) => one.trim())) {
      const longer = found.length === 0 ? fragment : `${found.at(-1)}, ${fragment}`
      if (found.length > 0 && dateWords(longer) === undefined) found.push(fragment)
      else found.splice(-1, 1, longer)
    }
    return found.filter((one) => /[^\s,.]/.test(one))
  })
  return withDateBefore(withMonthAfter(pieces.map((piece) => ({ text: piece, words: dateWords(piece) }))))
}

function withMonthAfter(pieces: readonly Piece[]): readonly Piece[] {
  const found = [...pieces]
  for (let position = found.length - 2; position >= 0; position -= 1) {
    const { text, words } = found[position] as Piece
    const next = found[position + 1]?.words
    const dateAlone = words?.date !== undefined && words.month === undefined && words.part === undefined
    if (dateAlone && next?.month !== undefined && next.part === undefined)
      found[position] = { text, words: { ...words, month: next.month, year: next.year } }
  }
  return found
}

const withDateBefore = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, position) => {
    const before = pieces[position - 1]?.words
    const onlyPart = piece.words?.part !== undefined && Object.keys(piece.words).length === 1
    return onlyPart && before?.month !== undefined
      ? { ...piece, words: { ...before, part: piece.words?.part } }
      : piece
  })

function dayPartIn({ text, words }: Piece, when: When): Reading<DayPart> {
  if (words?.half) return { say: `Say whether “${shortened(text)}” is the morning or the afternoon.` }
  const part = words?.part ?? 'all day'
  if (words && words.month === undefined && words.date === undefined && (words.weekday ?? words.part))
    return onlyDayLike(text, words, part, when)
  if (words?.month === undefined || words.date === undefined)
    return { say: `${howToWrite} We could not read “${shortened(text)}”.` }

  const day = words.year === undefined ? nextSuch(words, when) : dayFrom(words.year, words.month, words.date)
  if (day === undefined) return { say: noSuchDay(words) }
  const reading = checked(day, words, when.today)
  return 'say' in reading ? reading : { is: { day, part } }
}

/** "Tuesday pm", or only "morning": the one weekday of the activity that it can be, or a question. */
function onlyDayLike(text: string, { weekday }: DateWords, part: Part, when: When): Reading<DayPart> {
  // After two weeks every weekday has come twice, so there is no need to look further.
  const twoWeeksOn = daysAfter(when.firstDay, 14)
  const days = schoolWeekdays(when.firstDay, when.lastDay < twoWeeksOn ? when.lastDay : twoWeeksOn)
  const fitting = days.filter((day) => weekday === undefined || weekdayOf(day) === weekday)
  const [day, another] = fitting
  if (day !== undefined && another === undefined) return { is: { day, part } }
  const which = weekday === undefined ? 'day' : fullWeekday(weekday)
  return { say: `Write which ${which} you mean by “${shortened(text)}”, with its date, like “9 February”.` }
}

/** The next such date from 60 days before the first day on; this year's or next year's, never a later one. */
function nextSuch({ date = 0, month = 0 }: DateWords, { firstDay }: When): Day | undefined {
  const from = daysAfter(firstDay, -60)
  const year = Number(from.slice(0, 4))
  return [year, year + 1]
    .map((one) => dayFrom(one, month, date))
    .find((day) => day !== undefined && day >= from)
}

/** Each day once, in order; its morning and its afternoon make all day. */
function merged(parts: readonly DayPart[]): readonly DayPart[] {
  const byDay = new Map<Day, Part>()
  for (const { day, part } of parts) {
    const before = byDay.get(day)
    byDay.set(day, before === undefined || before === part ? part : 'all day')
  }
  return [...byDay].map(([day, part]) => ({ day, part })).sort((one, other) => (one.day < other.day ? -1 : 1))
}
