import { expect, test } from 'vitest'
import { aSchool, type School } from './a-school.ts'

// Up to three may be out for training on one day. Priya asks for Friday 4 December.

const visitors = ['Rosalind Tarn', 'Magnus Thorley', 'Nadia Colebrook']

async function threeAreOut(school: School): Promise<void> {
  for (const [place, who] of visitors.entries()) {
    await school.asks(who)
    await school.settles()
    await school.chooses('Head', `R-000${place + 1}`, 'Approve')
    await school.chooses('Deputy', `R-000${place + 1}`, 'Approve')
  }
  await school.settles()
}

test('when cover is full that day the row says how many are out, never who, and advises to talk', async () => {
  const school = await aSchool()
  await threeAreOut(school)

  await school.asks('Priya Lindqvist')
  await school.settles()

  const row = await school.row('R-0004')
  expect(row['6 Cover']).toBe('Three others are out that day; up to three can be.')
  expect(row['Our advice']).toBe('Talk it over')
  expect(row['What the seven reasons say']).toContain('6 Cover: three out already')
})

test('two others out that day leave room, and the row says so', async () => {
  const school = await aSchool()
  for (const who of [...visitors.slice(0, 2), 'Priya Lindqvist']) {
    await school.asks(who)
    await school.settles()
  }

  for (const ref of ['R-0001', 'R-0002']) {
    await school.chooses('Head', ref, 'Approve')
    await school.chooses('Deputy', ref, 'Approve')
  }
  await school.settles()

  expect((await school.row('R-0003'))['6 Cover']).toBe('Two others are out that day; up to three can be.')
})

test('leaders may still decide when cover is full: rules advise, people decide', async () => {
  const school = await aSchool()
  await threeAreOut(school)
  await school.asks('Priya Lindqvist')
  await school.settles()

  await school.chooses('Head', 'R-0004', 'Approve')
  await school.chooses('Deputy', 'R-0004', 'Approve')
  await school.comes('15:45')

  expect(await school.budget('Cover (E26 or E02), outside the allocation')).toMatchObject({
    Committed: '£218.00',
    'In days': 'set 33 · spent 0 · committed 1 · free 32',
  })
  expect(school.letters('Priya Lindqvist').at(-1)?.text).toContain(
    '6 Cover: Three others are out that day; up to three can be.',
  )
})

test('a place that is given back makes room again on that day', async () => {
  const school = await aSchool()
  await threeAreOut(school)
  await school.asks('Priya Lindqvist')
  await school.settles()

  await school.chooses('Deputy', 'R-0001', '')
  await school.settles()

  expect((await school.row('R-0004'))['6 Cover']).toBe('Two others are out that day; up to three can be.')
})
