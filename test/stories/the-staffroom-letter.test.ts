import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSchool, type School } from './a-school.ts'

// The Desk began before half-term. Kit Farrow can show outdoor learning; Hilda Castle logs a webinar.

let school: School

const staffroom = (who?: string) =>
  school.letters(who).filter(({ subject }) => subject.startsWith('From the Staffroom'))
const days = (who: string): readonly string[] => staffroom(who).map(({ at }) => at.slice(0, 16))

beforeAll(async () => {
  school = await openSchool({
    begins: { day: '2026-10-20', time: '08:00' },
    people: {
      'Hilda Castle': { Weekdays: 'Fri' },
      'Deena Marwick': { 'Away from': '26/10/2026', 'Away to': '06/11/2026' },
      'Bryony Castellow': { 'Away from': '26/10/2026', 'Away to': '20/11/2026' },
      'Tomasz Ferrow': { 'Last day': '23/10/2026' },
    },
  })
  school.desk.type({
    as: school.desk.sample.lead,
    file: (await school.desk.school()).files.coordinator.id,
    tab: 'Offers',
    row: 3,
    column: 1,
    values: [['Kit Farrow', 'outdoor learning', 'Thursdays']],
  })
  await school.asks('Hilda Castle', {
    'What would you like to do?': 'Something free, and nobody needs to cover me',
    'What is it called?': 'Phonics webinar',
    'What kind?': 'webinar or course',
    'Where does it come from?': 'online',
    Date: '2026-10-20',
    'About how many hours?': '1',
    'Which priority does it help most?': '1 Reading',
    'In one sentence, what do you hope will be different?': 'Fewer children guess at words.',
  })
  await school.comes('16:00', '2026-11-30')
}, 180_000)
afterAll(() => school.desk.close())

test('everybody hears from the Staffroom once, on their own first morning in school of the half-term', () => {
  const [ruth, hilda] = [days('Ruth Ellerby'), days('Hilda Castle')]

  expect(ruth).toEqual(['2026-11-03T08:00'])
  expect(hilda).toEqual(['2026-11-06T08:00'])
  expect(new Set(staffroom().map(({ to }) => to)).size).toBe(staffroom().length)
  expect(staffroom().length).toBeGreaterThan(30)
})

test('who comes back within two weeks hears then; who comes back later or has left, not at all', () => {
  expect(days('Deena Marwick')).toEqual(['2026-11-09T08:00'])
  expect(days('Bryony Castellow')).toEqual([])
  expect(days('Tomasz Ferrow')).toEqual([])
})

test('it says who can show something, and to each what they themselves have had', () => {
  const [ruth, hilda, kit] = ['Ruth Ellerby', 'Hilda Castle', 'Kit Farrow'].map(
    (who) => staffroom(who)[0]?.text ?? '',
  )

  expect(ruth).toContain('Kit Farrow can show colleagues outdoor learning (Thursdays)')
  expect(ruth).not.toContain('Phonics webinar')
  expect(hilda).toContain('- Phonics webinar, 20 October, 1 hour')
  expect(hilda).toMatch(/you have had 1 hour; .* are still yours/)
  expect(kit).toBe('')
})

test('people without an e-mail address have theirs printed', async () => {
  const waiting = await school.tab('office', 'Letters to hand over')

  expect(waiting.filter((row) => row['The letter']?.startsWith('From the Staffroom'))).toHaveLength(2)
})
