import type { Funding } from '../domain/budget/funding.ts'
import { show } from '../domain/budget/money.ts'
import { longDateWithYear } from '../domain/request/when.ts'
import { type Day, daysAfter } from '../domain/school/day.ts'
import type { Amiss } from './attend.ts'
import type { FundingKept } from './keep-funding.ts'

/** So many days before the last day of a claim the office is reminded. */
const warning = 14

/** Money from elsewhere that is to be claimed soon, or should have been, and rows that cannot be used (SB34). */
export const claimsDue = ({ lines, mend }: FundingKept, today: Day): readonly Amiss[] => [
  ...lines.filter(isOpen).flatMap(({ claimBy, ...line }): readonly Amiss[] =>
    claimBy === undefined || claimBy > daysAfter(today, warning)
      ? []
      : [
          {
            key: `now/claim ${line.request} ${line.from} ${line.pence} ${claimBy}`,
            who: 'office',
            what: `${show(line.pence)} from ${line.from} for ${line.request} ${claimBy < today ? 'was' : 'is'} to be claimed by ${longDateWithYear(claimBy)}`,
            where: 'Office, Money from elsewhere',
            remedy: 'Claim it. Then choose Received once it has come, or Refused if it will not.',
          },
        ],
  ),
  ...Object.entries(mend).map(
    ([row, say]): Amiss => ({
      key: `now/funding ${row}`,
      who: 'office',
      what: `A row of Money from elsewhere takes nothing off: ${say}`.slice(0, 400),
      where: 'Office, Money from elsewhere',
      remedy: 'Mend it where the tab says “Please mend”.',
    }),
  ),
]

/** What has come, or never will, is claimed no more. */
const isOpen = ({ state }: Funding): boolean => state === 'asked for' || state === 'agreed'
