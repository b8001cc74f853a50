import { showShort } from '../../domain/budget/money.ts'
import type { Lens } from '../../domain/evaluation/evaluation.ts'
import { fewest } from '../../domain/governors/count.ts'
import type { ChildrenNamed, Report } from '../../domain/governors/report.ts'
import type { PupilGroup } from '../../domain/request/request.ts'
import { type RoleGroup, roleGroups } from '../../domain/school/person.ts'
import { list } from '../../domain/sentence.ts'
import { frame, type Letter, paragraphs, type SchoolToday } from './about.ts'
import { dated, dateOnly } from './days.ts'
import { costLines, counted, moneyLines } from './governors-money.ts'

/** A part of the report: what it is about, and its sentences. */
export type Part = { readonly heading: string; readonly lines: readonly string[] }

/** The report in words, as the tab previews it and the letter sends it: one page. */
export const partsOf = (report: Report): readonly Part[] => [
  { heading: 'The money of this financial year', lines: moneyLines(report) },
  { heading: 'What this term’s training truly cost', lines: costLines(report) },
  { heading: 'For which priorities', lines: priorityLines(report) },
  ...(report.children === undefined
    ? []
    : [{ heading: 'For which children', lines: childrenLines(report.children, report.activities) }]),
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

/** 'Of 23 activities 9 were for all children and 6 for children with SEND; one can be for several of these.' */
function childrenLines(children: ChildrenNamed, all: number): readonly string[] {
  if (all === 0) return ['Nothing this term.']
  const groups = Object.keys(childrenNames) as (keyof typeof childrenNames)[]
  const named = groups.filter((group) => children[group] > 0)
  const none = groups.filter((group) => group !== 'all' && children[group] === 0)
  const { 'not directly': others, 'not asked': notAsked } = children
  const counts = named.map((group, place) => {
    const verb = place > 0 ? '' : children[group] === 1 ? ' was' : ' were'
    return `${children[group]}${verb} for ${childrenNames[group]}`
  })
  const several = named.length > 1 ? '; one can be for several of these' : ''
  return [
    ...(named.length > 0 ? [`Of ${counted(all)} ${list(counts)}${several}.`] : []),
    ...(none.length > 0
      ? [`For ${list(none.map((group) => childrenNames[group]))} in particular there was none.`]
      : []),
    ...(others > 0 ? [`${others} ${others === 1 ? 'was' : 'were'} not for children directly.`] : []),
    ...(notAsked > 0
      ? [`The form does not ask this of the ${notAsked === 1 ? 'one' : notAsked} that cost nothing.`]
      : []),
  ]
}

const childrenNames: Readonly<Record<Exclude<PupilGroup, 'not directly'>, string>> = {
  all: 'all children',
  'early years': 'the early years',
  SEND: 'children with SEND',
  disadvantaged: 'disadvantaged children',
  'learning English': 'children learning English',
  'high attainers': 'high attainers',
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
