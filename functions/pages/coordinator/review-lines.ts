import { showYear } from '../../domain/budget/financial-year.ts'
import { show } from '../../domain/budget/money.ts'
import type { AccessLine } from '../../domain/development/fair-access.ts'
import type { DraftForPlan } from '../../domain/development/for-next-plan.ts'
import type { Lens } from '../../domain/evaluation/evaluation.ts'
import type { Spread } from '../../domain/evaluation/spread.ts'
import type { Worked } from '../../domain/evaluation/what-worked.ts'
import type { Allocation, Closing, YearReview } from '../../domain/evaluation/year-review.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import { capital, list } from '../../domain/sentence.ts'
import { spreadShown } from '../mark-shown.ts'

/** A row of the review: which part, what of it, and what the year says. */
export type ReviewLine = {
  readonly id: string
  readonly part: string
  readonly what: string
  readonly say: string
  /** A draft for next year's row on Plan, without names. */
  readonly plan?: string
}

/** Drafts for next year's plan, and names beside one; the rest stand on Needs. */
const draftsAtMost = 60
const namesAtMost = 8

/** The review in plain sentences, in the order in which a school talks about its year. */
export const reviewLines = (review: YearReview): readonly ReviewLine[] => [
  ...ofMoney(review.money),
  ...review.priorities.map(ofPriority),
  ...review.lenses.map(ofLens),
  ofClosing(review.closing),
  ...ofWorked(review.worked),
  ...review.children.map(ofChildren),
  ...ofAccess(review.access),
  ofNeeds(review.needs),
  ofPractice(review.practice),
  ofIdeas(review.ideas),
  ...ofDrafts(review.forPlan),
]

const ofMoney = ({
  activities,
  free,
  total,
  by,
  allocations,
}: YearReview['money']): readonly ReviewLine[] => [
  {
    id: 'money/cost',
    part: 'Money',
    what: 'True cost',
    say: [
      `${count(activities, 'activity', 'activities')} agreed or logged for this school year, ${free === 0 ? 'none' : free} of them free.`,
      `Together they cost ${show(total)}: ${show(by.fee)} fees and VAT, ${show(by.travel)} travel and ${show(by.cover)} cover${by.funding < 0 ? `, less ${show(-by.funding)} from elsewhere` : ''}.`,
    ].join(' '),
  },
  ...allocations.map(ofAllocation),
]

const ofAllocation = ({ financialYear, set, spent, committed, free }: Allocation): ReviewLine => ({
  id: `money/${financialYear}`,
  part: 'Money',
  what: `CPD allocation ${showYear(financialYear)}`,
  say: `Of ${show(set)} for the financial year ${show(spent)} is spent, ${show(committed)} committed and ${show(free)} free.`,
})

function ofPriority({
  id,
  name,
  activities,
  asked,
  answered,
  people,
  pence,
}: YearReview['priorities'][number]): ReviewLine {
  const forPeople = people === 'withheld' ? 'fewer than five people' : `${people} people`
  return {
    id: `priority/${id}`,
    part: 'Activities by priority',
    what: capital(name),
    say:
      activities === 0 && people === 0
        ? 'Nothing this school year.'
        : `${count(activities, 'activity has', 'activities have')} taken place. What was agreed is for ${forPeople} and costs ${show(pence)}. ${asked === 0 ? 'Nobody was asked about them.' : `${answered} of ${count(asked, 'set', 'sets')} of questions answered.`}`,
  }
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
  const where = half.from === half.to ? `at ${half.from}` : `between ${half.from} and ${half.to}`
  return `${n} people have said. The middle of their marks is ${median} of 5; the middle half lies ${where}.`
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

const ofNeeds = (needs: YearReview['needs']): ReviewLine => ({
  id: 'needs',
  part: 'Needs',
  what: 'What became of them',
  say: `${needs.met} met, ${needs['not met']} not met, ${needs.planned} planned and ${needs.open} open.${needs.planned > 0 ? ' Say on Needs which of those planned are met.' : ''}`,
})

const ofPractice = ({ wrote, offers }: YearReview['practice']): ReviewLine => ({
  id: 'practice',
  part: 'Good practice',
  what: 'Shared with colleagues',
  say: `${wrote === 'withheld' ? 'A few people' : wrote === 0 ? 'Nobody' : `${wrote} people`} wrote something for colleagues. ${offers === 0 ? 'Nobody offers to show anything now.' : `${count(offers, 'offer', 'offers')} to show colleagues something now.`}`,
})

const ofIdeas = (ideas: readonly string[]): ReviewLine => ({
  id: 'ideas',
  part: 'Good practice',
  what: 'New ideas',
  say:
    ideas.length === 0
      ? 'Nobody logged any reading, project or webinar of their own.'
      : `Read, tried or watched, and logged: ${atMost(ideas.map((title) => `“${title}”`))}.`,
})

function ofDrafts(drafts: readonly DraftForPlan[]): readonly ReviewLine[] {
  const part = 'For next year’s plan'
  if (drafts.length === 0)
    return [{ id: 'plan/none', part, what: 'Unmet needs', say: 'No need is left open or unmet.' }]
  const more = drafts.length - draftsAtMost
  return [
    ...drafts.slice(0, draftsAtMost).map((draft) => ofDraft(part, draft)),
    ...(more > 0 ? [{ id: 'plan/more', part, what: 'More', say: `${more} more stand on Needs.` }] : []),
  ]
}

const ofDraft = (part: string, { key, priority, source, need, people, since }: DraftForPlan): ReviewLine => ({
  id: `plan/${key}`,
  part,
  what: priority ?? capital(source),
  say: `${need}. ${count(people.length, 'person', 'people')}, since ${dateWithYear(since)}: ${atMost(people.map(({ name }) => name))}.`,
  plan: priority !== undefined || people.length < 2 ? need : `${need} (${people.length} people)`,
})

function atMost(names: readonly string[]): string {
  const more = names.length - namesAtMost
  return list(more > 1 ? [...names.slice(0, namesAtMost), `${more} more`] : names)
}

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`
