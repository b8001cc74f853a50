import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'

const words = 'Words for the letter'

test('a Decline stops a quorum: the row waits for the meeting, and nothing is set aside or sent', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.chooses('Assistant head', 'R-0001', 'Decline')
  await school.comes('16:00')

  expect(await school.row('R-0001')).toMatchObject({
    'Where it stands': 'Waiting for the meeting: the Assistant head chose Decline',
  })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
  expect(school.letters('Bryony Castellow')).toHaveLength(1)
})

test('a Decline that comes after the quorum, before the letter, takes the agreement back', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  await school.chooses('Assistant head', 'R-0001', 'Decline')
  await school.comes('16:00')

  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
  expect(school.letters('Bryony Castellow')).toHaveLength(1)
})

test('what the meeting agreed waits until the meeting is written down, and the row says so', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Assistant head', 'R-0001', 'Decline')

  await school.agrees('R-0001', { 'Agreed in the meeting': 'Approve' })
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'Where it stands': 'Waiting for what is missing in this row',
    'Please mend': 'Write the meeting’s date and who was there on the Meetings tab first.',
  })
})

test('once the meeting is written down it decides, over the Decline', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Assistant head', 'R-0001', 'Decline')
  await school.agrees('R-0001', { 'Agreed in the meeting': 'Approve' })
  await school.settles()

  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth Ellerby, Samir Quayle, Niamh' })
  await school.settles()
  const agreed = await school.row('R-0001')
  await school.comes('15:45')

  expect(agreed).toMatchObject({ 'Where it stands': 'Agreed; letter leaves 15:45', 'Please mend': '' })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£85.00' })
  expect(school.letters('Bryony Castellow').at(-1)?.text).toContain(
    'Agreed at the leadership meeting on 12 November (Ruth Ellerby, Samir Quayle, Niamh).',
  )
})

test('what a meeting at 15:45 decides leaves on the next school day', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth, Samir and Niamh' })
  await school.comes('15:50')

  await school.agrees('R-0001', { 'Agreed in the meeting': 'Approve' })
  await school.settles()
  const row = await school.row('R-0001')
  await school.comes('15:44', '2026-11-13')
  const before = school.letters('Bryony Castellow').length
  await school.comes('15:45')

  expect(row['Where it stands']).toBe('Agreed; letter leaves Fri 13 Nov, 15:45')
  expect([before, school.letters('Bryony Castellow').length]).toEqual([1, 2])
})

test('a decline needs a reason and a few words, and the row asks for them', async () => {
  const school = await aSchool()
  await school.asks('Deena Marwick')
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth Ellerby, Samir Quayle' })
  await school.settles()

  await school.agrees('R-0001', { 'Agreed in the meeting': 'Decline' })
  await school.comes('16:00')

  expect((await school.row('R-0001'))['Please mend']).toBe(
    'Choose a reason under “Reason if not yes”. Write a few words for the person under “Words for the letter”.',
  )
  expect(school.letters('Deena Marwick')).toHaveLength(1)
})

test('a decline with reason and words leaves as a letter that reads as it should', async () => {
  const school = await aSchool()
  await school.asks('Deena Marwick')
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth Ellerby, Samir Quayle' })
  await school.settles()

  await school.agrees('R-0001', {
    'Agreed in the meeting': 'Decline',
    'Reason if not yes': 'Done in school',
    [words]: 'Kit Farrow already leads outdoor learning here and has offered to show you.',
  })
  await school.comes('15:45')
  await school.settles()

  const letter = school.letters('Deena Marwick').at(-1)
  expect(letter?.subject).toBe('Your request R-0001, Outdoor learning day: not this time')
  expect(letter?.text).toContain(
    'I am sorry: we have not agreed to Outdoor learning day on Thursday 3 December 2026 (£260). The leadership team talked about it on 12 November.',
  )
  expect(letter?.text).toContain('Why. Somebody in school can already help with this.')
  expect(letter?.text).toContain(
    'Kit Farrow already leads outdoor learning here and has offered to show you.',
  )
  expect(letter?.text).toContain('This says nothing about your work.')
  expect(letter?.text).toContain('reply by Thursday 26 November')
  expect(letter?.text).toContain('Niamh O’Rourke-Döring, who took no part in this decision, will look again')
  expect(await school.row('R-0001')).toMatchObject({ 'Where it stands': 'Declined on 12 November' })
})

