import { askedFrom, type Opportunity, standsUntil } from '../../domain/development/opportunity.ts'
import { sources, type TrainingRequest } from '../../domain/request/request.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import type { Day } from '../../domain/school/day.ts'
import { labelOf, type Plan } from '../../domain/school/plan.ts'
import type { Cell } from '../../sheet.ts'
import { dayIn, poundsIn, type Read, wordIn } from '../cells.ts'
import { mendColumn } from '../mend-column.ts'
import { type RowRead, type TabPage, textOf } from '../tab.ts'
import { type LineRead, type ListRead, listIn, rowReader, wordsIn } from './last-good.ts'

/** Opportunities: training that somebody has found for colleagues, shown to all in the Staffroom (SA17, SB34). */
export const opportunitiesTab: TabPage = {
  id: 'opportunities',
  title: 'Opportunities',
  about:
    'Training that colleagues might want: write a row for each. Until the day to book by it stands in the Staffroom, with a link that opens the form for asking, filled in as far as it can be. Who may pay for it is told there, and in the request.',
  rowsAre: "people's",
  frozenColumns: 1,
  columns: [
    { id: 'title', heading: 'What', whose: 'theirs', width: 170, wrap: true },
    { id: 'contact', heading: 'Provider or link', whose: 'theirs', width: 120, wrap: true },
    { id: 'source', heading: 'Where it comes from', whose: 'theirs', width: 104, choices: sources },
    { id: 'on', heading: 'Date', whose: 'theirs', width: 90, format: 'date' },
    { id: 'bookBy', heading: 'Book by', whose: 'theirs', width: 90, format: 'date' },
    { id: 'price', heading: 'Price, £', whose: 'theirs', width: 76, format: 'money' },
    { id: 'priority', heading: 'For which priority', whose: 'theirs', width: 84 },
    { id: 'fundedBy', heading: 'May be funded by', whose: 'theirs', width: 110, wrap: true },
    { id: 'stands', heading: 'Where it stands', whose: 'ours', width: 116, wrap: true },
    mendColumn(236),
  ],
  rows: [],
}

export const opportunitiesIn = (
  rows: readonly RowRead[],
  before: readonly Opportunity[],
  plan: Plan,
): ListRead<Opportunity> => listIn(rows, before, (cells) => opportunityIn(cells, plan))

function opportunityIn(cells: RowRead['cells'], plan: Plan): LineRead<Opportunity> {
  const { take, faults } = rowReader<Opportunity>()
  const contact = take('contact', 'Provider or link', wordsIn(cells.contact, longest))
  const bookBy = take('bookBy', 'Book by', dayIn(cells.bookBy))
  const price = take('price', 'Price', poundsIn(cells.price))
  const priority = take('priority', 'For which priority', priorityIn(cells.priority, plan))
  const line = {
    title: take('title', 'What', wordsIn(cells.title, longest), 'Write what it is called'),
    contact: contact ?? '',
    source: take(
      'source',
      'Where it comes from',
      wordIn(cells.source, sources),
      'Choose where it comes from',
    ),
    on: take('on', 'Date', dayIn(cells.on), 'Write its date'),
    ...(bookBy && { bookBy }),
    ...(price !== undefined && { price }),
    ...(priority !== undefined && { priority }),
    fundedBy: take('fundedBy', 'May be funded by', wordsIn(cells.fundedBy, longest)) ?? '',
  }
  return { line, faults }
}

const longest = 120

/** Its number, its name, or both, as people write it: 2, Maths, 2 Maths. */
function priorityIn(cell: Cell, plan: Plan): Read<string> {
  const typed = textOf(cell).slice(0, longest).toLowerCase()
  if (typed === '') return {}
  const found = plan.find((one) =>
    [one.number, one.name, labelOf(one)].some((words) => words.toLowerCase() === typed),
  )
  return found === undefined
    ? { say: 'Write the number of a priority as it stands on Plan, or leave it empty' }
    : { is: found.number }
}

/**
 * The tab with where each opportunity stands, beside the row that says it.
 *
 * @param rows as they stand in the sheet
 */
export const opportunitiesPage = (
  rows: readonly RowRead[],
  mend: Readonly<Record<string, string>>,
  facts: { readonly plan: Plan; readonly today: Day; readonly requests: readonly TrainingRequest[] },
): TabPage => ({
  ...opportunitiesTab,
  rows: rows.map(({ row, cells }) => {
    const { line, faults } = opportunityIn(cells, facts.plan)
    const says = faults.size > 0 ? '' : stands(line as Opportunity, facts)
    return { key: String(row), cells: { stands: says, mend: mend[row] ?? '' } }
  }),
})

function stands(
  one: Opportunity,
  { today, requests }: { readonly today: Day; readonly requests: readonly TrainingRequest[] },
): string {
  const until = standsUntil(one)
  const asked = askedFrom(one, requests).map(({ id }) => id)
  const where =
    until < today ? `Lapsed on ${dateWithYear(until)}` : `In the Staffroom until ${dateWithYear(until)}`
  return asked.length === 0 ? where : `${where}; asked for: ${asked.join(', ')}`
}
