import { dayIn, type Read, wordIn } from '../cells.ts'
import {
  from,
  holder,
  leavingTime,
  money,
  type SettingCells,
  type SettingValue,
  share,
  text,
  yes,
} from './setting-readers.ts'

export type SettingRow = {
  readonly key: string
  readonly label: string
  readonly meaning: string
  /** Changed only by the head and the CPD lead, and counts from the next school day. */
  readonly guarded?: boolean
  readonly needed?: boolean
  /** What holds while the cell is empty. */
  readonly otherwise?: SettingValue
  readonly read: (cells: SettingCells) => Read<SettingValue>
}

const role = (key: string, label: string, meaning: string, needed = false): SettingRow => ({
  key,
  label,
  meaning,
  needed,
  guarded: true,
  read: holder,
})

/** Every setting in the order of the tab. */
export const settingRows: readonly SettingRow[] = [
  { key: 'school', label: 'School', meaning: 'Its name as letters give it.', needed: true, read: text },
  {
    key: 'kind',
    label: 'Kind of school',
    meaning: 'maintained or academy: decides finance codes.',
    otherwise: 'maintained',
    read: ({ value }) => wordIn(value, ['maintained', 'academy'] as const),
  },
  role(
    'leader 1',
    'Leadership team: first',
    'E-mail address; under “Called” the heading of their column on Approvals.',
    true,
  ),
  role('leader 2', 'Leadership team: second', 'As above.', true),
  ...[3, 4, 5, 6].map((number) =>
    role(
      `leader ${number}`,
      `Leadership team: ${['third', 'fourth', 'fifth', 'sixth'][number - 3]}`,
      'As above; leave empty if there are fewer.',
    ),
  ),
  role('head', 'Head', 'Large requests need the head’s vote.', true),
  role('acting head', 'Acting head', 'Counts as the head between “From” and “To”.'),
  role(
    'cpd lead',
    'CPD lead',
    'Signs the letters; replies go to them. In rehearsal every letter goes to them.',
    true,
  ),
  role('deputy cpd lead', 'Deputy CPD lead', 'Stands in for the CPD lead.'),
  role('business manager', 'Business manager', 'Reconciles the money.'),
  role('office', 'Office', 'Books places; the person letters name for those without a link.', true),
  role('cover officer', 'Cover officer', 'Arranges cover.'),
  role('chair', 'Chair of governors', 'Told of the head’s own requests; under “Called” their name.', true),
  {
    key: 'small up to',
    label: 'Small request: up to £',
    meaning: 'True cost up to which the smaller number of votes is enough.',
    guarded: true,
    otherwise: 25_000,
    read: money,
  },
  {
    key: 'small votes',
    label: 'Votes for a small request',
    meaning: 'How many leaders must choose Approve.',
    guarded: true,
    otherwise: 2,
    read: from(1, 6),
  },
  {
    key: 'large votes',
    label: 'Votes for a larger request',
    meaning: 'How many leaders must choose Approve.',
    guarded: true,
    otherwise: 2,
    read: from(1, 6),
  },
  {
    key: 'large head',
    label: 'Larger requests need the head',
    meaning: 'yes: one of the votes must be the head’s.',
    guarded: true,
    otherwise: true,
    read: yes,
  },
  {
    key: 'year starts',
    label: 'Financial year starts on',
    meaning: '1 April for maintained schools, 1 September for academies. The sums below are for this year.',
    needed: true,
    read: ({ value }) => dayIn(value),
  },
  {
    key: 'total budget',
    label: 'Total budget of the school, £',
    meaning: 'The allocation is a percentage of it.',
    needed: true,
    read: money,
  },
  {
    key: 'cpd share',
    label: 'Percentage for staff development',
    meaning: 'Like 0.45',
    needed: true,
    read: share,
  },
  {
    key: 'statutory',
    label: 'Statutory training first, £',
    meaning: 'Set aside before the rest is shared.',
    otherwise: 0,
    read: money,
  },
  {
    key: 'plan percent',
    label: 'Of the rest, for the plan, %',
    meaning: 'The three shares together are 100.',
    otherwise: 60,
    read: from(0, 100),
  },
  {
    key: 'individual percent',
    label: 'Of the rest, for individual needs, %',
    meaning: '',
    otherwise: 30,
    read: from(0, 100),
  },
  {
    key: 'reserve percent',
    label: 'Of the rest, in reserve, %',
    meaning: '',
    otherwise: 10,
    read: from(0, 100),
  },
  {
    key: 'cover budget',
    label: 'Cover budget for training, £',
    meaning: 'Outside the CPD allocation (E26 or E02).',
    otherwise: 0,
    read: money,
  },
  { key: 'cover day', label: 'Cost of one cover day, £', meaning: '', otherwise: 21_800, read: money },
  { key: 'travel budget', label: 'Travel budget for training, £', meaning: 'E08', otherwise: 0, read: money },
  {
    key: 'vat recovered',
    label: 'VAT is recovered',
    meaning: 'yes: VAT is not part of the true cost.',
    otherwise: true,
    read: yes,
  },
  {
    key: 'out per day',
    label: 'Out for training on one day, at most',
    meaning: 'Above it the advice is to talk.',
    otherwise: 3,
    read: from(1, 50),
  },
  {
    key: 'fair share',
    label: 'Fair share of a pot for one person, %',
    meaning: 'Above it the advice is to talk.',
    otherwise: 15,
    read: from(1, 100),
  },
  {
    key: 'talk above',
    label: 'Talk about a true cost above £',
    meaning: 'For one person.',
    otherwise: 60_000,
    read: money,
  },
  {
    key: 'one question',
    label: 'Best Value: one question above £',
    meaning: 'Outside courses up to this price have no Best Value question.',
    otherwise: 5_000,
    read: money,
  },
  {
    key: 'all questions',
    label: 'Best Value: all questions above £',
    meaning: '',
    otherwise: 25_000,
    read: money,
  },
  {
    key: 'notice',
    label: 'Notice asked for, school days',
    meaning: 'A request with less is late; it is still weighed.',
    otherwise: 10,
    read: from(0, 60),
  },
  {
    key: 'largest price',
    label: 'Largest price, £',
    meaning: 'A price above it is taken for a slip and asked about.',
    otherwise: 1_000_000,
    read: money,
  },
  {
    key: 'rows stay',
    label: 'Settled rows stay on Approvals, school days',
    meaning: 'Then they move to Decided.',
    otherwise: 10,
    read: from(1, 60),
  },
  {
    key: 'letters leave',
    label: 'Decision letters leave at',
    meaning: 'On school days, at least 30 minutes after the decision. “now” only for a demonstration.',
    otherwise: '15:45',
    read: leavingTime,
  },
  {
    key: 'live',
    label: 'Letters are live',
    meaning: 'no: rehearsal, every letter goes to the CPD lead. yes: letters go to people.',
    otherwise: false,
    read: yes,
  },
  {
    key: 'first reference',
    label: 'Number references from',
    meaning: 'Only to carry on a numbering that the school had before.',
    otherwise: 1,
    read: from(1, 999_999),
  },
]
