import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import { type PaidTyped, paidSoFar } from '../../../functions/domain/booking/paid.ts'
import { settledByItself } from '../../../functions/domain/booking/record.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { Evaluation, Rating } from '../../../functions/domain/evaluation/evaluation.ts'
import { compile } from '../../../functions/domain/governors/compile.ts'
import type { Told } from '../../../functions/domain/governors/count.ts'
import type { Report } from '../../../functions/domain/governors/report.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import type { Day, Instant } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { aPerson, aPlan, aRequest, aSettings, aStanding } from '../../make.ts'

const span = { from: '2026-09-03', to: '2026-12-18' } as const
const canary = 'Quillon Canary-Featherstone'

const staff = (howMany: number, roleGroup: Person['roleGroup'] = 'Teacher'): readonly Person[] =>
  Array.from({ length: howMany }, (_, at) =>
    aPerson({ id: `${roleGroup} ${at}`, name: `${canary} ${at}`, roleGroup }),
  )

const went = (person: string, asked: Partial<TrainingRequest['asked']> = {}): TrainingRequest => ({
  ...aRequest({
    person,
    who: canary,
    asked: { firstDay: '2026-11-10', lastDay: '2026-11-10', cover: [], travel: 0, title: canary, ...asked },
  }),
  decision: {
    stage: 'approved',
    at: '2026-10-10T10:00:00.000Z',
    leftAt: '2026-10-10T14:45:00.000Z',
    basis: { how: 'votes', by: [] },
    seen: { votes: {}, words: canary },
  },
})

const told = (person: string, value: Rating, at: Instant = '2026-11-18T10:00:00.000Z'): Evaluation => ({
  request: 'R-0001',
  stage: 1,
  person,
  state: 'answered',
  askedOn: '2026-11-17',
  answer: {
    at,
    ratings: { 'value for money': value },
    words: { learned: canary },
  },
})

type More = { readonly people?: readonly Person[]; readonly evaluations?: readonly Evaluation[] }

const reportOf = (requests: readonly TrainingRequest[], more: More = {}): Report =>
  compile(facts(requests, more))

const facts = (requests: readonly TrainingRequest[], more: More) => ({
  span,
  settings: aSettings(),
  plan: aPlan(),
  needs: [],
  people: more.people ?? staff(20),
  requests,
  evaluations: more.evaluations ?? [],
  balances: aStanding().balances['2026-27'] ?? {},
})

test('the money equals what the ledger says, to the penny', () => {
  const { allocation } = reportOf([])

  expect(allocation.set).toBe(pounds(11_925))
  expect(allocation.spent + allocation.committed + allocation.free).toBe(allocation.set)
})

test('the true cost is told by finance code, with cover outside E09', () => {
  const report = reportOf([
    went('Teacher 1', { price: pounds(295), vat: 0, cover: [{ day: '2026-11-10', part: 'all day' }] }),
    went('Teacher 2', { price: pounds(100), vat: 0, travel: pounds(20) }),
  ])

  expect(report.byCode).toEqual([
    { code: 'E08', pence: pounds(20), spent: 0, committed: pounds(20) },
    { code: 'E09', pence: pounds(395), spent: 0, committed: pounds(395) },
    { code: 'E26', pence: pounds(218), spent: 0, committed: pounds(218) },
  ])
  expect(report.classHalfDays).toBe(2)
})

test.for<[what: string, typed: PaidTyped, over: boolean, spent: number, committed: number]>([
  ['has not been paid', {}, false, 0, 295],
  ['has been paid in part', { pence: 10_000 }, false, 100, 195],
  ['cost less in the end', { pence: 27_500, all: true }, false, 275, 0],
  ['cost more in the end', { pence: 30_000 }, false, 300, 0],
  ['is over, and nobody typed what was paid', {}, true, 295, 0],
])('by code, what %s is told as spent and committed apart', ([_, typed, over, spent, committed]) => {
  const now: Instant = over ? '2026-11-11T06:00:00.000Z' : '2026-11-10T10:00:00.000Z'
  const request = went('Teacher 1', { price: pounds(295), vat: 0 })
  const purse = { now, balances: aStanding().balances, overridden: [] }

  const paid = paidSoFar(request, typed, purse).request
  const report = reportOf([settledByItself(paid, now).request])

  expect(report.byCode).toEqual([
    { code: 'E09', pence: pounds(295), spent: pounds(spent), committed: pounds(committed) },
  ])
})

test('classes taught by somebody else are told apart from other work, and a half day named twice counts once', () => {
  const morning = { day: '2026-11-10', part: 'morning' } as const
  const people = [...staff(5), ...staff(5, 'Midday')]

  const report = reportOf(
    [
      went('Teacher 1', { cover: [morning, { day: '2026-11-10', part: 'all day' }] }),
      went('Teacher 2', { cover: [morning, morning], coverInSchool: 'Kit Farrow' }),
      went('Midday 1', { cover: [morning] }),
    ],
    { people },
  )

  expect(report).toMatchObject({ classHalfDays: 3, otherHalfDays: 1 })
})

