import { expect, onTestFinished, test } from 'vitest'
import type { OpeningBooked } from '../../functions/domain/budget/opening-balances.ts'
import type { Desk } from '../../infra/local/desk.ts'
import { aDesk, among, ledger, shown, stored, twoLooksAtOnce } from './a-desk.ts'
import { chances } from './chances.ts'
import { countOfLook } from './counting.ts'

type Row = readonly (string | number)[]

const pots = ['Statutory first', 'School plan', 'Individual needs', 'Reserve']
const spentIn = ['statutory/spent', 'plan/spent', 'individual/spent', 'reserve/spent'] as const
const people = ['', 'Priya Lindqvist', 'Owen Hartnoll', 'Bryony Castellow', 'Nobody Known']

/** Whole numbers below another, the same in every run. */
function chance(seed: number): (below: number) => number {
  const next = chances(seed)
  return (below) => Math.floor(next() * below)
}

/** A list of so many rows; few different ones, so that some say the same. */
function aList(next: (below: number) => number, length: number): readonly Row[] {
  return Array.from({ length }, () => [
    `${10 + next(3)}/0${4 + next(5)}/2026`,
    people[next(people.length)] ?? '',
    `Course ${next(6)}`,
    pots[next(4)] ?? '',
    next(3) * 65,
    next(4) / 2,
    next(2) * 7.35,
  ])
}

async function paste(desk: Desk, rows: readonly Row[], before: number): Promise<void> {
  const { id: file } = (await desk.school()).files.coordinator
  const empty: Row = ['', '', '', '', '', '', '']
  const values = [...rows, ...Array.from({ length: Math.max(before - rows.length, 0) }, () => empty)]
  const where = { as: desk.sample.lead, tab: 'Opening balances' }
  if (values.length > 98) desk.google.sheets.rows(file, { ...where, action: 'insert', at: 50, count: 200 })
  desk.type({ ...where, file, row: 3, column: 1, values })
}

/** The list added up a second, simpler way: pounds by pot, half days, fares. £109 is half a day of cover. */
function addedUp(rows: readonly Row[]) {
  const total = (of: (row: Row) => number): number => Math.round(rows.reduce((sum, row) => sum + of(row), 0))
  return {
    ...Object.fromEntries(
      pots.map((pot, place) => [
        spentIn[place],
        total(([, , , paidBy, fee]) => (paidBy === pot ? Number(fee) * 100 : 0)),
      ]),
    ),
    'cover/spent': total((row) => Number(row[5]) * 21_800),
    'cover-half-days/spent': total((row) => Number(row[5]) * 2),
    'travel/spent': total((row) => Number(row[6]) * 100),
  }
}

/** What one person has had by the list: pence from pots, half days of cover, how often. */
const hadBy = (name: string, rows: readonly Row[]): readonly number[] => {
  const theirs = rows.filter((row) => row[1] === name)
  return [
    theirs.reduce((sum, row) => sum + Number(row[4]) * 100, 0),
    theirs.reduce((sum, row) => sum + Number(row[5]) * 2, 0),
    theirs.length,
  ]
}

test('whatever is pasted after whatever, the books say what the last list says', async () => {
  const desk = await aDesk()
  onTestFinished(desk.close)
  const next = chance(7)
  let length = 0

  for (const size of [5, 12, 3, 0, 20, 20, 1, 9]) {
    const list = aList(next, size)
    await paste(desk, list, length)
    length = size
    await desk.look()

    const docs = await stored(desk)
    const { kept, addedUp: summed } = ledger(docs)
    expect(kept).toEqual(summed)
    const spent = Object.fromEntries(
      Object.entries(kept['2026-27'] ?? {}).filter(
        ([account, amount]) => account.endsWith('/spent') && amount !== 0,
      ),
    )
    expect(spent).toEqual(
      Object.fromEntries(Object.entries(addedUp(list)).filter(([, amount]) => amount !== 0)),
    )
    const ids = new Map(
      ((docs['known/people']?.people ?? []) as { name: string; id: string }[]).map(({ name, id }) => [
        name,
        id,
      ]),
    )
    for (const name of people.slice(1, 4)) {
      const had = docs[`spend/2026-27.${ids.get(name)}`]
      expect([had?.pence ?? 0, had?.coverHalfDays ?? 0, had?.times ?? 0]).toEqual(hadBy(name, list))
    }
  }
})

test('a list too long for one transaction is taken in whole, once, by two looks at once', async () => {
  const desk = await aDesk()
  onTestFinished(desk.close)
  const list = aList(chance(11), 260)

  await paste(desk, list, 0)
  await twoLooksAtOnce(desk)

  const docs = await stored(desk)
  const { kept, addedUp: summed } = ledger(docs)
  expect(kept).toEqual(summed)
  expect(kept['2026-27']).toMatchObject(addedUp(list))
  const { booked } = docs['known/opening'] as unknown as { booked: readonly OpeningBooked[] }
  expect(booked).toHaveLength(260)
  expect(among(docs, 'history').filter(({ about }) => about === 'opening')).toHaveLength(3)
})

test('with a list in the books an idle look asks for no more than without one', async () => {
  const desk = await aDesk()
  onTestFinished(desk.close)
  await paste(desk, aList(chance(3), 40), 0)
  await desk.look()
  await desk.look()
  const before = await shown(desk)

  const counts = [await countOfLook(desk, 'tick'), await countOfLook(desk, 'wake')]

  for (const count of counts) {
    expect(count).toMatchObject({ sheetReads: 3, sheetWrites: 0, formWrites: 0, tasks: 0 })
    expect(count.storeReads).toBeLessThanOrEqual(2)
    expect(count.storeWrites).toBeLessThanOrEqual(2)
  }
  expect(await shown(desk)).toEqual(before)
})
