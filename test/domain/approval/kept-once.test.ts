import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import { asItWas, keptOnce } from '../../../functions/domain/approval/kept-once.ts'
import { type DecisionRecord, recordOf } from '../../../functions/domain/approval/record.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { asOne, placesFor } from '../../../functions/domain/request/group.ts'
import { sqliteStore } from '../../../functions/services/sqlite-store.ts'
import { reading, writing } from '../../../functions/workflow/books.ts'
import { notAsRecorded } from '../../../infra/local/year/decisions.ts'
import { aCalendar, anAsked, aPerson, aPlan, aRequest, aSettings, aStanding } from '../../make.ts'
import { onThursday, twoApprove } from './leadership.ts'

/** A whole-staff day as leaders decided it: everybody's words, and what colleagues offer to each of them. */
function wholeStaff({ people = 150, characters = 5_000, offers = 100 }): DecisionRecord {
  const staff = Array.from({ length: people }, (_, n) =>
    aPerson({
      id: `person-${n}-aaaaaaaa-bbbb-cccc`,
      name: `Colleague Number ${n}`,
      email: `colleague.number.${n}@thistledown-lane.example.org`,
    }),
  )
  const open = staff.slice(0, offers).map(({ name }, n) => ({
    name,
    what: `adapting a reading lesson for those who find it hard, the way of class ${n}`,
    when: `Thursdays after school, in room ${n}`,
  }))
  const answer = (about: string) => `${about} will be better for it. `.repeat(400).slice(0, characters)
  const asked = anAsked({
    ...{ title: 'Adapting lessons', cover: [], travel: 0, price: pounds(900), vat: 0 },
    altogether: { price: pounds(900), vat: 0 },
    ...{ help: answer('Reading'), difference: answer('Writing'), measure: answer('Counting') },
    bestValue: { ...anAsked().bestValue, alternatives: answer('Speaking') },
  })
  const [first = aPerson(), ...rest] = staff
  const request = asOne(
    placesFor(asked, [first, ...rest], aSettings()).map((place, n) =>
      aRequest({
        ...{ ...place, through: n === 0 ? undefined : 'everyone' },
        ...{ id: `R-0034${n === 0 ? '' : `x${n}`}`, group: 'R-0034' },
      }),
    ),
  )
  const shared = { ...onThursday(), people: [...onThursday().people, ...staff] }
  const given = { ...shared, plan: aPlan(), calendar: aCalendar() }
  const standings = staff.map((person) =>
    aStanding({ person, offers: open.filter(({ name }) => name !== person.name) }),
  )
  const { entries } = decide(request, twoApprove, given)
  const made = { request, choices: twoApprove, given }
  return recordOf('R-0034/v1/decided', made, standings, { became: 'approved', entries })
}

const day = wholeStaff({})
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

test('150 people with four answers of 5,000 characters and 100 open offers stay far below the 1 MiB of a document', () => {
  const [before, after] = [bytes(day), bytes(keptOnce(day))]

  expect(before).toBeGreaterThan(5_900_000)
  expect(after).toBeLessThan(350_000)
})

test('the store takes such a record, and gives it back as it was decided', async () => {
  const store = sqliteStore({ file: ':memory:' })

  await store.transaction(async (books) => writing(books, 'school').recordDecision(day))
  const [kept] = await reading(store, 'school').decisions(1)

  expect(kept && JSON.parse(JSON.stringify(kept))).toMatchObject(JSON.parse(JSON.stringify(day)))
  expect(kept && notAsRecorded([kept])).toEqual([])
})

test('a record from before parts were kept once is read as it stands, and comes to the same again', () => {
  const old = JSON.parse(JSON.stringify(wholeStaff({ people: 3, characters: 500, offers: 2 })))

  expect(asItWas(old)).toEqual(old)
  expect(notAsRecorded([asItWas<DecisionRecord>(old)])).toEqual([])
})

test.each([
  ['nothing twice', { words: 'a'.repeat(60), others: ['b'.repeat(60)] }, 0],
  ['a long text twice', { words: 'a'.repeat(60), others: ['a'.repeat(60), 'b'] }, 1],
  ['a short text twice', { words: 'a', others: ['a', 'b'] }, 0],
  ['a list twice, with the texts in it', { one: ['a'.repeat(60)], other: ['a'.repeat(60)] }, 1],
  [
    'a text inside and outside a list',
    { one: ['a'.repeat(60), 'b'], other: 'a'.repeat(60), third: ['a'.repeat(60), 'b'] },
    2,
  ],
])('what says %s is kept and comes back as it was', (_, record, parts) => {
  const kept = keptOnce(record)

  expect(kept.parts).toHaveLength(parts)
  expect(asItWas(kept)).toEqual(record)
})
