import type { AccessFacts } from '../../domain/development/fair-access.ts'
import type { PlannedFacts } from '../../domain/development/planned.ts'
import type { Lens, StageAnswer } from '../../domain/evaluation/evaluation.ts'
import {
  type About,
  answers,
  askedLater,
  type ImpactFacts,
  type ImpactLine,
  impact,
  onTheList,
} from '../../domain/evaluation/impact.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import { dayOf } from '../../domain/school/day.ts'
import type { Person } from '../../domain/school/person.ts'
import { capital } from '../../domain/sentence.ts'
import { spreadShown } from '../mark-shown.ts'
import { mendColumn } from '../mend-column.ts'
import type { Column, PageRow, TabPage } from '../tab.ts'
import { balanceLines } from './impact-balance.ts'
import { choiceColumns } from './impact-choices.ts'
import { toldLines } from './impact-told.ts'

/**
 * Impact: whom to ask in passing, what came of activities, and what people wrote (SB8, SB12, SA15).
 * Only the head, the CPD lead and their deputy open this file, and only here single answers stand.
 */
export const impactPage = (
  facts: ImpactFacts &
    Pick<AccessFacts, 'people'> &
    Pick<PlannedFacts, 'needs'> & {
      /** What is said beside a row, by its key. */
      readonly says?: Readonly<Record<string, string>>
    },
): TabPage => ({
  ...impactTab,
  rows: [
    ...onTheList(facts).map(rowOnTheList),
    ...askedLater(facts).map(rowAskedLater),
    ...impact(facts).map(rowForLine),
    ...balanceRows(facts),
    ...inWords(facts),
  ].map((row) => ({ ...row, cells: { ...row.cells, mend: facts.says?.[row.key] ?? '' } })),
})

const ours = (id: string, heading: string, width: number, more: Partial<Column> = {}): Column => ({
  id,
  heading,
  whose: 'ours',
  width,
  ...more,
})

export const impactTab: TabPage = {
  id: 'impact',
  title: 'Impact',
  about:
    'Who has been asked and reminded in vain comes first: ask them in passing, or choose to let it go (say why) or to ask again. Then what came of activities, this school year and the one before, and last what people wrote, newest first. A mark is the middle of what people gave, out of five; in brackets, where the middle half of them lies; it is told from five people on. Single answers are for this file only, never for appraisal.',
  rowsAre: 'ours',
  frozenColumns: 2,
  sorted: true,
  newRowsInPlace: true,
  columns: [
    ours('part', 'Part', 150, { wrap: true }),
    ours('what', 'What', 240, { wrap: true }),
    ...choiceColumns,
    mendColumn(150),
    ours('activities', 'Activities', 80, { format: 'number' }),
    ours('asked', 'Asked', 80, { format: 'number' }),
    ours('answered', 'Answered', 80, { format: 'number' }),
    ours('own learning', 'Own learning', 130, { wrap: true }),
    ours('children’s learning', 'Children’s learning', 130, { wrap: true }),
    ours('priorities', 'The priority', 130, { wrap: true }),
    ours('value for money', 'Value for money', 130, { wrap: true }),
    ours('say', 'In a sentence', 320, { wrap: true }),
    ours('when', 'When', 150),
    ours('words', 'In their words', 480, { wrap: true }),
    ours('key', '(key)', 60, { hidden: true }),
  ],
  rows: [],
}

const parts: Readonly<Record<ImpactLine['by'], string>> = {
  priority: 'By priority',
  kind: 'By kind',
  source: 'By where it comes from',
  provider: 'By provider',
}

const rowForLine = ({ by, id, name, lenses, ...counts }: ImpactLine): PageRow => ({
  key: `${by}/${id}`,
  cells: {
    ...empty,
    ...counts,
    part: parts[by],
    what: by === 'provider' ? name : capital(name),
    ...Object.fromEntries(lenses.map((line) => [line.lens, spreadShown(line)])),
    key: `${by}/${id}`,
  },
})

/** How wide the range is, and who has had training. */
const balanceRows = (facts: Parameters<typeof balanceLines>[0]): readonly PageRow[] =>
  balanceLines(facts).map((line) => ({ key: line.key, cells: { ...empty, ...line } }))

const rowOnTheList = ({ evaluation, request }: About): PageRow => ({
  key: `in vain/${request.id}/${evaluation.stage}`,
  cells: {
    ...empty,
    part: evaluation.listedOn === undefined ? 'Something was not right' : 'Asked and reminded in vain',
    what: whoAndWhat({ evaluation, request }),
    when: evaluation.listedOn === undefined ? '' : `since ${dateWithYear(evaluation.listedOn)}`,
    key: `in vain/${request.id}/${evaluation.stage}`,
  },
})

