import type { Offer } from '../../domain/development/offer.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Person } from '../../domain/school/person.ts'
import { mendColumn } from '../mend-column.ts'
import type { RowRead, TabPage } from '../tab.ts'
import { type LineRead, type ListRead, listIn, personIn, rowReader, wordsIn } from './last-good.ts'

/** Offers: what colleagues can show each other (SA20, SB18). */
export const offersTab: TabPage = {
  id: 'offers',
  title: 'Offers',
  about:
    'What colleagues can show each other, one row each, as it goes on after “I can show colleagues …”. When somebody asks for something like it, the row on Approvals says whom to ask first.',
  rowsAre: "people's",
  frozenColumns: 1,
  columns: [
    { id: 'person', heading: 'Who', whose: 'theirs', width: 180 },
    { id: 'what', heading: 'I can show colleagues …', whose: 'theirs', width: 320, wrap: true },
    { id: 'when', heading: 'When, or how to ask', whose: 'theirs', width: 260, wrap: true },
    mendColumn(300),
  ],
  rows: [],
}

export const offersIn = (
  rows: readonly RowRead[],
  before: readonly Offer[],
  people: readonly Person[],
  today: Day,
): ListRead<Offer> => listIn(rows, before, (cells) => offerIn(cells, people, today))

function offerIn(cells: RowRead['cells'], people: readonly Person[], today: Day): LineRead<Offer> {
  const { take, faults } = rowReader<Offer>()
  const what = take('what', 'I can show colleagues', wordsIn(cells.what, longest), 'Write what it is')
  const line = {
    person: take('person', 'Who', personIn(cells.person, people, today), 'Write who offers it'),
    ...(what !== undefined && { what: what.replace(/[.…\s]+$/, '') }),
    when: take('when', 'When, or how to ask', wordsIn(cells.when, longest)) ?? '',
  }
  return { line, faults }
}

const longest = 120
