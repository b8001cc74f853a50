import { expect, test } from 'vitest'
import { type School, sharedBeginning } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { approved, nextTuesday } from './one-request.ts'

// Maureen Tidswell has no account. She goes to first aid on Tuesday 17 November; Samir Quayle leads her team.

const hers = 'Letters to hand over'
const bryony = 'Bryony Castellow'

/** Her course is agreed; the letters about that have been handed over. */
const goes = (): Promise<School> =>
  sharedBeginning('Maureen goes to first aid', async (school) => {
    await school.asks('Jo Brindlewick', {
      'First day': '2026-11-17',
      'Last day': '2026-11-17',
      'Which days or parts of days?': '17 November',
    })
    await school.settles()
    await school.handsOver('R-0001')
    await school.chooses('Head', 'R-0001', 'Approve')
    await school.chooses('Deputy', 'R-0001', 'Approve')
    await school.comes('16:00')
    await school.handsOver('R-0001')
    await school.settles()
  })

/** Subjects of what waits for her about the course, with the day on which it was written. */
const waiting = async (school: School): Promise<readonly string[]> =>
  (await school.tab('office', hers))
    .filter(({ About }) => About === 'R-0001')
    .map((row) => `${row.Since}: ${(row['The letter'] ?? '').split('\n')[0]}`)

const inPassing = (school: School) =>
  school.letters('Samir Quayle').filter(({ subject }) => subject.startsWith('Would you ask'))

test('whoever has no account is not reminded of a letter that nobody has given them, nor is anybody told to ask', async () => {
  const school = await goes()

  await school.comes('16:00', '2027-01-08')

  expect(await waiting(school)).toEqual([
    'Tuesday 24 November: Six questions about Paediatric first aid, about two minutes (R-0001)',
  ])
  expect(inPassing(school)).toEqual([])
  const listed = await school.tab('coordinator', 'Impact')
  expect(listed.filter(({ Part }) => Part === 'Asked and reminded in vain')).toEqual([])
})

test('a letter counts from the day on which the office ticks it: a school week later they are reminded', async () => {
  const school = await goes()
  await school.comes('09:00', '2026-12-03')

  await school.handsOver('R-0001')
  await school.comes('16:00', '2026-12-09')
  const before = await waiting(school)
  await school.comes('16:00', '2026-12-10')

  expect(before).toEqual([])
  expect(await waiting(school)).toEqual([
    'Thursday 10 December: A reminder: six questions about Paediatric first aid, about two minutes (R-0001)',
  ])
})

test('after a school week the office is told once what waits to be handed over, and the line goes with the tick', async () => {
  const school = await goes()
  const lines = async () =>
    (await school.needsAttention()).filter((row) => JSON.stringify(row).includes('handed over'))

  await school.comes('16:00', '2026-11-30')
  const before = await lines()
  await school.comes('09:00', '2026-12-01')
  const [line, ...others] = await lines()
  await school.handsOver('R-0001')
  await school.settles()

  expect(before).toEqual([])
  expect(others).toEqual([])
  expect(line).toMatchObject({
    'Who must act': 'Office',
    'What happened': 'A letter for Maureen Tidswell has waited since Tuesday 24 November to be handed over',
    Where: 'Office, Letters to hand over',
  })
  expect(await lines()).toEqual([])
})

test('the letter names somebody who is in school: where their team leader is away, the office', async () => {
  const school = await goes()
  await school.people('Samir Quayle', { 'Away from': '23/11/2026', 'Away to': '18/12/2026' })

  await school.comes('16:00', '2026-11-24')

  const [letter] = (await school.tab('office', hers)).filter(({ About }) => About === 'R-0001')
  expect(letter?.['The letter']).toContain('Please tell Jo Brindlewick, who will write it down for you.')
})

test('what she has told Samir, who wrote it down for her, lies in the office no more and is not missed', async () => {
  const school = await goes()
  await school.comes('09:00', '2026-11-25')
  const before = await waiting(school)

  await tells(school, 'Samir Quayle', weekAfter)
  const after = await waiting(school)
  await school.comes('16:00', '2026-12-04')

  expect(before).toHaveLength(1)
  expect(after).toEqual([])
  expect(await waiting(school)).toEqual([])
  expect(JSON.stringify(await school.needsAttention())).not.toContain('handed over')
})

test('colleagues’ key messages that wait for her are taken back with a no', async () => {
  const learned = 'Let them begin; the silence is hers.'
  const says = (may: string) => ({
    'Which questions?': 'Sharing it with colleagues',
    'May colleagues read your key messages?': may,
  })
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-24')
  await tells(school, bryony, { ...weekAfter, 'Three key messages for colleagues': learned })
  const cells = { 'Worth sharing': 'TRUE', 'For whom': 'Maureen Tidswell' }
  await school.types('Samir Quayle', ['coordinator', 'Good practice', 'Who', bryony], cells)
  await school.settles()
  await tells(school, bryony, {
    ...says('yes, with my name'),
    'Who should get them by letter?': 'my phase',
    'How would you share it?': 'come and see me',
  })
  await school.comes('09:00', '2026-11-27')
  const before = await school.tab('office', hers)

  await tells(school, bryony, says('no'))

  expect(JSON.stringify(before)).toContain(learned)
  expect(JSON.stringify(await school.tab('office', hers))).not.toContain(learned)
})
