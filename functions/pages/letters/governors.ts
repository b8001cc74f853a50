import { showYear, yearBeginning } from '../../domain/budget/financial-year.ts'
import { type Pence, show, showShort, sum } from '../../domain/budget/money.ts'
import type { Lens } from '../../domain/evaluation/evaluation.ts'
import { fewest } from '../../domain/governors/count.ts'
import type { Money, Report } from '../../domain/governors/report.ts'
import { longDateWithYear } from '../../domain/request/when.ts'
import { type RoleGroup, roleGroups } from '../../domain/school/person.ts'
import { list, showDays } from '../../domain/sentence.ts'
import { frame, type Letter, paragraphs, type SchoolToday } from './about.ts'
import { dated, dateOnly } from './days.ts'

/** A part of the report: what it is about, and its sentences. */
export type Part = { readonly heading: string; readonly lines: readonly string[] }

/** The report in words, as the tab previews it and the letter sends it: one page. */
export const partsOf = (report: Report): readonly Part[] => [
  { heading: 'The money of this financial year', lines: moneyLines(report) },
  { heading: 'What this term’s training truly cost', lines: costLines(report) },
  { heading: 'For which priorities', lines: priorityLines(report) },
  { heading: 'Who took part', lines: whoLines(report) },
  { heading: 'What came of it', lines: lensLines(report) },
  { heading: 'What is left out, and why', lines: [leftOut(report)] },
]

/** "To the governors": released by the head, once to each recipient (SB40). */
export const governors = (
  about: SchoolToday & {
    readonly to: { readonly name: string; readonly email: string }
    readonly report: Report
    readonly version: number
    /** The head's own words above it; may be empty. */
    readonly note: string
    readonly head: string
    /** In the preview: until when nothing leaves. */
    readonly preview: boolean
  },
): Letter => ({
  kind: about.preview ? 'governors-preview' : 'governors',
  facts: {
    ...frame(about, { ...about.to, job: '' }),
    signedBy: about.head,
    signedAs: about.preview ? 'CPD lead' : 'head',
    term: termOf(about.report),
    version: String(about.version),
    note: paragraphs(about.note),
    parts: partsOf(about.report).map(({ heading, lines }) => ({ heading, text: lines.join(' ') })),
  },
})

/** 'from 1 September to 17 December 2026'. */
export const termOf = ({ from, to }: Report): string =>
  `from ${from.slice(0, 4) === to.slice(0, 4) ? dateOnly(from) : dated(from)} to ${dated(to)}`

function moneyLines({ allocation, cover, travel, yearFrom }: Report): readonly string[] {
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

function costLines({ byCode, classHalfDays, otherHalfDays, activities, planned }: Report): readonly string[] {
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

const counted = (activities: number): string =>
  `${activities} ${activities === 1 ? 'activity' : 'activities'}`

function priorityLines({ byPriority, otherPriorities }: Report): readonly string[] {
  const lines = byPriority.map(({ priority, pence, activities, people }) =>
    activities === 0
      ? `${priority.number} ${priority.name}: nothing this term.`
      : `${priority.number} ${priority.name}: ${showShort(pence)}, ${counted(activities)}, ${people === 'withheld' ? 'number of people not told' : `${people} people`}.`,
  )
  const { pence, activities } = otherPriorities
  if (activities === 0 && lines.length === 0) return ['The plan has no priorities yet.']
  return activities === 0
    ? lines
    : [...lines, `Other, and small priorities together: ${showShort(pence)}, ${counted(activities)}.`]
}

function whoLines({ reached, reachedInAll }: Report): readonly string[] {
  const told = roleGroups.flatMap((group) => (reached[group] === 0 ? [] : [[group, reached[group]] as const]))
  if (told.length === 0) return ['Nobody this term.']
  return [
    reachedInAll === 'withheld'
      ? 'Too few took part to give their number.'
      : `${reachedInAll} members of staff took part in something.`,
    `By what they do: ${list(told.map(([group, people]) => (people === 'withheld' ? `${groupNames[group]} (number not told)` : `${people} ${groupNames[group]}`)))}.`,
  ]
}

const groupNames: Readonly<Record<RoleGroup, string>> = {
  Teacher: 'teachers',
  'Teaching assistant': 'teaching assistants',
  Office: 'office staff',
  Site: 'site staff',
  Midday: 'midday staff',
  Other: 'others',
}

function lensLines({ asked, answered, toEarlier, lenses }: Report): readonly string[] {
  if (asked === 0 && answered === 0 && !toEarlier)
    return ['Nobody was asked this term; the first questions come a week after an activity.']
  return [
    toEarlier === undefined
      ? `Times we asked how it went: ${asked}. Answers that came, to these and to earlier questions: ${answered}.`
      : `${completion(asked, answered)}${earlierAnswers(toEarlier)}.`,
    ...lenses.map(({ lens, n, median }) =>
      median === undefined
        ? `${lensNames[lens]}: too few to tell.`
        : `${lensNames[lens]}: the middle mark was ${median} out of 5, from ${n} people.`,
    ),
  ]
}

/** 'Of the 6 times we asked how it went this term, 2 were answered by the end of term'. What comes later is in the next report. */
function completion(asked: number, answered: number): string {
  if (asked === 0) return 'Nobody was asked anew this term'
  if (asked === 1)
    return `We asked once how it went this term, and had ${answered === 1 ? 'the' : 'no'} answer by the end of term`
  const many = answered === 0 ? 'none' : answered === asked ? 'all' : answered
  return `Of the ${asked} times we asked how it went this term, ${many} ${answered === 1 ? 'was' : 'were'} answered by the end of term`
}

function earlierAnswers(answers: number): string {
  if (answers === 0) return ''
  return answers === 1
    ? '; 1 answer came to an earlier question'
    : `; ${answers} answers came to earlier questions`
}

const lensNames: Readonly<Record<Lens, string>> = {
  'own learning': 'Own learning',
  'children’s learning': 'Children’s learning',
  priorities: 'The school’s priorities',
  'value for money': 'Value for money',
}

const leftOut = ({ reached, lenses }: Report): string => {
  const withheld = [...Object.values(reached), ...lenses.map(({ n }) => n)].includes('withheld')
  const why = `Numbers of people under ${fewest} are left out, so that nobody can be recognised; the school’s own money never is.`
  return withheld
    ? `${why} Where one could be worked out from the others, the next smallest is left out too.`
    : why
}
