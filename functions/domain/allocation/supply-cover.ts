import { shortages } from '../budget/shortage.ts'
import { coverDays, membersOf, type TrainingRequest } from '../request/request.ts'
import { activityDays, dateWithYear, shortDate } from '../request/when.ts'
import { horizon, insetDay, noReleaseOn, schoolDay, schoolDaysFrom } from '../school/calendar.ts'
import { type Day, dayOf, weekdayOf } from '../school/day.ts'
import { capital, inWords, list } from '../sentence.ts'
import {
  against,
  discuss,
  type Finding,
  type Rule,
  type Standing,
  short,
  supports,
  together,
  unknown,
} from './finding.ts'
import { daysOf, notInSchool } from './not-in-school.ts'

/**
 * Factor 6: availability of supply cover (SB32): who else is out on each day, days on which nobody
 * is released, notice, the cover budget, and days the person does not work.
 *
 * Time back or pay for a day off is a cost that has to be agreed. A day off that somebody gives by
 * choice counts neither way: nobody should feel that offering one would help.
 */
export const supplyCover: Rule = (request, standing) => cover(request, standing, isForTheStaff(request))

/** As in the rules up to version 2: on an INSET day also what is for all the staff was to be talked about. */
export const supplyCoverTo2: Rule = (request, standing) => cover(request, standing, false)

function cover(request: TrainingRequest, standing: Standing, forTheStaff: boolean): Finding {
  const findings = [
    ...activityDays(request.asked).flatMap((day) => onDay(day, request, standing, forTheStaff)),
    ...timeOff(request, standing),
    ...(standing.withThem ?? []).flatMap((person) => daysOf(person, request)),
    ...notice(request, standing),
    ...budget(request, standing),
  ]
  const others = whoElseIsOut(request, standing)
  if (others) return together([others, ...findings])
  return together(findings.length > 0 ? findings : [supports('Nobody needs to cover.')])
}

/** Whether a group of staff was named in words, such as everyone: what such a group does on an INSET day is INSET. */
const isForTheStaff = (request: TrainingRequest): boolean =>
  membersOf(request).some(({ through }) => through !== undefined)

/** The first thing that speaks against one day. Whether it is a working day is looked at apart. */
function onDay(
  day: Day,
  { asked }: TrainingRequest,
  { person, calendar }: Standing,
  forTheStaff: boolean,
): readonly Finding[] {
  const when = shortDate(day)
  const elsewhere = notInSchool(day, person)
  if (elsewhere.length > 0) return elsewhere

  const last = horizon(calendar)
  if (!last || day > last)
    return [unknown(`The calendar does not reach ${dateWithYear(day)} yet.`, 'calendar ends before')]

  const because = noReleaseOn(calendar, day)
  if (because)
    return [against(`Nobody is released on ${when}: ${because}.`, because, `A day other than ${when}.`)]
  if (insetDay(calendar, day) && forTheStaff)
    return [supports(`${when} is an INSET day, and this is what staff do together: nobody needs to cover.`)]
  if (insetDay(calendar, day))
    return [
      discuss(
        `${when} is an INSET day, when everyone trains in school.`,
        'INSET day',
        'A day that is not an INSET day.',
      ),
    ]
  if (!schoolDay(calendar, day) && coverDays(asked).includes(day))
    return [discuss(`${when} is not a school day, so cover may not be needed.`, 'not a school day')]
  return []
}

/** Days that the person does not work, by their weekdays or by what they said. */
function timeOff({ asked }: TrainingRequest, { person }: Standing): readonly Finding[] {
  const off = activityDays(asked).filter((day) => !person.weekdays.includes(weekdayOf(day)))
  const falls =
    off.length === 0
      ? 'Part of it is on a day off'
      : `${list(off.map(shortDate))} ${off.length === 1 ? 'is a day off' : 'are days off'}`
  switch (asked.ownTime) {
    case 'time back or pay':
      return [
        discuss(
          `${falls}: time back or pay has to be agreed first.`,
          'time back or pay',
          'Time back or pay, agreed beforehand.',
        ),
      ]
    case 'by choice':
      return [
        unknown(`${falls}, given by choice; that counts neither for nor against.`, 'a day off, by choice'),
      ]
    case 'no':
      if (off.length === 0) return []
      return [
        discuss(
          `${falls}: ask whether time back or pay is wanted.`,
          'a day off',
          'A day that is worked, or time back or pay agreed beforehand.',
        ),
      ]
  }
}

function notice({ asked, askedAt }: TrainingRequest, { calendar, settings }: Standing): readonly Finding[] {
  const first = [...coverDays(asked)].sort()[0]
  const wanted = settings.limits.noticeSchoolDays
  const earliest = schoolDaysFrom(calendar, dayOf(askedAt), wanted)
  if (!first || !earliest || earliest <= first) return []
  return [discuss(`Asked with less than ${wanted} school days’ notice.`, 'short notice', 'A later day.')]
}

const budget = (request: TrainingRequest, { balances, settings }: Standing): readonly Finding[] =>
  shortages(request, balances, settings)
    .filter(({ fund }) => fund.startsWith('cover'))
    .map((shortage) => short(shortage, 'no cover left'))

/** How many others are out on the days of cover, never who. Nothing to say when nobody is needed on a working school day. */
function whoElseIsOut({ asked }: TrainingRequest, standing: Standing): Finding | undefined {
  const { calendar, person, othersOut, settings } = standing
  const cap = settings.limits.outPerDay
  const days = coverDays(asked).filter(
    (day) => schoolDay(calendar, day) && !insetDay(calendar, day) && person.weekdays.includes(weekdayOf(day)),
  )
  if (days.length === 0) return undefined

  const out = (day: Day): number => othersOut[day] ?? 0
  const full = days.filter((day) => out(day) >= cap)
  const only = days.length === 1 ? days[0] : undefined
  const counted = only
    ? oneDay(only, out(only), asked)
    : `Others out: ${list(days.map((day) => `${out(day) === 0 ? 'nobody' : inWords(out(day))} on ${shortDate(day)}`))}`
  const counting = standing.withThem ? ', this group counted' : ''
  const sentence = `${counted}${counting}; up to ${inWords(cap)} can be.`
  if (full.length === 0) return supports(sentence)
  return discuss(
    sentence,
    `${inWords(Math.max(...full.map(out)))} out already`,
    `A day other than ${list(full.map(shortDate))}.`,
  )
}

function oneDay(day: Day, count: number, asked: TrainingRequest['asked']): string {
  const parts = new Set(asked.cover.filter((time) => time.day === day).map(({ part }) => part))
  const [part] = parts
  const when = parts.size === 1 && part !== undefined && part !== 'all day' ? `that ${part}` : 'that day'
  if (count === 0) return `Nobody else is out ${when}`
  if (count === 1) return `One other person is out ${when}`
  return `${capital(inWords(count))} others are out ${when}`
}
