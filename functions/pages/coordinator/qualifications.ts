import type { Instalment } from '../../domain/budget/instalments.ts'
import { dayIn, poundsIn, type Read, wordIn } from '../cells.ts'
import { mendColumn } from '../mend-column.ts'
import { referenceIn } from '../office/money-from-elsewhere.ts'
import type { RowRead, TabPage } from '../tab.ts'
import { type LineRead, type ListRead, listIn, rowReader } from './last-good.ts'

const agreements = ['Signed', 'To be signed', 'Not needed'] as const

/** Qualifications: what is asked once one has been approved, and the instalments of its fee, a row each. */
export const qualificationsTab: TabPage = {
  id: 'qualifications',
  title: 'Qualifications',
  about:
    'Qualifications that were approved and take more than a year. Write a row for each instalment of the fee; level, awarding body and repayment agreement once, in the first. Each instalment is borne by the financial year in which it is due. Together they come to the fee, without VAT that is recovered. Leave rows standing.',
  rowsAre: "people's",
  frozenColumns: 1,
  columns: [
    { id: 'ref', heading: 'For which request', whose: 'theirs', width: 100 },
    { id: 'level', heading: 'Level', whose: 'theirs', width: 80 },
    { id: 'body', heading: 'Awarding body', whose: 'theirs', width: 150, wrap: true },
    {
      id: 'agreement',
      heading: 'Repayment agreement',
      whose: 'theirs',
      width: 130,
      choices: agreements,
    },
    { id: 'due', heading: 'Instalment due on', whose: 'theirs', width: 120, format: 'date' },
    { id: 'amount', heading: 'Instalment, £', whose: 'theirs', width: 100, format: 'money' },
    { id: 'note', heading: 'Note', whose: 'theirs', width: 140, wrap: true },
    { id: 'falls', heading: 'How the fee falls', whose: 'ours', width: 160, wrap: true },
    mendColumn(210),
  ],
  rows: [],
}

/** A row: an instalment, or only what was asked about the qualification. */
export type QualificationLine = Pick<Instalment, 'request'> & Partial<Instalment>

/** Reads Qualifications. A row with a slip in it counts as it did before. */
export const qualificationsIn = (
  rows: readonly RowRead[],
  before: readonly QualificationLine[],
): ListRead<QualificationLine> => listIn(rows, before, lineIn)

function lineIn(cells: RowRead['cells']): LineRead<QualificationLine> {
  const { take, faults } = rowReader<QualificationLine>()
  const [due, amount] = [dayIn(cells.due), poundsIn(cells.amount)]
  const typed = due.is !== undefined || amount.is !== undefined
  const line = {
    request: take('request', 'For which request', referenceIn(cells), 'Write its reference, like R-0035'),
    ...given('due', take('due', 'Instalment due on', due, typed ? 'Write when it is due' : undefined)),
    ...given('pence', take('pence', 'Instalment', amount, typed ? 'Write how much it is' : undefined)),
  }
  const { say } = agreementIn(cells)
  if (say !== undefined) faults.set('request', `Repayment agreement: ${say}`)
  return { line, faults }
}

const given = <K extends string, T>(key: K, value: T | undefined): { [key in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]?: T })

const agreementIn = (cells: RowRead['cells']): Read<(typeof agreements)[number]> =>
  wordIn(cells.agreement, agreements)
