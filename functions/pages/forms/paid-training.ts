import type { Asked } from '../../domain/request/request.ts'
import type { AnswersRead } from './answers.ts'
import { othersIn } from './others-in.ts'
import { bestValueIn, moneyIn } from './paid-cost.ts'
import { whenIn } from './paid-when.ts'
import { priorityNamed } from './priority-named.ts'
import type { RequestFacts } from './read-request.ts'
import { appraisals, children, ideas, noPriority, paidKinds, sharings, sources } from './request-choices.ts'

/**
 * Training that costs money or needs cover, from its pages. `undefined`: there is something to mend.
 *
 * Every page is read to its end, so that everything to mend is said at once. What stands in for an
 * answer that could not be read is never seen: where there are problems there is no request.
 */
export function paidTraining(read: AnswersRead, facts: RequestFacts): Asked | undefined {
  const kind = read.choice('kind', paidKinds)
  // Without a kind we cannot tell whether the reasons were asked for, so they are not missed.
  const askedWhy = kind !== undefined && kind !== 'required by law'
  const asked: Asked = {
    ...whatIn(read, facts),
    kind: kind ?? 'other',
    ...(askedWhy ? whyIn(read, facts) : noReasons),
    ...whenIn(read, facts),
    ...moneyIn(read, facts),
    bestValue: bestValueIn(read),
    ...lastIn(read),
  }
  return read.problems.length === 0 ? asked : undefined
}

const whatIn = (
  read: AnswersRead,
  facts: RequestFacts,
): Pick<Asked, 'title' | 'contact' | 'source' | 'others'> => ({
  title: read.text('title'),
  contact: read.text('contact'),
  source: read.choice('source', sources) ?? 'local',
  others: othersIn(read.text('others'), facts),
})

type Why = Pick<
  Asked,
  'priority' | 'help' | 'idea' | 'appraisal' | 'children' | 'difference' | 'measure' | 'evidence'
>

function whyIn(read: AnswersRead, { plan }: RequestFacts): Why {
  const evidence = read.text('evidence')
  const priority = read.read('priority', (typed) => priorityNamed(typed, plan, noPriority))
  return {
    ...(priority !== undefined && priority !== 'none' && { priority: priority.number }),
    help: read.text('help'),
    idea: read.choice('idea', ideas) ?? 'other',
    appraisal: read.choice('appraisal', appraisals) ?? 'rather not say',
    children: read.ticks('children', children),
    difference: read.text('difference'),
    measure: read.text('measure'),
    ...(evidence !== '' && { evidence }),
  }
}

/** What the law requires is not asked to give reasons. */
const noReasons: Why = {
  help: '',
  idea: 'other',
  appraisal: 'rather not say',
  children: [],
  difference: '',
  measure: '',
}

const lastIn = (read: AnswersRead): Pick<Asked, 'sharing' | 'adjustments' | 'anythingElse'> => ({
  sharing: read.ticks('sharing', sharings),
  adjustments: read.text('adjustments'),
  anythingElse: read.text('anythingElse'),
})
