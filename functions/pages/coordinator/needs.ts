import { type Need, needSources, needStates } from '../../domain/development/need.ts'
import { standing } from '../../domain/development/need-served.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Person } from '../../domain/school/person.ts'
import { dayIn, type Read, wordIn } from '../cells.ts'
import { mendColumn } from '../mend-column.ts'
import type { RowRead, TabPage } from '../tab.ts'
import { type LineRead, type ListRead, listIn, personIn, rowReader, wordsIn } from './last-good.ts'
import { type NeedFacts, needStands } from './need-stands.ts'

/** Needs: what each of the staff needs to learn, where that came from, and what became of it (SA25, SB6, SB10). */
export const needsTab: TabPage = {
  id: 'needs',
  title: 'Needs',
  about:
    'What somebody needs to learn, one row each: type it or paste it, for instance after appraisal. The need only: never a grade, a target or a reason. A request is weighed with the needs that are open or planned, in these words. An open one is planned as soon as something like it is agreed; whether it is met is for you to choose.',
  rowsAre: "people's",
  frozenColumns: 1,
  columns: [
    { id: 'person', heading: 'Person', whose: 'theirs', width: 150 },
    { id: 'need', heading: 'Need', whose: 'theirs', width: 240, wrap: true },
    { id: 'source', heading: 'Source', whose: 'theirs', width: 150, choices: needSources },
    { id: 'since', heading: 'Since', whose: 'theirs', width: 100, format: 'date' },
    { id: 'became', heading: 'What became of it', whose: 'theirs', width: 150, choices: needStates },
    { id: 'stands', heading: 'Where it stands', whose: 'ours', width: 190, wrap: true },
    mendColumn(204),
  ],
  rows: [],
}

/** Reads Needs. What became of a need is open while nothing stands there. */
export const needsIn = (
  rows: readonly RowRead[],
  before: readonly Need[],
  people: readonly Person[],
  today: Day,
): ListRead<Need> => listIn(rows, before, (cells) => needIn(cells, people, today))

/**
 * The tab with where each need stands, beside the row that says it.
 *
 * @param rows as they stand in the sheet
 */
export function needsPage(
  rows: readonly RowRead[],
  mend: Readonly<Record<string, string>>,
  facts: NeedFacts & { readonly people: readonly Person[] },
): TabPage {
  const shown = rows.map(({ row, cells }) => {
    const { line, faults } = needIn(cells, facts.people, facts.today)
    const [need] = faults.size > 0 ? [] : standing([line as Need], facts.served)
    return {
      key: String(row),
      cells: { mend: mend[row] ?? '', ...(need && { stands: needStands(need, facts) }) },
    }
  })
  return { ...needsTab, rows: shown }
}

function needIn(cells: RowRead['cells'], people: readonly Person[], today: Day): LineRead<Need> {
  const { take, faults } = rowReader<Need>()
  const line = {
    person: take('person', 'Person', personIn(cells.person, people, today), 'Write whose need it is'),
    need: take('need', 'Need', wordsIn(cells.need, longestNeed), 'Write the need in a few words'),
    source: take('source', 'Source', wordIn(cells.source, needSources), 'Choose where the need comes from'),
    since: take('since', 'Since', sinceIn(cells.since, today), 'Write the day it was raised'),
    became: take('became', 'What became of it', wordIn(cells.became, needStates)) ?? 'open',
  }
  return { line, faults }
}

const longestNeed = 200

/** A need cannot have been raised on a day to come. */
function sinceIn(cell: RowRead['cells'][string], today: Day): Read<Day> {
  const read = dayIn(cell)
  return read.is !== undefined && read.is > today ? { say: 'this day is still to come' } : read
}
