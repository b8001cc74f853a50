import { showYear, yearAfter, yearOf, yearSpan } from '../domain/budget/financial-year.ts'
import { dateWithYear } from '../domain/request/when.ts'
import { type Day, daysAfter } from '../domain/school/day.ts'
import type { Settings } from '../domain/school/settings.ts'
import { otherYear } from '../domain/school/year-sums.ts'
import { accessTab } from '../pages/coordinator/access.ts'
import { madeOffersTab } from '../pages/coordinator/made-offers.ts'
import { needsTab } from '../pages/coordinator/needs.ts'
import { offersTab } from '../pages/coordinator/offers.ts'
import { openingTab } from '../pages/coordinator/opening-balances.ts'
import { opportunitiesTab } from '../pages/coordinator/opportunities.ts'
import { peopleTab } from '../pages/coordinator/people.ts'
import { planNeedsTab } from '../pages/coordinator/plan-needs.ts'
import { qualificationsTab } from '../pages/coordinator/qualifications.ts'
import { settingRows } from '../pages/coordinator/setting-rows.ts'
import { settingsTab } from '../pages/coordinator/settings.ts'
import { approvalsTab } from '../pages/desk/approvals.ts'
import { calendarTab } from '../pages/desk/calendar.ts'
import { meetingsTab } from '../pages/desk/meetings.ts'
import { needsAttentionTab } from '../pages/desk/needs-attention.ts'
import { planTab } from '../pages/desk/plan.ts'
import { coverListTab } from '../pages/office/cover-list.ts'
import { financeTab } from '../pages/office/finance-figures.ts'
import { lettersToHandOverTab } from '../pages/office/letters-to-hand-over.ts'
import { fundingTab } from '../pages/office/money-from-elsewhere.ts'
import { providersTab } from '../pages/office/providers.ts'
import { toBookTab } from '../pages/office/to-book.ts'
import type { TabPage } from '../pages/tab.ts'
import type { Workbook } from '../sheet.ts'
import type { Applied } from './apply.ts'
import { type Amiss, pausedKey } from './attend.ts'
import { calendarEnds, warning } from './calendar-ends.ts'
import { claimsDue } from './claims-due.ts'
import { coverRefused } from './cover-refused.ts'
import { heldBack } from './hold-back.ts'
import type { Known } from './known.ts'
import type { Learned } from './learn.ts'
import { placesAmiss } from './places-amiss.ts'
import type { Pulled } from './pull.ts'
import { frozenBecause } from './read-tab.ts'
import type { School } from './school.ts'

/** What is amiss in the school's own tabs and in the program itself, found anew in every look. */
export function amissNow(
  school: School,
  { learned, failed, open, costs, held }: Pick<Applied, 'learned' | 'failed' | 'open' | 'costs' | 'held'>,
  pulled: Pulled,
  { settings, today, calendar, people }: Known,
): readonly Amiss[] {
  return [
    ...frozen(pulled, settings).map(
      ([title, why]): Amiss => ({
        key: `now/frozen ${title}`,
        who: 'you',
        what: `The tab “${title}” cannot be read safely, so it stands still`,
        where: title,
        remedy: why,
      }),
    ),
    ...failed.map(notTakenIn),
    ...toMend(learned),
    ...(learned.opening.lost ? [openingLost(learned.opening.rows.length)] : []),
    ...calendarEnds(learned.calendar, today),
    ...yearUnset(learned, settings, today),
    ...heldBack(held),
    ...coverRefused(open, today),
    ...placesAmiss(open, { today, calendar, people }),
    ...claimsDue(costs, today),
    ...(school.mail.paused === undefined ? [] : [paused(school.mail.paused)]),
    ...(school.mail.failure === undefined ? [] : [unsent(school.mail.failure)]),
    ...(school.mail.tooMany ? [tooManyLetters] : []),
  ]
}

/** Tabs with a column missing or there twice: they stand still until it is put right. */
function frozen(pulled: Pulled, settings: Settings): readonly (readonly [string, string])[] {
  const inFile = (file: Workbook, pages: readonly TabPage[]) =>
    pages.flatMap((page) => {
      const why = frozenBecause(page, file)
      return why === undefined ? [] : [[page.title, why] as const]
    })
  return [
    ...inFile(pulled.desk, [
      approvalsTab(settings),
      meetingsTab(settings),
      planTab,
      calendarTab,
      needsAttentionTab,
    ]),
    ...inFile(pulled.coordinator, [
      peopleTab,
      openingTab,
      needsTab,
      planNeedsTab,
      offersTab,
      qualificationsTab,
      madeOffersTab,
      opportunitiesTab,
      accessTab,
      settingsTab,
    ]),
    ...inFile(pulled.office, [
      toBookTab,
      coverListTab(settings),
      fundingTab,
      financeTab,
      providersTab,
      lettersToHandOverTab,
    ]),
  ]
}

