import { show } from '../../domain/budget/money.ts'
import type { Leader } from '../../domain/school/settings.ts'
import { type TabPage, tabIdOf, viewIdOf } from '../tab.ts'
import { voteColumnId } from './vote-columns.ts'

export type StartFacts = {
  readonly school: string
  readonly toDecide: number
  readonly needsYou: number
  readonly freePence: number
  readonly broken: number
  readonly rehearsal: boolean
  /** When a look last found news, 'Thursday 12 November, 08:15'. */
  readonly lastNews: string
  readonly sentToday: number
  readonly desk: string
  readonly coordinator: string
  readonly form: string
  /** Where colleagues offer to show something; absent before there is such a form. */
  readonly offerForm?: string
  readonly leaders: readonly Leader[]
}

/** Start here: four numbers, five links and each leader's own, and whether it works; as wide as a phone. */
export const startHere = (facts: StartFacts): TabPage => ({
  id: 'start',
  title: 'Start here',
  about: `${facts.school}: training requests. Look at the four numbers; follow a link.`,
  rowsAre: 'ours',
  frozenColumns: 0,
  columns: [
    { id: 'what', heading: 'What', whose: 'ours', width: 190, wrap: true },
    { id: 'now', heading: 'Now', whose: 'ours', width: 330, wrap: true },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [
    row('decide', 'Requests to decide', String(facts.toDecide)),
    row('chase', 'Things that need you', String(facts.needsYou)),
    row('money', 'CPD money still free', show(facts.freePence)),
    row('broken', 'Broken', facts.broken === 0 ? 'Nothing' : String(facts.broken)),
    row('works', 'It works', `last news ${facts.lastNews}; letters sent today ${facts.sentToday}`),
    row(
      'rehearsal',
      'Letters',
      facts.rehearsal ? 'Rehearsal: every letter goes to the CPD lead' : 'Live: letters go to people',
    ),
    row('link approvals', 'Approvals', tabLink(facts.desk, 'approvals')),
    ...facts.leaders.map((leader) =>
      row(`link ${voteColumnId(leader)}`, `To vote on: ${leader.called}`, voteLink(facts.desk, leader)),
    ),
    row('link attention', 'Needs attention', tabLink(facts.desk, 'attention')),
    row('link budget', 'Budget', tabLink(facts.desk, 'budget')),
    row('link people', 'People and Settings', tabLink(facts.coordinator, 'people')),
    row('link form', 'The form for staff', facts.form),
    ...(facts.offerForm ? [row('link offers', 'Offers by colleagues', facts.offerForm)] : []),
  ],
})

const row = (key: string, what: string, now: string) => ({ key, cells: { what, now, key } })

const tabLink = (file: string, tab: string): string => `${file}#gid=${tabIdOf({ id: tab })}`

/** The rows in which a leader has still to choose, as the filter view of that name shows them. */
const voteLink = (file: string, leader: Leader): string =>
  `${tabLink(file, 'approvals')}&fvid=${viewIdOf({ id: 'approvals' }, voteColumnId(leader))}`
