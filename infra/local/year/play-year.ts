import { noCalendar, schoolDay } from '../../../functions/domain/school/calendar.ts'
import {
  type Day,
  daysAfter,
  daysBetween,
  momentOf,
  weekdayOf,
} from '../../../functions/domain/school/day.ts'
import { lastEnded } from '../../../functions/domain/school/terms.ts'
import { reading } from '../../../functions/workflow/books.ts'
import { type Count, counted } from '../counted.ts'
import { type Desk, openDesk } from '../desk.ts'
import { fromSeed } from '../new-desk.ts'
import { playSample } from '../play-sample.ts'
import type { SampleSchool } from '../schools/sample.ts'
import { seeded } from '../schools/seeded.ts'
import { askings, rates } from './asking.ts'
import { atTheSheets } from './at-the-sheets.ts'
import { keeping } from './keeping.ts'
import { leadershipTeam } from './leaders.ts'
import { type Living, living } from './living.ts'
import { moneyDeeds } from './money-deeds.ts'
import { reckoned, type YearPlayed } from './reckoning.ts'
import { type Records, recordsOf } from './records.ts'
import { type ReportSeen, reportSeen } from './reports.ts'
import { sharing } from './sharing.ts'
import { staffChanges, staffOver } from './staff-changes.ts'
import { wishesAndOffers } from './wishes-and-offers.ts'

const from: Day = '2026-09-01'
const to: Day = '2027-08-31'

/**
 * Plays one school year: people ask, leaders decide once a week, the office books, people answer, the head
 * releases. Everything goes through forms, cells and letters; the clock leaps to what is due next.
 */
export async function playYear(options: {
  readonly kind: string
  readonly sample: SampleSchool
  readonly seed: number
  readonly told?: (month: string) => void
  /** For a part of it: up to and with this day. */
  readonly until?: Day
  /** Takes all that was decided, as it was written down. */
  readonly keep?: (records: Records) => void
}): Promise<YearPlayed> {
  const { kind, seed, told = () => {}, until = to, keep = () => {} } = options
  const began = performance.now()
  const start = { day: from, time: '07:00' } as const
  const sample: SampleSchool = { ...options.sample, begins: start, opens: start, deeds: [] }
  const counts: Count[] = []
  const desk = await openToPlay(sample, seed, counts)
  try {
    await playSample(desk)
    const rate = rates[kind] ?? rates.primary
    if (rate === undefined) throw new Error(`nothing is known of a ${kind} school`)
    const chance = seeded(seed)
    const books = reading(desk.outside().store, sample.id)
    const school = {
      people: (await books.known<Pick<Living, 'people'>>('people'))?.people ?? [],
      plan: (await books.known<Pick<Living, 'plan'>>('plan'))?.plan ?? [],
      calendar: (await books.known<Pick<Living, 'calendar'>>('calendar'))?.calendar ?? noCalendar,
    }
    const changes = staffChanges(sample, school, chance)
    const staff = { ...school, people: staffOver(school.people, changes) }
    const asked = Map.groupBy(askings(staff, rate, chance), ({ day }) => day)
    const sheets = atTheSheets(desk)
    const keepUp = keeping(desk, { ...school, changes, sheets })
    const shares = sharing(desk, { sheets, rate })
    const life = living(desk, { ...school, chance, rate, sheets, sharing: shares })
    const leaders = leadershipTeam(sample, { ...school, chance, sheets })
    const money = moneyDeeds(sample, sheets)
    const offers = wishesAndOffers(desk, sheets, staff.people)
    const reports: ReportSeen[] = []
    for (const day of daysBetween(from, until)) {
      if (day.endsWith('-01')) told(day.slice(0, 7))
      await keepUp(day)
      if (!schoolDay(school.calendar, day)) {
        // Nobody is written to; what was begun the day before has ended.
        await desk.player.leapTo(momentOf(day, '23:30'))
        continue
      }
      const termEnds = lastEnded(school.calendar, 'each term', day)?.to === daysAfter(day, -1)
      if (termEnds) await desk.player.moveTo(momentOf(day, '07:30'))
      if (termEnds) reports.push(await reportSeen(desk))
      const weekday = weekdayOf(day)
      if (weekday === 'Tue' || weekday === 'Thu') {
        await desk.player.moveTo(momentOf(day, '12:30'))
        if (weekday === 'Tue') await money(day)
        if (weekday === 'Tue') await offers(day)
        if (weekday === 'Thu') await leaders.meet(day)
        if (weekday === 'Thu') await shares.readGoodPractice(day)
        await life.peopleAnswer()
        await life.officeHearsMore()
        await life.officeBooks()
      }
      const today = asked.get(day) ?? []
      if (today.length > 0 || termEnds) await desk.player.moveTo(momentOf(day, '16:10'))
      for (const { as, answers } of today) await desk.answer(as, answers)
      if (today.length > 0) await life.someThinkAgain()
      if (termEnds) await leaders.release()
      await desk.player.moveTo(momentOf(day, '19:00'))
    }
    await desk.player.moveTo(momentOf(until, '23:45'))
    const seconds = Math.round((performance.now() - began) / 1000)
    keep(await recordsOf(desk))
    return await reckoned(desk, {
      ...{ kind, seed, counts, seconds, reports },
      consents: shares.consents,
    })
  } finally {
    await desk.close()
  }
}

/** No signal of Google’s is heard: the ticks see everything. What the program does outside is counted. */
const openToPlay = (sample: SampleSchool, seed: number, counts: Count[]): Promise<Desk> =>
  openDesk({
    sample,
    frozen: true,
    deaf: true,
    chance: fromSeed(`${sample.id} ${seed}`),
    watched: (outside) => {
      const watched = counted(outside)
      counts.push(watched.count)
      return watched.outside
    },
  })
