import { show } from '../../domain/budget/money.ts'
import type { AccessLine } from '../../domain/development/fair-access.ts'
import type { Lens } from '../../domain/evaluation/evaluation.ts'
import type { Spread } from '../../domain/evaluation/spread.ts'
import type { Worked } from '../../domain/evaluation/what-worked.ts'
import type { Closing, YearReview } from '../../domain/evaluation/year-review.ts'
import { capital, list } from '../../domain/sentence.ts'
import { spreadShown } from '../mark-shown.ts'

/** What came of the year, in sentences: by lens, what is closed, what worked, for which children and for whom of the staff. */
export const cameOfIt = (review: YearReview): readonly ReviewLine[] => [
  ...review.lenses.map(ofLens),
  ofClosing(review.closing),
  ...ofWorked(review.worked),
  ...review.children.map(ofChildren),
  ...ofAccess(review.access),
]

/** A row of the review: which part, what of it, and what the year says. */
export type ReviewLine = {
  readonly id: string
  readonly part: string
  readonly what: string
  readonly say: string
  /** A draft for next year's row on Plan, without names. */
  readonly plan?: string
}

const lensCalled: Readonly<Record<Lens, string>> = {
  'own learning': 'Own learning',
  'children’s learning': 'Children’s learning',
  priorities: 'The priority',
  'value for money': 'Value for money',
}

const ofLens = (line: Spread): ReviewLine => ({
  id: `lens/${line.lens}`,
  part: 'What came of it',
  what: lensCalled[line.lens],
  say: markInWords(line),
})

/** '4 of 5 (3 to 5), n 6' as a sentence. */
function markInWords({ n, median, half }: Spread): string {
  if (n === 0) return 'Nobody has said yet.'
  if (median === undefined || half === undefined) return 'Too few people have said to tell.'
  const where =
    half.from === half.to
      ? `at least half gave ${half.from}`
      : `the middle half lies between ${half.from} and ${half.to}`
  return `${n} people have said. The middle of their marks is ${median} of 5; ${where}.`
}

const ofClosing = ({ sets, answered, waived, givenUp, listed, toCome }: Closing): ReviewLine => ({
  id: 'closing',
  part: 'What came of it',
  what: 'Closed, and still open',
  say: [
    `${answered} of ${count(sets, 'set', 'sets')} of questions answered.`,
    waived > 0 && `${waived} let go with a reason.`,
    givenUp > 0 && `${givenUp} given up after a term.`,
    listed > 0 && `${listed} still on the list on Impact, to ask in passing.`,
    toCome > 0 && `${toCome} still to be asked or answered.`,
    sets > 0 && listed + toCome === 0 && 'All of them are closed.',
  ]
    .filter((sentence) => sentence !== false)
    .join(' '),
})

const ofWorked = ({ well, badly, apart }: YearReview['worked']): readonly ReviewLine[] => [
  worked(
    'well',
    'What worked',
    well,
    'Nothing stands out: for that five people must have said so of one kind, provider or priority.',
  ),
  worked('badly', 'What did not', badly, 'Nothing stands out.'),
  worked('apart', 'Where people are of two minds', apart, 'Nowhere, as far as enough people have said.'),
]

const worked = (id: string, what: string, those: readonly Worked[], none: string): ReviewLine => ({
  id: `worked/${id}`,
  part: 'What worked, and what did not',
  what,
  say: those.length === 0 ? none : those.map(workedInWords).join('\n'),
})

const workedInWords = ({ by, name, told }: Worked): string =>
  `${by === 'kind' ? capital(name) : name}: ${told.map((line) => `${lensCalled[line.lens].toLowerCase()} ${spreadShown(line)}`).join('; ')}.`

const ofChildren = ({ group, activities, told }: YearReview['children'][number]): ReviewLine => ({
  id: `children/${group}`,
  part: 'Children',
  what: group === 'all' ? 'All children' : capital(group),
  say:
    activities === 0
      ? 'No activity named them.'
      : `${count(activities, 'activity was', 'activities were')} to help them. For their learning: ${told.median === undefined ? (told.n === 0 ? 'nobody has said yet' : 'too few people have said to tell') : spreadShown(told)}.`,
})

const accessBy: Readonly<Record<AccessLine['by'], string>> = {
  'role group': 'By what people do',
  hours: 'Full and part time',
  team: 'By team',
}

/** A row for each way of looking at it; parts of the staff of whom nothing can be told are named together. */
const ofAccess = (lines: readonly AccessLine[]): readonly ReviewLine[] =>
  [...Map.groupBy(lines, ({ by }) => by)].map(([by, parts]) => ({
    id: `access/${by}`,
    part: 'Fair access',
    what: accessBy[by],
    say: [...parts.filter(isTold).map(accessInWords), fewOf(parts.filter((one) => !isTold(one)))]
      .filter(Boolean)
      .join('\n'),
  }))

const isTold = ({ reached }: AccessLine): boolean => reached !== 'withheld'

const accessInWords = ({ name, people, reached, each }: AccessLine): string =>
  `${name}: ${reached} of ${people} had some${each === 'withheld' ? '' : `, for ${show(each)} each`}.`

const fewOf = (parts: readonly AccessLine[]): string =>
  parts.length === 0 ? '' : `Too few to tell: ${list(parts.map(({ name }) => name))}.`

/** '1 activity', '2 activities'. */
export const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`
