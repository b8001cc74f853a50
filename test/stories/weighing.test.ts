import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'

test('the allocation is a percentage of the school’s budget, shared out in pots, the statutory one first', async () => {
  const school = await aSchool()

  const lines = await school.tab('desk', 'Budget')

  expect(lines.map((line) => [line['What for'], line.Set, line.Free])).toEqual([
    ['Statutory first', '£1,500.00', '£1,500.00'],
    ['School plan', '£6,255.00', '£6,255.00'],
    ['Individual needs', '£3,127.50', '£3,127.50'],
    ['Reserve', '£1,042.50', '£1,042.50'],
    ['CPD allocation (E09) together', '£11,925.00', '£11,925.00'],
    ['Travel (E08), outside the allocation', '£600.00', '£600.00'],
    ['Cover (E26 or E02), outside the allocation', '£7,200.00', '£7,200.00'],
  ])
})

test('each of the seven reasons stands in the row as a sentence with its numbers', async () => {
  const school = await aSchool()

  await school.asks('Priya Lindqvist')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'True cost': '£577.00',
    'How that adds up': 'fee 295 · cover 218 · rail 64',
    '1 Plan': 'Helps priority 2, Maths.',
    '2 Appraisal': 'Linked.',
    '6 Cover': 'Nobody else is out that day; up to three can be.',
  })
  const row = await school.row('R-0001')
  expect(row['3 Your need']).toMatch(/\.$/)
  expect(row['4 So far this year']).toContain('With this £295; a fair share of the plan pot is £250.20.')
  expect(row['5 Cost']).toContain('£577 altogether: fee £295 (E09), cover £218 (E26) and rail £64 (E08)')
  expect(row['7 Value for money']).toContain('there are no ratings')
  expect(row['What the seven reasons say']).toContain('talk about 4 So far this year: past a fair share')
})

test('what serves the plan is paid from the plan’s pot, and what is one’s own idea from the individual pot', async () => {
  const school = await aSchool()
  for (const who of ['Bryony Castellow', 'Deena Marwick']) {
    await school.asks(who)
    await school.settles()
  }

  for (const ref of ['R-0001', 'R-0002']) {
    await school.chooses('Head', ref, 'Approve')
    await school.chooses('Deputy', ref, 'Approve')
  }
  await school.settles()

  expect((await school.row('R-0002'))['For which priority']).toBe('None')
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£85.00' })
  expect(await school.budget('Individual needs')).toMatchObject({ Committed: '£260.00' })
})
