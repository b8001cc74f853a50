import type { Entry } from '../../functions/domain/budget/accounts.ts'
import { balance, post } from '../../functions/domain/budget/accounts.ts'
import { pounds } from '../../functions/domain/budget/money.ts'
import type { RequestId } from '../../functions/domain/request/request.ts'
import { dayOf } from '../../functions/domain/school/day.ts'
import { writing } from '../../functions/workflow/books.ts'
import type { Known } from '../../functions/workflow/known.ts'
import type { Desk } from '../../infra/local/desk.ts'
import { people } from '../domain/approval/leadership.ts'
import { aCalendar, aPlan, aRequest, aSettings } from '../make.ts'

const price = pounds(85)
export const twentyBorne = 20 * price

/** Puts forty requests for the same £85 into the books of a desk, whose plan pot bears twenty of them. */
export async function fortyWaiting(desk: Desk): Promise<readonly RequestId[]> {
  const refs = Array.from({ length: 40 }, (_, place) => `R-${String(place + 1).padStart(4, '0')}` as const)
  await desk.outside().store.transaction(async (transaction) => {
    const books = writing(transaction, desk.sample.id)
    const balances = await books.balances('2026-27')
    const amount = balance(balances, 'plan/free') - twentyBorne
    const spent: Entry = {
      id: 'spent-before',
      year: '2026-27',
      at: desk.clock.now(),
      why: 'spend',
      about: 'R-0000',
      lines: [
        { account: 'plan/free', amount: -amount },
        { account: 'plan/spent', amount },
      ],
    }
    books.post(spent)
    books.saveBalances('2026-27', post(balances, spent))
    for (const id of refs)
      books.saveRequest({
        ...aRequest({ id, asked: { price, travel: 0, vat: 0, cover: [] } }),
        shown: 'approvals',
      })
  })
  return refs
}

/** What a look knows of Thistledown Lane that morning. */
export async function aKnown(desk: Desk): Promise<Known> {
  const now = desk.clock.now()
  return {
    now,
    today: dayOf(now),
    knownSince: '2026-09-01',
    bookedAhead: [],
    needs: [],
    offers: [],
    settings: aSettings(),
    people,
    plan: aPlan(),
    calendar: aCalendar(),
    overrides: [],
    formAddress: 'https://forms.example.org/ask',
    evaluationAddress: 'https://forms.example.org/how',
  }
}
