import type { Attention } from '../domain/attention.ts'
import { yearOf } from '../domain/budget/financial-year.ts'
import { longDate } from '../domain/request/when.ts'
import { dayOf, timeOf } from '../domain/school/day.ts'
import { peopleTab } from '../pages/coordinator/people.ts'
import { settingRows } from '../pages/coordinator/setting-rows.ts'
import { settingInWords } from '../pages/coordinator/setting-words.ts'
import { settingsPage } from '../pages/coordinator/settings.ts'
import { approvals } from '../pages/desk/approvals.ts'
import { budget, freeAllocation } from '../pages/desk/budget.ts'
import { calendarTab } from '../pages/desk/calendar.ts'
import { decided } from '../pages/desk/decided.ts'
import { meetingsTab } from '../pages/desk/meetings.ts'
import { needsAttention } from '../pages/desk/needs-attention.ts'
import { planTab } from '../pages/desk/plan.ts'
import { startHere } from '../pages/desk/start-here.ts'
import { lettersToHandOver } from '../pages/office/letters-to-hand-over.ts'
import type { PageRow, TabPage } from '../pages/tab.ts'
import type { Letter, StoredRequest } from './books.ts'
import type { Known } from './known.ts'
import { type Learned, same } from './learn.ts'
import type { Heard } from './record-choices.ts'
import type { School } from './school.ts'
import { type Weights, weigh } from './weigh.ts'

/** Everything that the tabs show, as the books stand after a look has applied what people wrote. */
export type Seen = {
  readonly school: School
  readonly learned: Learned
  readonly known: Known
  readonly open: readonly StoredRequest[]
  readonly decided: readonly StoredRequest[]
  readonly weights: Weights
  readonly says: Heard['says']
  readonly meetingsMend: Readonly<Record<number, string>>
  readonly attention: readonly Attention[]
  readonly toHandOver: readonly Letter[]
}

/** The Desk: what leaders see. */
export const deskPages = (seen: Seen): readonly TabPage[] => {
  const { known, weights, attention, learned } = seen
  const year = yearOf(known.today, known.settings)
  const nameOf = (email: string): string =>
    known.people.find((person) => person.email === email)?.name ?? email
  return [
    startHere(startFacts(seen, year)),
    approvals({ ...known, rows: approvalRows(seen) }),
    { ...meetingsTab(known.settings), rows: beside(seen.meetingsMend) },
    budget(year, weights.balances[year] ?? {}),
    { ...planTab, rows: beside(learned.mend.plan) },
    { ...calendarTab, rows: beside(learned.mend.calendar) },
    needsAttention(attention),
    decided(seen.decided, nameOf),
  ]
}

/** The Office's file. */
export const officePages = ({ toHandOver }: Pick<Seen, 'toHandOver'>): readonly TabPage[] => [
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

/** The Coordinator's file; it is there before anything has been set. */
export const coordinatorPages = (learned: Learned): readonly TabPage[] => [
  { ...peopleTab, rows: beside(learned.mend.people) },
  settingsPage(learned.mend.settings, inForce(learned), guardians(learned)),
]

/** What the Desk has while the school is still being set up. */
export const deskBeforeSettings = (learned: Learned): readonly TabPage[] => [
  { ...planTab, rows: beside(learned.mend.plan) },
  { ...calendarTab, rows: beside(learned.mend.calendar) },
]

const beside = (mend: Readonly<Record<string, string>>): readonly PageRow[] =>
  Object.entries(mend).map(([key, say]) => ({ key, cells: { mend: say } }))

const approvalRows = ({ open, known, weights, says }: Seen) =>
  open.flatMap((request) => {
    const assessment = weigh(request, known, weights)
    return assessment === undefined ? [] : [{ request, assessment, says: says[request.id] }]
  })

function startFacts(
  { school, known, open, weights, attention }: Seen,
  year: string,
): Parameters<typeof startHere>[0] {
  const news = school.lastNews ?? known.now
  return {
    school: known.settings.school.name,
    toDecide: open.filter(({ decision }) => decision.stage === 'waiting').length,
    needsYou: attention.filter(({ who }) => who !== 'nobody').length,
    freePence: freeAllocation(weights.balances[year] ?? {}),
    broken: attention.filter(({ who, key }) => who === 'IT' || key.startsWith('now/frozen')).length,
    rehearsal: !known.settings.letters.live,
    lastNews: `${timeOf(news)} on ${longDate(dayOf(news))}`,
    sentToday: school.mail.day === known.today ? school.mail.sent : 0,
    desk: school.files.desk.address,
    coordinator: school.files.coordinator.address,
    form: known.formAddress,
  }
}

/** What counts today, in words, by key: also where a cell is empty, cannot be used, or counts only later. */
function inForce({ values, pending }: Learned): Readonly<Record<string, string>> {
  const now = (key: string): string => settingInWords(key, values[key])
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
