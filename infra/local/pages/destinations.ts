import type { Calendar } from '../../../functions/domain/school/calendar.ts'
import { horizon, schoolDay } from '../../../functions/domain/school/calendar.ts'
import {
  type Day,
  dayOf,
  daysAfter,
  type Instant,
  momentOf,
  secondsAfter,
  weekdayOf,
  weekdays,
} from '../../../functions/domain/school/day.ts'
import { leavesAt } from '../../../functions/domain/school/leaving.ts'
import type { Settings } from '../../../functions/domain/school/settings.ts'
import { settingsFrom } from '../../../functions/domain/school/settings-from.ts'
import type { SettingValues } from '../../../functions/pages/coordinator/settings.ts'
import { reading } from '../../../functions/workflow/books.ts'
import type { Desk } from '../desk.ts'
import { momentIn } from '../people/bodies.ts'
import { refuse, tellCaller } from '../refusal.ts'
import { nextQuarter } from './moments.ts'

/** Somewhere that the clock can be sent with one press. */
export type Destination = { readonly to: string; readonly name: string; readonly moment: Instant }

/** Where one press can send the clock, by the school's own calendar and time for letters. */
export async function destinations(desk: Desk): Promise<readonly Destination[]> {
  const now = desk.clock.now()
  const books = reading(desk.outside().store, desk.sample.id)
  const [known, values] = await Promise.all([
    books.known<{ calendar: Calendar }>('calendar'),
    books.known<{ values: SettingValues }>('settings'),
  ])
  const calendar = known?.calendar ?? { terms: [], inset: [], closed: [], noRelease: [] }
  const today = dayOf(now)
  const fit = settingsFrom(values?.values ?? {}, today)
  const morning = momentOf(today, '08:00')
  const all = [
    { to: 'quarter', name: 'Next quarter of an hour', moment: nextQuarter(now) },
    'settings' in fit && lettersNext(now, fit.settings, calendar),
    {
      to: 'morning',
      name: 'Next morning',
      moment: morning > now ? morning : momentOf(daysAfter(today, 1), '08:00'),
    },
    { to: 'week', name: 'Next school week', moment: nextSchoolWeek(now, calendar) },
    { to: 'term', name: 'End of term', moment: endOfTerm(now, calendar) },
  ]
  return all.filter((one): one is Destination => one !== false && one?.moment !== undefined)
}

/** A school whose letters leave at once has no time for letters. */
function lettersNext(now: Instant, settings: Settings, calendar: Calendar): Destination | undefined {
  const { leaveAt } = settings.letters
  if (leaveAt === 'now') return undefined
  // The first set time after this second, whatever was decided when.
  const moment = leavesAt(secondsAfter(now, -halfAnHour + 1), settings, calendar)
  const part = leaveAt < '12:00' ? 'This morning’s' : 'This afternoon’s'
  return {
    to: 'letters',
    name: `${dayOf(moment) === dayOf(now) ? part : 'The next'} letters (${leaveAt})`,
    moment,
  }
}

const halfAnHour = 1800

/** Monday of the next week in which there is school, at eight; nothing beyond the calendar. */
function nextSchoolWeek(now: Instant, calendar: Calendar): Instant | undefined {
  const last = horizon(calendar)
  let monday = daysAfter(dayOf(now), 7 - weekdays.indexOf(weekdayOf(dayOf(now))))
  while (last !== undefined && monday <= last) {
    if (weekOf(monday).some((day) => schoolDay(calendar, day))) return momentOf(monday, '08:00')
    monday = daysAfter(monday, 7)
  }
  return undefined
}

const weekOf = (monday: Day): readonly Day[] => [0, 1, 2, 3, 4].map((days) => daysAfter(monday, days))

/** When the last day of this term, or else of the next one, is over and its letters have left. */
const endOfTerm = (now: Instant, { terms }: Calendar): Instant | undefined =>
  terms
    .map(({ to }) => momentOf(to, '16:00'))
    .sort()
    .find((moment) => moment > now)

/** Where the clock is asked to go: a word of the buttons, or a day and a time. Refuses with a sentence. */
export async function wantedMoment(desk: Desk, sent: URLSearchParams): Promise<Instant> {
  const to = sent.get('to')
  const found = to === null ? undefined : (await destinations(desk)).find((one) => one.to === to)
  if (found !== undefined) return found.moment
  const moment = sent.get('moment') ?? `${sent.get('day')}T${sent.get('time')}`
  if (to !== null || !/^\d.*T\d/.test(moment)) refuse(tellCaller('Please give a day and a time to go to.'))
  return momentIn(moment, desk.clock.now())
}
