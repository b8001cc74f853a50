import { createHash } from 'node:crypto'
import type { Assessment } from '../../domain/allocation/assess.ts'
import { agreements, declineReasons } from '../../domain/approval/decision.ts'
import type { WordStands } from '../../domain/approval/leaders-word.ts'
import { actingCpdLead } from '../../domain/approval/roles.ts'
import { showShort } from '../../domain/budget/money.ts'
import { copyOf } from '../../domain/request/copies.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { howItAddsUp } from '../../domain/request/true-cost.ts'
import { decideBy, shortDate, whenShown } from '../../domain/request/when.ts'
import type { Calendar } from '../../domain/school/calendar.ts'
import { type Day, dayOf } from '../../domain/school/day.ts'
import type { Person } from '../../domain/school/person.ts'
import { labelOf, type Plan } from '../../domain/school/plan.ts'
import type { Settings } from '../../domain/school/settings.ts'
import { capital, inWords } from '../../domain/sentence.ts'
import type { Column, PageRow, TabPage } from '../tab.ts'
import { cameLate, whatLateMeans } from './came-late.ts'
import { inTheirWords } from './in-their-words.ts'
import { toDecide, typedForHead, viewsGone, viewsToVote, voteColumns, yellow } from './vote-columns.ts'
import { whatElse } from './what-else.ts'
import { wordShown } from './word-shown.ts'

/** What one row of Approvals is made from. */
export type ApprovalRow = {
  readonly request: TrainingRequest
  readonly assessment: Assessment
  readonly word: WordStands
  /** Absent while the row's choices are still settling: what stands there stays. */
  readonly says?: { readonly stands: string; readonly mend: string }
  /** Whether it is in the suggested set, or why not; absent where nothing is to be decided. */
  readonly set?: { readonly isIn: boolean; readonly say: string }
}

export type ApprovalFacts = {
  readonly settings: Settings
  readonly plan: Plan
  readonly calendar: Calendar
  readonly today: Day
  readonly people?: readonly Person[]
  readonly rows: readonly ApprovalRow[]
  /** Everything that is shown anywhere, for what was asked before. */
  readonly earlier?: readonly TrainingRequest[]
}

/**
 * Approvals: what the leadership team decides, one row a request, the vote within the first
 * columns and the seven sentences to the right of it (SB26).
 */
export const approvals = (facts: ApprovalFacts): TabPage => ({
  ...withActing(approvalsTab(facts.settings), facts),
  rows: facts.rows.map((row) => ({ key: rowKey(row.request), cells: cellsFor(row, facts) })),
})

/** While the CPD lead is away their deputy writes down what the meeting agreed. */
function withActing(tab: TabPage, { settings, people = [], today }: ApprovalFacts): TabPage {
  const deputy = actingCpdLead({ settings, people, today })
  if (deputy === undefined) return tab
  const columns = tab.columns.map((column) =>
    column.id === 'agreed' && Array.isArray(column.whose)
      ? { ...column, whose: [...new Set([...column.whose, deputy.email])] }
      : column,
  )
  return { ...tab, columns }
}

/** The tab without its rows, for reading it. */
export const approvalsTab = (settings: Settings): TabPage => ({
  id: 'approvals',
  title: 'Approvals',
  about: `Choose in your own column. ${votesNeeded(settings)} of you choosing Approve settles most requests; Discuss keeps it for the meeting. ${untilLetters(settings)} What you write under “Words for the letter” is shown to the person.`,
  rowsAre: 'ours',
  frozenColumns: 2,
  columns: [...before, ...voteColumns(settings), ...after(settings)],
  views: [...viewsToVote(settings), ...views(settings)],
  viewsGone: viewsGone(settings),
  rows: [],
})

const views = ({ quorum }: Settings): NonNullable<TabPage['views']> => [
  { id: 'meeting', title: 'For this meeting', where: [toDecide] },
  {
    id: 'larger',
    title: `Over ${showShort(quorum.smallUpTo)}`,
    where: [{ column: 'cost', is: 'more than', than: quorum.smallUpTo / 100 }, toDecide],
  },
]

/** The school's own number of votes, of the larger band when the two differ. */
const votesNeeded = ({ quorum }: Settings): string => capital(inWords(Math.max(quorum.small, quorum.large)))

const untilLetters = ({ letters }: Settings): string =>
  letters.leaveAt === 'now'
    ? 'Letters leave at once, as this is a demonstration; then clearing your choice takes nothing back.'
    : `Letters leave at ${letters.leaveAt}; until then clearing your choice takes it back.`

/** A changed request gets a new row, so that votes for what was asked before are not beside it. */
export const rowKey = ({ id, version }: TrainingRequest): string => `${id}/v${version}`

/** The digest that ties a row's choices to what the row says; it changes when any of it does. */
export const checkOf = (row: {
  readonly ref: string
  readonly version: number
  readonly whoAndWhat: string
  readonly when: string
  readonly pounds: number
}): string =>
  createHash('sha256')
    .update([row.ref, row.version, row.whoAndWhat, row.when, row.pounds.toFixed(2)].join('\n'))
    .digest('hex')
    .slice(0, 16)

