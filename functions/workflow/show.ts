import { type AskedBy, wordStands } from '../domain/approval/leaders-word.ts'
import type { Attention } from '../domain/attention.ts'
import type { Balances, Entry } from '../domain/budget/accounts.ts'
import { yearOf } from '../domain/budget/financial-year.ts'
import { fundingByYear } from '../domain/budget/funding.ts'
import type { MadeOffer } from '../domain/development/offer.ts'
import type { Provider } from '../domain/development/provider.ts'
import type { Evaluation } from '../domain/evaluation/evaluation.ts'
import { rowsOf } from '../domain/request/group.ts'
import { longDate } from '../domain/request/when.ts'
import { dayOf, type Instant, timeOf } from '../domain/school/day.ts'
import { shownSince } from '../domain/school/school-year.ts'
import { approvals } from '../pages/desk/approvals.ts'
import { budget, freeAllocation } from '../pages/desk/budget.ts'
import { calendarTab } from '../pages/desk/calendar.ts'
import { decided } from '../pages/desk/decided.ts'
import { governorsTab } from '../pages/desk/governors.ts'
import { type MeetingsRead, meetingsPage } from '../pages/desk/meetings.ts'
import { needsAttention } from '../pages/desk/needs-attention.ts'
import { planPage, planTab } from '../pages/desk/plan.ts'
import { startHere } from '../pages/desk/start-here.ts'
import { leadersNow } from '../pages/desk/vote-columns.ts'
import { coverAhead, coverList } from '../pages/office/cover-list.ts'
import { financeTab } from '../pages/office/finance-figures.ts'
import { lettersToHandOver } from '../pages/office/letters-to-hand-over.ts'
import { fundingTab } from '../pages/office/money-from-elsewhere.ts'
import { providersPage } from '../pages/office/providers.ts'
import { toBook } from '../pages/office/to-book.ts'
import type { PageRow, RowRead, TabPage } from '../pages/tab.ts'
import type { Letter, StoredRequest } from './books.ts'
import type { CostsKept } from './keep-costs.ts'
import type { Known } from './known.ts'
import type { Learned } from './learn.ts'
import type { Heard } from './record-choices.ts'
import type { GovernorsSeen } from './report-to-governors.ts'
import type { ReviewSeen } from './review-year.ts'
import type { School } from './school.ts'
import type { SharingKept } from './share.ts'
import type { SetSeen } from './suggest-set.ts'
import { type Weights, weigh } from './weigh.ts'

/** Everything that the tabs show, as the books stand after a look has applied what people wrote. */
export type Seen = {
  readonly school: School
  readonly learned: Learned
  /** The rows of Plan as they stand in the sheet. */
  readonly planRows: readonly RowRead[]
  /** The rows of Needs as they stand in the sheet. */
  readonly needRows: readonly RowRead[]
  /** Likewise of Opportunities. */
  readonly opportunityRows: readonly RowRead[]
  /** Absent while no review is due. */
  readonly review?: ReviewSeen
  readonly known: Known
  readonly open: readonly StoredRequest[]
  readonly offersMade: readonly MadeOffer[]
  readonly decided: readonly StoredRequest[]
  readonly evaluations: readonly Evaluation[]
  /** What became of the letters to team leaders, by reference. */
  readonly words: Readonly<Record<string, AskedBy>>
  /** Every grant of every year: what was set, and when. */
  readonly grants: readonly Entry[]
  /** What stands beside the finance office's figures. */
  readonly figures: readonly PageRow[]
  readonly impactSays: Readonly<Record<string, string>>
  readonly weights: Weights
  readonly providers: readonly Provider[]
  readonly governors?: GovernorsSeen
  readonly set?: SetSeen
  readonly says: Heard['says']
  readonly officeSays: Readonly<Record<string, string>>
  readonly costs: CostsKept
  readonly sharing: SharingKept
  readonly meetingsMend: Readonly<Record<number, string>>
  readonly meetingsHeld: MeetingsRead['held']
  readonly attention: readonly Attention[]
  readonly toHandOver: readonly Letter[]
}

/** The Desk: what leaders see. */
export const deskPages = (seen: Seen): readonly TabPage[] => {
  const { known, weights, attention, learned } = seen
  const year = yearOf(known.today, known.settings)
  return [
    startPage(seen),
    approvals({ ...known, rows: approvalRows(seen), earlier: [...seen.open, ...seen.decided] }),
    meetingsOf(seen, weights.balances[year] ?? {}),
    budget(year, weights.balances, seen.grants, alsoOnBudget(seen)),
    planOf(seen),
    { ...calendarTab, rows: beside(learned.mend.calendar) },
    needsAttention(attention),
    governorsPage(seen),
    decided(seen.decided, known),
  ]
}

const meetingsOf = (seen: Seen, left: Balances): TabPage =>
  meetingsPage(
    seen.known.settings,
    { ...seen, since: shownSince(seen.known.today) },
    [...seen.open, ...seen.decided],
    left,
  )

/** The Desk as it reads once this look's news have been written: Start here tells when that was. */
export const withNews = (pages: readonly TabPage[], seen: Seen, at: Instant): readonly TabPage[] => {
  const start = startPage({ ...seen, school: { ...seen.school, lastNews: at } })
  return pages.map((page) => (page.id === start.id ? start : page))
}

const startPage = (seen: Seen): TabPage =>
  startHere(startFacts(seen, yearOf(seen.known.today, seen.known.settings)))

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
  providers,
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
  providersPage(providers),
]

/** What the Desk has while the school is still being set up. */
export const deskBeforeSettings = (learned: Learned): readonly TabPage[] => [
  { ...planTab, rows: beside(learned.mend.plan) },
  { ...calendarTab, rows: beside(learned.mend.calendar) },
]

/** What to mend, beside the rows that people keep. */
export const beside = (mend: Readonly<Record<string, string>>): readonly PageRow[] =>
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
    ...(school.forms.offer && { offerForm: school.forms.offer.address }),
    leaders: leadersNow(known.settings),
  }
}
