import { type ImpactFacts, type ImpactLine, impact } from '../../domain/evaluation/impact.ts'
import { capital } from '../../domain/sentence.ts'
import type { Column, PageChart, PageRow, TabPage } from '../tab.ts'

/** Impact in charts: the same figures by priority as numbers, and two charts of them to read at a glance (SB8). */
export const impactChartsPage = (facts: ImpactFacts): TabPage => ({
  ...impactChartsTab,
  rows: impact(facts)
    .filter(({ by }) => by === 'priority')
    .map(rowOf),
})

const figure = (id: string, heading: string): Column => ({
  id,
  heading,
  whose: 'ours',
  width: 84,
  format: 'number',
})

const marks: readonly Column[] = [
  figure('own learning', 'Own learning'),
  figure('children’s learning', 'Children’s learning'),
  figure('priorities', 'The priority'),
  figure('value for money', 'Value for money'),
]
const counts: readonly Column[] = [
  figure('activities', 'Activities'),
  figure('asked', 'Asked'),
  figure('answered', 'Answered'),
]

const size = { width: 500, height: 320 }
/** Rows that a chart of that height covers. */
const rowsCovered = 17

const charts: readonly PageChart[] = [
  {
    id: 'marks',
    title: 'What came of it, by priority: the middle of the marks, out of 5',
    says: 'For each priority the middle of the marks that people gave for their own learning, children’s learning, the priority and value for money. The numbers stand beside it.',
    names: 'what',
    bars: marks.map(({ id }) => id),
    most: 5,
    at: { row: 0, column: 'charts' },
    ...size,
  },
  {
    id: 'answers',
    title: 'Activities, and sets of questions asked and answered, by priority',
    says: 'For each priority how many activities took place, and how many sets of questions were asked and answered. The numbers stand beside it.',
    names: 'what',
    bars: counts.map(({ id }) => id),
    at: { row: rowsCovered, column: 'charts' },
    ...size,
  },
]

const impactChartsTab: TabPage = {
  id: 'impact-charts',
  title: 'Impact in charts',
  about:
    'What came of activities by priority, in this school year and the one before, to read at a glance. A bar is missing where fewer than five people have given a mark. The charts may be moved and coloured; one that is deleted comes back. Nothing to do here.',
  rowsAre: 'ours',
  frozenColumns: 1,
  sorted: true,
  columns: [
    { id: 'what', heading: 'Priority', whose: 'ours', width: 140, wrap: true },
    ...marks,
    ...counts,
    { id: 'charts', heading: 'Charts', whose: 'ours', width: 520 },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  charts,
  rows: [],
}

const rowOf = ({ id, name, activities, asked, answered, lenses }: ImpactLine): PageRow => ({
  key: id,
  cells: {
    what: capital(name),
    ...Object.fromEntries(lenses.map(({ lens, median }) => [lens, median ?? ''])),
    activities,
    asked,
    answered,
    key: id,
  },
})
