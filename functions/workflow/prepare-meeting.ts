import { yearOf } from '../domain/budget/financial-year.ts'
import { onTheList } from '../domain/evaluation/impact.ts'
import { rowsOf } from '../domain/request/group.ts'
import { isHere, type Person } from '../domain/school/person.ts'
import type { Outside } from '../outside.ts'
import type { KeptReport } from '../pages/desk/governors.ts'
import { forTheMeeting, type MeetingFacts } from '../pages/letters/for-the-meeting.ts'
import { reading, type StoredRequest, writing } from './books.ts'
import { reachableToday, stillMorning } from './hours.ts'
import type { Known } from './known.ts'
import { lately } from './lately.ts'
import { oweAtOnce } from './owe.ts'
import { type Weights, weigh } from './weigh.ts'

/**
 * On the morning of a leadership meeting: one page of what waits, to the CPD lead, or to their deputy
 * when they are not in school (SB8). Once for each date, at once: they typed the meeting because they want it. In the
 * afternoon it would come too late.
 */
export async function prepareMeeting(
  outside: Outside,
  school: string,
  open: readonly StoredRequest[],
  weights: Weights,
  known: Known,
): Promise<void> {
  const to = cpdLeadToday(known)
  if (to === undefined || !stillMorning(known.now)) return
  const key = `meeting/${known.today}`
  const books = reading(outside.store, school)
  if ((await books.letter(key)) !== undefined) return
  const written = forTheMeeting({
    ...known,
    to,
    waiting: waitingOf(open, weights, known),
    balances: weights.balances[yearOf(known.today, known.settings)] ?? {},
    ...(await whatElse(outside, school, open, known)),
  })
  await outside.store.transaction(async (transaction) => {
    const writes = writing(transaction, school)
    if ((await writes.letter(key)) !== undefined) return
    oweAtOnce(writes, written, { key, person: to, about: '' }, known)
    writes.record(`${key}/owed`, 'A page for today’s meeting.', 'meeting', known.now)
  })
}

/** The CPD lead, or their deputy, whoever is in school today. */
export const cpdLeadToday = ({
  settings: { roles },
  people,
  calendar,
  today,
  now,
}: Known): Person | undefined =>
  [roles.cpdLead, roles.deputyCpdLead]
    .flatMap((holder) => people.find(({ email }) => email !== undefined && email === holder?.email) ?? [])
    .find((person) => isHere(person, today) && reachableToday(person, calendar, now))

const waitingOf = (open: readonly StoredRequest[], weights: Weights, known: Known): MeetingFacts['waiting'] =>
  rowsOf(open)
    .filter(({ decision }) => decision.stage === 'waiting')
    .flatMap((request) => {
      const assessment = weigh(request, known, weights)
      return assessment === undefined ? [] : [{ request, assessment }]
    })

/** What stands on the coordinator's list, and whether the report to governors waits for the head. */
async function whatElse(
  outside: Outside,
  school: string,
  open: readonly StoredRequest[],
  { today }: Known,
): Promise<Pick<MeetingFacts, 'inVain' | 'report'>> {
  const [{ decided, evaluations }, governors] = await Promise.all([
    lately(outside, school, today),
    reading(outside.store, school).known<{ kept: KeptReport }>('governors'),
  ])
  const kept = governors?.kept
  return {
    inVain: onTheList({ requests: [...open, ...decided], evaluations }).length,
    ...(kept && kept.released === undefined && { report: kept.version }),
  }
}
