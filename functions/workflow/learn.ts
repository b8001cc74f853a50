import type { Calendar } from '../domain/school/calendar.ts'
import { schoolDaysFrom, untilItsFirstHole } from '../domain/school/calendar.ts'
import { type Day, dayOf, daysAfter, type Instant } from '../domain/school/day.ts'
import type { Person } from '../domain/school/person.ts'
import type { Plan } from '../domain/school/plan.ts'
import type { FormerLeader, Settings } from '../domain/school/settings.ts'
import { settingsFrom } from '../domain/school/settings-from.ts'
import type { Store } from '../outside.ts'
import { formerAfter, withFormer } from '../pages/coordinator/former-leaders.ts'
import { changeInWords, changesAfter, type SettingChanges } from '../pages/coordinator/setting-changes.ts'
import { settingRows } from '../pages/coordinator/setting-rows.ts'
import { type SettingValues, settingsIn, settingsTab } from '../pages/coordinator/settings.ts'
import { reading, writing } from './books.ts'
import { type Development, learnDevelopment } from './learn-development.ts'
import { learnOpening, type OpeningBooks, type OpeningLearned } from './learn-opening.ts'
import { typedOn } from './learn-typed.ts'
import type { Pulled } from './pull.ts'
import { frozenBecause, rowsOn } from './read-tab.ts'

/** What the school has typed on its own tabs, as far as it could be read, and what to mend there. */
export type Learned = {
  readonly people: readonly Person[]
  readonly plan: Plan
  readonly calendar: Calendar
  readonly development: Development
  /** Absent until everything that is needed has been typed. */
  readonly settings?: Settings
  readonly values: SettingValues
  /** Since when each setting counts that has been changed. */
  readonly changes: SettingChanges
  /** Opening balances: what the list says now, not yet in the books. */
  readonly opening: Omit<OpeningLearned, 'mend'>
  /** Roles and votes that change on the next school day. */
  readonly pending: Pending
  /** Keys of guarded settings that were changed in this look: the head is told. */
  readonly changedRoles: readonly string[]
  readonly mend: Readonly<
    Record<
      'people' | 'plan' | 'calendar' | 'settings' | 'opening' | 'needs' | 'offers' | 'opportunities',
      Readonly<Record<string, string>>
    >
  >
  /** Whether anybody was added, left or changed. */
  readonly peopleChanged: boolean
}
type Pending = { readonly values: SettingValues; readonly from: Day } | undefined
type Known = {
  readonly values: SettingValues
  readonly pending?: Pending
  readonly changes?: SettingChanges
  /** Who was taken off the leadership team, and until when they were on it. */
  readonly left?: readonly FormerLeader[]
}

/**
 * Reads the people's own tabs. A tab that cannot be read safely, and a cell that cannot be used,
 * leave the last good version in force.
 */
export async function learn(store: Store, school: string, pulled: Pulled, now: Instant): Promise<Learned> {
  const books = reading(store, school)
  const [people, plan, calendar, settings, opened, developed] = await Promise.all([
    books.known<{ people: readonly Person[] }>('people'),
    books.known<{ plan: Plan }>('plan'),
    books.known<{ calendar: Calendar }>('calendar'),
    books.known<Known>('settings'),
    books.known<OpeningBooks>('opening'),
    books.known<Partial<Development>>('development'),
  ])
  const before = { people: people?.people ?? [], plan: plan?.plan ?? [], calendar: calendar?.calendar }
  const { typed, mend: typedMend } = typedOn(pulled, before, dayOf(now))
  const calendarKnown = untilItsFirstHole(typed.calendar, dayOf(now))
  const setBefore = settings ?? { values: {} }
  const set = settle(pulled, setBefore, calendarKnown, now)
  const { changes, said, left } = changed(setBefore, set.values, now)
  const { mend: openingMend, ...opening } = learnOpening(pulled, opened, typed.people)
  const { development, mend } = learnDevelopment(pulled, developed, typed, dayOf(now))
  await save(
    store,
    school,
    [
      ['people', { people: typed.people }, people],
      ['plan', { plan: typed.plan }, plan],
      ['calendar', { calendar: typed.calendar }, calendar],
      [
        'settings',
        { values: set.values, pending: set.pending, ...(settings && { changes, left }) },
        settings,
      ],
      ['development', development, developed],
    ],
    said,
    now,
  )
  return {
    ...typed,
    calendar: calendarKnown,
    development,
    ...(set.settings && { settings: withFormer(set.settings, left) }),
    values: set.values,
    changes,
    opening,
    pending: set.pending,
    changedRoles: set.changed,
    peopleChanged: !same(typed.people, people?.people ?? []),
    mend: {
      ...typedMend,
      settings: set.mend,
      opening: openingMend,
      ...mend,
    },
  }
}