/** A fault of the program's own: IT must see to it, and the look goes on trying. */
const notTakenIn = (what: string): Amiss => ({
  key: `now/failed ${what}`,
  who: 'IT',
  what: `${what} could not be taken in, because the program failed`,
  where: 'The program’s log',
  remedy: 'Look in the log under this time. It is tried again every quarter of an hour.',
})

const places = {
  people: 'Coordinator’s file, People',
  settings: 'Coordinator’s file, Settings',
  opening: 'Coordinator’s file, Opening balances',
  needs: 'Coordinator’s file, Needs',
  offers: 'Coordinator’s file, Offers',
  opportunities: 'Coordinator’s file, Opportunities',
  plan: 'Desk, Plan',
  calendar: 'Desk, Calendar',
} as const

function toMend({ mend }: Learned): readonly Amiss[] {
  return (Object.keys(places) as (keyof typeof places)[]).flatMap((tab): readonly Amiss[] => {
    const rows = Object.values(mend[tab])
    if (rows.length === 0) return []
    const what = rows.length === 1 ? 'One row is to be mended' : `${rows.length} rows are to be mended`
    return [
      {
        key: `now/mend ${tab}`,
        who: 'you',
        what: `${what}: ${rows[0]}`.slice(0, 400),
        where: places[tab],
        remedy: 'Mend it where the tab says “Please mend”. Until then the last good version is in force.',
      },
    ]
  })
}

/** The tab was deleted as a whole: it is there again, empty, and what stood on it still counts. */
const openingLost = (rows: number): Amiss => ({
  key: 'now/opening lost',
  who: 'you',
  what: `The tab “${openingTab.title}” was deleted. What stood on it still counts: ${rows === 1 ? 'one row' : `${rows} rows`}`,
  where: places.opening,
  remedy: 'Paste the list again, or bring it back from the version history of the file.',
})

/** A financial year without sums, begun or about to begin: there is nothing to agree anything from. */
function yearUnset({ values }: Learned, settings: Settings, today: Day): readonly Amiss[] {
  const { yearStarts, comingYear } = settings.money
  const year = yearOf(today, settings)
  const next = yearAfter(year, settings)
  const isSet = (one: string): boolean =>
    [yearStarts, comingYear?.yearStarts].some((starts) => starts && yearOf(starts, settings) === one)
  const begun = today >= yearStarts && !isSet(year)
  const endsSoon = yearSpan(year, settings).to <= daysAfter(today, warning) && !isSet(next)
  if (!begun && !(isSet(year) && endsSoon)) return []
  const unset = begun ? year : next
  const starts = dateWithYear(yearSpan(unset, settings).from)
  // Of the two places for a year, the one in which the year in force does not stand.
  const place = values['year starts'] === yearStarts ? `${otherYear}year starts` : 'year starts'
  const label = settingRows.find(({ key }) => key === place)?.label
  return [
    {
      key: 'now/year',
      who: 'you',
      what: begun
        ? `The financial year ${showYear(year)} has begun, and the sums on Settings are for ${showYear(yearOf(yearStarts, settings))}: nothing is set on Budget`
        : `From ${starts} nothing is set: no activity in ${showYear(next)} can be agreed`,
      where: places.settings,
      remedy: `Type the sums of ${showYear(unset)} on Settings: its first day, ${starts}, at “${label}”, and the rest below that. The sums of ${showYear(yearOf(yearStarts, settings))} stay as they are.`,
    },
  ]
}

/** Why the mail server could not be used. Letters leave by themselves as soon as it can. */
const unsent = (because: string): Amiss => ({
  key: 'now/mail failed',
  who: 'IT',
  what: `Letters cannot be sent at the moment and wait: ${because}`,
  where: 'Letters',
  remedy: 'Check the mail account and its password. The letters leave by themselves once it works again.',
})

const tooManyLetters: Amiss = {
  key: 'now/many letters',
  who: 'IT',
  what: 'So many letters wait to leave that somebody may get two on one day instead of one',
  where: 'Letters',
  remedy:
    'Find out why they wait, in the program’s log. They leave by themselves, and this goes once they have.',
}

const paused = (because: string): Amiss => ({
  key: pausedKey,
  who: 'you',
  what: `Letters are held back: ${because}`,
  where: 'Letters',
  remedy: 'Look at Needs attention and Approvals. If all these letters should leave, choose “Go on sending”.',
})
