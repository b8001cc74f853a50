import type { Calendar } from '../../../functions/domain/school/calendar.ts'
import { type Day, daysAfter, momentOf } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { otherYearRows, yearRows } from '../../../functions/pages/coordinator/year-rows.ts'
import type { Desk } from '../desk.ts'
import { british } from './asking.ts'
import type { Sheets } from './at-the-sheets.ts'
import type { StaffChanges } from './staff-changes.ts'

/** What the CPD lead keeps up to date through the year, on the day on which it is done: money, people, term dates. */
export function keeping(
  desk: Desk,
  given: {
    readonly sheets: Sheets
    readonly people: readonly Person[]
    readonly calendar: Calendar
    readonly changes: StaffChanges
  },
) {
  const { sheets, people, calendar, changes } = given
  const { lead, settings } = desk.sample
  const starts = settings.find(([label]) => label === yearRows[0]?.label)?.[1] ?? ''
  const [day = '', month = '', year = ''] = starts.split('/')
  const nextStarts = `${Number(year) + 1}-${month}-${day}` as Day

  /** The same sums for the next year, in the rows of the other year, and what governors let the school carry over. */
  const nextYearsSums = async (): Promise<void> => {
    const rows = await sheets.rows('coordinator', 'Settings')
    for (const [place, { label }] of otherYearRows.entries()) {
      const row = rows.find(({ cells }) => cells.Setting === label)?.row ?? 0
      const carried = yearRows[place]?.key === 'carried over'
      const same = settings.find(([one]) => one === yearRows[place]?.label)?.[1] ?? ''
      await sheets.type(lead, ['coordinator', 'Settings', row], {
        Value: place === 0 ? british(nextStarts) : carried ? '350' : same,
      })
    }
  }
  const personChanges = async ({ name }: Person, { leftOn, away }: StaffChanges[string]): Promise<void> => {
    const rows = await sheets.rows('coordinator', 'People')
    const row = rows.find(({ cells }) => cells.Name === name)?.row ?? 0
    await sheets.type(lead, ['coordinator', 'People', row], {
      ...(leftOn && { 'Last day': british(leftOn) }),
      ...(away && { 'Away from': british(away.from), 'Away to': british(away.to) }),
    })
  }
  /** The same weeks a year on: 52 weeks later is the same weekday. */
  const nextYearsDates = async (): Promise<void> => {
    const aYearOn = (day: Day): string => british(daysAfter(day, 52 * 7))
    for (const { from, to } of calendar.terms)
      await sheets.type(lead, ['desk', 'Calendar', await sheets.nextRow('desk', 'Calendar')], {
        What: 'Term',
        From: aYearOn(from),
        To: aYearOn(to),
      })
  }

  return async (day: Day): Promise<void> => {
    const changing = people.flatMap((person) => {
      const change = changes[person.id]
      return change !== undefined && day === aWeekBefore(change) ? [{ person, change }] : []
    })
    const budgeted = day === daysAfter(nextStarts, -sumsDecided)
    const planned = day.slice(5) === datesDecided
    if (changing.length === 0 && !budgeted && !planned) return
    await desk.player.moveTo(momentOf(day, '08:00'))
    if (budgeted) await nextYearsSums()
    for (const { person, change } of changing) await personChanges(person, change)
    if (planned) await nextYearsDates()
  }
}

/** By then the dates of the next school year are known: some weeks before this one ends. */
const datesDecided = '06-14'

/** So many days before a financial year begins the school knows its sums. */
const sumsDecided = 45

const aWeekBefore = ({ leftOn, away }: StaffChanges[string]): Day | undefined => {
  const day = leftOn ?? away?.from
  return day && daysAfter(day, -7)
}
