import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedBySender } from '../../../functions/domain/approval/changed-by-sender.ts'
import { decide } from '../../../functions/domain/approval/decide.ts'
import { agreements, type Choices, noChoices, votes } from '../../../functions/domain/approval/decision.ts'
import { leftNow } from '../../../functions/domain/approval/leave.ts'
import type { Circumstances, Step } from '../../../functions/domain/approval/step.ts'
import { type Balances, post } from '../../../functions/domain/budget/accounts.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import { dayOf, type Instant, secondsAfter } from '../../../functions/domain/school/day.ts'
import { aRequest } from '../../make.ts'
import { byRuth, bySamir, choose, feeOf, onThursday } from './leadership.ts'

/** A small school: its budget bears some of the requests below, not all of them. */
const granted: Balances = {
  'plan/granted': -pounds(800),
  'plan/free': pounds(800),
  'travel/granted': -pounds(100),
  'travel/free': pounds(100),
  'cover/granted': -pounds(300),
  'cover/free': pounds(300),
  'cover-half-days/granted': -3,
  'cover-half-days/free': 3,
}
const asked = [
  aRequest({ id: 'R-0001' }),
  aRequest({ id: 'R-0002', ...byRuth }),
  aRequest({ id: 'R-0003', ...bySamir, ...feeOf(640) }),
  aRequest({ id: 'R-0004', ...feeOf(85) }),
]
const dearer = aRequest(feeOf(310))

type School = {
  readonly now: Instant
  readonly balances: Balances
  readonly requests: readonly TrainingRequest[]
  readonly choices: readonly Choices[]
  readonly owed: readonly string[]
  /** Every key, entry and cause there has ever been, to see that none comes twice. */
  readonly names: readonly string[]
}
type Event =
  | { readonly does: 'choose'; readonly which: number; readonly choices: Choices }
  | { readonly does: 'letters leave' }
  | { readonly does: 'days pass' }
  | { readonly does: 'sender changes'; readonly which: number }

const which = fc.nat(asked.length - 1)
const cell = <T>(words: readonly T[]) => fc.option(fc.constantFrom(...words), { nil: undefined })
const someChoices: fc.Arbitrary<Choices> = fc
  .tuple(
    fc.record({ head: cell(votes), deputy: cell(votes), assistant: cell(votes) }),
    cell(agreements),
    cell(['Cover', 'Money'] as const),
    fc.constantFrom('', 'Not this year.', 'By train, please.'),
    cell(['2026-11-20', '2027-01-05'] as const),
  )
  .map(([who, agreed, reason, words, waitUntil]) =>
    choose(who, {
      words,
      ...(agreed && { agreed }),
      ...(reason && { reason }),
      ...(waitUntil && { waitUntil }),
    }),
  )
const someEvents: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ does: fc.constant('choose' as const), which, choices: someChoices }),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom({ does: 'letters leave' } as const, { does: 'days pass' } as const),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('sender changes' as const), which }) },
  ),
  { maxLength: 30 },
)

const start: School = {
  now: '2026-11-12T10:00:00.000Z',
  balances: granted,
  requests: asked,
  choices: asked.map(() => noChoices),
  owed: [],
  names: [],
}

test('whatever leaders choose and whenever letters leave, exactly what is approved is set aside', () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const school = events.reduce(happen, start)

      expect(setAside(school)).toBe(costOfApproved(school))
    }),
    { numRuns: 400 },
  )
})

test('whatever happens, no fund is spent twice', () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const school = events.reduce(happen, start)

      const free = (['plan/free', 'travel/free', 'cover/free', 'cover-half-days/free'] as const).map(
        (account) => school.balances[account] ?? 0,
      )
      expect(Math.min(...free)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 200 },
  )
})

test('whatever happens, no letter, entry or cause has the name of another', () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const { names } = events.reduce(happen, start)

      expect(new Set(names).size).toBe(names.length)
    }),
    { numRuns: 200 },
  )
})

test('whatever happens, a letter that is still to leave tells of what stands', () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const { owed, requests } = events.reduce(happen, start)

      const standing = requests.flatMap(({ decision }) => {
        if (decision.stage === 'agreed')
          return [decision.letterKey, ...(decision.chairKey ? [decision.chairKey] : [])]
        return decision.stage === 'waiting' && decision.letterKey ? [decision.letterKey] : []
      })
      expect([...owed].sort()).toEqual(standing.sort())
    }),
    { numRuns: 200 },
  )
})

test('the same choices a second time change nothing', () => {
  fc.assert(
    fc.property(someEvents, which, someChoices, (events, one, choices) => {
      const school = happen(events.reduce(happen, start), { does: 'choose', which: one, choices })
      const request = school.requests[one] ?? aRequest()

      const again = decide(request, choices, given(school))

      expect(again).toMatchObject({ request, entries: [], letters: [], takenBack: [], happened: [] })
    }),
    { numRuns: 400 },
  )
})

const given = ({ now, balances }: School): Circumstances =>
  onThursday({ now, today: dayOf(now), balances: { '2026-27': balances }, leavesAt: secondsAfter(now, 7200) })

function happen(before: School, event: Event): School {
  const school = { ...before, now: secondsAfter(before.now, event.does === 'days pass' ? 5 * 86_400 : 60) }
  if (event.does === 'letters leave') {
    return { ...school, owed: [], requests: school.requests.map((request) => leftNow(request, school.now)) }
  }
  if (event.does === 'days pass') return school
  const request = school.requests[event.which]
  if (!request) return school
  if (event.does === 'choose') {
    const choices = school.choices.with(event.which, event.choices)
    return { ...follow(school, event.which, decide(request, event.choices, given(school))), choices }
  }
  return follow(school, event.which, changedBySender(request, dearer, given(school)))
}

/** Writes down what a step asks for. Only a letter that is owed can be taken back; one that is due at once has left. */
function follow(school: School, place: number, step: Step): School {
  for (const key of step.takenBack) expect(school.owed).toContain(key)
  const wanted = step.letters.filter(({ due }) => due !== school.now).map(({ key }) => key)
  return {
    ...school,
    balances: step.entries.reduce(post, school.balances),
    requests: school.requests.with(place, step.request),
    owed: [...school.owed.filter((key) => !step.takenBack.includes(key)), ...wanted],
    names: [
      ...school.names,
      ...step.letters.map(({ key }) => key),
      ...step.entries.map(({ id }) => id),
      ...step.happened.map(({ cause }) => cause),
    ],
  }
}

/** What the books say is set aside, in pence. */
const setAside = ({ balances }: School): number =>
  (['plan/committed', 'travel/committed', 'cover/committed'] as const).reduce(
    (total, account) => total + (balances[account] ?? 0),
    0,
  )

/** The same from the requests alone. */
const costOfApproved = ({ requests }: School): number =>
  requests
    .filter(
      ({ decision }) =>
        decision.stage === 'approved' || (decision.stage === 'agreed' && decision.outcome === 'approved'),
    )
    .reduce((total, { cost }) => total + cost.total, 0)
