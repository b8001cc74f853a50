import { expect, test } from 'vitest'
import { agreed, oneRequest } from './one-request.ts'

test('a row that the owner deletes comes back with nothing lost but its votes', async () => {
  const school = await agreed()

  await school.ownerTakes('R-0001', 'delete')
  await school.comes('08:20')

  expect(await school.row('R-0001')).toMatchObject({
    'Who and what': 'Bryony Castellow, Year 2: Hearing children read (Local authority literacy team)',
    Head: '',
    'Where it stands': 'Agreed; letter leaves 15:45',
    'Please mend': expect.stringContaining('taken away and has been put back'),
  })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£85.00' })
})

test('what is chosen anew in a row that was put back counts', async () => {
  const school = await agreed()
  await school.ownerTakes('R-0001', 'delete')
  await school.comes('08:20')

  await school.chooses('Assistant head', 'R-0001', 'Decline')
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).not.toContain('Agreed')
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
})

test('of a row that is there twice no vote counts, and the row that stays says so', async () => {
  const school = await oneRequest()

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.ownerTakes('R-0001', 'duplicate')
  await school.comes('16:00')

  expect(await school.row('R-0001')).toMatchObject({
    'Where it stands': 'Waiting for two of the Head, the Deputy and the Assistant head',
    'Please mend':
      'This row was there twice, so nothing chosen in it counts. The copy has been removed. Clear what is chosen here; when this sentence has gone, choose again.',
  })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
  expect(school.letters('Bryony Castellow')).toHaveLength(1)
})

test('after a row was there twice, choosing again counts', async () => {
  const school = await oneRequest()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.ownerTakes('R-0001', 'duplicate')
  await school.settles()

  await school.chooses('Deputy', 'R-0001', '')
  await school.settles()
  const cleared = await school.row('R-0001')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  expect(cleared['Please mend']).toBe('')
  expect((await school.row('R-0001'))['Where it stands']).toBe('Agreed; letter leaves 15:45')
})

test('a copy of a row in which nothing new is chosen goes without a word', async () => {
  const school = await agreed()

  await school.ownerTakes('R-0001', 'duplicate')
  await school.comes('15:45')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'Where it stands': 'Approved on 12 November',
    'Please mend': '',
  })
  expect(school.letters('Bryony Castellow')).toHaveLength(2)
})
