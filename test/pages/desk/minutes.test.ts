import { expect, test } from 'vitest'
import { asOne } from '../../../functions/domain/request/group.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import { minutes } from '../../../functions/pages/desk/minutes.ts'
import { agreed, decided, feeOf, onThursday, told, twoApprove } from '../../domain/approval/leadership.ts'
import { aRequest } from '../../make.ts'

const met = { on: '2026-11-11', who: 'Ruth, Samir, Niamh' } as const
const left = onThursday().balances['2026-27'] ?? {}
const of = (number: number): TrainingRequest =>
  aRequest({ id: `R-000${number}`, who: 'Priya Lindqvist, Year 4', ...feeOf(200) })
const written = (...requests: readonly TrainingRequest[]) => minutes(met, requests, undefined).split('\n')
const first = 'Leadership meeting of Wednesday 11 November 2026. Present: Ruth, Samir, Niamh.'
const line = (number: number) => `– R-000${number} Priya Lindqvist, Year 4: Maths reasoning conference, £200.`

test('the minutes have each decision of a meeting with its reason and words, in the order people read them', () => {
  const requests = [
    told(agreed('Decline'), of(1)),
    decided(agreed('Approve with conditions'), of(2)),
    decided(agreed('Wait until'), of(3)),
    decided(agreed('More information'), of(4)),
    told(agreed('Approve'), of(5)),
    of(6),
  ]

  expect(written(...requests)).toEqual([
    first,
    'Approved:',
    `${line(2)} On condition: “Please go by train.”`,
    line(5),
    'Declined:',
    `${line(1)} Reason: Cover. “Three of us are out that day.”`,
    'Put off:',
    `${line(3)} Until Tuesday 5 January 2027.`,
    'More information wanted:',
    `${line(4)} “Who could cover your class?”`,
  ])
})

test('what votes settled on the day of a meeting is in its minutes; what they settled the day after is not', () => {
  const byVotes = decided(twoApprove, of(1)) // On Thursday 12 November.
  const thursday = minutes({ ...met, on: '2026-11-12' }, [byVotes], undefined)

  expect(thursday).toContain(`${line(1)} By votes.`)
  expect(written(byVotes)).toEqual([first, 'Nothing was decided about training.'])
})

test('a group stands in the minutes once, with what all of it costs', () => {
  const places = [of(1), { ...of(1), id: 'R-0001b' as const }].map((one) => ({
    ...one,
    group: 'R-0001' as const,
  }))
  const group = decided(agreed('Approve'), asOne(places))
  const each = places.map((one) => ({ ...one, decision: group.decision }))

  expect(written(...each).filter((one) => one.startsWith('–'))).toEqual([
    '– R-0001 Group of 2: Priya Lindqvist, Priya Lindqvist: Maths reasoning conference, £400.',
  ])
})

test('the minutes of the latest meeting end with what every pot has left', () => {
  expect(minutes(met, [], left).split('\n').at(-1)).toMatch(
    /^Left after this: .*School plan £[\d,.]+; .*cover £[\d,.]+, \d+.* days?; travel £[\d,.]+\.$/,
  )
})
