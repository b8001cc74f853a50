import { type Need, type NeedState, needStates } from '../../domain/development/need.ts'
import { needKey } from '../../domain/development/need-served.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import type { Person } from '../../domain/school/person.ts'
import { wordIn } from '../cells.ts'
import { type PageRow, type RowRead, type TabPage, textOf } from '../tab.ts'
import { type NeedFacts, needStands } from './need-stands.ts'

/** Needs from Plan: one row for everybody whom a row of Plan names, kept by us (SA25, SA26). */
export const planNeedsTab: TabPage = {
  id: 'plan-needs',
  title: 'Needs from Plan',
  about:
    'Who is meant where “Training planned for it” on Plan names a group, such as “for all teaching assistants” or “Year 3 and 4 teachers”. The rows come and go with Plan; one that something came of stays. A request is weighed with them as with those on Needs. Choose what became of a need, or leave it empty: it is planned as soon as something like it is agreed.',
  rowsAre: 'ours',
  frozenColumns: 1,
  columns: [
    { id: 'person', heading: 'Person', whose: 'ours', width: 170 },
    { id: 'priority', heading: 'Priority', whose: 'ours', width: 140 },
    { id: 'need', heading: 'Need', whose: 'ours', width: 280, wrap: true },
    { id: 'since', heading: 'Since', whose: 'ours', width: 140 },
    { id: 'stands', heading: 'Where it stands', whose: 'ours', width: 300, wrap: true },
    {
      id: 'became',
      heading: 'What became of it',
      whose: 'theirs',
      width: 150,
      choices: needStates,
      colour: '#fff8d6',
    },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [],
}

/** @param needs those that Plan has raised, as they stand */
export const planNeedsPage = (
  needs: readonly Need[],
  people: readonly Person[],
  facts: NeedFacts,
): TabPage => ({
  ...planNeedsTab,
  rows: needs.map((need): PageRow => {
    const key = needKey(need)
    return {
      key,
      cells: {
        person: people.find(({ id }) => id === need.person)?.name ?? '',
        priority: need.raisedBy === undefined ? '' : `${need.raisedBy.number} ${need.raisedBy.name}`,
        need: need.need,
        since: dateWithYear(need.since),
        stands: needStands(need, facts),
        key,
      },
    }
  }),
})

/** What somebody chose, by the key of the need; a row that stands there twice says nothing, nor does a word that is none of the four. */
export function becameIn(rows: readonly RowRead[]): Readonly<Record<string, NeedState>> {
  const keys = rows.map(({ cells }) => textOf(cells.key))
  return Object.fromEntries(
    rows.flatMap(({ cells }, place) => {
      const key = keys[place] ?? ''
      const once = keys.indexOf(key) === keys.lastIndexOf(key)
      const { is } = wordIn(cells.became, needStates)
      return key !== '' && once && is !== undefined ? [[key, is] as const] : []
    }),
  )
}