test('“Wait until” tells the person the day, keeps the request, and asks leaders again when it has come', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth, Samir and Niamh' })
  await school.settles()

  await school.agrees('R-0001', {
    'Agreed in the meeting': 'Wait until',
    'Wait until': '20/11/2026',
    [words]: 'We will know by then who can take your group.',
  })
  await school.comes('15:45')
  await school.settles()
  const waiting = await school.row('R-0001')
  await school.comes('09:00', '2026-11-20')

  const letter = school.letters('Bryony Castellow').at(-1)
  expect(letter?.subject).toBe('Your request R-0001, Hearing children read: not decided yet')
  expect(letter?.text).toContain('the leadership team will look at it again on Friday 20 November 2026')
  expect(letter?.text).toContain('We will know by then who can take your group.')
  expect(waiting['Where it stands']).toBe('Waiting until 20 November')
  expect((await school.row('R-0001'))['Where it stands']).toContain('The wait ended on 20 November')
  expect(school.letters('Bryony Castellow')).toHaveLength(2)
})

test('“More information” asks the person, in the leaders’ words', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth, Samir and Niamh' })
  await school.settles()

  await school.agrees('R-0001', {
    'Agreed in the meeting': 'More information',
    [words]: 'Which of the two mornings would you go to?',
  })
  await school.comes('15:45')
  await school.settles()

  const letter = school.letters('Bryony Castellow').at(-1)
  expect(letter?.subject).toBe('Your request R-0001, Hearing children read: we need to know a little more')
  expect(letter?.text).toContain('Which of the two mornings would you go to?')
  expect(letter?.text).toContain('This is not a no')
  expect(await school.row('R-0001')).toMatchObject({ 'Where it stands': 'Waiting for more information' })
})

test('“Approve with conditions” needs the conditions, and the letter gives them word for word', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth, Samir and Niamh' })
  await school.settles()

  await school.agrees('R-0001', { 'Agreed in the meeting': 'Approve with conditions' })
  await school.settles()
  const asked = (await school.row('R-0001'))['Please mend']
  await school.agrees('R-0001', { [words]: 'Please share three tips with the other assistants.' })
  await school.comes('15:45')

  expect(asked).toBe('Write the conditions under “Words for the letter”.')
  expect(school.letters('Bryony Castellow').at(-1)?.text).toMatch(
    /This yes comes with a condition:\s+> Please share three tips with the other assistants\./,
  )
})

test('words that are changed before the letter leaves are the words it has, once', async () => {
  const school = await aSchool()
  await school.asks('Deena Marwick')
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth Ellerby, Samir Quayle' })
  await school.settles()
  await school.agrees('R-0001', {
    'Agreed in the meeting': 'Decline',
    'Reason if not yes': 'Plan',
    [words]: 'No.',
  })
  await school.settles()

  await school.agrees('R-0001', { [words]: 'We would love to talk about this in January.' })
  await school.comes('16:00', '2026-11-13')

  const letters = school.letters('Deena Marwick')
  expect(letters).toHaveLength(2)
  expect(letters[1]?.at).toBe('2026-11-12T15:45:00.000Z')
  expect(letters[1]?.text).toContain('We would love to talk about this in January.')
})

test('a wait that the meeting ends before its letter has left is not written about', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth, Samir and Niamh' })
  await school.settles()
  await school.agrees('R-0001', { 'Agreed in the meeting': 'Wait until', 'Wait until': '20/11/2026' })
  await school.settles()

  await school.agrees('R-0001', { 'Agreed in the meeting': 'Approve', 'Wait until': '' })
  await school.comes('16:00')

  expect(school.letters('Bryony Castellow').map(({ subject }) => subject)).toEqual([
    'We have your request: Hearing children read (R-0001)',
    'Approved: Hearing children read, Tuesday 12 January (R-0001)',
  ])
})

test('a meeting that was before somebody asked decides nothing about it', async () => {
  const school = await aSchool()
  await school.meets({ 'Meeting on': '11/11/2026', 'Who was there': 'Ruth Ellerby, Samir Quayle' })
  await school.asks('Bryony Castellow')
  await school.settles()

  await school.agrees('R-0001', { 'Agreed in the meeting': 'Approve' })
  await school.comes('16:00')

  expect((await school.row('R-0001'))['Please mend']).toContain('was before this was asked for')
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
})
