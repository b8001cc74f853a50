import { expect, test } from 'vitest'
import { approvedSchool, money, questions, records, spent } from './a-booked-day.ts'
import { tells } from './how-it-went.ts'

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

const asker = 'Bryony Castellow'
