import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSchool, type School } from './a-school.ts'
import { approves, cancels, others, phonics, price } from './phonics-day.ts'

// Samir logs a free session that all teaching assistants go to on a Friday (R-0002), and Priya Lindqvist one in words
// that may mean two things (R-0003). Gwilym Ashdown asks for a speaker for everyone on the INSET day in January, £900
// altogether (R-0001), and two leaders approve it.

let school: School
let asked: Readonly<Record<string, string>>

const lettersAbout = (what: string) => school.letters().filter(({ subject }) => subject.includes(what))
const toldOf = (subject: string) => lettersAbout(subject).map(({ to }) => to)
// 41 are meant; two of them have no account and get theirs printed.
const gwilym = 'gwilym.ashdown@thistledown-lane.example.org'

const begins = { day: '2026-12-10', time: '08:00' } as const
const speaker = {
  ...phonics,
  'What is it called?': 'Adapting lessons',
  [others]: 'everyone',
  [price]: '900 altogether',
  'VAT, £ (leave empty if unsure: the office will check)': '',
  'First day': '2027-01-04',
  'Last day': '2027-01-04',
  'Book by': '',
  'Does someone need to cover you?': 'no',
}

beforeAll(async () => {
  school = await openSchool({ begins })
  await school.asks('Gwilym Ashdown', speaker)
  await school.settles()
  const free = {
    'What would you like to do?': 'Something free, and nobody needs to cover me',
    'What is it called?': 'Talk for reading',
    'What kind?': 'webinar or course',
    'Where does it come from?': 'our school',
    Date: '2026-12-11',
    'About how many hours?': '1',
    'Which priority does it help most?': '1 Reading',
    'In one sentence, what do you hope will be different?': 'More talk about books.',
  }
  await school.asks('Samir Quayle', { ...free, 'Anyone else going?': 'all teaching assistants' })
  await school.settles()
  await school.asks('Priya Lindqvist', {
    ...free,
    'What is it called?': 'Fractions',
    'Anyone else going?': 'KS2 teachers and TAs',
  })
  await school.settles()
  asked = await school.row('R-0001')
  await approves(school)
  await school.comes('16:00', '2027-01-12')
}, 180_000)
afterAll(() => school.desk.close())

test('a free session for all teaching assistants is in the record of each who is in school that day', async () => {
  const record = await school.tab('desk', 'Decided')
  const [letter, ...more] = lettersAbout('Talk for reading')

  expect(record.filter((row) => row.Ref?.startsWith('R-0002')).length).toBe(13)
  expect(more).toEqual([])
  expect(letter?.to).toBe('samir.quayle@thistledown-lane.example.org')
  expect(letter?.subject).toBe('In the training record of 13 people: Talk for reading (R-0002)')
  expect(letter?.text).toMatch(
    /We took “all teaching assistants” to be Bryony Castellow, Deena Marwick, .* and .* \(12\)\./,
  )
  expect(letter?.text).toContain(
    'Not in school then, and so not counted: Cora Lightbown, Winifred Aske and Petra Nunwick.',
  )
})

test('where a group may mean two things it is in nobody else’s record, and whoever wrote it is told', async () => {
  const record = await school.tab('desk', 'Decided')
  const letters = lettersAbout('Fractions')

  expect(record.filter((row) => row.Ref?.startsWith('R-0003')).length).toBe(1)
  expect(letters.map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
    'priya.lindqvist@thistledown-lane.example.org: In your training record: Fractions (R-0003)',
  ])
  expect(letters[0]?.text).toContain('We are not sure who “KS2 teachers and TAs” is')
})

test('a speaker for everyone is one row, one decision, and costs what was asked for altogether', () => {
  expect(asked).toMatchObject({
    'Who and what': 'Group of 41: Gwilym Ashdown, everyone: Adapting lessons (Local authority literacy team)',
    'True cost': '£900.00',
    '6 Cover': expect.stringContaining('Mon 4 Jan is an INSET day, and this is what staff do together'),
    'What else they say': expect.stringMatching(/“everyone” \(Ruth Ellerby, .*\) £21\.95 each/),
  })
})

test('whoever asked is told at once who “everyone” was taken to be, and the others hear once it is agreed', () => {
  const [receipt, ...more] = lettersAbout('We have your request')

  expect(receipt?.to).toBe(gwilym)
  expect(more).toEqual([])
  expect(receipt?.text).toContain('Going with you: “everyone” (40).')
  expect(receipt?.text).toMatch(/We took “everyone” to be Ruth Ellerby, .*\(40\)\./)
  expect(new Set(toldOf('Approved: Adapting lessons')).size).toBe(39)
})

test('a week after, everybody is asked what it was like, and only whoever asked will be reminded', () => {
  const questions = lettersAbout('questions about Adapting lessons')

  expect(new Set(questions.map(({ to }) => to)).size).toBe(39)
  expect(questions.filter(({ text }) => text.includes('I will remind you')).map(({ to }) => to)).toEqual([
    gwilym,
  ])
})

test('some weeks on whoever asked says what came of it; where they could not go after all, the first who did', async () => {
  const other = await openSchool({ begins })
  await other.asks('Gwilym Ashdown', speaker)
  await other.settles()
  await approves(other)
  await other.comes('16:00', '2026-12-14')
  await other.asks('Gwilym Ashdown', cancels('R-0001'))
  await other.settles()

  await other.comes('16:00', '2027-02-24')
  await school.comes('16:00', '2027-02-24')

  expect(weeksOn(school)).toEqual([gwilym])
  expect(weeksOn(other)).toEqual(['ruth.ellerby@thistledown-lane.example.org'])
  await other.desk.close()
})

/** Who is asked first some weeks on. */
const weeksOn = ({ letters }: School) =>
  letters()
    .filter(({ at, subject }) => at > '2027-02' && /^\w+ questions about Adapting lessons/.test(subject))
    .map(({ to }) => to)
