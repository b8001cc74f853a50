import { expect, test } from 'vitest'
import { appraisalTargets } from '../../../functions/domain/allocation/appraisal-targets.ts'
import { aRequest, aStanding } from '../../make.ts'

test.for([
  { appraisal: 'yes', advice: 'supports', because: 'Linked.' },
  { appraisal: 'partly', advice: 'supports', because: 'Partly linked.' },
  { appraisal: 'no', advice: 'discuss', because: 'Not linked to anything agreed in appraisal.' },
  { appraisal: 'rather not say', advice: 'unknown', because: 'We were asked not to go into it here.' },
] as const)('linked with appraisal, $appraisal: $advice', ({ appraisal, advice, because }) => {
  expect(appraisalTargets(aRequest({ asked: { appraisal } }), aStanding())).toMatchObject({ advice, because })
})

test('somebody who would rather not say is not asked to think again', () => {
  const finding = appraisalTargets(aRequest({ asked: { appraisal: 'rather not say' } }), aStanding())

  expect(finding.change).toBeUndefined()
})

test('what the law requires is not weighed by appraisal', () => {
  const firstAid = aRequest({ asked: { kind: 'required by law', appraisal: 'no' } })

  expect(appraisalTargets(firstAid, aStanding()).advice).toBe('unknown')
})
