import { type AskedBy, wordStands } from '../domain/approval/leaders-word.ts'
import type { Attention } from '../domain/attention.ts'
import type { Entry } from '../domain/budget/accounts.ts'
import { yearOf } from '../domain/budget/financial-year.ts'
import { fundingByYear } from '../domain/budget/funding.ts'
import { timeLedger } from '../domain/development/time.ts'
import type { Evaluation } from '../domain/evaluation/evaluation.ts'
import { rowsOf } from '../domain/request/group.ts'
import { longDate } from '../domain/request/when.ts'
import { dayOf, timeOf } from '../domain/school/day.ts'
import { isHere } from '../domain/school/person.ts'
import { schoolYearOf, schoolYearSpan } from '../domain/school/school-year.ts'
import { accessPage } from '../pages/coordinator/access.ts'
import { impactPage } from '../pages/coordinator/impact.ts'
import { needsTab } from '../pages/coordinator/needs.ts'
import { offersTab } from '../pages/coordinator/offers.ts'
import { openingTab } from '../pages/coordinator/opening-balances.ts'
import { peopleTab } from '../pages/coordinator/people.ts'
import { qualificationsTab } from '../pages/coordinator/qualifications.ts'
import { settingRows } from '../pages/coordinator/setting-rows.ts'
import { inForceInWords } from '../pages/coordinator/setting-words.ts'
import { settingsPage } from '../pages/coordinator/settings.ts'
import { approvals } from '../pages/desk/approvals.ts'
import { budget, freeAllocation } from '../pages/desk/budget.ts'
import { calendarTab } from '../pages/desk/calendar.ts'
import { decided } from '../pages/desk/decided.ts'
import { governorsTab } from '../pages/desk/governors.ts'
import { meetingsTab } from '../pages/desk/meetings.ts'
import { needsAttention } from '../pages/desk/needs-attention.ts'
import { planPage, planTab } from '../pages/desk/plan.ts'
import { startHere } from '../pages/desk/start-here.ts'
import { coverAhead, coverList } from '../pages/office/cover-list.ts'
import { financeTab } from '../pages/office/finance-figures.ts'
import { lettersToHandOver } from '../pages/office/letters-to-hand-over.ts'
import { fundingTab } from '../pages/office/money-from-elsewhere.ts'
import { toBook } from '../pages/office/to-book.ts'
import type { PageRow, RowRead, TabPage } from '../pages/tab.ts'
import type { Letter, StoredRequest } from './books.ts'
import type { CostsKept } from './keep-costs.ts'
import type { Known } from './known.ts'
import { type Learned, same } from './learn.ts'
import type { Heard } from './record-choices.ts'
import type { GovernorsSeen } from './report-to-governors.ts'
import type { School } from './school.ts'
import type { SetSeen } from './suggest-set.ts'
import { type Weights, weigh } from './weigh.ts'

/** Everything that the tabs show, as the books stand after a look has applied what people wrote. */
export type Seen = {
  readonly school: School
  readonly learned: Learned
  /** The rows of Plan as they stand in the sheet. */
  readonly planRows: readonly RowRead[]
  readonly known: Known
  readonly open: readonly StoredRequest[]
  readonly decided: readonly StoredRequest[]
  readonly evaluations: readonly Evaluation[]
  /** What became of the letters to team leaders, by reference. */
  readonly words: Readonly<Record<string, AskedBy>>
  /** Every grant of every year: what was set, and when. */
  readonly grants: readonly Entry[]
  /** What stands beside the finance office's figures. */
  readonly figures: readonly PageRow[]
  readonly weights: Weights
  readonly governors?: GovernorsSeen
  readonly set?: SetSeen
  readonly says: Heard['says']
  readonly officeSays: Readonly<Record<string, string>>
  readonly costs: CostsKept
  readonly meetingsMend: Readonly<Record<number, string>>
  readonly attention: readonly Attention[]
  readonly toHandOver: readonly Letter[]
}

/** The Desk: what leaders see. */
export const deskPages = (seen: Seen): readonly TabPage[] => {
  const { known, weights, attention, learned } = seen
  const year = yearOf(known.today, known.settings)
  return [
    startHere(startFacts(seen, year)),
    approvals({ ...known, rows: approvalRows(seen) }),
    { ...meetingsTab(known.settings), rows: beside(seen.meetingsMend) },
    budget(year, weights.balances, seen.grants, alsoOnBudget(seen)),
    planOf(seen),
    { ...calendarTab, rows: beside(learned.mend.calendar) },
    needsAttention(attention),
    governorsPage(seen),
    decided(seen.decided, known),
  ]
}

/** What stands on Budget besides the ledger's sums. */
function alsoOnBudget({ costs, set, known: { settings } }: Seen): Parameters<typeof budget>[3] {
  const { comingYear } = settings.money
  const sums = [settings.money, ...(comingYear ? [comingYear] : [])]
  return {
    ...(set?.ifTicked && { ifTicked: set.ifTicked.free }),
    fundings: fundingByYear(costs.fundings, costs.years),
    carried: Object.fromEntries(
      sums.map(({ yearStarts, carriedOver = 0 }) => [yearOf(yearStarts, settings), carriedOver]),
    ),
  }
}

/** Plan, with what has become of each priority. */
const planOf = ({ planRows, learned, known, open, decided, evaluations }: Seen): TabPage =>
  planPage(planRows, learned.mend.plan, { ...known, requests: [...open, ...decided], evaluations })

