import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { agreed, asked, others, phonics, subjects, three } from './phonics-day.ts'

// Three would go to one day: two who teach and an HLTA (see phonics-day.ts).

async function met(answers: Readonly<Record<string, string>> = {}): Promise<School> {
  const { school } = await asked(answers)
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth Ellerby, Samir Quayle' })
  return school
}

test('what the meeting declines it declines for all of them, each with a letter', async () => {
  const school = await met()

  await school.agrees('R-0001', {
    'Agreed in the meeting': 'Decline',
    'Reason if not yes': 'Timing',
    'Words for the letter': 'January is full.',
  })
  await school.comes('16:00')

  expect(await school.row('R-0001')).toMatchObject({ 'Where it stands': 'Declined on 12 November' })
  expect(three.map((who) => subjects(school, who).at(-1))).toEqual(
    ['R-0001', 'R-0001b', 'R-0001c'].map((id) => expect.stringContaining(`Your request ${id}`)),
  )
})

test('a decline that is reopened by votes is reopened for all, and then agreed for all', async () => {
  const school = await met()
  await school.agrees('R-0001', {
    'Agreed in the meeting': 'Decline',
    'Reason if not yes': 'Timing',
    'Words for the letter': 'January is full.',
  })
  await school.comes('16:00')

  await school.agrees('R-0001', { 'Agreed in the meeting': 'Approve' })
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toContain('Agreed; letter leaves')
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£420.00' })
})

test('what is put off is put off for all of them, and each is told until when', async () => {
  const school = await met()

  await school.agrees('R-0001', {
    'Agreed in the meeting': 'Wait until',
    'Wait until': '04/01/2027',
    'Words for the letter': 'We look again in January.',
  })
  await school.comes('16:00')

  expect(await school.row('R-0001')).toMatchObject({ 'Where it stands': 'Waiting until 4 January' })
  expect(three.map((who) => school.letters(who).length)).toEqual([2, 2, 2])
})

test('what the meeting calls off after the letters gives back the money of all of them', async () => {
  const { school } = await agreed()
  await school.comes('15:45')
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth Ellerby, Samir Quayle' })

  await school.agrees('R-0001', {
    'Agreed in the meeting': 'Decline',
    'Reason if not yes': 'Cover',
    'Words for the letter': 'We have nobody to cover.',
  })
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({ 'Where it stands': 'Declined on 12 November' })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
  expect(three.map((who) => school.letters(who).length)).toEqual([3, 3, 3])
})

test('when the head goes too, two others decide, and the chair is told the head’s own share', async () => {
  const { school } = await asked({ [others]: 'Sunniva Pell\nRuth Ellerby' })
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.chooses('Assistant head', 'R-0001', 'Approve')
  await school.settles()

  await school.comes('16:00')

  const letters = school.letters('chair@governors.thistledown-lane.example.org')
  expect(await school.row('R-0001')).toMatchObject({ 'Where it stands': 'Approved on 12 November' })
  expect(letters).toHaveLength(1)
  expect(letters[0]?.text).toContain('Amount: £358 (fee £140, cover £218)')
})

test('each is asked how it went, by their own reference, with the words of whoever asked', async () => {
  const soon = {
    'First day': '2026-11-17',
    'Last day': '2026-11-17',
    'Which days or parts of days?': '17 November',
  }
  const { school } = await agreed({ ...soon, 'Book by': '' })
  await school.comes('16:00')
  await school.comes('16:00', '2026-11-24')

  const letter = school.letters('Sunniva Pell').at(-1)
  await tells(school, 'Sunniva Pell', { ...weekAfter, Reference: 'R-0001b' })

  expect(letter?.subject).toContain('(R-0001b)')
  expect(letter?.text).toContain('Before it Gwilym Ashdown wrote for all of you:')
  expect(await school.needsAttention()).toEqual([])
})

test('something free is in the record of everybody who is named, and they are told', async () => {
  const { school } = await asked({ ...phonics, [others]: '' })

  await school.asks('Bryony Castellow', {
    'What would you like to do?': 'Something free, and nobody needs to cover me',
    'What is it called?': 'Phonics webinar',
    'What kind?': 'webinar or course',
    'Where does it come from?': 'online',
    Date: '2026-11-10',
    'About how many hours?': '1',
    'Which priority does it help most?': '1 Reading',
    'In one sentence, what do you hope will be different?': 'Fewer children guess at words.',
    'Anyone else going? (names)': 'Hilda Castle and a friend from Fernhollow',
  })
  await school.settles()

  const attended = (await school.tab('coordinator', 'Access')).filter(({ Activities }) => Activities === '1')
  expect(attended.map(({ Name }) => Name)).toEqual(['Bryony Castellow', 'Hilda Castle'])
  expect(subjects(school, 'Hilda Castle')).toEqual(['In your training record: Phonics webinar (R-0002b)'])
})
