import { chosenAs } from '../../domain/booking/refusals.ts'
import { type Funding, type FundingState, fundingStates } from '../../domain/budget/funding.ts'
import type { RequestId } from '../../domain/request/request.ts'
import { dayIn, poundsIn, type Read, wordIn } from '../cells.ts'
import { type LineRead, type ListRead, listIn, rowReader, wordsIn } from '../coordinator/last-good.ts'
import { readReference } from '../forms/read-reference.ts'
import { mendColumn } from '../mend-column.ts'
import { type RowRead, type TabPage, textOf } from '../tab.ts'

/** Money from elsewhere: grants, bursaries, NPQ funding and discounts, a row each, with where each stands (SB34). */
export const fundingTab: TabPage = {
  id: 'funding',
  title: 'Money from elsewhere',
  about:
    'Grants, bursaries, NPQ funding and discounts: write a row for each, with the reference of the request that it is for. It comes off the true cost once you choose Agreed or Received, and not before. For a group, write a row for each of its references. Leave rows standing: one that is deleted no longer counts.',
  rowsAre: "people's",
  frozenColumns: 1,
  columns: [
    { id: 'ref', heading: 'For which request', whose: 'theirs', width: 100 },
    { id: 'from', heading: 'Who gives it', whose: 'theirs', width: 190, wrap: true },
    { id: 'amount', heading: 'How much, £', whose: 'theirs', width: 100, format: 'money' },
    {
      id: 'state',
      heading: 'Where it stands',
      whose: 'theirs',
      width: 130,
      choices: fundingStates.map(chosenAs),
    },
    { id: 'by', heading: 'Claim by', whose: 'theirs', width: 110, format: 'date' },
    { id: 'note', heading: 'Note', whose: 'theirs', width: 150, wrap: true },
    { id: 'does', heading: 'What that makes it cost the school', whose: 'ours', width: 170, wrap: true },
    mendColumn(230),
  ],
  rows: [],
}

/** Reads Money from elsewhere. A row with a slip in it counts as it did before. */
export const fundingIn = (rows: readonly RowRead[], before: readonly Funding[]): ListRead<Funding> =>
  listIn(rows, before, fundingRow)

function fundingRow(cells: RowRead['cells']): LineRead<Funding> {
  const { take, faults } = rowReader<Funding>()
  const line = {
    request: take('request', 'For which request', referenceIn(cells), 'Write its reference, like R-0031'),
    from: take('from', 'Who gives it', wordsIn(cells.from, 80), 'Write who gives it'),
    pence: take('pence', 'How much', poundsIn(cells.amount), 'Write how much it is'),
    state: take('state', 'Where it stands', stateIn(cells), 'Choose where it stands'),
  }
  const claimBy = take('claimBy', 'Claim by', dayIn(cells.by))
  return { line: { ...line, ...(claimBy && { claimBy }) }, faults }
}

/** The reference in a row, where one can be read. */
export function referenceIn(cells: RowRead['cells']): Read<RequestId> {
  if (textOf(cells.ref) === '') return {}
  const read = readReference(textOf(cells.ref))
  return 'is' in read ? { is: read.is } : { say: 'Write it as it stands on To book and pay, like R-0031' }
}

function stateIn(cells: RowRead['cells']): Read<FundingState> {
  const { is, say } = wordIn(cells.state, fundingStates)
  return is === undefined ? { ...(say && { say }) } : { is }
}
