import type { Balances, Fund } from '../../domain/budget/accounts.ts'
import type { RequestId, TrainingRequest } from '../../domain/request/request.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Settings } from '../../domain/school/settings.ts'
import { dayIn, wordIn } from '../cells.ts'
import { mendColumn } from '../mend-column.ts'
import { type RowRead, type TabPage, textOf } from '../tab.ts'
import { type Held, minutes } from './minutes.ts'

const overridable = [
  'Statutory pot',
  'Plan pot',
  'Individual pot',
  'Reserve pot',
  'Travel budget',
  'Cover budget',
] as const
const fundNamed: Readonly<Record<(typeof overridable)[number], Fund>> = {
  'Statutory pot': 'statutory',
  'Plan pot': 'plan',
  'Individual pot': 'individual',
  'Reserve pot': 'reserve',
  'Travel budget': 'travel',
  'Cover budget': 'cover',
}

/**
 * Meetings: when the leadership team met and who was there, typed once; and the head's recorded
 * override where a pot or the cover budget cannot bear what was decided.
 */
export const meetingsTab = ({ roles }: Settings): TabPage => {
  const head = [roles.head.email, ...(roles.actingHead ? [roles.actingHead.email] : [])]
  return {
    id: 'meetings',
    title: 'Meetings',
    about:
      'Write each meeting once: its date, beforehand if you like, and afterwards who was there. The CPD lead gets a page for it that morning; “Agreed in the meeting” on Approvals counts once the names are there, and the minutes stand beside them, to copy. The three columns for an override are the head’s, to go beyond a pot or the cover budget.',
    rowsAre: "people's",
    frozenColumns: 1,
    columns: [
      { id: 'on', heading: 'Meeting on', whose: 'theirs', width: 110, format: 'date' },
      { id: 'who', heading: 'Who was there', whose: 'theirs', width: 200, wrap: true },
      { id: 'ref', heading: 'Override: reference', whose: head, width: 110 },
      { id: 'fund', heading: 'Override: which budget', whose: head, width: 130, choices: overridable },
      { id: 'because', heading: 'Override: reason', whose: head, width: 200, wrap: true },
      { id: 'minutes', heading: 'Minutes, to copy', whose: 'ours', width: 420, wrap: true },
      mendColumn(240),
    ],
    rows: [],
  }
}

/** Meetings with the minutes of each that was held, and what to mend. */
export function meetingsPage(
  settings: Settings,
  {
    meetingsMend,
    meetingsHeld,
    since,
  }: {
    readonly meetingsMend: MeetingsRead['mend']
    readonly meetingsHeld: MeetingsRead['held']
    /** What was decided before this day is not among the requests: minutes of older meetings stay as they were written. */
    readonly since: Day
  },
  requests: readonly TrainingRequest[],
  left: Balances,
): TabPage {
  const latest = Object.values(meetingsHeld)
    .map(({ on }) => on)
    .sort()
    .at(-1)
  const rows = new Set([...Object.keys(meetingsMend), ...Object.keys(meetingsHeld)].map(Number))
  return {
    ...meetingsTab(settings),
    rows: [...rows].map((row) => {
      const held = meetingsHeld[row]
      const text =
        held &&
        (held.on < since ? asWritten(held) : minutes(held, requests, held.on === latest ? left : undefined))
      return { key: String(row), cells: { minutes: text ?? '', mend: meetingsMend[row] ?? '' } }
    }),
  }
}

const asWritten = ({ written }: MeetingsRead['held'][number]): string =>
  written ?? 'This meeting is further back than the Desk shows, so its minutes are not written anew.'

export type Override = { readonly request: RequestId; readonly fund: Fund; readonly reason: string }
export type MeetingsRead = {
  /** The latest meeting that has been held, if any. */
  readonly meeting?: { readonly on: Day; readonly who: string }
  /** Whether one is still to be held today: its date is there and nobody's names are. */
  readonly meetsToday?: true
  readonly overrides: readonly Override[]
  /** Every meeting that has been held, by the number of its row. */
  readonly held: Readonly<Record<number, Held & { readonly written?: string }>>
  readonly mend: Readonly<Record<number, string>>
}

/** Reads Meetings. One in the future, or without names, does not count; names are asked for once its day has come. */
export function meetingsIn(rows: readonly RowRead[], today: Day): MeetingsRead {
  const mend: Record<number, string> = {}
  const held: Record<number, MeetingsRead['held'][number]> = {}
  const overrides: Override[] = []
  let ahead = false
  for (const { row, cells } of rows) {
    const on = dayIn(cells.on)
    const who = textOf(cells.who)
    const ref = textOf(cells.ref).replace(/^r/, 'R')
    const fund = wordIn(cells.fund, overridable)
    const reason = textOf(cells.because)
    const overriding = ref !== '' || textOf(cells.fund) !== '' || reason !== ''
    if (on.is === today && who === '') ahead = true
    if (on.say !== undefined) mend[row] = `${on.say}.`
    else if (on.is === undefined && who !== '') mend[row] = 'Write the date of the meeting.'
    else if (on.is !== undefined && on.is <= today && who === '') mend[row] = 'Write who was there.'
    else if (on.is !== undefined && on.is <= today) held[row] = { on: on.is, who, ...writtenIn(cells) }
    if (overriding && (!/^R-\d{4,6}[b-z]{0,2}$/.test(ref) || fund.is === undefined || reason === '')) {
      mend[row] = 'An override needs all three: the reference (like R-0031), which budget, and the reason.'
    } else if (overriding && fund.is !== undefined) {
      overrides.push({ request: ref as RequestId, fund: fundNamed[fund.is], reason })
    }
  }
  const meeting = Object.values(held)
    .sort((one, other) => one.on.localeCompare(other.on))
    .at(-1)
  return { ...(meeting && { meeting }), ...(ahead && { meetsToday: true as const }), overrides, held, mend }
}

/** The minutes as they stand in the row. */
function writtenIn({ minutes: cell }: RowRead['cells']): { readonly written?: string } {
  const written = textOf(cell)
  return written === '' ? {} : { written }
}
