import { expect, test } from 'vitest'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import { aSchool, type School } from './a-school.ts'

// What colleagues offer on the form "I can show colleagues …" (SA20): thanked for, told to leaders, taken back.

const answers = async (
  school: School,
  who: string,
  given: Readonly<Record<string, string>>,
): Promise<void> => {
  const id = (await school.desk.school()).forms.offer?.id ?? ''
  school.desk.google.forms.answer(id, { as: addressOf(who), answers: given })
  await school.settles()
}

const outdoors = {
  'What would you like to do?': 'Offer to show something',
  'I can show colleagues …': 'outdoor learning',
  'When, or how to ask you': 'Thursdays after school',
  'For whom?': 'teaching assistants',
}
const takesBack = { 'What would you like to do?': 'Take an offer back', Reference: 'O-0001' }

const value = async (school: School): Promise<string> =>
  (await school.row('R-0001'))['7 Value for money'] ?? ''

const inStaffroom = async (school: School): Promise<readonly string[]> => {
  const [, , ...rows] = school.desk.rows((await school.desk.school()).files.staffroom.id, 'Who can show you')
  return rows.flatMap(([who = '', what = '']) => (who === '' ? [] : [`${who}: ${what}`]))
}

test('an offer is thanked for by letter, and stands beside a request like it, in the Staffroom and on its own tab', async () => {
  const school = await aSchool()
  await school.asks('Deena Marwick')

  await answers(school, 'Kit Farrow', outdoors)

  const [letter] = await school.letters('Kit Farrow')
  const [row] = await school.tab('coordinator', 'Offers from the form')
  expect(letter?.subject).toBe('Thank you for offering: outdoor learning (O-0001)')
  expect(letter?.text).toContain(
    'It is for teaching assistants, and stands in the Staffroom with your name until 31 August 2027.',
  )
  expect(await value(school)).toMatch(
    /^Kit Farrow has offered to show this \(“outdoor learning”\): ask first\./,
  )
  expect(row).toMatchObject({
    Ref: 'O-0001',
    'Where it stands': 'Open until 31 August 2027',
    'Who waits for something like it': 'R-0001 Deena Marwick, Year 5: Outdoor learning day',
  })
  expect(await inStaffroom(school)).toEqual(['Kit Farrow: outdoor learning'])
})

test('whoever is declined something that a colleague offered reads so in the letter', async () => {
  const school = await aSchool()
  await answers(school, 'Kit Farrow', outdoors)
  await school.asks('Deena Marwick')
  await school.settles()

  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth, Samir, Niamh' })
  await school.settles()
  await school.agrees('R-0001', {
    'Agreed in the meeting': 'Decline',
    'Reason if not yes': 'Done in school',
    'Words for the letter': 'We would rather begin here.',
  })
  await school.settles()
  await school.comes('16:00', '2026-11-13')

  const letter = (await school.letters('Deena Marwick')).at(-1)
  expect(letter?.text).toContain(
    'Kit Farrow has offered to show colleagues outdoor learning (Thursdays after school).',
  )
})

test('an offer that is taken back is told to nobody any more; somebody else cannot take it back', async () => {
  const school = await aSchool()
  await school.asks('Deena Marwick')
  await answers(school, 'Kit Farrow', outdoors)

  await answers(school, 'Priya Lindqvist', takesBack)
  const still = await value(school)
  await answers(school, 'Kit Farrow', takesBack)

  expect(still).toContain('Kit Farrow has offered')
  expect(await value(school)).not.toContain('Kit Farrow')
  expect(await inStaffroom(school)).toEqual([])
  expect((await school.letters('Priya Lindqvist')).at(-1)?.subject).toBe(
    'We could not read part of your answer',
  )
  expect((await school.letters('Kit Farrow')).at(-1)?.subject).toBe('Taken back: your offer O-0001')
})

test('an offer lapses by itself after its last day', async () => {
  const school = await aSchool()
  await answers(school, 'Kit Farrow', { ...outdoors, 'Until when?': '2026-11-13' })

  await school.comes('09:00', '2026-11-16')

  const [row] = await school.tab('coordinator', 'Offers from the form')
  expect(row?.['Where it stands']).toBe('Lapsed on 13 November 2026')
  expect(await inStaffroom(school)).toEqual([])
})
