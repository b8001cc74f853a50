import { expect, test } from 'vitest'
import type { Evaluation, StageAnswer } from '../../../functions/domain/evaluation/evaluation.ts'
import { askedInstead } from '../../../functions/domain/evaluation/in-their-place.ts'
import { aCalendar, aRequest } from '../../make.ts'

// Priya had a place on 8 October; Hilda went instead.

const request = aRequest({ asked: { firstDay: '2026-10-08', lastDay: '2026-10-08' } })
const hildas = { ...request, person: 'hilda' }

const said = (attended: StageAnswer['attended']): StageAnswer => ({
  at: '2026-10-15T09:00:00.000Z',
  attended,
  ratings: {},
  words: { learned: 'Wait.' },
})
const stage = (one: Partial<Evaluation>): Evaluation => ({
  ...{ request: request.id, stage: 1, person: 'priya', state: 'planned' },
  ...one,
})
const instead = (one: Partial<Evaluation>) => askedInstead([stage(one)], hildas, aCalendar())

test.for<[what: string, one: Partial<Evaluation>]>([
  ['was planned', { dueOn: '2026-10-15' }],
  ['had been asked', { state: 'reminded', askedOn: '2026-10-15', letter: 'R-0032/asked' }],
  ['was answered', { state: 'answered', answer: said('all') }],
  ['had stopped by a “no”', { state: 'stopped', because: 'they did not go' }],
  ['was on the list', { state: 'listed', listedOn: '2026-11-05', dueOn: '2027-02-01' }],
  ['was let go', { state: 'waived', because: 'She was not there' }],
])('whoever went instead is asked what %s, from the first letter on', ([, one]) => {
  expect(instead(one)).toMatchObject([{ person: 'hilda', state: 'planned', dueOn: '2026-10-15' }])
  expect(instead(one)[0]?.answer).toBeUndefined()
  expect(instead(one)[0]?.letter).toBeUndefined()
})

test('what the activity does not owe nobody is asked', () => {
  expect(instead({ stage: 3, state: 'stopped', because: 'it is not owed any more' })).toEqual([])
})

test('all that was answered is kept, and comes back with whoever answered it', () => {
  const earlier = [said('part')]
  const seen = { askedOn: '2026-10-16' } as const
  const [hers] = instead({ state: 'answered', answer: said('all'), earlier, seen })

  const [back] = askedInstead(hers ? [hers] : [], request, aCalendar())

  expect(hers?.others).toEqual([{ person: 'priya', answers: [said('part'), said('all')], seen }])
  expect(back).toMatchObject({ person: 'priya', state: 'answered', answer: said('all'), earlier, seen })
  expect(back?.others).toBeUndefined()
})

test('who comes back and had said “no” is not asked what came of it', () => {
  const both = [stage({ state: 'answered', answer: said('no') }), stage({ stage: 2, dueOn: '2026-11-26' })]

  const back = askedInstead(askedInstead(both, hildas, aCalendar()), request, aCalendar())

  expect(back.map(({ person, state, because }) => [person, state, because])).toEqual([
    ['priya', 'answered', undefined],
    ['priya', 'stopped', 'they did not go'],
  ])
})
