import { expect, test } from 'vitest'
import { type School, sharedBeginning } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { nextTuesday } from './one-request.ts'

// Bryony goes to her half-day on 17 November, and offers colleagues a few minutes on it in a staff meeting.

const bryony = 'Bryony Castellow'

const offersMinutes = {
  'Which questions?': 'Sharing it with colleagues',
  'May colleagues read your key messages?': 'yes, with my name',
  'Would you word your key messages differently?': 'Count to five before you help.',
  'Who should get them by letter?': 'my phase',
  'How would you share it?': 'a few minutes in a staff meeting',
}

const offered = (): Promise<School> =>
  sharedBeginning('Bryony offers a few minutes', async (school) => {
    await school.asks(bryony, nextTuesday)
    await school.settles()
    await school.chooses('Head', 'R-0001', 'Approve')
    await school.chooses('Deputy', 'R-0001', 'Approve')
    await school.comes('09:00', '2026-11-24')
    await tells(school, bryony, { ...weekAfter, 'Three key messages for colleagues': 'Let them begin.' })
    await types(school, { 'Worth sharing': 'TRUE' })
    await school.comes('09:00', '2026-11-26')
    await tells(school, bryony, offersMinutes)
    await school.comes('17:00', '2026-11-30')
  })

const types = async (school: School, cells: Readonly<Record<string, string>>): Promise<void> => {
  await school.types('Samir Quayle', ['coordinator', 'Good practice', 'Who', bryony], cells)
  await school.settles()
}

/** Days and subjects of letters about a staff meeting, by whom they reached. */
const aboutMinutes = (school: School): readonly string[] =>
  school
    .letters()
    .filter(({ subject }) => /minutes at the staff meeting|staff meeting on/.test(subject))
    .map(({ at, to, subject }) => `${at.slice(0, 10)} ${to.split('.')[0]}: ${subject}`)

const row = async (school: School) =>
  (await school.tab('coordinator', 'Good practice')).find(({ Who }) => Who?.startsWith(bryony)) ?? {}

test('whoever offered a few minutes is told once of the date, with their own words; readers are not written to again', async () => {
  const school = await offered()
  const readers = school.letters().filter(({ text }) => text.includes('a few minutes on it'))

  await types(school, { 'Staff meeting on': '10/12/2026' })
  const says = (await row(school))['What they say']
  await school.comes('16:00', '2026-12-18')
  const { staffroom } = (await school.desk.school()).files
  const afterwards = JSON.stringify(school.desk.rows(staffroom.id, 'What colleagues learned'))

  expect(aboutMinutes(school)).toEqual([
    '2026-12-01 bryony: Your few minutes at the staff meeting on Thursday 10 December: Hearing children read (R-0001)',
  ])
  expect(afterwards).toContain(
    `It was at the staff meeting on 10 December 2026. To hear more, ask ${bryony}.`,
  )
  const [told] = school.letters(bryony).filter(({ subject }) => subject.startsWith('Your few minutes'))
  expect(told?.text).toContain('“Count to five before you help.”')
  expect(told?.text).toContain('reply to this letter, or tell Jo Brindlewick in the office')
  expect(readers.length).toBeGreaterThan(0)
  expect(school.letters().filter(({ text }) => text.includes('10 December'))).toHaveLength(1)
  expect(says).toContain('They are told of Thursday 10 December.')
})

test('a date that is changed or taken away before they heard of it leaves one letter, or none', async () => {
  const changed = await offered()
  await types(changed, { 'Staff meeting on': '10/12/2026' })
  await types(changed, { 'Staff meeting on': '17/12/2026' })
  await changed.comes('17:00', '2026-12-02')
  const taken = await offered()
  await types(taken, { 'Staff meeting on': '10/12/2026' })
  await types(taken, { 'Staff meeting on': '' })
  await taken.comes('17:00', '2026-12-02')

  expect(aboutMinutes(changed)).toEqual([
    '2026-12-01 bryony: Your few minutes at the staff meeting on Thursday 17 December: Hearing children read (R-0001)',
  ])
  expect(aboutMinutes(taken)).toEqual([])
})

test('they are told anew when the date changes, and that it is off when it is taken away', async () => {
  const school = await offered()
  await types(school, { 'Staff meeting on': '10/12/2026' })
  await school.comes('17:00', '2026-12-02')

  await types(school, { 'Staff meeting on': '17/12/2026' })
  await school.comes('17:00', '2026-12-03')
  await types(school, { 'Staff meeting on': '' })
  await school.comes('16:00', '2026-12-18')

  const title = 'Hearing children read (R-0001)'
  expect(aboutMinutes(school)).toEqual([
    `2026-12-01 bryony: Your few minutes at the staff meeting on Thursday 10 December: ${title}`,
    `2026-12-03 bryony: Moved to Thursday 17 December: your few minutes at the staff meeting, ${title}`,
    `2026-12-04 bryony: Off the agenda: your few minutes at the staff meeting on Thursday 17 December (R-0001)`,
  ])
})

test('a date put back before they heard that it was off is no news to them', async () => {
  const school = await offered()
  await types(school, { 'Staff meeting on': '10/12/2026' })
  await school.comes('17:00', '2026-12-02')

  await types(school, { 'Staff meeting on': '' })
  await types(school, { 'Staff meeting on': '10/12/2026' })
  await school.comes('16:00', '2026-12-18')

  expect(aboutMinutes(school)).toHaveLength(1)
})

test('who would rather not speak any more gets no letter about it; the row says that the date stands alone', async () => {
  const school = await offered()
  await types(school, { 'Staff meeting on': '10/12/2026' })
  await school.comes('17:00', '2026-12-02')

  await tells(school, bryony, { ...offersMinutes, 'How would you share it?': 'a page of notes' })
  const says = (await row(school))['Please mend']
  await types(school, { 'Staff meeting on': '' })
  await school.comes('16:00', '2026-12-18')

  expect(says).toBe('They would rather not speak now. Take the date away, or present it yourself.')
  expect(aboutMinutes(school)).toHaveLength(1)
})

test('once the meeting has been, taking its date away tells nobody anything', async () => {
  const school = await offered()
  await types(school, { 'Staff meeting on': '10/12/2026' })
  await school.comes('09:00', '2026-12-11')

  await types(school, { 'Staff meeting on': '' })
  await school.comes('16:00', '2026-12-18')

  expect(aboutMinutes(school)).toHaveLength(1)
})

test('whoever offered another way is not told of a date: then the CPD lead presents it', async () => {
  const school = await offered()
  await tells(school, bryony, { ...offersMinutes, 'How would you share it?': 'come and see me' })

  await types(school, { 'Staff meeting on': '10/12/2026' })
  await school.comes('16:00', '2026-12-18')

  expect(aboutMinutes(school)).toEqual([])
})

test('on a day on which they are not in school the row says so, and no letter goes to them while they are away', async () => {
  const school = await offered()
  await school.people(bryony, { 'Away from': '07/12/2026', 'Away to': '11/12/2026' })

  await types(school, { 'Staff meeting on': '10/12/2026' })

  expect((await row(school))['Please mend']).toBe(
    'Staff meeting on: Bryony Castellow is not in school on Thursday 10 December.',
  )
})
