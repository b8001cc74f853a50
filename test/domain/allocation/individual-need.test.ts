import { expect, test } from 'vitest'
import { individualNeed } from '../../../functions/domain/allocation/individual-need.ts'
import { aRequest, aStanding } from '../../make.ts'

test.for([
  { idea: 'appraisal', advice: 'supports' },
  { idea: 'school plan', advice: 'supports' },
  { idea: 'a quality mark', advice: 'supports' },
  { idea: 'new role', advice: 'supports' },
  { idea: 'my own idea', advice: 'supports' }, // It says what will be different.
  { idea: 'other', advice: 'unknown' },
] as const)('a need that came from $idea: $advice', ({ idea, advice }) => {
  expect(individualNeed(aRequest({ asked: { idea } }), aStanding()).advice).toBe(advice)
})

test.for([
  { help: 'I will hear readers daily.', difference: '', advice: 'supports' },
  { help: '', difference: 'Six children read a page.', advice: 'supports' },
  { help: ' ', difference: '', advice: 'discuss' },
])('an own idea with “$help$difference”: $advice', ({ help, difference, advice }) => {
  const own = aRequest({ asked: { idea: 'my own idea', help, difference } })

  expect(individualNeed(own, aStanding()).advice).toBe(advice)
})

test('a job that needs training by law has the need', () => {
  const firstAid = aRequest({ asked: { kind: 'required by law', idea: 'other' } })

  expect(individualNeed(firstAid, aStanding()).advice).toBe('supports')
})
