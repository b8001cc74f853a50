import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSchool, type School } from './a-school.ts'
import { approves, others, phonics, price } from './phonics-day.ts'

// Gwilym Ashdown asks for a speaker for everyone on Thursday 14 January, £900 altogether: 41 people. Two leaders approve.

const speaker = {
  ...phonics,
  [others]: 'everyone',
  [price]: '900 altogether',
  'VAT, £ (leave empty if unsure: the office will check)': '0',
  'Does someone need to cover you?': 'no',
}

type Cells = Readonly<Record<string, string>>
let school: School

beforeAll(async () => {
  school = await openSchool()
  await school.asks('Gwilym Ashdown', speaker)
  await school.settles()
  await approves(school)
  await school.comes('16:00')
}, 180_000)
afterAll(() => school.desk.close())

const rows = async (): Promise<readonly Cells[]> => school.tab('office', 'To book and pay')
const inShort = async (...headings: readonly string[]) =>
  (await rows()).map((row) => headings.map((heading) => row[heading]))

async function office(who: string, cells: Cells): Promise<void> {
  await school.types('Jo Brindlewick', ['office', 'To book and pay', 'Who', who], cells)
  await school.settles()
}

const asked = (who: string) =>
  school.letters(who).filter(({ subject }) => subject.includes('questions about Phonics leaders'))

test('a speaker for everyone is one row for the office, with one price', async () => {
  expect(await inShort('Ref', 'Who', 'What', 'Fee', 'Where it stands')).toEqual([
    ['R-0001', 'Group of 39: Gwilym Ashdown, everyone', 'Phonics leaders. One price for all', '£900.00', ''],
  ])
})

test('booked once it is booked for all, and nobody is told what cancelling their share would cost', async () => {
  const before = school.letters().length

  await office('Group of', { 'Where it stands': 'Booked', 'Cancel free until': '2027-01-08' })

  expect(await inShort('Ref', 'Please mend')).toEqual([['R-0001', '']])
  expect(school.letters().length).toBe(before)
})

test('what is one’s own is not chosen for all of them, and the row says how it is done', async () => {
  await office('Group of', { 'Where it stands': 'Substituted', 'Who goes instead': 'Priya Lindqvist' })
  const [row] = await rows()
  await office('Group of', { 'Where it stands': 'Booked', 'Who goes instead': '' })

  expect(row?.['Please mend']).toContain('type that one’s name under “Own row for” first.')
  expect(await inShort('Please mend')).toEqual([['']])
})

test('a deposit is typed once, and the books have it to the penny', async () => {
  await office('Group of', { 'Paid so far, £': '250.55' })

  expect(await inShort('The fee in the books')).toEqual([['£250.55 paid · £649.45 to come']])
  expect(await school.budget('School plan')).toMatchObject({ Spent: '£250.55', Committed: '£649.45' })
})

test('one of them gets a row of their own by their name, and a name that is not among them is answered', async () => {
  await office('Group of', { 'Own row for': 'Priya Lindqvist, Petronella Quince' })

  expect(await inShort('Who', 'Fee', 'Please mend')).toEqual([
    [
      'Group of 38: Gwilym Ashdown, everyone',
      '£876.93',
      'Nobody called “Petronella Quince” is in this row: write the name as it stands on People.',
    ],
    ['Priya Lindqvist, Year 4', '£23.07', ''],
  ])
})

test('before cancelling begins to cost, the office is reminded once for all of them', async () => {
  await school.comes('09:00', '2027-01-07')

  const said = (await school.needsAttention()).map((row) => row['What happened'])

  expect(said.filter((one) => one?.includes('it costs'))).toEqual([
    'After 8 January 2027 it costs £876.93 to cancel: Group of 38: Gwilym Ashdown, everyone, Phonics leaders, Thu 14 Jan (R-0001)',
    'After 8 January 2027 it costs £23.07 to cancel: Priya Lindqvist, Year 4, Phonics leaders, Thu 14 Jan (R-0001l)',
  ])
})

test('the bill is paid in one row, whoever was not there is one row, and the budget says what was paid', async () => {
  await school.comes('16:00', '2027-01-14')
  await office('Priya Lindqvist', { 'Where it stands': 'Not attended' })
  await office('Group of', { 'Paid so far, £': '950', 'That is all': 'TRUE', 'Where it stands': 'Attended' })
  await school.comes('16:00', '2027-01-22')

  expect(await school.budget('School plan')).toMatchObject({ Spent: '£950.00', Committed: '£0.00' })
  expect(asked('Priya Lindqvist')).toEqual([])
  expect(asked('Sunniva Pell').length).toBe(1)
})

test('when the office cancels the day for all, everybody hears once, and only what the provider keeps is spent', async () => {
  await school.asks('Gwilym Ashdown', {
    ...speaker,
    'What is it called?': 'Spelling',
    'First day': '2027-02-02',
    'Last day': '2027-02-02',
    'Which days or parts of days?': '2 February, all day',
    'Book by': '',
  })
  await school.settles()
  for (const who of ['Head', 'Deputy']) await school.chooses(who, 'R-0002', 'Approve')
  await school.comes('16:00', '2027-01-25')
  const booked = {
    'Where it stands': 'Booked',
    'Cancel free until': '2027-01-22',
    'Charged after that, £': '300',
  }
  await office('Group of 41', booked)
  const before = school.letters().length

  await office('Group of 41', { 'Where it stands': 'Cancelled by us' })

  const told = school.letters().slice(before)
  expect(await school.budget('School plan')).toMatchObject({ Spent: '£1,250.00', Committed: '£0.00' })
  expect((await inShort('What')).at(-1)).toEqual(['Spelling. Cancelled by us: cancel the place'])
  expect(told.length).toBe(39)
  expect(new Set(told.map(({ to }) => to)).size).toBe(39)
  expect(told[0]?.text).toContain(
    'Spelling on Tuesday 2 February 2027 does not take place: Jo Brindlewick has cancelled it for everybody who was to go.',
  )
})
