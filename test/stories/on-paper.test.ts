import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { approved, nextTuesday } from './one-request.ts'

// Maureen Tidswell, midday supervisor, has no account. She asks on paper; Jo in the office fills in the form.

const handOver = 'Letters to hand over'

test('a request on paper is hers: her name stands in the row, and the law’s training is paid first', async () => {
  const school = await aSchool()

  await school.asks('Jo Brindlewick')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'Who and what': 'Maureen Tidswell, Midday supervisor: Paediatric first aid (Brightwater First Aid)',
    'For which priority': 'Required by law',
    'True cost': '£95.00',
  })
})

test('letters to somebody without an e-mail address are printed by the office; nobody is e-mailed', async () => {
  const school = await aSchool()

  await school.asks('Jo Brindlewick')
  await school.settles()

  const [letter, ...others] = await school.tab('office', handOver)
  expect(others).toEqual([])
  expect(letter).toMatchObject({ For: 'Maureen Tidswell', About: 'R-0001', Since: 'Thursday 12 November' })
  expect(letter?.['The letter']).toContain('We have your request: Paediatric first aid (R-0001)')
  expect(letter?.['The letter']).toContain('Dear Maureen,')
  expect(letter?.['The letter']).toContain('Please do not book yet.')
  expect(letter?.['The letter']).toContain('Jo Brindlewick filled in the form for you.')
  expect(letter?.['The letter']).not.toContain('Reply to this letter')
  expect(school.letters()).toEqual([])
})

test('a letter that is ticked as handed over leaves the list and does not come back', async () => {
  const school = await aSchool()
  await school.asks('Jo Brindlewick')
  await school.settles()

  await school.handsOver('R-0001')
  await school.settles()
  const ticked = await school.tab('office', handOver)
  await school.comes('08:00', '2026-11-13')

  expect(ticked).toEqual([])
  expect(await school.tab('office', handOver)).toEqual([])
})

test('her approval is handed over at 15:45 too, and says how to reach the school without a link', async () => {
  const school = await aSchool()
  await school.asks('Jo Brindlewick')
  await school.settles()
  await school.handsOver('R-0001')
  await school.settles()

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('15:44')
  const before = await school.tab('office', handOver)
  await school.comes('15:45')
  await school.settles()

  const [letter] = await school.tab('office', handOver)
  expect(before).toEqual([])
  expect(letter?.['The letter']).toContain('Approved: Paediatric first aid, Tuesday 2 February (R-0001)')
  expect(letter?.['The letter']).toContain('tell Jo Brindlewick in the office')
  expect(await school.budget('Statutory first')).toMatchObject({ Committed: '£95.00', Free: '£1,405.00' })
  expect(await school.row('R-0001')).toMatchObject({ 'Where it stands': 'Approved on 12 November' })
})

test('who takes back what she shared takes it off the paper too that waits for Maureen in the office', async () => {
  const bryony = 'Bryony Castellow'
  const says = { 'Which questions?': 'Sharing it with colleagues' }
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-24')
  await tells(school, bryony, { ...weekAfter, 'Three key messages for colleagues': 'Count to five.' })
  await school.types('Samir Quayle', ['coordinator', 'Good practice', 'Who', bryony], {
    'Worth sharing': 'TRUE',
    'For whom': 'Maureen Tidswell',
  })
  await school.settles()
  await tells(school, bryony, {
    ...says,
    'May colleagues read your key messages?': 'yes, with my name',
    'Who should get them by letter?': 'my phase',
    'How would you share it?': 'come and see me',
  })
  await school.comes('09:00', '2026-11-27')
  const before = JSON.stringify(await school.tab('office', handOver))

  await tells(school, bryony, { ...says, 'May colleagues read your key messages?': 'no' })

  expect(before).toContain('Count to five.')
  expect(JSON.stringify(await school.tab('office', handOver))).not.toContain('Count to five.')
})
