import { expect, test } from 'vitest'
import { approved } from './one-request.ts'

test('who gives training stands in the Office once it is agreed, and the terms that the office types stay', async () => {
  const school = await approved()

  const named = { Terms: 'Free until two weeks before' }
  await school.types('Jo Brindlewick', ['office', 'Providers', 'Provider', 'Local authority'], named)
  await school.settles()
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth Ellerby, Samir Quayle' })
  await school.settles()
  await school.agrees('R-0001', {
    'Agreed in the meeting': 'Decline',
    'Reason if not yes': 'Money',
    'Words for the letter': 'Not now.',
  })
  await school.settles()

  const [row, ...others] = await school.tab('office', 'Providers')
  expect(row).toMatchObject({ Provider: 'Local authority literacy team', Places: '0', ...named })
  expect(others).toEqual([])
})
