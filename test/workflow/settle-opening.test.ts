import { afterAll, describe, expect, test } from 'vitest'
import { balance, post } from '../../functions/domain/budget/accounts.ts'
import { grant } from '../../functions/domain/budget/grants.ts'
import { pounds } from '../../functions/domain/budget/money.ts'
import type { OpeningLine } from '../../functions/domain/budget/opening-balances.ts'
import type { Store } from '../../functions/outside.ts'
import { reading, writing } from '../../functions/workflow/books.ts'
import type { Known } from '../../functions/workflow/known.ts'
import type { Learned } from '../../functions/workflow/learn.ts'
import { noOpening, type OpeningBooks } from '../../functions/workflow/learn-opening.ts'
import { settleOpening } from '../../functions/workflow/settle-opening.ts'
import { aSchool, openStores } from '../contract/stores.ts'
import { aCalendar, aPlan, aSettings } from '../make.ts'
import { notRun } from '../not-run.ts'

const { stores, cannot, close } = await openStores()
afterAll(close)

if (cannot)
  test('Firestore takes in opening balances the same (only where its emulator can run)', () =>
    notRun('the Firestore half of opening balances', cannot))

const known: Known = {
  now: '2026-11-12T08:00:00.000Z',
  today: '2026-11-12',
  knownSince: '2026-11-12',
  bookedAhead: [],
  needs: [],
  offers: [],
  settings: aSettings(),
  people: [],
  plan: aPlan(),
  calendar: aCalendar(),
  overrides: [],
  formAddress: '',
  evaluationAddress: '',
}

/** Ninety different courses; the later ones say the same as the first. */
const aLine = (place: number): OpeningLine => ({
  day: '2026-05-14',
  who: `Person ${(place % 90) % 7}`,
  person: `person-${(place % 90) % 7}`,
  what: `Course ${place % 90}`,
  pot: 'plan',
  fee: pounds(2),
  coverHalfDays: 1,
  travel: 0,
})

/** What `learn` makes of a list; the rest of it is of no matter here. */
const learned = (lines: readonly OpeningLine[], books: OpeningBooks = noOpening): Learned => ({
  people: [],
  plan: aPlan(),
  calendar: aCalendar(),
  development: { needs: [], offers: [], fromPlan: [], served: {}, opportunities: [] },
  values: {},
  pending: undefined,
  changes: {},
  changedRoles: [],
  peopleChanged: false,
  mend: {
    people: {},
    plan: {},
    calendar: {},
    settings: {},
    opening: {},
    needs: {},
    offers: {},
    opportunities: {},
  },
  opening: { rows: lines.map((line, row) => ({ row, line })), lost: false, books },
})

async function withBudget(store: Store, school: string): Promise<void> {
  const entry = grant(known.settings, {}, known.now)
  if (entry === undefined) throw new Error('there is nothing to grant')
  await store.transaction(async (books) => {
    writing(books, school).saveBalances(entry.year, post({}, entry))
  })
}

const list = Array.from({ length: 130 }, (_, place) => aLine(place))

describe.each(stores)('%s', (_, store) => {
  test('a list too long for one transaction is taken in whole, and again nothing', async () => {
    const school = aSchool().replace('schools/', '')
    await withBudget(store, school)

    await settleOpening(store, school, learned(list), known)
    const first = await reading(store, school).known<OpeningBooks>('opening')
    await settleOpening(store, school, learned([...list].reverse()), known)

    const books = reading(store, school)
    expect(await books.known('opening')).toEqual(first)
    expect(first).toMatchObject({ turn: 2, lost: false })
    expect(first?.booked).toHaveLength(130)
    const accounts = await books.balances('2026-27')
    expect(balance(accounts, 'plan/spent')).toBe(pounds(260))
    expect(balance(accounts, 'cover-half-days/spent')).toBe(130)
    expect(await books.had('2026-27', 'person-0')).toMatchObject({ pence: pounds(38), times: 19 })
    expect(await store.list({ collection: `schools/${school}/ledger`, limit: 1000 })).toHaveLength(130)
  })

  test('what a list that was broken off had not yet taken in follows with the next look', async () => {
    const school = aSchool().replace('schools/', '')
    await withBudget(store, school)
    const broken = failingAfter(store, 1)

    await expect(settleOpening(broken, school, learned(list), known)).rejects.toThrow('cut off')
    const part = await reading(store, school).known<OpeningBooks>('opening')
    await settleOpening(store, school, learned(list, part), known)

    expect(part?.booked).toHaveLength(100)
    const accounts = await reading(store, school).balances('2026-27')
    expect(balance(accounts, 'plan/spent')).toBe(pounds(260))
  })

  test('two looks that take in the same list take it in once', async () => {
    const school = aSchool().replace('schools/', '')
    await withBudget(store, school)

    await Promise.all([
      settleOpening(store, school, learned(list), known),
      settleOpening(store, school, learned(list), known),
    ])

    const accounts = await reading(store, school).balances('2026-27')
    expect(balance(accounts, 'plan/spent')).toBe(pounds(260))
    expect(await store.list({ collection: `schools/${school}/history`, limit: 100 })).toHaveLength(2)
  })
})

/** The same store, cut off after so many transactions. */
const failingAfter = (store: Store, count: number): Store => {
  let left = count
  return {
    ...store,
    transaction: (work) => {
      left -= 1
      return left < 0 ? Promise.reject(new Error('cut off')) : store.transaction(work)
    },
  }
}
