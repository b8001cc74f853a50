import { expect, test } from 'vitest'
import { type ClosingChoice, close } from '../../../functions/domain/evaluation/close.ts'
import type { Evaluation } from '../../../functions/domain/evaluation/evaluation.ts'
import { aCalendar, aRequest } from '../../make.ts'

const request = aRequest({ asked: { firstDay: '2026-10-08', lastDay: '2026-10-08' } })

const how = (
  evaluation: Partial<Evaluation>,
  choice: ClosingChoice,
  because = '',
  last?: Partial<Evaluation>,
) => {
  const one: Evaluation = {
    request: request.id,
    stage: 1,
    person: request.person,
    state: 'listed',
    ...evaluation,
  }
  const closed = close(
    one,
    { choice, because },
    {
      request,
      last: last && { ...one, stage: 3, ...last },
      calendar: aCalendar(),
      today: '2026-12-10',
    },
  )
  if (closed === undefined) return 'nothing'
  return 'say' in closed ? closed.say : `${closed.evaluation.state}, ${closed.happened}`
}

const onlyLater = 'Only what was answered after some weeks can be asked about once more.'

test.for<[what: string, found: string, expected: string]>([
  ['let go, with why', how({}, 'let it go', 'She is off sick'), 'waived, is let go: “She is off sick”'],
  ['let go, without why', how({}, 'let it go'), 'Please say why under “Because”; then it is let go.'],
  ['asked again', how({}, 'ask again'), 'planned, is asked again from the beginning'],
  ['let go once more', how({ state: 'waived' }, 'let it go', 'As I said'), 'nothing'],
  ['asked again while it is being asked', how({ state: 'reminded' }, 'ask again'), 'nothing'],
  [
    'let go when it has been answered',
    how({ state: 'answered' }, 'let it go', 'Oh'),
    'This has been answered; nothing is left to choose.',
  ],
  [
    'asked a term on, though short',
    how({ stage: 2, state: 'answered' }, 'ask once more, a term on'),
    'planned, is asked about once more, on 25 February 2027 at the earliest',
  ],
  ['asked a term on, unanswered', how({ stage: 2 }, 'ask once more, a term on'), onlyLater],
  ['asked a term on, after a week', how({ state: 'answered' }, 'ask once more, a term on'), onlyLater],
  [
    'asked a term on, which it owes anyway',
    how({ stage: 2, state: 'answered' }, 'ask once more, a term on', '', {
      state: 'planned',
      dueOn: '2027-02-26',
    }),
    'They are asked on 26 February 2027 at the earliest.',
  ],
  [
    'asked a term on, which was answered',
    how({ stage: 2, state: 'answered' }, 'ask once more, a term on', '', { state: 'answered' }),
    'nothing',
  ],
])('%s', ([, found, expected]) => {
  expect(found).toBe(expected)
})
