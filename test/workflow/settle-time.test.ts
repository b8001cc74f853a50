import { afterAll, describe, expect, test } from 'vitest'
import type { TrainingRequest } from '../../functions/domain/request/request.ts'
import type { Day } from '../../functions/domain/school/day.ts'
import type { Store } from '../../functions/outside.ts'
import { reading, writing } from '../../functions/workflow/books.ts'
import { settleTime } from '../../functions/workflow/settle-time.ts'
import { aSchool, openStores } from '../contract/stores.ts'
import { aRequest } from '../make.ts'
import { notRun } from '../not-run.ts'

const { stores, cannot, close } = await openStores()
afterAll(close)

if (cannot)
  test('Firestore keeps time the same (only where its emulator can run)', () =>
    notRun('the Firestore half of the time ledger', cannot))

const noted = (lastDay: Day, changes: Partial<TrainingRequest> = {}): TrainingRequest =>
  aRequest({
    asked: { lastDay, minutes: 90 },
    decision: { stage: 'noted', at: '2026-08-30T09:00:00.000Z' },
    ...changes,
  })
const changed = (
  store: Store,
  school: string,
  before: TrainingRequest | undefined,
  after: TrainingRequest,
): Promise<void> =>
  store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const years = ['2025-26', '2026-27']
    const read = await Promise.all(years.map(async (year) => [year, await books.timeIn(year)] as const))
    settleTime(books, Object.fromEntries(read), [{ before, after }])
  })
const counted = (store: Store, school: string) => async (year: string) =>
  (await reading(store, school).timeIn(year)).map(({ request, minutes }) => `${request} ${minutes}`)

describe.each(stores)('%s', (_, store) => {
  test('an activity that is moved into the next school year counts there and no longer here', async () => {
    const school = aSchool().replace('schools/', '')
    const inYear = counted(store, school)
    await changed(store, school, undefined, noted('2026-08-31'))
    await changed(store, school, undefined, noted('2026-08-31', { id: 'R-0033' }))

    await changed(store, school, noted('2026-08-31'), noted('2026-09-01'))

    expect(await inYear('2025-26')).toEqual(['R-0033 90'])
    expect(await inYear('2026-27')).toEqual(['R-0032 90'])
  })

  test('the same change again changes nothing, and what is withdrawn is gone', async () => {
    const school = aSchool().replace('schools/', '')
    const inYear = counted(store, school)
    await changed(store, school, undefined, noted('2026-09-01'))
    await changed(store, school, undefined, noted('2026-09-01'))
    const twice = await inYear('2026-27')

    const withdrawn = noted('2026-09-01', {
      decision: { stage: 'withdrawn', at: '2026-09-02T09:00:00.000Z' },
    })
    await changed(store, school, noted('2026-09-01'), withdrawn)

    expect(twice).toEqual(['R-0032 90'])
    expect(await inYear('2026-27')).toEqual([])
  })
})
