import { expect, test } from 'vitest'
import { tells, weekAfter } from './how-it-went.ts'
import { approved, nextTuesday } from './one-request.ts'

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

test('what a place truly cost stands beside whoever gave it, and what one colleague found it worth is told nobody', async () => {
  const school = await approved({ ...nextTuesday, 'Travel there and back, £ (0 if none)': '12' })
  await school.comes('09:00', '2026-11-24')
  await tells(school, 'Bryony Castellow', weekAfter)

  await school.asks('Owen Hartnoll', { 'What is it called?': 'Hearing children read, again' })
  await school.settles()

  const [row] = await school.tab('office', 'Providers')
  expect(row).toMatchObject({
    Places: '1',
    'True cost a place': '£97.00',
    'Worth it': 'too few to tell',
    'To look at': '',
  })
  expect((await school.row('R-0002'))['7 Value for money']).toContain(
    'With Local authority literacy team before; too few have said what it was worth.',
  )
})
