import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSchool, type School } from './a-school.ts'
import { tells } from './how-it-went.ts'
import { nextTuesday } from './one-request.ts'

// Bryony had a place on a half-day on Tuesday 17 November, and was not there; nor was Deena, who is away from the next
// day on until 11 December. One school, test after test.

let school: School
beforeAll(async () => {
  school = await openSchool({
    people: { 'Deena Marwick': { 'Away from': '18/11/2026', 'Away to': '11/12/2026' } },
  })
  for (const [who, ref] of [
    ['Bryony Castellow', 'R-0001'],
    ['Deena Marwick', 'R-0002'],
  ] as const) {
    await school.asks(who, nextTuesday)
    await school.settles()
    await school.chooses('Head', ref, 'Approve')
    await school.chooses('Deputy', ref, 'Approve')
  }
  await school.comes('16:00', '2026-11-17')
})
afterAll(() => school.desk.close())

const letters = () =>
  school.letters('Bryony Castellow').map(({ subject, at }) => `${at.slice(0, 16)} ${subject}`)
const attention = async () => (await school.needsAttention()).map((line) => line['What happened'])

test('the week after she gets one kind letter instead of six questions, and no reminder', async () => {
  await marks('Not attended', 'R-0001')
  await marks('Not attended', 'R-0002')
  await school.comes('16:00', '2026-11-23')
  const before = letters()

  await school.comes('16:00', '2026-12-02')

  expect(before.filter((line) => line.includes('could not go'))).toEqual([])
  expect(letters().slice(before.length)).toEqual([
    '2026-11-24T08:00 You could not go to Hearing children read: would another date help? (R-0001)',
  ])
  expect(await attention()).toEqual([])
})

test('her answer stands in the Coordinator’s file, and the office hears that she would like another date', async () => {
  await tells(school, 'Bryony Castellow', {
    'Which questions?': 'I had a place and could not go',
    'What happened?': 'Nobody could cover.',
    'Shall we look for another date?': 'yes, please',
  })

  expect(await written()).toEqual(['Would like another date.\nNobody could cover.'])
  expect(await attention()).toEqual([
    'Bryony Castellow, Year 2 could not go and would like another date: Hearing children read (R-0001)',
  ])
})

test('what happened stands on no list that leaders or the office read', async () => {
  const desk = JSON.stringify(await school.needsAttention())
  const office = JSON.stringify(await school.tab('office', 'To book and pay'))

  expect(desk + office).not.toContain('Nobody could cover')
})

test('whoever thinks better of it says so with the same link, and the line goes', async () => {
  await tells(school, 'Bryony Castellow', {
    'Which questions?': 'I had a place and could not go',
    'Shall we look for another date?': 'no',
  })

  expect(await written()).toEqual(['Wants no other date.'])
  expect(await attention()).toEqual([])
})

test('whoever is away for weeks is asked once they are back, and only then does their row go', async () => {
  const asked = () =>
    school.letters('Deena Marwick').filter(({ subject }) => subject.includes('could not go'))
  await school.comes('16:00', '2026-12-11')
  const before = asked()
  const waited = await school.rows('R-0002')

  await school.comes('16:00', '2026-12-15')

  expect(before).toEqual([])
  expect(waited).toHaveLength(1)
  expect(asked().map(({ at }) => at.slice(0, 16))).toEqual(['2026-12-14T08:00'])
  expect(await school.rows('R-0002')).toEqual([])
})

async function marks(choice: string, ref: string): Promise<void> {
  await school.types('Jo Brindlewick', ['office', 'To book and pay', 'Ref', ref], {
    'Where it stands': choice,
  })
  await school.settles()
}

async function written(): Promise<readonly (string | undefined)[]> {
  const rows = await school.tab('coordinator', 'Impact')
  return rows.filter((row) => row.Part === 'What people wrote').map((row) => row['In their words'])
}
