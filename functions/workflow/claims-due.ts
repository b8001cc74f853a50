import type { Funding } from '../domain/budget/funding.ts'
import { show } from '../domain/budget/money.ts'
import { longDateWithYear } from '../domain/request/when.ts'
import { type Day, daysAfter } from '../domain/school/day.ts'
import type { Amiss } from './attend.ts'
import type { CostRows } from './beside-costs.ts'
import type { CostsKept } from './keep-costs.ts'

/** So many days before the last day of a claim the office is reminded. */
const warning = 14

/** Money from elsewhere that is to be claimed soon, or should have been, and rows about costs that cannot be used (SB34). */
export const claimsDue = ({ fundings, funding, qualifications }: CostsKept, today: Day): readonly Amiss[] => [
  ...fundings.filter(isOpen).flatMap((one) => claimDue(one, today)),
  ...toMend(funding, 'office', 'Office, Money from elsewhere'),
  ...toMend(qualifications, 'you', 'Coordinator’s file, Qualifications'),
]

function claimDue({ claimBy, pence, from, request }: Funding, today: Day): readonly Amiss[] {
  if (claimBy === undefined || claimBy > daysAfter(today, warning)) return []
  return [
    {
      key: `now/claim ${request} ${from} ${pence} ${claimBy}`,
      who: 'office',
      what: `${show(pence)} from ${from} for ${request} ${claimBy < today ? 'was' : 'is'} to be claimed by ${longDateWithYear(claimBy)}`,
      where: 'Office, Money from elsewhere',
      remedy: 'Claim it. Then choose Received once it has come, or Refused if it will not.',
    },
  ]
}

const toMend = ({ mend }: CostRows, who: Amiss['who'], where: string): readonly Amiss[] =>
  Object.entries(mend).map(
    ([row, say]): Amiss => ({
      key: `now/mend ${where} ${row}`,
      who,
      what: `A row is to be mended: ${say}`.slice(0, 400),
      where,
      remedy: 'Mend it where the tab says “Please mend”. Until then the last good version is in force.',
    }),
  )

/** What has come, or never will, is claimed no more. */
const isOpen = ({ state }: Funding): boolean => state === 'asked for' || state === 'agreed'