/** Settings in force today: guarded ones change on the next school day, all others at once. */
function settle(pulled: Pulled, known: Known, calendar: Calendar, now: Instant) {
  const today = dayOf(now)
  const due = known.pending !== undefined && known.pending.from <= today
  const waiting = due ? undefined : known.pending
  const before = due ? { ...unguarded(known.values), ...known.pending?.values } : known.values
  if (frozenBecause(settingsTab, pulled.coordinator)) {
    return { values: before, pending: waiting, changed: [], mend: {}, settings: settingsOf(before, today) }
  }
  const read = settingsIn(rowsOn(settingsTab, pulled.coordinator), before)
  const running = settingsOf(before, today) !== undefined
  const changed = running ? guarded.filter((key) => !same(read.values[key], before[key])) : []
  const asked = running ? { ...unguarded(read.values), ...onlyGuarded(before) } : read.values
  const fit = settingsFrom(asked, today)
  const values = 'settings' in fit || !running ? asked : before
  // What does not go together must never come into force, or on its day nothing at all would be set.
  const later = settingsFrom(changed.length === 0 ? values : read.values, today)
  const next: Pending =
    changed.length === 0 || 'wanting' in later
      ? undefined
      : { values: onlyGuarded(read.values), from: schoolDaysFrom(calendar, today, 1) ?? daysAfter(today, 1) }
  const stays = next !== undefined && same(waiting?.values, next.values)
  return {
    values,
    pending: stays ? waiting : next,
    changed: next === undefined || stays ? [] : changed,
    mend: { ...wantingIn(fit), ...(running ? wantingIn(later) : {}), ...read.mend },
    settings: settingsOf(values, today),
  }
}

/** Settings that count from now on in place of others, and a sentence about each for the history. */
function changed({ values: before, changes: known = {}, left = [] }: Known, now: SettingValues, at: Instant) {
  const today = dayOf(at)
  if (settingsOf(before, today) === undefined) return { changes: known, said: [], left }
  const { changes, fresh } = changesAfter(known, { before, now }, today)
  return {
    changes,
    left: formerAfter(left, { before, now }, today),
    said: fresh.map((row) => [row.key, changeInWords(row, { before, now }, today)] as const),
  }
}

const wantingIn = (fit: ReturnType<typeof settingsFrom>): Readonly<Record<string, string>> =>
  'wanting' in fit ? fit.wanting : {}

const settingsOf = (values: SettingValues, today: Day): Settings | undefined => {
  const fit = settingsFrom(values, today)
  return 'settings' in fit ? fit.settings : undefined
}

const guarded = settingRows.filter((row) => row.guarded).map(({ key }) => key)

const onlyGuarded = (values: SettingValues): SettingValues =>
  Object.fromEntries(Object.entries(values).filter(([key]) => guarded.includes(key)))
const unguarded = (values: SettingValues): SettingValues =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !guarded.includes(key)))

async function save(
  store: Store,
  school: string,
  known: readonly (readonly [string, object, object | undefined])[],
  said: readonly (readonly [string, string])[],
  now: Instant,
): Promise<void> {
  const changed = known.filter(([, value, before]) => !same(value, before && withoutFormat(before)))
  if (changed.length === 0) return
  await store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    for (const [what, value] of changed) books.saveKnown(what, value)
    for (const [key, what] of said) books.record(`settings/${key}/${now}`, what, 'settings', now)
  })
}

function withoutFormat(value: object): object {
  const { format: _, ...rest } = value as { format?: number }
  return rest
}

/** Equal as they are stored, whatever the order of their fields. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other) || sorted(one) === sorted(other)

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? ''
