import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'

// Ruth Ellerby, the head, asks for a leadership residential: £640 and rail £71.

test('the head’s own request is decided by two others', async () => {
  const school = await aSchool()
  await school.asks('Ruth Ellerby')
  await school.settles()
  const asked = await school.row('R-0001')

  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.chooses('Assistant head', 'R-0001', 'Approve')
  await school.settles()

  expect(asked['Where it stands']).toBe('Waiting for the Deputy and the Assistant head')
  expect(await school.row('R-0001')).toMatchObject({ 'Where it stands': 'Agreed; letter leaves 15:45' })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£640.00' })
})

test('the head’s vote on her own request is answered beside the row and does not count', async () => {
  const school = await aSchool()
  await school.asks('Ruth Ellerby')
  await school.settles()

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('15:45')

  expect(await school.row('R-0001')).toMatchObject({
    Head: 'Approve',
    'Where it stands': 'Waiting for the Assistant head',
    'Please mend': 'Nobody decides their own request: what stands under Head does not count.',
  })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
})

test('the chair is told amount and purpose of the head’s own training, when the letter leaves', async () => {
  const school = await aSchool()
  await school.asks('Ruth Ellerby')
  await school.settles()
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.chooses('Assistant head', 'R-0001', 'Approve')
  await school.comes('15:44')
  const before = school.letters('chair@governors.thistledown-lane.example.org')

  await school.comes('15:45')

  const [letter, ...others] = school.letters('chair@governors.thistledown-lane.example.org')
  expect(before).toEqual([])
  expect(others).toEqual([])
  expect(letter?.text).toContain('Dear Patricia,')
  expect(letter?.text).toContain('Amount: £711 (fee £640, rail £71)')
  expect(letter?.text).toContain('Every team leader uses the same questions when they look at lessons')
  expect(letter?.text).toContain('Agreed by Samir Quayle and Niamh O’Rourke-Döring')
  expect(school.letters('Ruth Ellerby').at(-1)?.subject).toContain('Approved: Leadership residential')
})

test('when the head’s approval is taken back, neither she nor the chair is written to', async () => {
  const school = await aSchool()
  await school.asks('Ruth Ellerby')
  await school.settles()
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.chooses('Assistant head', 'R-0001', 'Approve')
  await school.settles()

  await school.chooses('Deputy', 'R-0001', 'Discuss')
  await school.comes('16:00')

  expect(school.letters('chair@governors.thistledown-lane.example.org')).toEqual([])
  expect(school.letters('Ruth Ellerby')).toHaveLength(1)
})

test('the meeting cannot approve the head’s own request without the votes of the others', async () => {
  const school = await aSchool()
  await school.asks('Ruth Ellerby')
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth Ellerby, Samir Quayle' })
  await school.settles()

  await school.agrees('R-0001', { 'Agreed in the meeting': 'Approve' })
  await school.comes('15:45')

  expect((await school.row('R-0001'))['Where it stands']).toContain('nobody decides their own request')
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
})

test('an acting head counts as the head on the days that Settings says', async () => {
  const school = await aSchool()
  await school.types('Samir Quayle', ['coordinator', 'Settings', 'Setting', 'Acting head'], {
    Value: 'niamh.orourke-doring@thistledown-lane.example.org',
    From: '13/11/2026',
    To: '20/11/2026',
  })
  await school.comes('08:00', '2026-11-13')
  await school.asks('Priya Lindqvist')
  await school.settles()

  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
  const before = await school.row('R-0001')
  await school.chooses('Assistant head', 'R-0001', 'Approve')
  await school.settles()

  expect(before['Where it stands']).toBe('Waiting for the Head')
  expect((await school.row('R-0001'))['Where it stands']).toBe('Agreed; letter leaves 15:45')
})
