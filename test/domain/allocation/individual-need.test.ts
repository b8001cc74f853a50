import { expect, test } from 'vitest'
import { individualNeed } from '../../../functions/domain/allocation/individual-need.ts'
import type { Need } from '../../../functions/domain/development/need.ts'
import type { Asked } from '../../../functions/domain/request/request.ts'
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

const reading: Need = {
  person: 'priya',
  need: 'Hearing children read',
  source: 'appraisal',
  since: '2026-09-14',
  became: 'open',
}
const phonics: Need = {
  ...reading,
  need: 'Phonics for late readers.',
  source: 'own idea',
  since: '2026-10-02',
}
const about = 'Hearing and spelling'
const because = (needs: readonly Need[], asked: Partial<Asked> = {}): string =>
  individualNeed(aRequest({ asked: { idea: 'other', title: about, ...asked } }), aStanding({ needs })).because

test('a need that was raised speaks for a request, with its month, its source and its own words', () => {
  const finding = individualNeed(
    aRequest({ asked: { idea: 'other', title: about } }),
    aStanding({ needs: [reading] }),
  )

  expect(finding).toEqual({
    advice: 'supports',
    because: 'Raised in September (appraisal): “Hearing children read”.',
    inShort: '',
  })
})

test('of several needs the one is quoted that has most in common with the request', () => {
  expect(because([reading, phonics], { title: 'Phonics and hearing for late readers' })).toBe(
    'Raised in October (own idea): “Phonics for late readers”. One more is on the list.',
  )
})

test('among needs that have as little in common, the one that has waited longest is quoted', () => {
  expect(because([{ ...phonics, need: 'Spelling' }, reading, { ...phonics, need: 'Spelling rules' }])).toBe(
    'Raised in September (appraisal): “Hearing children read”. Two more are on the list.',
  )
})

test.for([
  ['2026-09-01', 'September'],
  ['2026-08-31', 'August 2026'],
  ['2025-09-14', 'September 2025'],
] as const)('a need since %s was raised in %s', ([since, month]) => {
  expect(because([{ ...reading, since }])).toContain(`Raised in ${month} (appraisal)`)
})

test.for<[number, string]>([
  [70, `hearing ${'a'.repeat(62)}`],
  [71, 'hearing …'],
])('a need of %d letters is quoted in %s', ([length, quoted]) => {
  const need = `hearing ${'a'.repeat(length - 8)}`

  expect(because([{ ...reading, need }])).toContain(`“${quoted}”`)
})

test('a need of another kind says nothing about a request', () => {
  expect(because([reading], { title: 'Preparing for headship', help: '' })).toBe(
    'We do not know yet where the need comes from.',
  )
})

test('what the law requires needs no other need', () => {
  expect(because([reading], { kind: 'required by law' })).toBe('The job needs it by law.')
})

test('a need of their own is quoted before one that the plan raises for their group', () => {
  const group: Need = { ...reading, source: 'school plan', raisedBy: { number: '2', name: 'Maths' } }

  expect(
    because([{ ...group, need: 'Hearing and spelling' }, phonics], {
      title: 'Phonics: hearing and spelling',
    }),
  ).toBe('Raised in October (own idea): “Phonics for late readers”. One more is on the list.')
})

test('what has been agreed for a need already is told, but not the request itself', () => {
  const [other, itself] = (['R-0012', 'R-0032'] as const).map((servedBy) =>
    because([{ ...reading, servedBy }]),
  )

  expect([other, itself]).toEqual([
    'Raised in September (appraisal): “Hearing children read”. R-0012 has been agreed for it.',
    'Raised in September (appraisal): “Hearing children read”.',
  ])
})
