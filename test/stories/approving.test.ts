import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'

// Bryony Castellow, a teaching assistant, asks for a half-day at £85, covered from within school.

test('a teaching assistant’s half-day approved by two clicks is agreed at once, and its money set aside', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'Who and what': 'Bryony Castellow, Year 2: Hearing children read (Local authority literacy team)',
    'Where it stands': 'Agreed; letter leaves 15:45',
    'Please mend': '',
  })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£85.00', Free: '£6,170.00' })
})

test('the letter of an approval leaves at 15:45 and not before, once', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')

  await school.comes('15:44')
  const before = school.letters('Bryony Castellow').map(({ subject }) => subject)
  await school.comes('08:00', '2026-11-16')
  const after = school.letters('Bryony Castellow')

  expect(before).toEqual(['We have your request: Hearing children read (R-0001)'])
  expect(after.map(({ subject }) => subject)).toEqual([
    ...before,
    'Approved: Hearing children read, Tuesday 12 January (R-0001)',
  ])
  expect(after[1]?.at).toBe('2026-11-12T15:45:00.000Z')
})

test('a request is answered at once with a letter that asks not to book yet', async () => {
  const school = await aSchool()

  await school.asks('Bryony Castellow')
  await school.settles()

  const [letter] = school.letters('Bryony Castellow')
  expect(letter?.at.slice(0, 16)).toBe('2026-11-12T08:00')
  expect(letter?.text).toContain('Please do not book yet.')
})

test('the approval says who books, who agreed, what was hoped for and how it was weighed', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Assistant head', 'R-0001', 'Approve')
  await school.comes('15:45')

  const text = school.letters('Bryony Castellow').at(-1)?.text ?? ''
  expect(text).toContain('Dear Bryony,')
  expect(text).toContain('You do not need to book. Jo Brindlewick in the office will book your place')
  expect(text).toContain('you hope that “the six children I hear each day will read a page without stopping”')
  expect(text).toContain('Agreed by Ruth Ellerby and Niamh O’Rourke-Döring, 12 November.')
  expect(text).toContain('6 Cover: Nobody else is out that morning; up to three can be.')
})

test('looking again at what has been decided changes nothing and writes nothing', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('15:45')
  await school.settles()
  const before = {
    row: await school.row('R-0001'),
    money: await school.tab('desk', 'Budget'),
    letters: school.letters(),
    edits: school.desk.google.sheets.version(),
  }

  await school.desk.look()
  await school.desk.look()
  await school.settles()

  expect({
    row: await school.row('R-0001'),
    money: await school.tab('desk', 'Budget'),
    letters: school.letters(),
    edits: school.desk.google.sheets.version(),
  }).toEqual(before)
})

test('one click is not enough, and the row says whom it waits for', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.comes('15:45')

  expect(await school.row('R-0001')).toMatchObject({
    'Where it stands': 'Waiting for the Deputy or the Assistant head',
  })
  expect(school.letters('Bryony Castellow')).toHaveLength(1)
})

test('a vote taken back before 15:45 takes the agreement back, and nothing is sent', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('15:30')

  await school.chooses('Deputy', 'R-0001', '')
  await school.comes('16:30')

  expect(await school.row('R-0001')).toMatchObject({
    'Where it stands': 'Waiting for the Deputy or the Assistant head',
  })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00', Free: '£6,255.00' })
  expect(school.letters('Bryony Castellow')).toHaveLength(1)
})

test.for(['15:44', '15:44:30', '15:44:50', '15:44:59'])(
  'a vote taken back as late as %s still keeps the letter from leaving',
  async (moment) => {
    const school = await aSchool()
    await school.asks('Bryony Castellow')
    await school.settles()
    await school.chooses('Head', 'R-0001', 'Approve')
    await school.chooses('Deputy', 'R-0001', 'Approve')
    await school.comes(moment)

    await school.chooses('Deputy', 'R-0001', '')
    await school.comes('16:30')

    expect(school.letters('Bryony Castellow')).toHaveLength(1)
    expect(await school.row('R-0001')).toMatchObject({
      'Where it stands': 'Waiting for the Deputy or the Assistant head',
    })
    expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
  },
)

test('a vote taken back and given again in the last minute lets the letter leave a little later', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('15:44:40')

  await school.chooses('Deputy', 'R-0001', '')
  await school.comes('15:44:52')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('16:30')

  expect(school.letters('Bryony Castellow').at(-1)?.subject).toContain('Approved: Hearing children read')
  expect(await school.row('R-0001')).toMatchObject({ 'Where it stands': 'Approved on 12 November' })
})

test('an agreement that was taken back can be agreed again, and its money is set aside once', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
  await school.chooses('Deputy', 'R-0001', '')
  await school.settles()

  await school.chooses('Assistant head', 'R-0001', 'Approve')
  await school.comes('15:45')

  expect(await school.budget('School plan')).toMatchObject({ Committed: '£85.00' })
  expect(school.letters('Bryony Castellow').map(({ subject }) => subject)).toEqual([
    'We have your request: Hearing children read (R-0001)',
    'Approved: Hearing children read, Tuesday 12 January (R-0001)',
  ])
})

test('the letter of a second approval counts what the first one took', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
  await school.asks('Bryony Castellow', { 'What is it called?': 'A second day' })
  await school.settles()

  await school.chooses('Head', 'R-0002', 'Approve')
  await school.chooses('Deputy', 'R-0002', 'Approve')
  await school.comes('15:45')

  const second = school
    .letters('Bryony Castellow')
    .find(({ subject }) => subject.startsWith('Approved: A second day'))
  expect(second?.text).toContain('With this £170')
})
