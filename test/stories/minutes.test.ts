import { expect, test } from 'vitest'
import { oneRequest } from './one-request.ts'

test('the minutes of a meeting stand beside it as soon as it has been decided, ready to copy', async () => {
  const school = await oneRequest()
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth Ellerby, Samir Quayle' })
  await school.agrees('R-0001', { 'Agreed in the meeting': 'Approve' })
  await school.settles()

  const [meeting] = await school.tab('desk', 'Meetings')

  expect(meeting?.['Minutes, to copy']).toContain(
    'Present: Ruth Ellerby, Samir Quayle.\nApproved:\n– R-0001 Bryony Castellow, Year 2: Hearing children read, £85.',
  )
  expect(meeting?.['Minutes, to copy']).toContain('Left after this:')
})