/** All that people wrote, newest first: one who writes the year's review reads it here and nowhere else. */
const inWords = (facts: ImpactFacts & Pick<AccessFacts, 'people'>): readonly PageRow[] =>
  [
    ...answers(facts).map((one) => ({ at: one.answer.at, row: rowOfWords(one, facts.people) })),
    ...toldLines(facts.requests).map(({ at, ...line }) => ({
      at,
      row: { key: line.key, cells: { ...empty, ...line } },
    })),
  ]
    .sort((one, other) => other.at.localeCompare(one.at))
    .map(({ row }) => row)

/** Nobody need do anything about it: they are asked by the later questions. */
const rowAskedLater = ({ evaluation, request }: About): PageRow => ({
  key: `later/${request.id}/${evaluation.stage}`,
  cells: {
    ...empty,
    part: 'Asked later instead',
    what: whoAndWhat({ evaluation, request }),
    say: `The questions of ${stageWords[evaluation.gaveWayTo ?? evaluation.stage]} were due by then and took their place: nobody is asked twice over.`,
    key: `later/${request.id}/${evaluation.stage}`,
  },
})

const rowOfWords = (
  { evaluation, request, answer }: About & { readonly answer: StageAnswer },
  people: readonly Person[],
): PageRow => ({
  key: `words/${request.id}/${evaluation.stage}`,
  cells: {
    ...empty,
    part: 'What people wrote',
    what: whoAndWhat({ evaluation, request }),
    ...Object.fromEntries(
      Object.entries(answer.ratings).map(([lens, rating]) => [lens as Lens, `${rating} of 5`]),
    ),
    when: whenAnswered(evaluation, answer, people),
    words: [inTheirWords(answer), seenInUse(evaluation, people)].filter(Boolean).join('\n'),
    key: `words/${request.id}/${evaluation.stage}`,
  },
})

/** '26 November 2026, first on 24 November 2026' where they made their answer better; and who wrote it down for them. */
function whenAnswered(
  { earlier: [first] = [] }: About['evaluation'],
  { at, by }: StageAnswer,
  people: readonly Person[],
): string {
  const writer = by && (people.find(({ id }) => id === by)?.name ?? 'a colleague')
  return [
    dateWithYear(dayOf(at)),
    first && `first on ${dateWithYear(dayOf(first.at))}`,
    writer && `written down by ${writer}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Every cell of ours, so that a row says nothing that stood there before. */
const empty: PageRow['cells'] = Object.fromEntries(
  impactTab.columns.filter(({ whose }) => whose === 'ours').map(({ id }) => [id, '']),
)

const whoAndWhat = ({ evaluation: { stage }, request }: About): string =>
  `${request.who}: ${request.asked.title} (${request.id}), ${stageWords[stage]}`

const stageWords = { 1: 'the week after', 2: 'some weeks later', 3: 'a term or two later' } as const

/** To try is what counts (SA7): nothing in it is held against anybody. */
const triedAndStopped = 'Tried it, and stopped: good to know.'

/** Their words by question, as they wrote them. */
const inTheirWords = ({ attended, using, helped, words }: StageAnswer): string =>
  [
    attended === 'no' && 'Did not go.',
    attended === 'part' && 'Was there for a part of it.',
    using !== undefined && (using === 'stopped' ? triedAndStopped : `Using it: ${using}.`),
    helped !== undefined && helpedWords[helped],
    ...Object.entries(asked).map(([id, called]) => words[id] !== undefined && `${called}: ${words[id]}`),
  ]
    .filter((part) => part !== false)
    .join('\n')

const helpedWords = {
  'team leader': 'Their team leader helps them to use it.',
  colleague: 'A colleague helps them to use it.',
  'no need': 'Needs no help to use it.',
  nobody: 'Nobody helps them to use it yet.',
  'tell team leader': 'Nobody helps them to use it yet; they asked us to tell their team leader.',
} as const

/** What their team leader, or whoever stood in, has seen in use; the person has been told in the same words. */
function seenInUse({ seen }: About['evaluation'], people: readonly Person[]): string {
  if (seen?.said === undefined) return ''
  const { by, words } = seen.said
  return `${people.find(({ id }) => id === by)?.name ?? 'Their team leader'} has seen it used: ${words}`
}

/** The open questions of "How did it go?", in their order. */
const asked: Readonly<Record<string, string>> = {
  learned: 'Learned',
  messages: 'For colleagues',
  children: 'Different now',
  helpNow: 'Would help now',
  childrenSince: 'Has lasted for children',
  lessons: 'For the school',
}
