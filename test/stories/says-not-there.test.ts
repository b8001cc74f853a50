import { expect, test } from 'vitest'
import { approvedSchool, money, questions, records, spent } from './a-booked-day.ts'
import type { School } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'

test('who says they were not there moves no money: the office is asked to mend the row, and nobody asks them twice', async () => {
  const school = await approvedSchool()
  await school.comes('16:00', '2026-12-03')

  await tells(school, asker, {
    'Which questions?': 'The week after',
    'Were you there?': 'no',
    'Shall we look for another date?': 'no',
  })
  const said = await school.needsAttention()
  const before = await money(school)
  await records(school, { 'Where it stands': 'Not attended' })
  await school.comes('16:00', '2026-12-10')

  expect(said).toMatchObject([{ Where: 'Office, To book and pay' }])
  expect(said[0]?.['What happened']).toMatch(/says they were not there/)
  expect(said[0]?.['What to do']).toMatch(/choose “Not attended” under “Where it stands” beside R-0001/)
  expect(before).toEqual(spent)
  expect(questions(school)).toHaveLength(1)
  expect(school.letters(asker).filter(({ subject }) => subject.includes('could not go'))).toEqual([])
})

test('a place that the provider cancelled asks nothing of whoever had it', async () => {
  const school = await approvedSchool()

  await records(school, { 'Where it stands': 'Cancelled by the provider' })
  const after = school.letters(asker).length
  await school.comes('16:00', '2026-12-10')

  expect(school.letters(asker)).toHaveLength(after)
})

const no = {
  'Which questions?': 'The week after',
  'Were you there?': 'no',
  'Shall we look for another date?': 'yes, please',
}
const weeksLater = (school: School) =>
  school
    .letters(asker)
    .filter(({ text }) => text.includes('Six school weeks on'))
    .map(({ at }) => at.slice(0, 10))

test('who corrects her “no” is asked what came of it, and the office is no longer told that she was away', async () => {
  const school = await approvedSchool()
  await school.comes('16:00', '2026-12-03')

  await tells(school, asker, no)
  const told = await school.needsAttention()
  await tells(school, asker, weekAfter)
  const after = await school.needsAttention()
  await school.comes('16:00', '2027-01-22')

  expect(told).toHaveLength(2)
  expect(after).toEqual([])
  expect(weeksLater(school)).toEqual(['2027-01-21'])
  expect(JSON.stringify(await school.tab('coordinator', 'Impact'))).not.toContain('another date')
})

test('who corrects her “no” when the office has marked her absent: the office is asked to mend it, and then she is asked', async () => {
  const school = await approvedSchool()
  await school.comes('16:00', '2026-12-03')
  await tells(school, asker, no)
  await records(school, { 'Where it stands': 'Not attended' })
  const marked = await school.needsAttention()

  await tells(school, asker, weekAfter)
  const said = await school.needsAttention()
  await records(school, { 'Where it stands': 'Attended' })
  const mended = await school.needsAttention()
  await school.comes('16:00', '2027-01-22')

  expect(marked.map((line) => line['What happened'])).toEqual([
    expect.stringContaining('would like another date'),
  ])
  expect(said.map((line) => line['What happened'])).toEqual([
    'Bryony Castellow, Year 2 says they were there: Calm classrooms (R-0001)',
  ])
  expect(mended).toEqual([])
  expect(weeksLater(school)).toEqual(['2027-01-21'])
})

test('who said that she was there, then that she was not, and then that she was, is heard each time', async () => {
  const school = await approvedSchool()
  await school.comes('16:00', '2026-12-03')
  await tells(school, asker, weekAfter)
  await tells(school, asker, {
    'Which questions?': 'I had a place and could not go',
    'Shall we look for another date?': 'no',
  })
  await records(school, { 'Where it stands': 'Not attended' })

  await tells(school, asker, weekAfter)

  expect((await school.needsAttention()).map((line) => line['What happened'])).toEqual([
    'Bryony Castellow, Year 2 says they were there: Calm classrooms (R-0001)',
  ])
})

test.for(['Attended', 'Attended in part'])(
  'whom the office has as “%s” after all, against her “no”, is asked what came of it',
  async (state) => {
    const school = await approvedSchool()
    await school.comes('16:00', '2026-12-03')
    await tells(school, asker, no)

    await records(school, { 'Where it stands': 'Not attended' })
    await school.comes('16:00', '2026-12-04')
    await records(school, { 'Where it stands': state })
    const lines = await school.needsAttention()
    await school.comes('16:00', '2027-01-22')

    expect(lines).toEqual([])
    expect(weeksLater(school)).toEqual(['2027-01-21'])
  },
)

const asker = 'Bryony Castellow'
