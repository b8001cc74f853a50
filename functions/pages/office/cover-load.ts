import { nameIn } from '../../domain/request/group.ts'
import { dayAndMonth } from '../../domain/request/when.ts'
import { type Day, daysAfter, weekdayOf, weekdays } from '../../domain/school/day.ts'
import { showDays } from '../../domain/sentence.ts'
import type { CoverRow } from './cover-list.ts'

/** The Monday by which a week is called: '30 Nov'. */
export const weekOf = (day: Day): string => dayAndMonth(mondayOf(day))

const mondayOf = (day: Day): Day => daysAfter(day, -weekdays.indexOf(weekdayOf(day)))

/**
 * What there is to cover besides on the same day, by name and part, and in the whole week: what a cover officer plans a
 * day and a week by (SB32).
 */
export function coverLoad(row: CoverRow, rows: readonly CoverRow[]): string {
  const { day } = row.cover
  const others = rows.filter((one) => one.key !== row.key && one.cover.day === day)
  const week = rows.filter(({ cover }) => mondayOf(cover.day) === mondayOf(day))
  const names = others.map(({ request, cover }) => `${nameIn(request.who)}, ${cover.part}`)
  const that = names.length === 0 ? 'Nobody else that day' : `Also that day: ${names.join('; ')}`
  return `${that}. That week: ${showDays(halfDays(week))} to cover.`
}

const halfDays = (rows: readonly CoverRow[]): number =>
  rows.reduce((sum, { cover }) => sum + (cover.part === 'all day' ? 2 : 1), 0)
