import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import { openSchool, type School } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'

// Bryony learned something on 9 June, and Gwilym reads of it in July; Kit goes to something on 14 July. In August Samir
// pastes the dates of the new year over those of the old one, with nothing left of it below.

const bryony = 'Bryony Castellow'
const kit = 'Kit Farrow'
const learned = 'Let them begin; the silence is hers.'
const old = [
  ['Term', '13/04/2026', '22/05/2026', 'Summer 1'],
  ['Term', '01/06/2026', '21/07/2026', 'Summer 2'],
  ['', '', '', ''],
  ['', '', '', ''],
]
const fresh = [
  ['Term', '03/09/2026', '23/10/2026', 'Autumn 1'],
  ['Term', '02/11/2026', '18/12/2026', 'Autumn 2'],
  ['Term', '04/01/2027', '12/02/2027', 'Spring 1'],
  ['Term', '22/02/2027', '25/03/2027', 'Spring 2'],
]

let school: School
const pastes = async (values: readonly (readonly string[])[]): Promise<void> => {
  const { id } = (await school.desk.school()).files.desk
  school.desk.type({ as: school.desk.sample.lead, file: id, tab: 'Calendar', row: 3, column: 1, values })
}

beforeAll(async () => {
  school = await openSchool({ begins: { day: '2026-05-29', time: '08:00' }, calendar: old })
  for (const [who, day, days] of [
    [bryony, '2026-06-09', '9 June, morning'],
    [kit, '2026-07-14', '14 July, morning'],
  ] as const) {
    await school.asks(who, { 'First day': day, 'Last day': day, 'Which days or parts of days?': days })
    await school.settles()
  }
  for (const leader of ['Head', 'Deputy'])
    for (const ref of ['R-0001', 'R-0002']) await school.chooses(leader, ref, 'Approve')
  await school.comes('09:00', '2026-07-01')
  await tells(school, bryony, { ...weekAfter, 'Three key messages for colleagues': learned })
  await school.types('Samir Quayle', ['coordinator', 'Good practice', 'Who', bryony], {
    'Worth sharing': 'TRUE',
    'For whom': 'Gwilym Ashdown',
  })
  await tells(school, bryony, {
    'Which questions?': 'Sharing it with colleagues',
    'May colleagues read your key messages?': 'yes, with my name',
    'Who should get them by letter?': 'my phase',
    'How would you share it?': 'come and see me',
  })
  await school.comes('10:00', '2026-08-20')
  await pastes(fresh)
  await school.comes('09:00', '2026-09-04')
  await tells(school, kit, { ...weekAfter, Reference: 'R-0002' })
  await school.comes('16:00', '2026-11-06')
}, 180_000)
afterAll(() => school.desk.close())

/** Who had a letter with this in its subject or text, and on which day. */
const had = (words: string, who?: string) =>
  school
    .letters(who)
    .filter(({ subject, text }) => subject.startsWith(words) || text.includes(`\n${words}`))
    .map(({ to, at }) => [to, at.slice(0, 10)])

test('whoever was told in July is asked in November whether they tried it', () => {
  const gwilym = addressOf('Gwilym Ashdown')

  expect(had('What Bryony Castellow learned')).toEqual([[gwilym, '2026-07-01']])
  expect(had('Two questions: have you tried it?')).toEqual([[gwilym, '2026-11-02']])
})

test('six school weeks after a day in July are counted from that day', () => {
  expect(had('Six questions', kit).map(([, day]) => day)).toEqual(['2026-07-21', '2026-10-07'])
})
