import { expect, test } from 'vitest'
import type { Person } from '../../../functions/domain/school/person.ts'
import { peopleIn } from '../../../functions/pages/coordinator/people.ts'
import { typed } from '../desk/typed-rows.ts'
import { anna, at, ben, known, today } from './a-staff-list.ts'

test('reading the same rows again makes nobody new', () => {
  const before = known(anna, ben)

  expect(peopleIn(typed(anna, ben), before, today).people).toEqual(before)
  expect(peopleIn(typed(ben, anna), before, today).people.map(({ id }) => id)).toEqual(
    [...before].reverse().map(({ id }) => id),
  )
})

test('somebody who changes their name stays the same person', () => {
  const before = known(anna)

  const { people } = peopleIn(typed({ ...anna, name: 'Anna Fell-Moss' }), before, today)

  expect(people).toEqual([{ ...before[0], name: 'Anna Fell-Moss' }])
})

test('somebody who changes their address stays the same person by “Formerly”', () => {
  const before = known(anna)
  const moved = { name: 'Anna Moss', email: at('anna.moss'), formerly: at('Anna.Fell') }

  const { people } = peopleIn(typed(moved), before, today)

  expect(people.map(({ id, email }) => [id, email])).toEqual([[before[0]?.id, at('anna.moss')]])
})

test('an address given to a new starter does not make them the one who had it before, wherever their rows stand', () => {
  const moved = { name: 'Anna Moss', email: at('anna.moss'), formerly: anna.email }
  const starter = { name: 'Ann Fellows', email: anna.email }
  const before = peopleIn(typed(moved, starter), known(anna), '2026-10-01').people

  for (const rows of [
    [moved, starter],
    [starter, moved],
  ]) {
    const { people } = peopleIn(typed(...rows), before, today)
    expect(people).toHaveLength(2)
    expect(idOf(people, 'Anna Moss')).toBe(idOf(before, 'Anna Moss'))
    expect(idOf(people, 'Ann Fellows')).toBe(idOf(before, 'Ann Fellows'))
  }
})

test.for([
  ['with a later start date', { start: '01/11/2026' }],
  ['without a start date', {}],
] as const)('a starter who is given a leaver’s address is never the leaver, %s', ([_, more]) => {
  const before = peopleIn(typed({ ...anna, left: '23/10/2026' }), known(anna), '2026-10-20').people
  const starter = { name: 'Ann Fellows', email: anna.email, ...more }
  const leaver = { ...anna, left: '23/10/2026' }

  for (const rows of [[starter], [leaver, starter], [starter, leaver]]) {
    const { people, mend } = peopleIn(typed(...rows), before, today)
    expect(mend).toEqual({})
    expect(idOf(people, 'Anna Fell')).toBe(before[0]?.id)
    expect(idOf(people, 'Ann Fellows')).not.toBe(before[0]?.id)
    expect(people).toHaveLength(2)
  }
})

test('a starter written over the row of whoever had the post before is somebody new', () => {
  const clerk = { name: 'Colin Ash', email: at('clerk'), start: '01/09/2019' }
  const before = known(clerk)

  const { people } = peopleIn(
    typed({ name: 'Dora Birch', email: at('clerk'), start: '02/11/2026' }),
    before,
    today,
  )

  expect(idOf(people, 'Dora Birch')).not.toBe(before[0]?.id)
  expect(people.find(({ id }) => id === before[0]?.id)).toMatchObject({ name: 'Colin Ash', leftOn: today })
})

test('somebody without an account is known by name, and has no address', () => {
  const maureen = { name: 'Maureen Tidswell', noAccount: 'yes' }
  const before = known(maureen)

  const { people, mend } = peopleIn(typed({ ...maureen, name: 'maureen tidswell' }), before, today)

  expect(mend).toEqual({})
  expect(before[0]?.email).toBeUndefined()
  expect(people[0]?.id).toBe(before[0]?.id)
})

test('a namesake without an account takes nothing from whoever has one, wherever the rows stand', () => {
  const office = { name: 'Anna Fell', noAccount: 'yes' }
  const before = known(anna, office)

  const { people } = peopleIn(typed(office, anna), before, today)

  expect(people.map(({ id, email }) => [id, email])).toEqual([
    [before[1]?.id, undefined],
    [before[0]?.id, anna.email],
  ])
})

test('somebody who gets an account stays the same person', () => {
  const before = known({ name: 'Maureen Tidswell', noAccount: 'yes' })

  const { people } = peopleIn(
    typed({ name: 'Maureen Tidswell', email: at('maureen.tidswell') }),
    before,
    today,
  )

  expect(people.map(({ id }) => id)).toEqual([before[0]?.id])
})

test('somebody whose row has gone has today as their last day, and only once', () => {
  const before = known(anna, ben)

  const { people } = peopleIn(typed(anna), before, today)
  const later = peopleIn(typed(anna), people, '2026-11-20').people

  expect(people.find(({ name }) => name === 'Ben Garth')?.leftOn).toBe(today)
  expect(later).toEqual(people)
})

test('a row that comes back makes them the same person again', () => {
  const before = known(anna, ben)
  const without = peopleIn(typed(anna), before, today).people

  expect(peopleIn(typed(anna, ben), without, '2026-11-13').people).toEqual(before)
})

test('an empty tab sends nobody away', () => {
  const before = known(anna, ben)

  expect(peopleIn([], before, today).people).toEqual(before)
})

const idOf = (people: readonly Person[], name: string): string | undefined =>
  people.find((person) => person.name === name)?.id
