import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import { openSchool, type School } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'

// Bryony’s half-day is on Tuesday 9 June; in June nobody has agreed to share anything yet. The first half-term of a school year has no letter.

const bryony = 'Bryony Castellow'
const learned = 'Let them begin; the silence is hers.'

let school: School
beforeAll(async () => {
  school = await openSchool({
    begins: { day: '2026-05-29', time: '08:00' },
    calendar: [
      ['Term', '13/04/2026', '22/05/2026', 'Summer 1'],
      ['Term', '01/06/2026', '21/07/2026', 'Summer 2'],
      ['Term', '03/09/2026', '23/10/2026', 'Autumn 1'],
      ['Term', '02/11/2026', '18/12/2026', 'Autumn 2'],
      ['Term', '04/01/2027', '12/02/2027', 'Spring 1'],
    ],
  })
  await school.asks(bryony, {
    'First day': '2026-06-09',
    'Last day': '2026-06-09',
    'Which days or parts of days?': '9 June, morning',
  })
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('09:00', '2026-07-01')
  await tells(school, bryony, { ...weekAfter, 'Three key messages for colleagues': learned })
  await school.types('Samir Quayle', ['coordinator', 'Good practice', 'Who', bryony], {
    'Worth sharing': 'TRUE',
  })
  await tells(school, bryony, {
    'Which questions?': 'Sharing it with colleagues',
    'May colleagues read your key messages?': 'yes, with my name',
    'Who should get them by letter?': 'nobody in particular: the Staffroom is enough',
    'How would you share it?': 'in the Staffroom letter',
  })
  await school.comes('16:00', '2027-01-08')
}, 180_000)
afterAll(() => school.desk.close())

const tellingOfIt = (who?: string) =>
  school
    .letters(who)
    .filter(({ subject, text }) => /From the Staffroom/.test(subject) && text.includes(learned))

test('what was agreed to in the summer is in the first Staffroom letter after it', () => {
  expect(tellingOfIt('Ruth Ellerby').map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-02'])
})

test('everybody reads it once, and whoever wrote it does not', () => {
  const readers = tellingOfIt().map(({ to }) => to)

  expect(readers.length).toBeGreaterThan(30)
  expect(new Set(readers).size).toBe(readers.length)
  expect(readers).not.toContain(addressOf(bryony))
})
