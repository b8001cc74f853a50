import { expect, test } from 'vitest'
import { balances, mixes } from '../../../functions/domain/development/balance.ts'
import type { Asked, Kind } from '../../../functions/domain/request/request.ts'
import { aPerson, aRequest } from '../../make.ts'

const noted = { stage: 'noted', at: '2026-11-12T09:00:00.000Z' } as const
const today = '2026-11-12'
const given = (person: string, asked: Partial<Asked> = {}) =>
  aRequest({ person, decision: noted, asked: { children: [], ...asked } })

const say = (...asked: readonly Partial<Asked>[]) =>
  balances(
    asked.map((one) => given('Teacher-1', one)),
    today,
  ).map((line) => line.say)

test.for<[string, readonly Partial<Asked>[], readonly string[]]>([
  ['nothing was given: nothing is said', [], []],
  [
    'three of four are online: it is asked about, and what is missing is named',
    (['online', 'online', 'online', 'local'] as const).map((source) => ({ source, kind: 'webinar' })),
    [
      'More than half is “online”: is that meant? Nothing yet from: our school, our trust and national.',
      'Nothing but courses so far: could some of it be a visit, coaching, reading or a project?',
    ],
  ],
  [
    'half is online: that is not asked about',
    [
      { source: 'online', kind: 'webinar' },
      { source: 'local', kind: 'other' },
    ],
    ['Nothing yet from: our school, our trust and national.', ''],
  ],
])('%s', ([, asked, sentences]) => {
  expect(say(...asked)).toEqual(sentences)
})

const kindsSay = (...kinds: readonly Kind[]) => say(...kinds.map((kind) => ({ kind })))[1]

test.for<[string, readonly Kind[], string]>([
  [
    'a course and a webinar are nothing but courses',
    ['course or conference', 'webinar'],
    'Nothing but courses',
  ],
  ['one course is no diet yet', ['course or conference'], 'More than half'],
  ['with a visit among them they are not', ['webinar', 'webinar', 'visit or observation'], 'More than half'],
  ['what the law requires is nobody’s choice', ['webinar', 'required by law'], ''],
  ['but does not make courses of visits', ['required by law', 'visit or observation'], ''],
])('%s', ([, kinds, begins]) => {
  expect(kindsSay(...kinds)?.slice(0, begins.length || undefined)).toBe(begins)
})

test('children whom nothing names are named, and whoever was not asked about children does not count', () => {
  const [, , children] = balances(
    [
      given('one', { children: ['SEND', 'disadvantaged'] }),
      given('two', { children: ['SEND', 'early years'] }),
      given('three', { children: ['all'] }),
      given('four', { children: [] }),
    ],
    today,
  )

  expect(children).toEqual({
    of: 'children',
    activities: 3,
    shares: [
      { name: 'SEND', percent: 67 },
      { name: 'all', percent: 33 },
      { name: 'early years', percent: 33 },
      { name: 'disadvantaged', percent: 33 },
    ],
    say: 'By name nothing yet for: learning English and high attainers.',
  })
})

const staff = (roleGroup: 'Teacher' | 'Midday', count: number) =>
  Array.from({ length: count }, (_, place) => aPerson({ id: `${roleGroup}-${place}`, roleGroup }))
const eachHad = (people: ReturnType<typeof staff>, kind: Kind) => people.map(({ id }) => given(id, { kind }))

test.for([
  ['four', 4, 'Too few to tell.', 0],
  ['five', 5, 'Nothing but courses so far: could some of it be a visit, coaching, reading or a project?', 1],
] as const)(
  'the kinds of a part of the staff are told of five people: with %s',
  ([, count, words, shares]) => {
    const people = staff('Teacher', count)

    const [teachers] = mixes(eachHad(people, 'webinar'), people, today)

    expect(teachers).toMatchObject({ group: 'Teacher', activities: count, say: words })
    expect(teachers?.shares).toHaveLength(shares)
  },
)

test('where one part is too few, the next smallest is not told of either', () => {
  const [teachers, midday] = [staff('Teacher', 6), staff('Midday', 2)]

  const told = mixes(
    [...eachHad(teachers, 'webinar'), ...eachHad(midday, 'coaching or mentoring')],
    [...teachers, ...midday],
    today,
  )

  expect(told.map((mix) => mix.say)).toEqual(['Too few to tell.', 'Too few to tell.'])
})
