import type { TimeLedger } from '../../domain/development/time.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import type { Span } from '../../domain/school/calendar.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Person } from '../../domain/school/person.ts'
import type { PageRow, TabPage } from '../tab.ts'

export type AccessFacts = {
  /** The school year that is shown. */
  readonly year: Span
  readonly today: Day
  readonly lines: readonly { readonly person: Person; readonly time: TimeLedger }[]
}

/** Access: whether everybody gets the time that was promised (SA31, SB37). */
export const accessPage = ({ lines, ...when }: AccessFacts): TabPage => ({
  ...accessTab,
  rows: lines.map(({ person, time }) => rowFor(person, time, when)),
})

export const accessTab: TabPage = {
  id: 'access',
  title: 'Access',
  about:
    'The hours of development promised to everybody this school year, and what they have had: agreed activities and free ones, once they are over. INSET comes on top and is never counted. Nothing to do here; the promise stands on Settings, the day of the CPD conversation on People.',
  rowsAre: 'ours',
  frozenColumns: 1,
  sorted: true,
  columns: [
    { id: 'name', heading: 'Name', whose: 'ours', width: 200 },
    { id: 'job', heading: 'What they do', whose: 'ours', width: 180, wrap: true },
    { id: 'promised', heading: 'Promised, hours', whose: 'ours', width: 110, format: 'number' },
    { id: 'taken', heading: 'Taken, hours', whose: 'ours', width: 110, format: 'number' },
    { id: 'left', heading: 'Still theirs', whose: 'ours', width: 110, format: 'number' },
    { id: 'inset', heading: 'INSET, hours', whose: 'ours', width: 110, format: 'number' },
    { id: 'times', heading: 'Activities', whose: 'ours', width: 90, format: 'number' },
    { id: 'conversation', heading: 'CPD conversation', whose: 'ours', width: 190 },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [],
}

const rowFor = (person: Person, time: TimeLedger, when: Omit<AccessFacts, 'lines'>): PageRow => ({
  key: person.id,
  cells: {
    name: person.name,
    job: person.job || person.roleGroup,
    promised: hours(time.promised),
    taken: hours(time.taken),
    left: hours(time.left),
    inset: hours(time.inset),
    times: time.times,
    conversation: conversation(person, when),
    key: person.id,
  },
})

/** Hours to the hundredth, so that three quarters of an hour read as such. */
const hours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100

/** The day only, and only what it says for this school year. */
function conversation({ conversationOn }: Person, { year, today }: Omit<AccessFacts, 'lines'>): string {
  if (conversationOn === undefined) return 'not yet'
  if (conversationOn > today) return `planned for ${dateWithYear(conversationOn)}`
  if (conversationOn < year.from) return `not yet; last on ${dateWithYear(conversationOn)}`
  return dateWithYear(conversationOn)
}
