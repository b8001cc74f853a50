import type { Entry } from '../../functions/domain/budget/accounts.ts'
import { among, stored } from '../simulation/a-desk.ts'
import type { School } from './a-school.ts'

export type Row = readonly (string | number)[]

// Date · Who · What · Pot · Fee · Cover days · Travel. The sample school opens on 12 November 2026.
export const firstAid: Row = [
  '21/04/2026',
  '',
  'First aid for lunchtime staff',
  'Statutory first',
  '1020',
  '',
  '',
]
export const reasoning: Row = [
  '14/05/2026',
  'Priya Lindqvist',
  'Reasoning',
  'School plan',
  '£140.00',
  '1',
  '12.40',
]
export const fluency: Row = ['02/07/2026', '', 'Reading fluency', 'School plan', '3,270', '18', '']
export const coach: Row = ['24/09/2026', 'Owen Hartnoll', 'Coaching', 'Individual needs', '1480', '', '']
export const list: readonly Row[] = [firstAid, reasoning, fluency, coach]

/** The coordinator puts these rows on the tab, from its first row on, and clears what stood below. */
export async function pastes(school: School, rows: readonly Row[]): Promise<void> {
  const { id } = (await school.desk.school()).files.coordinator
  const empty: Row = ['', '', '', '', '', '', '']
  const values = [...rows, ...Array.from({ length: 8 - rows.length }, () => empty)]
  const as = school.desk.sample.lead
  school.desk.type({ as, file: id, tab: 'Opening balances', row: 3, column: 1, values })
  await school.settles()
}

export const beside = async (school: School): Promise<readonly string[]> =>
  (await school.tab('coordinator', 'Opening balances')).map((row) => row['Please mend'] ?? '')

export const entries = async (school: School): Promise<readonly Entry[]> =>
  among(await stored(school.desk), 'ledger') as unknown as readonly Entry[]
