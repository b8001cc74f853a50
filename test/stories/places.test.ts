import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { approved } from './one-request.ts'

// Bryony has a place on Thursday 26 November: £180 and £12 for the bus. Its letter has left.

type Cells = Readonly<Record<string, string>>

const course = {
  'What is it called?': 'Calm classrooms',
  'First day': '2026-11-26',
  'Last day': '2026-11-26',
  'Which days or parts of days?': '26 November, all day',
  'Price of one place before VAT, £ (0 if none)': '180',
  'Travel there and back, £ (0 if none)': '12',
}

const records = async (school: School, cells: Cells, ref = 'R-0001'): Promise<void> => {
  await school.types('Jo Brindlewick', ['office', 'To book and pay', 'Ref', ref], cells)
  await school.settles()
}
const place = async (school: School): Promise<Cells | undefined> =>
  (await school.tab('office', 'To book and pay')).find(({ Ref }) => Ref === 'R-0001')
const questions = (school: School, who: string) =>
  school.letters(who).filter(({ subject }) => subject.includes('questions about'))

test('the provider’s terms: she is told until when, the office is reminded, and the fee is kept after that', async () => {
  const school = await approved(course)
  await records(school, { 'Where it stands': 'Booked', 'Cancel free until': '20/11/2026' })
  const told = school.letters('Bryony Castellow').at(-1)

  await school.comes('09:00', '2026-11-18')
  const reminded = await school.needsAttention()
  await school.comes('09:00', '2026-11-23')
  await records(school, { 'Where it stands': 'Cancelled by us' })
  const charged = await school.budget('School plan')
  await records(school, { 'Charged after that, £': '15' })

  expect(told?.text).toContain('After Friday 20 November the school may have to pay £180.')
  expect(reminded).toMatchObject([
    { 'What happened': expect.stringContaining('After 20 November 2026 it costs £180.00 to cancel: Bryony') },
  ])
  expect(school.letters('Bryony Castellow').at(-1)?.text).toContain('By its terms the provider keeps £180')
  expect([charged.Spent, charged.Committed]).toEqual(['£180.00', '£0.00'])
  expect((await school.budget('School plan')).Spent).toBe('£15.00')
  expect((await place(school))?.['Please mend']).toContain('cancel the place with the provider')
})

test('a colleague goes instead: both are told, the money stays, and the colleague is asked how it went', async () => {
  const school = await approved(course)
  await records(school, { 'Where it stands': 'Substituted' })
  const nobody = (await place(school))?.['Please mend']

  await records(school, { 'Who goes instead': 'Deena Marwick' })
  const before = await school.budget('School plan')
  await school.comes('16:00', '2026-12-03')

  expect(nobody).toBe('Write under “Who goes instead” which colleague goes: then “Substituted” counts.')
  expect((await place(school))?.Who).toBe('Deena Marwick, Year 5, instead of Bryony Castellow, Year 2')
  expect(school.letters('Deena Marwick')[0]?.subject).toBe(
    'You go instead: Calm classrooms, Thursday 26 November (R-0001)',
  )
  expect(school.letters('Bryony Castellow').at(-1)?.subject).toMatch(/^Deena Marwick goes instead/)
  expect(before.Committed).toBe('£180.00')
  expect((await school.budget('School plan')).Spent).toBe('£180.00')
  expect([questions(school, 'Deena Marwick').length, questions(school, 'Bryony Castellow').length]).toEqual([
    1, 0,
  ])
})

test('a place that is given up is offered to whoever waits for the same, and nobody is moved into it', async () => {
  const school = await approved(course)
  await records(school, { 'Where it stands': 'Booked' })
  await school.asks('Deena Marwick', course)
  await school.settles()

  await school.asks('Bryony Castellow', {
    'What would you like to do?': 'Change or cancel something I asked for',
    Reference: 'R-0001',
    'What would you like us to do?': 'cancel it',
  })
  await school.settles()

  expect(await school.needsAttention()).toMatchObject([
    {
      'What happened':
        'A place on Calm classrooms, Thu 26 Nov, has become free (R-0001), and Deena Marwick, Year 5 (R-0002) waits for the same',
    },
  ])
  expect((await place(school))?.What).toBe('Calm classrooms. Cancelled by us: cancel the place')
})

test('a day that was missed: hours for the day attended only, and the questions come after all', async () => {
  const school = await approved({
    ...course,
    'First day': '2026-11-17',
    'Other days or times': '',
    'Hours altogether': '12',
  })
  await school.comes('16:30', '2026-11-26')

  await records(school, { 'Where it stands': 'Attended in part', 'Days missed': '26 November' })
  const access = (await school.tab('coordinator', 'Access')).find(({ Name }) => Name === 'Bryony Castellow')
  await school.comes('16:00', '2026-11-27')

  expect((await place(school))?.['Please mend']).toBe('')
  expect(access?.['Taken, hours']).toBe('6')
  expect(questions(school, 'Bryony Castellow')).toHaveLength(1)
})

test('what cannot be read beside a place is answered there, and changes nothing', async () => {
  const school = await approved(course)

  await records(school, {
    'Where it stands': 'Booked',
    'Who goes instead': 'Nobody Anybody',
    'Days missed': 'the wet one',
    'Cancel free until': '27/11/2026',
    'Charged after that, £': 'a lot',
  })

  const mend = (await place(school))?.['Please mend']
  expect(mend).toContain('We found nobody called “Nobody Anybody” on the staff list.')
  expect(mend).toContain('Days missed: Write each day with its month')
  expect(mend).toContain('Under “Cancel free until” write a day before it begins')
  expect(mend).toContain('we could not read “a lot” under “Charged after that, £”.')
  expect((await school.budget('School plan')).Committed).toBe('£180.00')
})

test('a place of somebody who leaves before its day is pointed out, until a colleague has it', async () => {
  const school = await approved(course)

  await school.people('Bryony Castellow', { 'Last day': '20/11/2026' })
  await school.settles()
  const pointedOut = await school.needsAttention()
  await records(school, { 'Where it stands': 'Substituted', 'Who goes instead': 'Deena Marwick' })

  expect(pointedOut).toMatchObject([
    {
      'What happened':
        'Bryony Castellow, Year 2 does not work here on Thursday 26 November: Calm classrooms (R-0001)',
    },
  ])
  expect(await school.needsAttention()).toEqual([])
})

test('what was spent by itself is put right once: who did not go after all gets the bus back', async () => {
  const school = await approved(course)
  await records(school, { 'Where it stands': 'Booked' })
  await school.comes('09:00', '2026-11-27')

  await records(school, { 'Where it stands': 'Not attended' })

  const [fee, travel] = [
    await school.budget('School plan'),
    await school.budget('Travel (E08), outside the allocation'),
  ]
  expect([fee.Committed, fee.Spent]).toEqual(['£0.00', '£180.00'])
  expect([travel.Committed, travel.Spent]).toEqual(['£0.00', '£0.00'])
})
