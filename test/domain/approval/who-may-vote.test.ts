import { expect, test } from 'vitest'
import { eligible } from '../../../functions/domain/approval/roles.ts'
import { asOne } from '../../../functions/domain/request/group.ts'
import { aRequest, aSettings } from '../../make.ts'
import { byRuth, bySamir, feeOf, niamh, onThursday, people, ruth, samir } from './leadership.ts'

const { leaders } = aSettings().roles
const called = (found: readonly { readonly called: string }[]) => found.map((leader) => leader.called)

test('nobody votes on their own request', () => {
  const request = aRequest(bySamir)

  const voters = eligible(request, onThursday())

  expect(called(voters)).toEqual(['Head', 'Assistant head'])
})

test.for([
  {
    named: 'with everyone, for £99.99 each',
    through: 'everyone',
    fee: 99.99,
    votes: ['Head', 'Assistant head'],
  },
  { named: 'with everyone, for £100 each', through: 'everyone', fee: 100, votes: ['Assistant head'] },
  { named: 'by name', through: undefined, fee: 99.99, votes: ['Assistant head'] },
])('of a group that the deputy asks for, the head, named $named: $votes vote', ({ through, fee, votes }) => {
  const own = aRequest({ ...bySamir, ...feeOf(fee), id: 'R-0034', group: 'R-0034' })
  const heads = { ...own, ...byRuth, id: 'R-0034b' as const, through }

  const voters = eligible(asOne([own, heads]), onThursday())

  expect(called(voters)).toEqual(votes)
})

test('whoever filled the form in for somebody else may vote', () => {
  const request = aRequest({ askedBy: 'samir' })

  const voters = eligible(request, onThursday())

  expect(called(voters)).toEqual(['Head', 'Deputy', 'Assistant head'])
})

test('a leader whose address has changed still does not vote on their own request', () => {
  const renamed = {
    ...samir,
    email: 's.quayle-moss@thistledown-lane.example.org',
    formerly: [samir.email ?? ''],
  }

  const voters = eligible(aRequest(bySamir), onThursday({ people: [ruth, renamed, niamh] }))

  expect(called(voters)).toEqual(['Head', 'Assistant head'])
})

test('when the applicant is not on People, only leaders who are there may vote', () => {
  const voters = eligible(aRequest(), onThursday({ people: [ruth, niamh] }))

  expect(called(voters)).toEqual(['Head', 'Assistant head'])
})

test.for([
  { from: '2026-11-12', may: true },
  { from: '2026-11-13', may: false },
  { to: '2026-11-12', may: true },
  { to: '2026-11-11', may: false },
] as const)('a leader in office from $from to $to may vote on 12 November: $may', ({ may, from, to }) => {
  const settings = aSettings({
    roles: { leaders: leaders.map((one) => (one.called === 'Deputy' ? { ...one, from, to } : one)) },
  })

  const voters = eligible(aRequest(), onThursday({ settings }))

  expect(called(voters).includes('Deputy')).toBe(may)
})

test('somebody who left yesterday does not vote today', () => {
  const left = people.map((person) =>
    person === niamh ? { ...niamh, leftOn: '2026-11-11' as const } : person,
  )

  const voters = eligible(aRequest(), onThursday({ people: left }))

  expect(called(voters)).toEqual(['Head', 'Deputy'])
})
