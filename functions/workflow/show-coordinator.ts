import { timeLedger } from '../domain/development/time.ts'
import { withRequests } from '../domain/evaluation/impact.ts'
import { longDate } from '../domain/request/when.ts'
import { isHere } from '../domain/school/person.ts'
import { schoolYearOf, schoolYearSpan } from '../domain/school/school-year.ts'
import { accessPage } from '../pages/coordinator/access.ts'
import { goodPracticePage, keyMessagesOf } from '../pages/coordinator/good-practice.ts'
import { impactPage } from '../pages/coordinator/impact.ts'
import { madeOffersPage } from '../pages/coordinator/made-offers.ts'
import { needsPage, needsTab } from '../pages/coordinator/needs.ts'
import { offersTab } from '../pages/coordinator/offers.ts'
import { openingTab } from '../pages/coordinator/opening-balances.ts'
import { opportunitiesPage } from '../pages/coordinator/opportunities.ts'
import { peopleTab } from '../pages/coordinator/people.ts'
import { planNeedsPage } from '../pages/coordinator/plan-needs.ts'
import { qualificationsTab } from '../pages/coordinator/qualifications.ts'
import { sinceInWords } from '../pages/coordinator/setting-changes.ts'
import { settingRows } from '../pages/coordinator/setting-rows.ts'
import { inForceInWords } from '../pages/coordinator/setting-words.ts'
import { settingsPage } from '../pages/coordinator/settings.ts'
import type { TabPage } from '../pages/tab.ts'
import { type Learned, same } from './learn.ts'
import { beside, type Seen } from './show.ts'

/** The Coordinator's file; most of it is there before anything has been set. */
export const coordinatorPages = (learned: Learned, seen?: Seen): readonly TabPage[] => [
  { ...peopleTab, rows: beside(learned.mend.people) },
  { ...openingTab, rows: beside(learned.mend.opening) },
  ...needsOf(learned, seen),
  { ...offersTab, rows: beside(learned.mend.offers) },
  ...(seen ? afterAsking(seen) : []),
  settingsPage(learned.mend.settings, inForce(learned), guardians(learned)),
]

/** The tabs that say something only once there are requests. */
const afterAsking = (seen: Seen): readonly TabPage[] => [
  offersOf(seen),
  opportunitiesOf(seen),
  { ...qualificationsTab, rows: seen.costs.qualifications.rows },
  impactOf(seen),
  access(seen),
  goodPractice(seen),
]

/** Opportunities, with who has asked for them. */
const opportunitiesOf = ({ opportunityRows, learned, known, open, decided }: Seen): TabPage =>
  opportunitiesPage(opportunityRows, learned.mend.opportunities, {
    ...known,
    requests: [...open, ...decided],
  })

/** What was offered on the form, with who waits for something like it. */
const offersOf = ({ known, offersMade, open }: Seen): TabPage =>
  madeOffersPage({
    ...known,
    made: offersMade,
    waiting: open.filter(({ decision }) => decision.stage === 'waiting'),
  })

/** Needs, and those that Plan raises, with where each of them stands. */
function needsOf({ mend, development }: Learned, seen: Seen | undefined): readonly TabPage[] {
  if (seen === undefined) return [{ ...needsTab, rows: beside(mend.needs) }]
  const { known, evaluations, needRows } = seen
  const facts = { ...known, served: development.served, evaluations }
  const raised = known.needs.filter(({ raisedBy }) => raisedBy !== undefined)
  return [needsPage(needRows, mend.needs, facts), planNeedsPage(raised, known.people, facts)]
}

/** What came of everything that the books still show. */
const impactOf = ({ known, open, decided, evaluations, impactSays }: Seen): TabPage =>
  impactPage({ ...known, requests: [...open, ...decided], evaluations, says: impactSays })

/** Key messages, with what is shared of them. */
const goodPractice = ({ known, open, decided, evaluations, sharing }: Seen): TabPage =>
  goodPracticePage({
    ...known,
    ...sharing,
    messages: keyMessagesOf(withRequests(evaluations, [...open, ...decided])),
  })

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

/** What counts today, in words, by key: also where a cell is empty, cannot be used, or counts only later. */
function inForce({ values, pending, settings, changes }: Learned): Readonly<Record<string, string>> {
  const now = (key: string): string => {
    const words = inForceInWords(key, values, settings)
    const change = changes[key]
    return change === undefined ? words : `${words || 'Nobody, or nothing'}, ${sinceInWords(key, change)}`
  }
  const later = Object.keys({ ...values, ...pending?.values }).filter(
    (key) => pending !== undefined && isGuarded(key) && !same(values[key], pending.values[key]),
  )
  const from = pending === undefined ? '' : `from ${longDate(pending.from)}`
  return Object.fromEntries([
    ...Object.keys({ ...values, ...changes }).map((key) => [key, now(key)]),
    ...later.map((key) => [key, `${now(key) || 'nobody, or nothing'}; what you typed counts ${from}`]),
  ])
}

const isGuarded = (key: string): boolean => settingRows.some((row) => row.key === key && row.guarded === true)

/** Only the head and the CPD lead may change who decides; nobody is known at the very start. */
const guardians = ({ settings }: Learned): readonly string[] =>
  settings ? [...new Set([settings.roles.head.email, settings.roles.cpdLead.email])] : []