const ours = (id: string, heading: string, width: number, more: Partial<Column> = {}): Column => ({
  id,
  heading,
  whose: 'ours',
  width,
  wrap: true,
  ...more,
})

/** As narrow as their words allow: all who vote find their column on a screen of 1280 pixels, for up to four leaders. */
const before: readonly Column[] = [
  ours('ref', 'Ref', 62),
  ours('who', 'Who and what', 170),
  ours('when', 'When', 80),
  ours('by', 'Decide by', 64),
  ours('cost', 'True cost', 72, { format: 'money' }),
  ours('adds', 'How that adds up', 84),
  ours('priority', 'For which priority', 78),
  ours('reasons', 'What the seven reasons say', 116),
  ours('advice', 'Our advice', 76),
  ours('word', 'Team leader’s word', 78),
]

function after({ roles }: Settings): readonly Column[] {
  const chairing = [
    roles.head.email,
    roles.cpdLead.email,
    ...(roles.actingHead ? [roles.actingHead.email] : []),
  ]
  const theirs = (id: string, heading: string, width: number, more: Partial<Column> = {}): Column => ({
    ...ours(id, heading, width, more),
    whose: 'theirs',
    colour: yellow,
  })
  return [
    {
      ...theirs('agreed', 'Agreed in the meeting', 104, { choices: agreements }),
      whose: [...new Set(chairing)],
    },
    theirs('wait', 'Wait until', 84, { format: 'date' }),
    theirs('reason', 'Reason if not yes', 92, { choices: declineReasons }),
    theirs('words', 'Words for the letter', 190),
    ours('stands', 'Where it stands', 150),
    ours('mend', 'Please mend', 190, { colour: '#fde8e8' }),
    ours('more', 'What else they say', 220),
    theirs('whatIf', 'What if', 70, { tick: true }),
    ours('set', 'Suggested set', 200),
    ours('1', '1 Plan', 220),
    ours('2', '2 Appraisal', 220),
    ours('3', '3 Your need', 220),
    ours('4', '4 So far this year', 220),
    ours('5', '5 Cost', 220),
    ours('6', '6 Cover', 220),
    ours('7', '7 Value for money', 220),
    ours('theirWords', 'In their own words', 920),
    ours('check', '(check)', 60, { hidden: true }),
    ours('key', '(key)', 60, { hidden: true }),
  ]
}

function cellsFor(
  { request, assessment, word, says, set }: ApprovalRow,
  facts: ApprovalFacts,
): PageRow['cells'] {
  const { plan, calendar, rows } = facts
  const shown = shownOf(request)
  const copy = copyOf(
    request,
    rows.map((row) => row.request),
  )
  const waits = request.decision.stage === 'waiting'
  const by = decideBy(request.asked, dayOf(request.askedAt), calendar)
  return {
    ref: request.id,
    who: shown.whoAndWhat,
    when: shown.when,
    by: by === undefined ? '' : shortDate(by),
    cost: shown.pounds,
    adds: howItAddsUp(request.cost),
    priority: priorityShown(request, plan),
    reasons: assessment.summary,
    advice: [
      assessment.advice,
      ...(set?.isIn ? ['in the suggested set'] : []),
      ...(waits ? cameLate(request, facts) : []),
      ...(copy === undefined ? [] : [`may be a copy of ${copy}`]),
    ].join('; '),
    word: wordShown(word),
    ...(says && { stands: says.stands, mend: says.mend }),
    set: set?.say ?? '',
    more: [
      ...(waits ? whatLateMeans(request, facts) : []),
      typedForHead(request, facts),
      whatElse(request, facts.earlier),
    ]
      .filter(Boolean)
      .join(' '),
    ...Object.fromEntries(
      assessment.findings.map(({ number, finding }) => [String(number), finding.because]),
    ),
    theirWords: inTheirWords(request),
    check: checkOf({ ref: request.id, version: request.version, ...shown }),
    key: rowKey(request),
  }
}

/** What the row shows of a request, and what its check cell is made from. */
export function shownOf(request: TrainingRequest): {
  readonly whoAndWhat: string
  readonly when: string
  readonly pounds: number
} {
  const { title, contact } = request.asked
  const from = contact !== '' && !contact.includes('/') && contact.length <= 60 ? ` (${contact})` : ''
  return {
    whoAndWhat: `${request.who}: ${title}${from}`,
    when: whenShown(request.asked),
    pounds: request.cost.total / 100,
  }
}

function priorityShown({ asked }: TrainingRequest, plan: Plan): string {
  if (asked.kind === 'required by law') return 'Required by law'
  const priority = plan.find(({ number }) => number === asked.priority)
  if (!priority) return asked.priority === undefined ? 'None' : `${asked.priority} (no longer on the plan)`
  return `${labelOf(priority)} (${priority.planned === '' ? 'no training planned' : 'planned'})`
}