test.for<{ what: string; request: TrainingRequest }>([
  {
    what: 'took place in another term',
    request: went('Teacher 1', { firstDay: '2027-01-12', lastDay: '2027-01-12' }),
  },
  {
    what: 'was written down after the term',
    request: {
      ...went('Teacher 1'),
      decision: { stage: 'noted', at: '2026-12-20T10:00:00.000Z' },
    },
  },
  {
    what: 'was withdrawn',
    request: { ...went('Teacher 1'), decision: { stage: 'withdrawn', at: '2026-10-10T10:00:00.000Z' } },
  },
  {
    what: 'still waits',
    request: { ...went('Teacher 1'), decision: { stage: 'waiting', since: '2026-10-10T10:00:00.000Z' } },
  },
])('what $what is not in it', ({ request }) => {
  expect(reportOf([request])).toMatchObject({ activities: 0, byCode: [] })
})

test('a priority with four people behind it is told together with others, one with five on its own', () => {
  const four = [0, 1, 2, 3].map((at) => went(`Teacher ${at}`, { priority: '1' }))
  const five = [0, 1, 2, 3, 4].map((at) => went(`Teacher ${at}`, { priority: '2' }))
  const others = [5, 6, 7, 8, 9].map((at) => went(`Teacher ${at}`, { priority: undefined }))

  const report = reportOf([...four, ...five, ...others])

  const numbers = report.byPriority
    .filter(({ activities }) => activities > 0)
    .map(({ priority }) => priority.number)
  expect(numbers).toEqual(['2'])
  expect(report.otherPriorities.activities).toBe(9)
})

test('an answer that comes after the term is told in the next report, with the term in which it came', () => {
  const late = told('Teacher 1', 4, '2027-01-08T10:00:00.000Z')

  expect(reportOf([], { evaluations: [late] })).toMatchObject({ asked: 1, answered: 0, toEarlier: 0 })
  expect(
    compile({ ...facts([], { evaluations: [late] }), span: { from: '2026-12-18', to: '2027-03-24' } }),
  ).toMatchObject({ asked: 0, answered: 0, toEarlier: 1 })
})

test('a median needs five people behind it', () => {
  const four = [1, 2, 3, 4].map((at) => told(`Teacher ${at}`, 4))

  const few = reportOf([], { evaluations: four }).lenses.find(({ lens }) => lens === 'value for money')
  const enough = reportOf([], { evaluations: [...four, told('Teacher 5', 5)] }).lenses
  const same = reportOf([], { evaluations: [...four, told('Teacher 4', 5)] }).lenses

  expect(few).toEqual({ lens: 'value for money', n: 'withheld' })
  expect(enough).toContainEqual({ lens: 'value for money', n: 5, median: 4 })
  expect(same).toContainEqual({ lens: 'value for money', n: 'withheld' })
})

test('a name, a small count or free text cannot be put into a report', () => {
  expectTypeOf<number>().not.toExtend<Told>()
  expectTypeOf<string>().not.toExtend<Report['from']>()
  expectTypeOf<string>().not.toExtend<Report['byCode'][number]['code']>()
  // @ts-expect-error a plain number of people is not told
  const small: Told = 3

  expect(small).toBe(3)
})

test('whatever is recorded, no name stands in it, no count of people is small, and every pound is told', () => {
  const person = fc.nat(19).map((at) => `Teacher ${at}`)
  const request = fc.tuple(person, fc.constantFrom('1', '2', '3', '4', '5', undefined), fc.nat(60_000))
  fc.assert(
    fc.property(
      fc.array(request, { maxLength: 40 }),
      fc.array(person, { maxLength: 20 }),
      (asked, answered) => {
        const requests = asked.map(([who, priority, price]) => went(who, { priority, price, vat: 0 }))

        const report = reportOf(requests, { evaluations: answered.map((who) => told(who, 3)) })

        expect(JSON.stringify(report)).not.toContain('Canary')
        const counts = [
          ...Object.values(report.reached),
          report.reachedInAll,
          ...report.byPriority.map(({ people }) => people),
          ...report.lenses.map(({ n }) => n),
        ]
        expect(counts.filter((count) => count !== 'withheld' && count > 0 && count < 5)).toEqual([])
        const all = asked.reduce((pence, [, , price]) => pence + price, 0)
        const byPriority = report.byPriority.reduce((pence, line) => pence + line.pence, 0)
        expect(byPriority + report.otherPriorities.pence).toBe(all)
        expect(report.byCode.reduce((pence, line) => pence + line.pence, 0)).toBe(all)
      },
    ),
  )
})

const day: Day = span.from
expectTypeOf(day).toExtend<Report['from']>()

test('what the plan, a need or the law had foreseen is told beside what came up in the year', () => {
  const report = reportOf([
    went('one', { priority: '2' }),
    went('two', { priority: undefined }),
    went('three', { priority: undefined, kind: 'required by law' }),
  ])

  expect([report.planned, report.activities]).toEqual([2, 3])
})

test('for which children they were is counted by activities, one perhaps under several groups', () => {
  const { children } = reportOf([
    went('a', { children: ['SEND', 'disadvantaged'] }),
    went('b', { children: ['SEND'] }),
    went('c', { children: ['not directly'] }),
    went('d', { children: [] }),
  ])

  expect(children).toEqual({
    ...{ all: 0, 'early years': 0, SEND: 2, disadvantaged: 1, 'learning English': 0, 'high attainers': 0 },
    ...{ 'not directly': 1, 'not asked': 1 },
  })
})
