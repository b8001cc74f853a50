import { conditionOpen, conditionStands } from '../../domain/booking/condition.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { howItAddsUp } from '../../domain/request/true-cost.ts'
import { longDate } from '../../domain/request/when.ts'
import { dayOf } from '../../domain/school/day.ts'
import type { SchoolToday } from '../letters/about.ts'
import { decidedBy } from '../letters/names.ts'
import type { TabPage } from '../tab.ts'
import { shownOf } from './approvals.ts'

/** Decided: what has left Approvals, in this school year and the one before, with who decided and why. Nothing to do here. */
export const decided = (requests: readonly TrainingRequest[], school: SchoolToday): TabPage => ({
  id: 'decided',
  title: 'Decided',
  about:
    'What has been decided and left Approvals in this school year and the one before, and free activities in the record. For looking up; nothing to do here. What is older stays in the books.',
  rowsAre: 'ours',
  frozenColumns: 2,
  columns: [
    { id: 'ref', heading: 'Ref', whose: 'ours', width: 64 },
    { id: 'who', heading: 'Who and what', whose: 'ours', width: 230, wrap: true },
    { id: 'when', heading: 'When', whose: 'ours', width: 110, wrap: true },
    { id: 'cost', heading: 'True cost', whose: 'ours', width: 80, format: 'money' },
    { id: 'adds', heading: 'How that adds up', whose: 'ours', width: 110, wrap: true },
    { id: 'outcome', heading: 'Decision', whose: 'ours', width: 130, wrap: true },
    { id: 'by', heading: 'Decided by', whose: 'ours', width: 150, wrap: true },
    { id: 'reason', heading: 'Reason', whose: 'ours', width: 90 },
    { id: 'words', heading: 'Words of the letter', whose: 'ours', width: 220, wrap: true },
  ],
  rows: requests.map((request) => ({ key: request.id, cells: cellsFor(request, school) })),
})

function cellsFor(request: TrainingRequest, school: SchoolToday) {
  const { decision } = request
  const shown = shownOf(request)
  const settled = decision.stage === 'approved' || decision.stage === 'declined' ? decision : undefined
  const basis = settled?.basis
  return {
    ref: request.id,
    who: shown.whoAndWhat,
    when: shown.when,
    cost: shown.pounds,
    adds: howItAddsUp(request.cost),
    outcome: outcomeOf(request),
    by:
      basis?.how === 'votes'
        ? decidedBy(school, basis)
        : basis?.how === 'meeting'
          ? `Meeting of ${longDate(basis.on)}: ${basis.who}`
          : '',
    reason: settled?.stage === 'declined' ? (settled.seen.reason ?? '') : '',
    words: settled?.seen.words ?? '',
  }
}

function outcomeOf(request: TrainingRequest): string {
  const { decision } = request
  if (decision.stage === 'noted') return `Free: in the record since ${longDate(dayOf(decision.at))}`
  if (decision.stage === 'withdrawn') return `Withdrawn on ${longDate(dayOf(decision.at))}`
  if (decision.stage === 'approved')
    return `Approved on ${longDate(dayOf(decision.at))}${conditionOpen(request) ? '' : conditionStands(request)}`
  if (decision.stage === 'declined') return `Declined on ${longDate(dayOf(decision.at))}`
  return ''
}
