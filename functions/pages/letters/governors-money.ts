import { showYear, yearBeginning } from '../../domain/budget/financial-year.ts'
import { type Pence, show, sum } from '../../domain/budget/money.ts'
import type { Money, Report } from '../../domain/governors/report.ts'
import { longDateWithYear } from '../../domain/request/when.ts'
import { list, showDays } from '../../domain/sentence.ts'

/** The money of the financial year, as it stands when the report is made. */
export function moneyLines({ allocation, cover, travel, yearFrom }: Report): readonly string[] {
  const unset = (what: string, money: Money, days = 0): string =>
    `No ${what} has been set for ${showYear(yearBeginning(yearFrom))} yet${goneAlready(money, days)}.`
  const { halfDays } = cover
  return [
    `Since ${longDateWithYear(yearFrom)}, from the ledger.`,
    allocation.set === 0
      ? unset('allocation for staff development (E09)', allocation)
      : `Allocation for staff development (E09): ${figures(allocation)}.`,
    cover.set === 0
      ? unset('cover budget, which stands outside E09,', cover, halfDays.spent + halfDays.committed)
      : `Cover, which stands outside E09: ${figures(cover)}; ${daysLeft(halfDays.free)}.`,
    ...(travel.set > 0 ? [`Travel (E08): ${figures(travel)}.`] : []),
    ...(travel.set === 0 && goneAlready(travel) ? [unset('travel budget (E08)', travel)] : []),
  ]
}

/** ': £0.00 spent, £218.00 committed, for 1 day of cover'; nothing where nothing has been agreed. */
function goneAlready({ spent, committed }: Money, days = 0): string {
  if (spent === 0 && committed === 0 && days === 0) return ''
  return `: ${show(spent)} spent, ${show(committed)} committed${days === 0 ? '' : `, for ${showDays(days)} of cover`}`
}

const figures = ({ set, spent, committed, free }: Money): string =>
  `${show(set)} set, ${show(spent)} spent, ${show(committed)} committed, ${free < 0 ? `${show(-free)} more than there is` : `${show(free)} free`}`

function daysLeft(halfDays: number): string {
  if (halfDays < 0) return `${showDays(-halfDays)} of cover more than there is`
  return `${showDays(halfDays)} of cover ${halfDays === 1 || halfDays === 2 ? 'is' : 'are'} left`
}

/** What the term’s activities truly cost, and how many had been foreseen. */
export function costLines({
  byCode,
  classHalfDays,
  otherHalfDays,
  activities,
  planned,
}: Report): readonly string[] {
  const agreed = byCode.reduce((pence, line) => pence + line.pence, 0)
  if (activities === 0) return ['Nothing took place this term.']
  return [
    `${counted(activities)} took place.`,
    ...(planned === undefined ? [] : [plannedLine(planned, activities)]),
    agreed === 0 && byCode.every(({ spent = 0, committed = 0 }) => spent + committed === 0)
      ? 'Nothing had to be paid.'
      : `${whatItCost(byCode, agreed, activities)} E09 alone would not show the cover.`,
    classHalfDays === 0
      ? 'No class was taught by somebody else.'
      : `Classes were taught by somebody else for ${showDays(classHalfDays)} in all.`,
    ...(otherHalfDays === 0 ? [] : [`Other work was covered for ${showDays(otherHalfDays)}.`]),
  ]
}

/** 'Together they cost £594.00, all of it spent: …'; with what is committed apart, and how it differs from what was agreed. */
function whatItCost(byCode: Report['byCode'], agreed: Pence, activities: number): string {
  const [cost, them] = activities === 1 ? ['It cost', 'it'] : ['Together they cost', 'them']
  const lines = byCode.flatMap(({ code, spent, committed }) =>
    spent === undefined || committed === undefined ? [] : [{ code, spent, committed }],
  )
  if (lines.length < byCode.length)
    return `${cost} ${show(agreed)}: ${list(byCode.map(({ code, pence }) => `${code} ${show(pence)}`))}.`
  const [spent, committed] = [
    sum(...lines.map((one) => one.spent)),
    sum(...lines.map((one) => one.committed)),
  ]
  const total = spent + committed
  const costing = lines.filter((one) => one.spent + one.committed !== 0)
  const differs =
    total === agreed
      ? ''
      : ` That is ${show(Math.abs(total - agreed))} ${total > agreed ? 'more' : 'less'} than was agreed for ${them}.`
  if (total === 0) return `${cost} nothing in the end.${differs}`
  if (committed === 0)
    return `${cost} ${show(total)}, all of it spent: ${list(costing.map((one) => `${one.code} ${show(one.spent)}`))}.${differs}`
  const apart = costing.map((one) => {
    const parts = [
      one.spent !== 0 && `${show(one.spent)} spent`,
      one.committed !== 0 && `${show(one.committed)} committed`,
    ]
    return `${one.code} ${parts.filter(Boolean).join(' and ')}`
  })
  return `${cost} ${show(total)}, ${show(spent)} of it spent and ${show(committed)} committed: ${apart.join('; ')}.${differs}`
}

/** What had been foreseen, beside what came up in the course of the year (SA26). */
function plannedLine(planned: number, activities: number): string {
  const others = activities - planned
  if (planned === 0) return `${activities === 1 ? 'It' : 'They'} came up in the course of the year.`
  const before = 'had been planned for: by a priority, a need on the list or the law'
  if (others === 0) return `${activities === 1 ? 'It' : 'All of them'} ${before}.`
  return `${planned} of ${activities} ${before}; the ${others === 1 ? 'other' : 'others'} came up in the course of the year.`
}

export const counted = (activities: number): string =>
  `${activities} ${activities === 1 ? 'activity' : 'activities'}`
