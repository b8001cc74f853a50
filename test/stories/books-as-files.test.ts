import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSchool, type School } from './a-school.ts'

// Bryony's course has a title that begins like a formula. Half of it has been paid. Colin, the business manager, ticks
// “Send me the year as files” on Finance figures, and gets the letter over real SMTP.

const colin = 'colin.tattersby@thistledown-lane.example.org'
const title = '=HYPERLINK("https://evil.example.com","Hearing, children read")'
let school: School

beforeAll(async () => {
  school = await openSchool()
  await school.asks('Bryony Castellow', {
    'What is it called?': title,
    'First day': '2026-11-26',
    'Last day': '2026-11-26',
    'Which days or parts of days?': '26 November, all day',
    'Could anyone in school cover?': '',
    'Price of one place before VAT, £ (0 if none)': '180',
    'Travel there and back, £ (0 if none)': '12.35',
  })
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('16:00')
  await school.types('Colin Tattersby', ['office', 'To book and pay', 'Ref', 'R-0001'], {
    'Paid so far, £': '90.05',
  })
  await school.settles()
})
afterAll(() => school.desk.close())

/** Rows on Finance figures: day, figure, note, tick. */
async function types(rows: readonly (readonly string[])[]): Promise<void> {
  const { id: file } = (await school.desk.school()).files.office
  school.desk.type({ as: colin, file, tab: 'Finance figures', row: 3, column: 1, values: rows })
  await school.settles()
}

const withFiles = () => school.letters().filter(({ files }) => files !== undefined)
const said = async () => (await school.tab('office', 'Finance figures')).map((row) => row['The files'])

test('a tick brings the business manager one letter with two files', async () => {
  await types([['31/10/2026', '', '', 'TRUE']])

  const letters = withFiles()
  expect(letters.map(({ to, subject, files }) => [to, subject, files?.map(({ name }) => name)])).toEqual([
    [colin, 'The CPD books of 2026–27, as files', ['cpd-budget-2026-27.csv', 'cpd-ledger-2026-27.csv']],
  ])
  expect(await said()).toEqual([
    'Sent to Colin Tattersby on Thursday 12 November at 16:01. For newer figures clear the tick for half a minute, then tick again.',
  ])
})

test('each column of the ledger’s file adds up to the Budget tab, to the penny', async () => {
  const ledger = fileNamed('cpd-ledger-2026-27.csv')

  for (const line of await school.tab('desk', 'Budget')) {
    if (!names.includes(line['What for'] ?? '')) continue
    const rows = ledger.filter((row) => row['What for'] === line['What for'])
    const sums = places.map((place) => rows.reduce((sum, row) => sum + penceIn(row[place]), 0))
    expect([line['What for'], ...sums]).toEqual([
      line['What for'],
      ...places.map((place) => penceIn(line[place]?.replaceAll(/[£,]/g, '').replace('−', '-'))),
    ])
  }
  expect(ledger.some((row) => row.Spent === '90.05')).toBe(true)
})

test('the file of Budget says what the Budget tab says', async () => {
  const file = fileNamed('cpd-budget-2026-27.csv')

  const tab = await school.tab('desk', 'Budget')
  const pounds = file.filter((row) => row['Counted in'] === 'pounds')
  expect(
    pounds.map((row) => [row['What for'], ...places.map((place) => penceIn(row[place]))]).sort(),
  ).toEqual(
    tab
      .filter((row) => (row.Set ?? '') !== '')
      .map((row) => [
        // The tab has half days in the same line.
        row['What for'] === 'Cover, in days' ? 'Cover (E26 or E02), outside the allocation' : row['What for'],
        ...places.map((place) => penceIn(row[place]?.replaceAll(/[£,]/g, '').replace('−', '-'))),
      ])
      .sort(),
  )
})

test('a title that begins like a formula stays words, and nobody’s name is in the files', () => {
  const ledger = fileNamed('cpd-ledger-2026-27.csv')

  const titles = new Set(ledger.filter(({ Ref }) => Ref === 'R-0001').map(({ Training }) => Training))
  expect([...titles]).toEqual([`'${title}`])
  expect(raw('cpd-ledger-2026-27.csv') + raw('cpd-budget-2026-27.csv')).not.toMatch(
    /Bryony|Castellow|Tattersby/,
  )
})

test('a tick that stays brings no second letter, wherever its row is moved', async () => {
  await types([
    ['30/11/2026', '', 'Not yet', ''],
    ['31/10/2026', '', 'Moved down', 'TRUE'],
  ])
  await school.comes('08:00', '2026-11-13')

  expect(withFiles()).toHaveLength(1)
})

test('once cleared, another tick brings the newer figures', async () => {
  await types([
    ['', '', '', ''],
    ['31/10/2026', '', '', 'FALSE'],
  ])
  await school.comes('08:10')

  await types([
    ['', '', '', ''],
    ['31/10/2026', '', '', 'TRUE'],
  ])
  await school.comes('08:20')

  expect(withFiles()).toHaveLength(2)
})

test('a year without books and a row without a day are answered beside the tick', async () => {
  await types([
    ['31/10/2031', '', '', 'TRUE'],
    ['', '', '', 'TRUE'],
    ['31/10/2026', '', '', 'TRUE'],
  ])
  await school.comes('08:30')

  const rows = await school.tab('office', 'Finance figures')
  expect(rows.slice(0, 2).map((row) => row['The files'] || row['Please mend'])).toEqual([
    'There is nothing in the books of 2031–32.',
    'Type a day: the files are of the financial year in which it is.',
  ])
  expect(withFiles()).toHaveLength(2)
})

test('while Settings name no business manager a tick waits, and says so', async () => {
  await school.sets('Business manager', '')
  await school.comes('08:00', '2026-11-16')
  await types([
    ['30/11/2026', '', '', 'TRUE'],
    ['', '', '', ''],
    ['31/10/2026', '', '', 'TRUE'],
  ])
  await school.comes('08:10')
  const [waiting, gone] = await said()
  await school.sets('Business manager', colin)
  await school.comes('08:00', '2026-11-17')

  expect(waiting).toContain('Settings name no business manager')
  expect(gone).toContain('Sent to Colin Tattersby')
  expect(withFiles()).toHaveLength(3)
})

const places = ['Set', 'Spent', 'Committed', 'Free']
const names = [
  'Statutory first',
  'School plan',
  'Individual needs',
  'Reserve',
  'Travel (E08), outside the allocation',
]

const penceIn = (text = ''): number => Math.round(Number(text) * 100)

const raw = (name: string): string => {
  const file = withFiles()[0]?.files?.find((one) => one.name === name)
  return Buffer.from(file?.base64 ?? '', 'base64').toString('utf8')
}

/** The rows of a file by heading, read as a spreadsheet would. */
function fileNamed(name: string): readonly Readonly<Record<string, string>>[] {
  const [headings = [], ...rows] = raw(name)
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    )
  return rows.map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ''])))
}
