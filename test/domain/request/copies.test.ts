import { expect, test } from 'vitest'
import { copyOf, declinedBefore, plainly } from '../../../functions/domain/request/copies.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import { aRequest } from '../../make.ts'

const first = aRequest({ id: 'R-0032' })

test.for<[string, Partial<Parameters<typeof aRequest>[0]>, boolean]>([
  ['the same thing again', {}, true],
  ['in other capitals and stops', { asked: { title: ' MATHS reasoning – conference!' } }, true],
  ['on another day', { asked: { firstDay: '2027-01-22' } }, false],
  ['for somebody else', { person: 'tomasz' }, false],
  ['another thing', { asked: { title: 'Maths reasoning conference 2' } }, false],
])('a later request may be a copy: %s', ([_, changes, isCopy]) => {
  const later = aRequest({ id: 'R-0033', ...changes })

  expect(copyOf(later, [first, later])).toBe(isCopy ? 'R-0032' : undefined)
})

test('the first of two is nobody’s copy', () => {
  expect(copyOf(first, [first, aRequest({ id: 'R-0033' })])).toBeUndefined()
})

test('with more than 9,999 requests the later one is still the copy', () => {
  const [old, young]: readonly TrainingRequest[] = [aRequest({ id: 'R-9999' }), aRequest({ id: 'R-10000' })]

  expect(young && old && copyOf(young, [old, young])).toBe('R-9999')
  expect(young && old && copyOf(old, [old, young])).toBeUndefined()
})

test.for([
  ['Maths  Reasoning:', 'maths reasoning'],
  ['Élan & co.', 'élan co'],
  ['???', ''],
])('“%s” sounds like “%s”', ([title = '', sound]) => {
  expect(plainly(title)).toBe(sound)
})

test.for(['withdrawn', 'declined'] as const)('what is asked again after it was %s is no copy', (stage) => {
  const at = '2026-11-11T17:00:00.000Z'
  const before =
    stage === 'withdrawn'
      ? ({ stage, at } as const)
      : ({ stage, at, leftAt: at, basis: { how: 'noted' }, seen: { votes: {}, words: '' } } as const)

  expect(copyOf(aRequest({ id: 'R-0040' }), [aRequest({ decision: before })])).toBeUndefined()
})

const declined = (changes: Partial<Parameters<typeof aRequest>[0]> = {}) => {
  const at = '2026-11-11T17:00:00.000Z'
  const decision = {
    stage: 'declined',
    at,
    leftAt: at,
    basis: { how: 'noted' },
    seen: { votes: {}, words: '' },
  }
  return aRequest({ id: 'R-0010', ...changes, decision } as Parameters<typeof aRequest>[0])
}

test.for<[string, TrainingRequest, boolean]>([
  ['the same thing', declined(), true],
  ['the same thing on another day', declined({ asked: { firstDay: '2026-11-01' } }), true],
  ['somebody else’s', declined({ person: 'tomasz' }), false],
  ['another thing', declined({ asked: { title: 'Number day' } }), false],
  ['what was declined later', declined({ id: 'R-0050' }), false],
  ['what still waits', aRequest({ id: 'R-0010' }), false],
])('what was declined before: %s', ([_, before, isTold]) => {
  const again = aRequest({ id: 'R-0040' })

  expect(declinedBefore(again, [before, again])?.id).toBe(isTold ? before.id : undefined)
})

test('of two that were declined the later one is told', () => {
  const both = [declined({ id: 'R-0012' }), declined()]

  expect(declinedBefore(aRequest({ id: 'R-0040' }), both)?.id).toBe('R-0012')
})
