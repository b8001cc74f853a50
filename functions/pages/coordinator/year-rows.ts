import { otherYear } from '../../domain/school/year-sums.ts'
import { dayIn } from '../cells.ts'
import { money, percent, type SettingRow, share } from './setting-readers.ts'

/** The sums of a financial year. */
export const yearRows: readonly SettingRow[] = [
  {
    key: 'year starts',
    label: 'Financial year starts on',
    meaning:
      '1 April for maintained schools, 1 September for academies. The sums below are for this year. The next year’s have rows of their own, called “Other year”.',
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
    meaning: 'Like 0.45: of the total budget.',
    needed: true,
    read: share,
  },
  {
    key: 'carried over',
    label: 'Carried over from last year, £',
    meaning: 'Only what governors have agreed: it joins the pots, on top of the percentage. Empty: nothing.',
    otherwise: 0,
    read: money,
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
    read: percent(0, 100),
  },
  {
    key: 'individual percent',
    label: 'Of the rest, for individual needs, %',
    meaning: 'What somebody needs that no priority covers.',
    otherwise: 30,
    read: percent(0, 100),
  },
  {
    key: 'reserve percent',
    label: 'Of the rest, in reserve, %',
    meaning: 'For what nobody could foresee.',
    otherwise: 10,
    read: percent(0, 100),
  },
  {
    key: 'cover budget',
    label: 'Cover budget for training, £',
    meaning: 'Outside the CPD allocation (E26 or E02).',
    otherwise: 0,
    read: money,
  },
  {
    key: 'travel budget',
    label: 'Travel budget for training, £',
    meaning: 'Outside the CPD allocation (E08).',
    otherwise: 0,
    read: money,
  },
]

/**
 * The same for another financial year, so that the next can be typed before it begins. They count
 * together with its first day: while that is not typed, nothing in them is read.
 */
export const otherYearRows: readonly SettingRow[] = yearRows.map(({ needed: _, ...row }) => ({
  ...row,
  key: `${otherYear}${row.key}`,
  with: `${otherYear}year starts`,
  ...(row.key === 'year starts'
    ? {
        label: 'Other financial year starts on',
        meaning:
          'Type next year’s first day and its sums here before it begins; then it begins by itself. The year after that goes above, in place of the year that is over.',
      }
    : {
        label: `Other year: ${row.label.slice(0, 1).toLowerCase()}${row.label.slice(1)}`,
        meaning: 'As above, for the other year.',
      }),
}))
