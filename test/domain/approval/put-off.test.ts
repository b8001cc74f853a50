import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import { noChoices } from '../../../functions/domain/approval/decision.ts'
import { leftNow } from '../../../functions/domain/approval/leave.ts'
import { agreed, decided, later, onFriday, onThursday, waiting } from './leadership.ts'

test.for([
  {
    what: 'Wait until',
    kind: 'wait',
    deferred: { kind: 'wait', until: '2027-01-05', words: '', on: '2026-11-11' },
    stands: 'Waiting until 5 January',
  },
  {
    what: 'More information',
    kind: 'more information',
    deferred: { kind: 'more information', words: 'Who could cover your class?', on: '2026-11-11' },
    stands: 'Waiting for more information',
  },
] as const)('$what keeps a waiting request and tells the applicant', ({ what, kind, deferred, stands }) => {
  const step = decide(waiting(), agreed(what), onThursday())

  const key = `R-0032/v1/letter/${kind}/2026-11-12T10:00:00.000Z`
  expect(step.request.decision).toEqual({
    stage: 'waiting',
    since: waiting().askedAt,
    deferred,
    letterKey: key,
  })
  expect(step).toMatchObject({
    stands,
    entries: [],
    letters: [{ kind, to: 'applicant', key, due: '2026-11-12T15:45:00.000Z' }],
  })
})

test('the same deferral the next day is not told twice', () => {
  const putOff = leftNow(decided(agreed('Wait until')), '2026-11-12T15:45:00.000Z')

  const step = decide(putOff, agreed('Wait until'), onFriday({ meeting: undefined }))

  expect(step).toMatchObject({
    request: putOff,
    letters: [],
    happened: [],
    stands: 'Waiting until 5 January',
    mend: '',
  })
})

test('when the wait is over the leaders are asked again, and old votes do not decide by themselves', () => {
  const putOff = decided(agreed('Wait until', { head: 'Approve', deputy: 'Approve' }))

  const step = decide(
    putOff,
    agreed('Wait until', { head: 'Approve', deputy: 'Approve' }),
    onThursday({ today: '2027-01-05' }),
  )

  expect(step.request).toEqual(putOff)
  expect(step.stands).toBe(
    'The wait ended on 5 January: choose again in “Agreed in the meeting”, or clear it',
  )
})

test('a deferral that is cleared before its letter left is not told', () => {
  const putOff = decided(agreed('More information'))

  const step = decide(putOff, noChoices, later())

  expect(step.takenBack).toEqual(['R-0032/v1/letter/more information/2026-11-12T10:00:00.000Z'])
  expect(step.request.decision).toEqual({ stage: 'waiting', since: waiting().askedAt })
  expect(step.letters).toEqual([])
})

test('another date before the letter left is told instead of the first', () => {
  const putOff = decided(agreed('Wait until'))

  const step = decide(putOff, { ...agreed('Wait until'), waitUntil: '2027-01-12' }, later())

  expect(step.takenBack).toEqual(['R-0032/v1/letter/wait/2026-11-12T10:00:00.000Z'])
  expect(step.letters).toMatchObject([
    { kind: 'wait', key: 'R-0032/v1/letter/wait/2026-11-12T14:00:00.000Z' },
  ])
})

test('other words before the letter left are told instead of the first', () => {
  const putOff = decided(agreed('More information'))

  const step = decide(putOff, { ...agreed('More information'), words: 'Which date suits you?' }, later())

  expect(step.takenBack).toEqual(['R-0032/v1/letter/more information/2026-11-12T10:00:00.000Z'])
  expect(step.request.decision).toMatchObject({ deferred: { words: 'Which date suits you?' } })
})

test('a deferral gives way to a decision, and its letter does not leave', () => {
  const putOff = decided(agreed('Wait until'))

  const step = decide(putOff, agreed('Approve'), later())

  expect(step.request.decision).toMatchObject({ stage: 'agreed', outcome: 'approved' })
  expect(step.takenBack).toEqual(['R-0032/v1/letter/wait/2026-11-12T10:00:00.000Z'])
})
