import { expect, test } from 'vitest'
import { aSchool, type School } from './a-school.ts'
import { oneRequest } from './one-request.ts'

test('a leader who joins has a column of their own from the next school day, and old votes stay', async () => {
  const school = await oneRequest()
  await school.chooses('Head', 'R-0001', 'Approve')

  await setsLeader(school, 'Leadership team: fourth', priya)
  await school.settles()
  const today = await school.row('R-0001')
  await school.comes('08:00', '2026-11-13')
  await school.settles()
  const tomorrow = await school.row('R-0001')

  expect(Object.keys(today)).not.toContain('Maths lead')
  const headings = Object.keys(tomorrow)
  expect(headings.indexOf('Maths lead')).toBe(headings.indexOf('Assistant head') + 1)
  expect(tomorrow).toMatchObject({ Head: 'Approve', 'Maths lead': '' })
})

test('the new leader’s vote counts, and only they may type in their column', async () => {
  const school = await oneRequest()
  await school.chooses('Head', 'R-0001', 'Approve')
  await setsLeader(school, 'Leadership team: fourth', priya)
  await school.comes('08:00', '2026-11-13')
  await school.settles()
  school.desk.google.sheets.share((await school.desk.school()).files.desk.id, priya.Value, 'writer')
  const row = ['desk', 'Approvals', 'Ref', 'R-0001'] as const

  const another = school.types('Niamh O’Rourke-Döring', row, { 'Maths lead': 'Approve' })
  await expect(another).rejects.toThrow(/protected/)
  await school.types('Priya Lindqvist', row, { 'Maths lead': 'Approve' })
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toBe('Agreed; letter leaves 15:45')
})

test('a leader who leaves the team keeps their column and their old votes, which count no more', async () => {
  const school = await oneRequest()
  await school.chooses('Assistant head', 'R-0001', 'Approve')
  await school.settles()
  const links = async () =>
    (await school.tab('desk', 'Start here')).flatMap((row) =>
      Object.values(row).filter((cell) => cell.startsWith('To vote on')),
    )
  const before = await links()

  await setsLeader(school, 'Leadership team: third', { Value: '', Called: '' })
  await school.comes('08:00', '2026-11-13')
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'Assistant head (until 12 November)': 'Approve',
    'Where it stands': 'Waiting for the Deputy',
  })
  expect([before.length, (await links()).length]).toEqual([3, 2])
  const types = school.types('Niamh O’Rourke-Döring', ['desk', 'Approvals', 'Ref', 'R-0001'], {
    'Assistant head (until 12 November)': 'Discuss',
  })
  await expect(types).rejects.toThrow(/protected/)
})

test('nobody is on the leadership team twice: what was typed never counts, and the row says why', async () => {
  const school = await aSchool()

  await setsLeader(school, 'Leadership team: fourth', {
    Value: 'niamh.orourke-doring@thistledown-lane.example.org',
    Called: 'SENCo',
  })
  await school.comes('08:00', '2026-11-13')
  await school.asks('Bryony Castellow')
  await school.settles()

  const settings = await school.tab('coordinator', 'Settings')
  expect(settings.find(({ Setting }) => Setting === 'Leadership team: fourth')).toMatchObject({
    'In force now': '',
    'Please mend': 'This person is on the leadership team already. Each has one vote.',
  })
  expect((await school.row('R-0001'))['Where it stands']).toMatch(/^Waiting for/)
})

test('whoever types for the head may do so from the next school day, and heading, row and history say so', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await setsLeader(school, 'Enters choices for the head', {
    Value: 'colin.tattersby@thistledown-lane.example.org',
    To: '31/12/2026',
  })
  const enter = () =>
    school.types('Colin Tattersby', ['desk', 'Approvals', 'Ref', 'R-0001'], { Head: 'Approve' })
  school.desk.google.sheets.share(
    (await school.desk.school()).files.desk.id,
    'colin.tattersby@thistledown-lane.example.org',
    'writer',
  )
  await school.settles()

  await expect(enter()).rejects.toThrow(/protected/)
  await school.comes('08:00', '2026-11-13')
  await enter()
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  const row = await school.row('R-0001')
  expect(row['Head (or typed for them)']).toBe('Approve')
  expect(row['Where it stands']).toBe('Agreed; letter leaves 15:45')
  expect(row['What else they say']).toContain(
    'Approve under Head (may have been entered by Colin Tattersby).',
  )
})

const priya = { Value: 'priya.lindqvist@thistledown-lane.example.org', Called: 'Maths lead' }

const setsLeader = (school: School, place: string, cells: Readonly<Record<string, string>>): Promise<void> =>
  school.types('Samir Quayle', ['coordinator', 'Settings', 'Setting', place], cells)
