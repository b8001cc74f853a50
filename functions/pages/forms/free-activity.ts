import type { Asked } from '../../domain/request/request.ts'
import type { AnswersRead } from './answers.ts'
import { othersIn } from './others-in.ts'
import { priorityNamed } from './priority-named.ts'
import { readDay } from './read-day.ts'
import { readHours } from './read-hours.ts'
import type { RequestFacts } from './read-request.ts'
import { freeKinds, noPriorityFree, sources } from './request-choices.ts'

/** Something free for which nobody covers, from its one page. `undefined`: there is something to mend. */
export function freeActivity(read: AnswersRead, facts: RequestFacts): Asked | undefined {
  const { today, plan } = facts
  const title = read.text('freeTitle')
  const source = read.choice('freeSource', sources)
  const day = read.read('freeDate', (typed) => readDay(typed, today))
  const minutes = read.read('freeHours', readHours)
  const priority = read.read('freePriority', (typed) => priorityNamed(typed, plan, noPriorityFree))
  const help = read.text('freeHope')
  const others = othersIn(read.text('freeOthers'), facts)
  const kind = read.choice('freeKind', freeKinds)
  if (!source || !day || !minutes || !priority || !kind) return undefined

  return {
    title,
    contact: '',
    source,
    kind,
    others,
    ...(priority !== 'none' && { priority: priority.number }),
    help,
    idea: 'other',
    appraisal: 'rather not say',
    children: [],
    difference: '',
    measure: '',
    firstDay: day,
    lastDay: day,
    otherTimes: [],
    minutes,
    ownTime: 'no',
    cover: [],
    coverInSchool: '',
    price: 0,
    travel: 0,
    otherMoney: '',
    bestValue: {
      band: 'inside',
      nearer: '',
      whyNotHere: '',
      alternatives: '',
      consulted: '',
      discount: '',
    },
    sharing: [],
    adjustments: '',
    anythingElse: '',
  }
}