/** The report to governors, with what to mend beside its release. */
const governorsPage = ({ governors, known }: Seen): TabPage => {
  const page = governorsTab(known.settings, governors?.kept)
  const [first, ...rest] = page.rows
  if (first === undefined) return page
  return { ...page, rows: [{ ...first, cells: { ...first.cells, mend: governors?.mend } }, ...rest] }
}

/** The Office's file. */
export const officePages = ({
  open,
  known,
  officeSays,
  toHandOver,
  figures,
  costs,
}: Seen): readonly TabPage[] => [
  toBook(open, officeSays),
  coverList(known.settings, coverAhead(open, known.today), officeSays),
  { ...fundingTab, rows: costs.funding.rows },
  { ...financeTab, rows: figures },
  lettersToHandOver(
    toHandOver.map(({ key, to, about, text, owedAt }) => ({
      key,
      name: to.name,
      about,
      text: text ?? '',
      since: longDate(dayOf(owedAt)),
    })),
  ),
]

/** The Coordinator's file; most of it is there before anything has been set. */
export const coordinatorPages = (learned: Learned, seen?: Seen): readonly TabPage[] => [
  { ...peopleTab, rows: beside(learned.mend.people) },
  { ...openingTab, rows: beside(learned.mend.opening) },
  { ...needsTab, rows: beside(learned.mend.needs) },
  { ...offersTab, rows: beside(learned.mend.offers) },
  ...(seen ? [{ ...qualificationsTab, rows: seen.costs.qualifications.rows }] : []),
  ...(seen ? [impactOf(seen), access(seen)] : []),
  settingsPage(learned.mend.settings, inForce(learned), guardians(learned)),
]

/** What came of everything that the books still show. */
const impactOf = ({ known, open, decided, evaluations }: Seen): TabPage =>
  impactPage({ ...known, requests: [...open, ...decided], evaluations })

/** The time of everybody who works here today, in this school year. */
function access({ known, weights }: Seen): TabPage {
  const year = schoolYearOf(known.today)
  const span = schoolYearSpan(year)
  const staff = known.people.filter((person) => isHere(person, known.today))
  const lines = staff.map((person) => ({
    person,
    time: timeLedger(person, weights.time[year] ?? [], { ...known, span }),
  }))
  return accessPage({ year: span, today: known.today, lines })
}

/** What the Desk has while the school is still being set up. */
export const deskBeforeSettings = (learned: Learned): readonly TabPage[] => [
  { ...planTab, rows: beside(learned.mend.plan) },
  { ...calendarTab, rows: beside(learned.mend.calendar) },
]

const beside = (mend: Readonly<Record<string, string>>): readonly PageRow[] =>
  Object.entries(mend).map(([key, say]) => ({ key, cells: { mend: say } }))

const approvalRows = ({ open, known, words, weights, says, set }: Seen) =>
  rowsOf(open).flatMap((request) => {
    const assessment = weigh(request, known, weights)
    if (assessment === undefined) return []
    const word = wordStands(request, words[request.id], known)
    const say = set?.says[request.id]
    const isIn = set?.chosen.includes(request.id) === true
    return [
      { request, assessment, word, says: says[request.id], ...(say !== undefined && { set: { isIn, say } }) },
    ]
  })

function startFacts(
  { school, known, open, weights, attention }: Seen,
  year: string,
): Parameters<typeof startHere>[0] {
  const news = school.lastNews ?? known.now
  return {
    school: known.settings.school.name,
    toDecide: rowsOf(open).filter(({ decision }) => decision.stage === 'waiting').length,
    needsYou: attention.filter(({ who }) => who !== 'nobody').length,
    freePence: freeAllocation(weights.balances[year] ?? {}),
    broken: attention.filter(({ who, key }) => who === 'IT' || key.startsWith('now/frozen')).length,
    rehearsal: !known.settings.letters.live,
    lastNews: `${timeOf(news)} on ${longDate(dayOf(news))}`,
    sentToday: school.mail.day === known.today ? school.mail.sent : 0,
    desk: school.files.desk.address,
    coordinator: school.files.coordinator.address,
    form: known.formAddress,
    leaders: known.settings.roles.leaders,
  }
}

/** What counts today, in words, by key: also where a cell is empty, cannot be used, or counts only later. */
function inForce({ values, pending, settings }: Learned): Readonly<Record<string, string>> {
  const now = (key: string): string => inForceInWords(key, values, settings)
  const later = Object.keys({ ...values, ...pending?.values }).filter(
    (key) => pending !== undefined && isGuarded(key) && !same(values[key], pending.values[key]),
  )
  const from = pending === undefined ? '' : `from ${longDate(pending.from)}`
  return Object.fromEntries([
    ...Object.keys(values).map((key) => [key, now(key)]),
    ...later.map((key) => [key, `${now(key) || 'nobody, or nothing'}; what you typed counts ${from}`]),
  ])
}

const isGuarded = (key: string): boolean => settingRows.some((row) => row.key === key && row.guarded === true)

/** Only the head and the CPD lead may change who decides; nobody is known at the very start. */
const guardians = ({ settings }: Learned): readonly string[] =>
  settings ? [...new Set([settings.roles.head.email, settings.roles.cpdLead.email])] : []
